import type { Quotation } from '../../../src-shared/contract/index.ts'
import { speakerKeys } from '../../../src-shared/language/speaker-key.ts'
import { type Readable, rows, run, type Writable } from '../handle.ts'

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

/** An autosave that touches no quotation leaves their rows and the index alone. */
export const replaceQuotations = (db: Writable, articleId: string, quotations: Quotation[]): void => {
  const wanted = quotations.map(rowOf)
  if (JSON.stringify(readQuotations(db, articleId).map(rowOf)) === JSON.stringify(wanted)) return
  run(db, 'DELETE FROM quotes WHERE article_id = ?', articleId)
  const keys = speakerKeys(quotations.map((quotation) => quotation.speaker))
  wanted.forEach((row, position) => {
    run(
      db,
      `INSERT INTO quotes (article_id, position, form, text, start_offset, end_offset, speaker, role, verb, said_on, channel,
         confidence, speaker_key)
       VALUES (:articleId, :position, :form, :text, :start, :end, :speaker, :role, :verb, :saidOn, :channel, :confidence,
         :speakerKey)`,
      { articleId, position, ...row, speakerKey: keys[position] ?? '' },
    )
  })
}
