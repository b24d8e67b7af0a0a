/** How far a site was pulled: kept with each page, so that a pull that was killed goes on where it was. */
import { z } from 'zod'
import { firstRow, type Readable, run, type Writable, writing } from './handle.ts'
import type { PullPosition, PullRecord } from './operations/pulling.ts'

const Position: z.ZodType<PullPosition> = z.object({
  run: z.string(),
  full: z.boolean(),
  since: z.string().nullable(),
  nextSince: z.string(),
  cursor: z.string().nullable(),
  handled: z.int(),
  total: z.int().nullable(),
})

export const pullRecord = (db: Readable, endpointId: string): PullRecord => {
  const row = firstRow<Omit<PullRecord, 'position'> & { position: string | null }>(
    db,
    `SELECT position, next_since AS nextSince, completed_at AS completedAt, full_at AS fullAt
     FROM pulls WHERE endpoint_id = ?`,
    endpointId,
  )
  if (row === undefined) return { position: null, nextSince: null, completedAt: null, fullAt: null }
  const position = row.position === null ? null : Position.safeParse(JSON.parse(row.position))
  return { ...row, position: position?.success === true ? position.data : null }
}

/** In the same transaction as what it stands behind. */
export const savePosition = (db: Writable, endpointId: string, position: PullPosition | null): void => {
  run(
    db,
    `INSERT INTO pulls (endpoint_id, position) VALUES (:endpointId, :position)
     ON CONFLICT (endpoint_id) DO UPDATE SET position = :position`,
    { endpointId, position: position === null ? null : JSON.stringify(position) },
  )
}

/** The run has come to its end: the next incremental one begins at its `nextSince`. */
export const finishPull = (db: Writable, { endpointId }: { endpointId: string }, now = new Date()): void =>
  writing(db, () => {
    const { position } = pullRecord(db, endpointId)
    if (position === null) return
    run(
      db,
      `UPDATE pulls SET position = NULL, next_since = :nextSince, completed_at = :at,
         full_at = iif(:full = 1, :at, full_at) WHERE endpoint_id = :endpointId`,
      { endpointId, nextSince: position.nextSince, at: now.toISOString(), full: position.full ? 1 : 0 },
    )
  })
