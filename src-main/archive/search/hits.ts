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

/** The first part of the story that holds what was asked for; else the beginning of the first that is not empty. */
const bestPassage = ({ text, standfirst, byline }: HitRow, captions: () => string, terms: Term[]): Passage | null => {
  let best: Passage | null = null
  for (const read of [() => text, () => standfirst, () => byline, captions]) {
    const part = read()
    if (part === '') continue
    const candidate = passage(part, terms)
    if (candidate.found) return candidate
    best ??= candidate
  }
  return best
}

/** Read only where nothing else holds the words: in a row they stand behind the story's own pages. */
const captionsIn = (db: Readable, rowId: number): string =>
  firstRow<{ captions: string }>(db, 'SELECT captions FROM articles WHERE row_id = ?', rowId)?.captions ?? ''

/** Empty when the article is gone. */
export const hitOf = (db: Readable, rowId: number, terms: Term[]): SearchHit[] => {
  const row = firstRow<HitRow>(
    db,
    `SELECT id, headline, section, status, dated_at AS date, standfirst, text, byline FROM articles WHERE row_id = ?`,
    rowId,
  )
  if (row === undefined) return []
  const best = bestPassage(row, () => (terms.length === 0 ? '' : captionsIn(db, rowId)), terms)
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
