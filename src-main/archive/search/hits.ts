import type { SearchHit } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable } from '../handle.ts'
import { marksOf, passage } from './marks.ts'
import type { Term } from './query.ts'

/** The rows shown: only for them a text is read, a snippet cut and words marked. */
type HitRow = Pick<SearchHit, 'id' | 'headline' | 'section' | 'status' | 'date'> & {
  standfirst: string
  text: string
  byline: string
}

export const hitOf = (db: Readable, rowId: number, terms: Term[]): SearchHit[] => {
  const row = firstRow<HitRow>(
    db,
    `SELECT id, headline, section, status, dated_at AS date, standfirst, text, byline FROM articles WHERE row_id = ?`,
    rowId,
  )
  if (row === undefined) return []
  const { standfirst, text, byline, ...shown } = row
  let best: ReturnType<typeof passage> | null = null
  for (const part of [text, standfirst, byline]) {
    if (part === '') continue
    const candidate = passage(part, terms)
    best ??= candidate
    if (candidate.found) {
      best = candidate
      break
    }
  }
  const headlineMarks = marksOf(row.headline, terms)
  return [{ ...shown, headlineMarks, snippet: best?.snippet ?? '', snippetMarks: best?.marks ?? [] }]
}
