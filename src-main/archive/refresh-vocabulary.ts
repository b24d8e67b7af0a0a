import { eachRow, firstRow, type Readable, rows, run, type Writable, writing } from './handle.ts'
import { typedPrefixBudget } from './search/expression.ts'
import { isKey } from './search/keys.ts'
import { articleCount, type Known, mostCompletions, vocabularyOf } from './search/vocabulary.ts'
import { setState } from './search-state.ts'

/**
 * Counts the archive's words anew, and what the beginnings of words may become. It is cut by the clock: how long the
 * index takes to count a word depends on how common the word is, and whoever saves waits for the step at hand.
 */
export type Steps = Generator<void, void, void>

/** In a large archive words of single articles are half of the vocabulary, and cheap to look up in the index itself. */
const fewestOf = (db: Readable): number => (articleCount(vocabularyOf(db)) > 20_000 ? 2 : 1)

/** The words behind `after` that can be counted in `stepMs`, at least one; `last` is null when they were the last. */
const countTerms = (db: Readable, after: string, stepMs: number): { terms: Known[]; last: string | null } => {
  const terms: Known[] = []
  const end = performance.now() + stepMs
  const counted = eachRow<Known>(db, 'SELECT term, doc AS articles FROM article_words WHERE term > ?', after)
  for (const known of counted) {
    terms.push(known)
    if (performance.now() >= end) return { terms, last: known.term }
  }
  return { terms, last: null }
}

function* refreshTerms(db: Writable, stepMs: number): Steps {
  const fewest = fewestOf(db)
  for (let after: string | null = ''; after !== null; ) {
    const { terms, last } = countTerms(db, after, stepMs)
    writing(db, () => {
      run(db, 'DELETE FROM terms WHERE term > :after AND (:last IS NULL OR term <= :last)', { after, last })
      for (const { term, articles } of terms) {
        if (articles >= fewest) run(db, 'INSERT INTO terms (term, articles) VALUES (?, ?)', term, articles)
      }
    })
    after = last
    yield
  }
}

type Completions = { articles: number; terms: Known[] }

/** Words read in one go: some milliseconds. */
const wordsAStep = 5_000

/**
 * Totals of each beginning of one to four letters, keys included: a beginning has to pay for them too. In the order of
 * the words each beginning comes before what goes on from it, and a beginning is complete once another letter begins.
 */
function* refreshCompletions(db: Writable, stepMs: number): Steps {
  let prefixes = new Map<string, Completions>()
  let letter = ''
  let written = ''
  for (let after: string | null = ''; after !== null; ) {
    const terms: Known[] = rows<Known>(
      db,
      'SELECT term, articles FROM terms WHERE term > ? ORDER BY term LIMIT ?',
      after,
      wordsAStep,
    )
    for (const known of terms) {
      const characters = [...known.term].slice(0, 4)
      const first = characters[0] ?? ''
      if (first !== letter) {
        written = yield* writeCompletions(db, prefixes, written, stepMs)
        prefixes = new Map()
        letter = first
      }
      for (let length = 1; length <= characters.length; length += 1) {
        const prefix = characters.slice(0, length).join('')
        const entry = prefixes.get(prefix) ?? { articles: 0, terms: [] }
        entry.articles += known.articles
        if (!isKey(known.term)) entry.terms.push(known)
        prefixes.set(prefix, entry)
      }
    }
    after = terms.length < wordsAStep ? null : (terms.at(-1)?.term ?? null)
    yield
  }
  written = yield* writeCompletions(db, prefixes, written, stepMs)
  run(db, 'DELETE FROM completions WHERE prefix > ?', written)
}

const insertCompletion = 'INSERT INTO completions (prefix, place, term, articles) VALUES (?, ?, ?, ?)'

const insertCompletions = (db: Writable, prefix: string, { articles, terms }: Completions): void => {
  run(db, insertCompletion, prefix, 0, '', articles)
  if (articles <= typedPrefixBudget) return
  terms.sort((a, b) => b.articles - a.articles)
  for (const [index, known] of terms.slice(0, mostCompletions).entries()) {
    run(db, insertCompletion, prefix, index + 1, known.term, known.articles)
  }
}

/** Replaces what stood behind `written`; gives back the last beginning it wrote. */
function* writeCompletions(
  db: Writable,
  prefixes: Map<string, Completions>,
  written: string,
  stepMs: number,
): Generator<void, string, void> {
  const waiting = [...prefixes]
  let last = written
  for (let at = 0; at < waiting.length; ) {
    writing(db, () => {
      const end = performance.now() + stepMs
      do {
        const [prefix, entry] = waiting[at] ?? ['', { articles: 0, terms: [] }]
        run(db, 'DELETE FROM completions WHERE prefix > ? AND prefix <= ?', last, prefix)
        insertCompletions(db, prefix, entry)
        last = prefix
        at += 1
      } while (at < waiting.length && performance.now() < end)
    })
    yield
  }
  return last
}

/** `stepMs`: about how long a step may take; a single very common word may take longer. */
export function* refreshVocabulary(db: Writable, stepMs: number): Steps {
  setState(db, 'added', '0')
  yield* refreshTerms(db, stepMs)
  yield* refreshCompletions(db, stepMs)
  const amount = firstRow<{ amount: number }>(db, 'SELECT count(*) AS amount FROM articles')?.amount ?? 0
  setState(db, 'articles', String(amount))
}
