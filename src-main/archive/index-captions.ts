import { LeadImage } from '../../src-shared/contract/index.ts'
import { captionsOf } from '../html/captions.ts'
import { firstRow, rows, run, type Writable, writing } from './handle.ts'

/** Lets search find articles of an older archive by their captions: those written since then have theirs already. */
type Row = { rowId: number; html: string; leadImage: string | null }

/** A few milliseconds of reading: whoever saves meanwhile hardly waits. */
const atOnce = 500

/** Goes on behind row `after` (-1 for the first), a stretch a call; null when there is no article left. */
export const indexCaptions = (db: Writable, after: number): number | null =>
  writing(db, () => {
    const last = firstRow<{ rowId: number | null }>(
      db,
      `SELECT max(row_id) AS rowId FROM (SELECT row_id FROM articles WHERE row_id > ? ORDER BY row_id LIMIT ${atOnce})`,
      after,
    )?.rowId
    if (last === null || last === undefined) return null
    const found = rows<Row>(
      db,
      `SELECT row_id AS rowId, html, lead_image AS leadImage FROM articles
       WHERE row_id > ? AND row_id <= ? AND captions = '' AND (lead_image IS NOT NULL OR instr(html, '<figcaption') > 0)`,
      after,
      last,
    )
    for (const { rowId, html, leadImage } of found) {
      const captions = captionsOf({
        html,
        leadImage: leadImage === null ? null : LeadImage.parse(JSON.parse(leadImage)),
      })
      if (captions !== '') run(db, 'UPDATE articles SET captions = ? WHERE row_id = ?', captions, rowId)
    }
    return last
  })
