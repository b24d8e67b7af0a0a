import { randomFillSync } from 'node:crypto'
import { v7 } from 'uuid'

/**
 * Ids of rows (UUIDv7): each later than the one before it in this thread, also within a millisecond; a second source of
 * ids would break that order. Random bytes are fetched for many at once, because asking the system for those of every
 * row costs as much as writing an index entry.
 */
const bytesOfOne = 16
const pool = new Uint8Array(bytesOfOne * 256)
let used = pool.length
let last = { msecs: 0, seq: 0 }

const randomBytes = (): Uint8Array => {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  used += bytesOfOne
  return pool.subarray(used - bytesOfOne, used)
}

/** The sequence has 32 bits and starts low enough never to run over within a millisecond. */
const nextMoment = (random: Uint8Array): { msecs: number; seq: number } => {
  const msecs = Date.now()
  if (msecs <= last.msecs) return { msecs: last.msecs, seq: last.seq + 1 }
  return { msecs, seq: ((random[6] ?? 0) << 16) | ((random[7] ?? 0) << 8) | (random[8] ?? 0) }
}

export const newId = (): string => {
  const random = randomBytes()
  last = nextMoment(random)
  return v7({ random, ...last })
}
