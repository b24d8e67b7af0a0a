import type { Quotation } from '../../../src-shared/contract/index.ts'
import { speakerKeys } from '../../../src-shared/language/speaker-key.ts'
import { firstRow, type Readable, rows, run, type Writable } from '../handle.ts'

/** The quotations of one article as rows, replaced as a whole by each save, with the key their speakers are found by. */
type QuoteRow = Omit<Quotation, 'confidence'> & { confidence: number | null }

export const readQuotations = (db: Readable, articleId: string): Quotation[] =>
  rows<QuoteRow>(
    db,
    `SELECT form, text, start_offset AS start, end_offset AS "end", speaker, role, verb, said_on AS saidOn, channel,
       confidence
     FROM quotes WHERE article_id = ? ORDER BY position`,
    articleId,
  ).map(({ confidence, ...quotation }) => (confidence === null ? quotation : { ...quotation, confidence }))

const rowOf = (quotation: Quotation): QuoteRow => ({
  form: quotation.form,
  text: quotation.text,
  start: quotation.start,
  end: quotation.end,
  speaker: quotation.speaker,
  role: quotation.role,
  verb: quotation.verb,
  saidOn: quotation.saidOn,
  channel: quotation.channel,
  confidence: quotation.confidence ?? null,
})

/** Writes the rows of an article that has none and returns their ids; `indexQuotations` must follow in the same transaction. */
export const insertQuotations = (db: Writable, articleId: string, quotations: Quotation[]): number[] => {
  const last = firstRow<{ rowId: number | null }>(db, 'SELECT max(row_id) AS rowId FROM quotes')?.rowId ?? 0
  const keys = speakerKeys(quotations.map((quotation) => quotation.speaker))
  return quotations.map((quotation, position) => {
    const rowId = last + 1 + position
    run(
      db,
      `INSERT INTO quotes (row_id, article_id, position, form, text, start_offset, end_offset, speaker, role, verb, said_on,
         channel, confidence, speaker_key)
       VALUES (:rowId, :articleId, :position, :form, :text, :start, :end, :speaker, :role, :verb, :saidOn, :channel,
         :confidence, :speakerKey)`,
      { rowId, articleId, position, ...rowOf(quotation), speakerKey: keys[position] ?? '' },
    )
    return rowId
  })
}

/** All in one statement: at every other one FTS5 may write what it has gathered. */
export const indexQuotations = (db: Writable, rowIds: number[]): void => {
  if (rowIds.length === 0) return
  run(
    db,
    `INSERT INTO quote_index (rowid, text, speaker_key)
     SELECT row_id, text, speaker_key FROM json_each(?) CROSS JOIN quotes ON row_id = value`,
    JSON.stringify(rowIds),
  )
}

/** An autosave that touches no quotation leaves their rows and the index alone. */
export const replaceQuotations = (db: Writable, articleId: string, quotations: Quotation[]): void => {
  const wanted = quotations.map(rowOf)
  if (JSON.stringify(readQuotations(db, articleId).map(rowOf)) === JSON.stringify(wanted)) return
  run(db, 'DELETE FROM quotes WHERE article_id = ?', articleId)
  indexQuotations(db, insertQuotations(db, articleId, quotations))
}
