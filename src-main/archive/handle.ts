import type Database from 'better-sqlite3'

/** Branded connections: a function that takes `Readable` cannot be handed to code that writes, and says so by type. */
declare const readable: unique symbol
declare const writable: unique symbol
export type Readable = Database.Database & { readonly [readable]: true }
export type Writable = Readable & { readonly [writable]: true }

type Bound = string | number | bigint | Buffer | null
type Parameters = (Bound | Record<string, Bound>)[]

type Statement = Database.Statement<Parameters>

/** Statements are kept for each connection: to prepare one costs as much as to look up ten rows. */
const keptStatements = (prepare: (db: Readable, sql: string) => Statement) => {
  const kept = new WeakMap<Database.Database, Map<string, Statement>>()
  return (db: Readable, sql: string): Statement => {
    let known = kept.get(db)
    if (known === undefined) {
      known = new Map()
      kept.set(db, known)
    }
    let found = known.get(sql)
    if (found === undefined) {
      found = prepare(db, sql)
      known.set(sql, found)
    }
    return found
  }
}

const statement = keptStatements((db, sql) => db.prepare<Parameters>(sql))
const plucked = keptStatements((db, sql) => db.prepare<Parameters>(sql).pluck())

/** All rows of a query. `Row` is what the SQL selects: STRICT tables hold the types to it. */
export const rows = <Row>(db: Readable, sql: string, ...parameters: Parameters): Row[] =>
  statement(db, sql).all(...parameters) as Row[]

export const firstRow = <Row>(db: Readable, sql: string, ...parameters: Parameters): Row | undefined =>
  statement(db, sql).get(...parameters) as Row | undefined

/** The only column of all rows. */
export const column = <Value>(db: Readable, sql: string, ...parameters: Parameters): Value[] =>
  plucked(db, sql).all(...parameters) as Value[]

export const eachRow = <Row>(db: Readable, sql: string, ...parameters: Parameters): IterableIterator<Row> =>
  // Not from the cache: an open cursor makes its statement busy.
  db.prepare<Parameters>(sql).iterate(...parameters) as IterableIterator<Row>

/** Runs one change; returns how many rows it touched. */
export const run = (db: Writable, sql: string, ...parameters: Parameters): number =>
  statement(db, sql).run(...parameters).changes

/** All of `work` or nothing of it. Takes the write lock at once, so it never fails half way for another writer. */
export const writing = <T>(db: Writable, work: () => T): T => db.transaction(work).immediate()

/**
 * Asks several things of one and the same state of the archive. Each question by itself would find out anew which state is
 * the newest, which costs more than to look up a row.
 */
export const reading = <T>(db: Readable, work: () => T): T => {
  if (db.inTransaction) return work()
  statement(db, 'BEGIN').run()
  try {
    return work()
  } finally {
    if (db.inTransaction) statement(db, 'COMMIT').run()
  }
}
