import { firstRow, type Readable, rows, run, type Writable, writing } from './handle.ts'
import { typedPrefixBudget } from './search/expression.ts'
import { isKey } from './search/keys.ts'
import { articleCount, mostCompletions, vocabularyOf } from './search/vocabulary.ts'

/**
 * What the writer does while nobody writes: refreshes the vocabulary and its completions, then merges the index. One
 * small step at a time, each its own transaction, so that a save never waits long and a kill loses nothing.
 */
type Steps = Generator<void, void, void>

const letters = [...'abcdefghijklmnopqrstuvwxyz']
/** Beginnings that cut the vocabulary into pieces of bearable size; the last piece has no end. */
const cuts = [
  '',
  ...'0123456789',
  ...letters.flatMap((first) => [first, ...letters.map((second) => first + second)]),
  '{',
]

type Slice = { from: string; to: string | null }
const slices = (marks: string[]): Slice[] => marks.map((from, index) => ({ from, to: marks[index + 1] ?? null }))

const inSlice = 'term >= :from AND (:to IS NULL OR term < :to)'
/** In a large archive words of single articles are half of the vocabulary, and cheap to look up in the index itself. */
const fewestOf = (db: Readable): number => (articleCount(vocabularyOf(db)) > 20_000 ? 2 : 1)

const refreshTerms = (db: Writable, slice: Slice, fewest: number): void =>
  writing(db, () => {
    run(db, `DELETE FROM terms WHERE ${inSlice}`, slice)
    run(
      db,
      slice.to === null
        ? `INSERT INTO terms (term, articles) SELECT term, doc FROM article_words WHERE term >= :from AND doc >= ${fewest}`
        : `INSERT INTO terms (term, articles) SELECT term, doc FROM article_words
           WHERE term >= :from AND term < :to AND doc >= ${fewest}`,
      slice,
    )
  })

type Known = { term: string; articles: number }

/** Totals of each beginning of one to four letters, keys included: a beginning has to pay for them too. */
const refreshCompletions = (db: Writable, slice: Slice): void =>
  writing(db, () => {
    run(db, 'DELETE FROM completions WHERE prefix >= :from AND (:to IS NULL OR prefix < :to)', slice)
    const terms = rows<Known>(db, `SELECT term, articles FROM terms WHERE ${inSlice}`, slice)
    const prefixes = new Map<string, { articles: number; terms: Known[] }>()
    for (const known of terms) {
      const characters = [...known.term].slice(0, 4)
      for (let length = 1; length <= characters.length; length += 1) {
        const prefix = characters.slice(0, length).join('')
        const entry = prefixes.get(prefix) ?? { articles: 0, terms: [] }
        entry.articles += known.articles
        if (!isKey(known.term)) entry.terms.push(known)
        prefixes.set(prefix, entry)
      }
    }
    const insert = 'INSERT INTO completions (prefix, place, term, articles) VALUES (?, ?, ?, ?)'
    for (const [prefix, entry] of prefixes) {
      run(db, insert, prefix, 0, '', entry.articles)
      if (entry.articles <= typedPrefixBudget) continue
      entry.terms.sort((a, b) => b.articles - a.articles)
      for (const [index, known] of entry.terms.slice(0, mostCompletions).entries()) {
        run(db, insert, prefix, index + 1, known.term, known.articles)
      }
    }
  })

const state = (db: Readable, key: string): string | undefined =>
  firstRow<{ value: string }>(db, 'SELECT value FROM search_state WHERE key = ?', key)?.value

const setState = (db: Writable, key: string, value: string): number =>
  run(db, 'INSERT INTO search_state VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value)

const newestChange = (db: Readable): string =>
  firstRow<{ at: string | null }>(db, 'SELECT max(updated_at) AS at FROM articles')?.at ?? ''

function* refreshVocabulary(db: Writable): Steps {
  const seen = newestChange(db)
  const fewest = fewestOf(db)
  writing(db, () => setState(db, 'added', '0'))
  for (const slice of slices(cuts)) {
    refreshTerms(db, slice, fewest)
    yield
  }
  for (const slice of slices(['', ...'0123456789', ...letters, '{'])) {
    refreshCompletions(db, slice)
    yield
  }
  const amount = firstRow<{ amount: number }>(db, 'SELECT count(*) AS amount FROM articles')?.amount ?? 0
  writing(db, () => {
    setState(db, 'articles', String(amount))
    setState(db, 'seen', seen)
  })
}

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
  if (isGrown) writing(db, () => setState(db, 'merged', String(amount)))
}

/** `whole`: FTS5 takes a negative number for the wish to make one piece of all; what has begun goes on at any time. */
function* mergePieces(db: Writable, table: 'article_index' | 'title_index', whole: boolean): Steps {
  for (let [pages, merging] = [whole ? -mergedPages : mergedPages, true]; merging; pages = mergedPages) {
    const before = changes(db)
    run(db, `INSERT INTO ${table} (${table}, rank) VALUES ('merge', ${pages})`)
    // FTS5's own sign that nothing was left to merge: fewer than two rows changed.
    merging = changes(db) - before >= 2
    yield
  }
}

const changes = (db: Writable): number => firstRow<{ made: number }>(db, 'SELECT total_changes() AS made')?.made ?? 0

/** Due when a fiftieth of the archive, or twenty articles of a small one, changed since the last time. */
const isDue = (db: Readable): boolean => {
  const seen = state(db, 'seen')
  if (seen === undefined) return newestChange(db) !== ''
  const bearable = Math.max(20, Math.floor(Number(state(db, 'articles') ?? 0) / 50))
  const changed = firstRow<{ amount: number }>(
    db,
    'SELECT count(*) AS amount FROM (SELECT 1 FROM articles WHERE updated_at > ? LIMIT ?)',
    seen,
    bearable + 1,
  )
  return (changed?.amount ?? 0) > bearable
}

function* refresh(db: Writable): Steps {
  yield* refreshVocabulary(db)
  yield* mergeIndex(db)
}

/** Everything at once, due or not: after a bulk import on the command line. */
export const maintain = (db: Writable): void => {
  for (const _ of refresh(db));
}

export type Maintenance = {
  /** Does one step; false when there is nothing left to do for now. */
  step: () => boolean
}

export const createMaintenance = (db: Writable): Maintenance => {
  let steps: Steps | null = null
  return {
    step: () => {
      steps ??= isDue(db) ? refresh(db) : null
      if (steps?.next().done !== false) steps = null
      return steps !== null
    },
  }
}
