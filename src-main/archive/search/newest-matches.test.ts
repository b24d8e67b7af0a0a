import { describe, expect, it } from 'vitest'
import { createArticle } from '../articles.ts'
import { content, temporaryArchive } from '../fixtures/temporary-archive.ts'
import type { Writable } from '../handle.ts'
import { newestMatches, reachOf } from './newest-matches.ts'

const days = ['2005-03-01', '2011-07-09', '2024-01-01', '2024-01-02', '2024-09-17', '2024-09-17', '2025-12-31']

const filled = (): Writable => {
  const db = temporaryArchive()
  db.pragma('synchronous = OFF')
  days.forEach((day, at) => {
    const text = at % 2 === 0 ? 'banjir rob' : 'banjir'
    createArticle(
      db,
      { content: content({ text }), origin: { kind: 'typed', source: '' } },
      new Date(`${day}T05:00:00Z`),
    )
  })
  return db
}

const everywhere = { from: null, until: null }
const asked = { index: 'article_index', most: 100, isMeeting: false, patienceMs: 60_000 } as const

describe('matches read in windows', () => {
  it.each(['"banjir"', '"rob"', '"tidak"', '"banjir" NOT "rob"'])('are those read at once: %s', (match) => {
    const db = filled()
    for (const span of [everywhere, { from: '2024-01-01T17:00:00.000Z', until: '2025-01-01T17:00:00.000Z' }]) {
      const reach = reachOf(db, span)
      const atOnce = newestMatches(db, { ...asked, match, reach, broad: null })
      const inWindows = newestMatches(db, { ...asked, match, reach, broad: 1_000_000 })
      expect(inWindows).toEqual(atOnce)
      for (const broad of [null, 4, 1_000_000])
        expect(newestMatches(db, { ...asked, match, reach, broad, isMeeting: true })).toEqual(atOnce)
      expect(atOnce.rowIds).toEqual([...atOnce.rowIds].sort((a, b) => b - a))
    }
  })

  it('stop at the most that was asked for', () => {
    const db = filled()
    const reach = reachOf(db, everywhere)
    const newest = newestMatches(db, { ...asked, match: '"banjir"', reach, broad: null }).rowIds.slice(0, 3)
    for (const isMeeting of [true, false])
      for (const broad of [null, 4, 1_000_000])
        expect(newestMatches(db, { ...asked, match: '"banjir"', reach, most: 3, broad, isMeeting }).rowIds).toEqual(
          newest,
        )
  })

  it('say so when time is over before the oldest was looked at', () => {
    const db = filled()
    const reach = reachOf(db, everywhere)
    const found = newestMatches(db, { ...asked, match: '"tidak"', reach, broad: 1_000_000, patienceMs: -1 })
    expect(found).toEqual({ rowIds: [], isComplete: false })
  })
})
