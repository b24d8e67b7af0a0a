import type { SearchHit } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable } from '../handle.ts'
import { marksOf, type Passage, passage } from './marks.ts'
import type { Term } from './query.ts'

/** The rows shown: only for them a text is read, a snippet cut and words marked. */
type HitRow = Pick<SearchHit, 'id' | 'headline' | 'section' | 'status' | 'date'> & {
  standfirst: string
  text: string
  byline: string
}

/** Read only where nothing else holds the words: in a row they stand behind the story's own pages. */
const captionsIn = (db: Readable, rowId: number): string =>
  firstRow<{ captions: string }>(db, 'SELECT captions FROM articles WHERE row_id = ?', rowId)?.captions ?? ''

/** The first part of the story that holds what was asked for; else the beginning of the first that is not empty. */
const bestPassage = (db: Readable, rowId: number, row: HitRow, terms: Term[]): Passage | null => {
  let best: Passage | null = null
  for (const part of [row.text, row.standfirst, row.byline]) {
    if (part === '') continue
    const candidate = passage(part, terms)
    if (candidate.found) return candidate
    best ??= candidate
  }
  const captions = terms.length === 0 ? '' : captionsIn(db, rowId)
  if (captions === '') return best
  const candidate = passage(captions, terms)
  return candidate.found ? candidate : (best ?? candidate)
}

/** Empty when the article is gone. */
export const hitOf = (db: Readable, rowId: number, terms: Term[]): SearchHit[] => {
  const row = firstRow<HitRow>(
    db,
    `SELECT id, headline, section, status, dated_at AS date, standfirst, text, byline FROM articles WHERE row_id = ?`,
    rowId,
  )
  if (row === undefined) return []
  const best = bestPassage(db, rowId, row, terms)
  return [
    {
      id: row.id,
      headline: row.headline,
      section: row.section,
      status: row.status,
      date: row.date,
      headlineMarks: marksOf(row.headline, terms),
      snippet: best?.snippet ?? '',
      snippetMarks: best?.marks ?? [],
    },
  ]
}
