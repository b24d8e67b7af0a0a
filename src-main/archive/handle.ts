import type Database from 'better-sqlite3'

/** Branded connections: a function that takes `Readable` cannot be handed to code that writes, and says so by type. */
declare const readable: unique symbol
declare const writable: unique symbol
export type Readable = Database.Database & { readonly [readable]: true }
export type Writable = Readable & { readonly [writable]: true }

type Bound = string | number | bigint | Buffer | null
type Parameters = (Bound | Record<string, Bound>)[]

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement<Parameters>>>()

const statement = (db: Readable, sql: string): Database.Statement<Parameters> => {
  const known = prepared.get(db) ?? new Map<string, Database.Statement<Parameters>>()
  prepared.set(db, known)
  const found = known.get(sql) ?? db.prepare<Parameters>(sql)
  known.set(sql, found)
  return found
}

/** All rows of a query. `Row` is what the SQL selects: STRICT tables hold the types to it. */
export const rows = <Row>(db: Readable, sql: string, ...parameters: Parameters): Row[] =>
  statement(db, sql).all(...parameters) as Row[]

export const firstRow = <Row>(db: Readable, sql: string, ...parameters: Parameters): Row | undefined =>
  statement(db, sql).get(...parameters) as Row | undefined

/** The only column of all rows. */
export const column = <Value>(db: Readable, sql: string, ...parameters: Parameters): Value[] => {
  const query = statement(db, sql).pluck(true)
  try {
    return query.all(...parameters) as Value[]
  } finally {
    query.pluck(false)
  }
}

export const eachRow = <Row>(db: Readable, sql: string, ...parameters: Parameters): IterableIterator<Row> =>
  // Not from the cache: an open cursor makes its statement busy.
  db.prepare<Parameters>(sql).iterate(...parameters) as IterableIterator<Row>

/** Runs one change; returns how many rows it touched. */
export const run = (db: Writable, sql: string, ...parameters: Parameters): number =>
  statement(db, sql).run(...parameters).changes

/** All of `work` or nothing of it. Takes the write lock at once, so it never fails half way for another writer. */
export const writing = <T>(db: Writable, work: () => T): T => db.transaction(work).immediate()
