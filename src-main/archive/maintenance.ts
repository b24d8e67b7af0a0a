import { ArticleStatus } from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, run, type Writable } from './handle.ts'
import { isMergingLater, mergeAsUsual } from './merging.ts'
import { findOutlets } from './outlets.ts'
import { refreshVocabulary, type Steps } from './refresh-vocabulary.ts'
import { setState, state } from './search-state.ts'

/**
 * What the writer does while nobody writes: finds out where articles of an older archive came from, refreshes the
 * vocabulary and its completions, then merges the index. One small step at a time, each its own transaction, so that a
 * save never waits long and a kill loses nothing.
 */
const newestChange = (db: Readable): string =>
  firstRow<{ at: string | null }>(
    db,
    // One look at the end of each status in their index.
    `SELECT max((SELECT max(updated_at) FROM articles INDEXED BY articles_by_status WHERE status = value)) AS at
     FROM json_each(?)`,
    JSON.stringify(ArticleStatus.options),
  )?.at ?? ''

/** Pages of index merged a step. */
const mergedPages = 500

/** The share of growth after which the whole index is written anew as one piece. */
const grownBy = 1 / 8

/**
 * Every word of a question is looked up in each piece of an index: in one piece, typing takes half as long as in seven.
 * The index of headlines is small enough to be made one piece every time. The big one is when the archive has grown by
 * an eighth since, so that a word is rewritten some eight times in the life of an archive; until then pieces of one
 * size are merged as they gather.
 */
function* mergeIndex(db: Writable): Steps {
  const amount = Number(state(db, 'articles') ?? 0)
  const isGrown = amount - Number(state(db, 'merged') ?? 0) > amount * grownBy
  yield* mergePieces(db, 'title_index', true)
  yield* mergePieces(db, 'article_index', isGrown)
  yield* mergePieces(db, 'quote_index', false)
  mergeAsUsual(db)
  if (isGrown) setState(db, 'merged', String(amount))
}

type Index = 'article_index' | 'title_index' | 'quote_index'

/** `whole`: FTS5 takes a negative number for the wish to make one piece of all; what has begun goes on at any time. */
function* mergePieces(db: Writable, table: Index, whole: boolean): Steps {
  for (let [pages, merging] = [whole ? -mergedPages : mergedPages, true]; merging; pages = mergedPages) {
    const before = changes(db)
    run(db, `INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${pages})`)
    // FTS5's own sign that nothing was left to merge: fewer than two rows changed.
    merging = changes(db) - before >= 2
    yield
  }
}

const changes = (db: Writable): number => firstRow<{ made: number }>(db, 'SELECT total_changes() AS made')?.made ?? 0

/** Due when articles of an older archive are to be read, or when a fiftieth of the archive, or twenty articles of a small one, changed since the last time. */
const isDue = (db: Readable): boolean => {
  if (state(db, 'outletsBelow') !== undefined) return true
  const seen = state(db, 'seen')
  if (seen === undefined) return newestChange(db) !== ''
  const bearable = Math.max(20, Math.floor(Number(state(db, 'articles') ?? 0) / 50))
  const changed = firstRow<{ amount: number }>(
    db,
    `SELECT count(*) AS amount FROM (SELECT 1 FROM json_each(?) CROSS JOIN articles INDEXED BY articles_by_status
       ON status = value WHERE updated_at > ? LIMIT ?)`,
    JSON.stringify(ArticleStatus.options),
    seen,
    bearable + 1,
  )
  return (changed?.amount ?? 0) > bearable
}

/** About how long a step takes, in milliseconds: a save waits no longer than one. */
const stepMs = 15

function* refresh(db: Writable, patienceMs: number): Steps {
  yield* findOutlets(db, patienceMs)
  const seen = newestChange(db)
  yield* refreshVocabulary(db, patienceMs)
  setState(db, 'seen', seen)
  yield* mergeIndex(db)
}

/** Everything at once, due or not: after a bulk import on the command line. */
export const maintain = (db: Writable): void => {
  for (const _ of refresh(db, 1_000));
}

export type Maintenance = {
  /** Does one step; false when there is nothing left to do for now. */
  step: () => boolean
}

export const createMaintenance = (db: Writable): Maintenance => {
  let steps: Steps | null = null
  return {
    step: () => {
      // A small import is no reason to count all words anew, but leaves pieces behind.
      steps ??= isDue(db) ? refresh(db, stepMs) : isMergingLater(db) ? mergeIndex(db) : null
      if (steps?.next().done !== false) steps = null
      return steps !== null
    },
  }
}
