import type { NearDuplicate } from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows, run, type Writable } from './handle.ts'

/** Pairs of articles that are (nearly) the same copy: one release, run by several outlets. */
export type Similar = { id: string; resemblance: number }

/** Returns how many were kept: an article that was not taken in after all is nobody's duplicate. */
export const keepNearDuplicates = (db: Writable, articleId: string, similar: Similar[], jobId: string | null): number =>
  similar.reduce(
    (kept, { id, resemblance }) =>
      kept +
      run(
        db,
        `INSERT OR IGNORE INTO near_duplicates (article_id, other_id, resemblance, job_id)
         SELECT :articleId, id, :resemblance, :jobId FROM articles WHERE id = :id AND id <> :articleId`,
        { articleId, id, resemblance, jobId },
      ),
    0,
  )

const columns = `d.article_id AS articleId, a.headline, d.other_id AS otherId, o.headline AS otherHeadline,
  o.dated_at AS otherDate, d.resemblance`
const joined = 'near_duplicates d JOIN articles a ON a.id = d.article_id JOIN articles o ON o.id = d.other_id'

/** Those an import noticed, the surest first. */
export const nearDuplicatesOfJob = (db: Readable, jobId: string): NearDuplicate[] =>
  rows(
    db,
    `SELECT ${columns} FROM ${joined} WHERE d.job_id = ? ORDER BY d.resemblance DESC, d.article_id LIMIT 500`,
    jobId,
  )

export type SketchPage = { ids: string[]; sketches: Uint8Array[]; last: string }

/** Sketches of all articles that are not in the trash, a page at a time, in the order of their ids. */
export const sketchesAfter = (db: Readable, after: string): SketchPage => {
  const page = rows<{ id: string; sketch: Buffer }>(
    db,
    `SELECT s.article_id AS id, s.sketch FROM sketches s WHERE s.article_id > ? ORDER BY s.article_id LIMIT 10000`,
    after,
  )
  return { ids: page.map(({ id }) => id), sketches: page.map(({ sketch }) => sketch), last: page.at(-1)?.id ?? '' }
}

/** Of these articles, in their order; null where there is none. */
export const sketchesOf = (db: Readable, ids: string[]): (Uint8Array | null)[] =>
  ids.map(
    (id) => firstRow<{ sketch: Buffer }>(db, 'SELECT sketch FROM sketches WHERE article_id = ?', id)?.sketch ?? null,
  )
