import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArticle } from './articles.ts'
import { dayNumber, keepDateOrder, rowRange, slotsPerDay } from './date-order.ts'
import { content, temporaryArchive } from './fixtures/temporary-archive.ts'
import { firstRow, rows, run, type Writable, writing } from './handle.ts'

const origin = { kind: 'typed' as const, source: '' }

const createAt = (db: Writable, iso: string, fields: Parameters<typeof content>[0] = {}): string =>
  createArticle(db, { content: content(fields), origin }, new Date(iso)).id

const redate = (db: Writable, id: string, iso: string): void =>
  writing(db, () => {
    run(db, 'UPDATE articles SET dated_at = ? WHERE id = ?', iso, id)
    keepDateOrder(db, id)
  })

const sound = (db: Writable): void => {
  db.exec("INSERT INTO article_index (article_index, rank) VALUES ('integrity-check', 1)")
  db.exec("INSERT INTO title_index (title_index, rank) VALUES ('integrity-check', 1)")
}

const inRange = (db: Writable, from: string | null, until: string | null): string[] => {
  const { low, high, unsure } = rowRange(db, from, until)
  return rows<{ rowId: number; id: string; datedAt: string }>(
    db,
    'SELECT row_id AS rowId, id, dated_at AS datedAt FROM articles WHERE row_id BETWEEN ? AND ?',
    low,
    high,
  )
    .filter(
      (row) =>
        !unsure.some((span) => row.rowId >= span.low && row.rowId <= span.high) ||
        ((from === null || row.datedAt >= from) && (until === null || row.datedAt < until)),
    )
    .map((row) => row.id)
    .sort()
}

const moment = fc
  .date({ min: new Date('1650-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
const nearby = fc.integer({ min: 0, max: 6 * 24 }).map((hours) => new Date(Date.UTC(2024, 8, 17, hours)).toISOString())

describe('row ids', { timeout: 60_000 }, () => {
  it('ascend by day, whenever an article arrives, and follow a change of its date with the index', () => {
    const db = temporaryArchive()
    fc.assert(
      fc.property(
        fc.array(fc.oneof(moment, nearby), { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(7), fc.oneof(moment, nearby)), { maxLength: 6 }),
        (dates, changes) => {
          run(db, 'DELETE FROM articles')
          const ids = dates.map((date) => createAt(db, date))
          for (const [at, date] of changes) redate(db, ids[at % ids.length] ?? '', date)
          const days = rows<{ datedAt: string }>(db, 'SELECT dated_at AS datedAt FROM articles ORDER BY row_id').map(
            (row) => dayNumber(row.datedAt),
          )
          expect(days).toEqual([...days].sort((a, b) => a - b))
          sound(db)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('find exactly the articles of a span of time, also where days spilled over', () => {
    const db = temporaryArchive()
    fc.assert(
      fc.property(
        fc.array(fc.oneof(moment, nearby), { minLength: 1, maxLength: 12 }),
        fc.option(fc.oneof(moment, nearby)),
        fc.option(fc.oneof(moment, nearby)),
        fc.boolean(),
        (dates, from, until, isFull) => {
          run(db, 'DELETE FROM articles')
          run(db, 'DELETE FROM day_spills')
          if (isFull) {
            const id = createAt(db, '2024-09-18T00:00:00.000Z')
            run(db, 'UPDATE articles SET row_id = row_id + ? WHERE id = ?', slotsPerDay - 1, id)
          }
          for (const date of dates) createAt(db, date)
          const expected = rows<{ id: string }>(
            db,
            `SELECT id FROM articles WHERE (:from IS NULL OR dated_at >= :from) AND (:until IS NULL OR dated_at < :until)`,
            { from, until },
          ).map((row) => row.id)
          expect(inRange(db, from, until)).toEqual(expected.sort())
        },
      ),
      { numRuns: 200 },
    )
  })

  it('go on in the next days when a day is full', () => {
    const db = temporaryArchive()
    const first = createAt(db, '2024-09-17T08:00:00.000Z')
    run(db, 'UPDATE articles SET row_id = row_id + ? WHERE id = ?', slotsPerDay - 1, first)
    createAt(db, '2024-09-17T09:00:00.000Z')
    createAt(db, '2024-09-17T10:00:00.000Z')
    const day = dayNumber('2024-09-17T00:00:00.000Z')
    expect(rows<{ bucket: number }>(db, 'SELECT row_id / 4096 AS bucket FROM articles ORDER BY row_id')).toEqual(
      [day, day + 1, day + 1].map((bucket) => ({ bucket })),
    )
    expect(firstRow(db, 'SELECT day, bucket FROM day_spills')).toEqual({ day, bucket: day + 1 })
  })
})
