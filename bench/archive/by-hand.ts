import type Database from 'better-sqlite3'
import { rowRange } from '../../src-main/archive/date-order.ts'
import type { Readable } from '../../src-main/archive/handle.ts'
import { wholeKey } from '../../src-main/archive/search/keys.ts'
import { marksOf, passage } from '../../src-main/archive/search/marks.ts'
import type { Term } from '../../src-main/archive/search/query.ts'
import { liftOf } from '../../src-main/archive/search/weighed-matches.ts'
import { matchOf } from './plain.ts'
import type { Asked } from './queries.ts'

/**
 * Hand-written SQL of the archive's design with nothing around it: how common the words are, the page in the index that
 * fits, a total, twenty rows, and for each the archive's own passage and marks, so that the answers hold the same. What
 * the application adds (reading the query, planning, spellings, looking at the clock) is told by it.
 */
const key = (kind: 'section' | 'author', name: string | undefined): string =>
  name === undefined ? '' : ` AND meta : "${wholeKey(kind, name)}"`
const plainKey = (kind: 'section' | 'author', name: string | undefined): string =>
  name === undefined ? '' : ` AND "${wholeKey(kind, name)}"`

const range = 'rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)'

const termsOf = ({ words, kind }: Asked): Term[] =>
  kind === 'words' ? words.map((word) => ({ words: [word], prefix: false })) : [{ words, prefix: kind === 'prefix' }]

/** The budgets of `plan.ts`, in articles and posting entries. */
const [fewArticles, fewMeeting, cheap, telling, mostWeighed, mostHeadlines] = [1500, 5000, 20_000, 150_000, 3000, 300]

export const byHand = (db: Readable): ((asked: Asked) => { id: string }[]) => {
  const prepare = (sql: string): Database.Statement => db.prepare(sql).pluck()
  const articles = prepare('SELECT articles FROM terms WHERE term = ?')
  const totals = prepare('SELECT articles FROM completions WHERE prefix = ? AND place = 0')
  const completions = prepare('SELECT term FROM completions WHERE prefix = ? AND place > 0 ORDER BY place LIMIT 12')
  const longTotals = prepare('SELECT sum(articles) FROM terms WHERE term >= ? AND term < ? || char(1114111)')
  const longCompletions = prepare(
    'SELECT term FROM terms WHERE term >= ? AND term < ? || char(1114111) ORDER BY articles DESC LIMIT 12',
  )
  const ranked = prepare(`SELECT rowid FROM article_index WHERE article_index MATCH ? AND ${range} ORDER BY rank`)
  const newest = prepare(
    `SELECT rowid FROM article_index WHERE article_index MATCH ? AND ${range} ORDER BY rowid DESC LIMIT ?`,
  )
  // Where words have to meet FTS5 is quicker forwards.
  const met = prepare(`SELECT rowid FROM article_index WHERE article_index MATCH ? AND ${range} ORDER BY rowid`)
  const titled = prepare(
    `SELECT rowid FROM title_index WHERE title_index MATCH ? AND ${range} ORDER BY rowid DESC LIMIT ?`,
  )
  const anyTitle = prepare(`SELECT rowid FROM title_index WHERE title_index MATCH ? AND ${range}`)
  const weights = db.prepare(`SELECT rowid AS rowId, -rank AS weight FROM article_index WHERE article_index MATCH ?
    AND ${range} AND +rowid IN (SELECT value FROM json_each(?))`)
  const headline = prepare('SELECT headline FROM articles WHERE row_id = ?')
  const everyArticle = Number(prepare("SELECT value FROM search_state WHERE key = 'articles'").get())
  const ends = db.prepare(
    'SELECT (SELECT min(row_id) FROM articles) AS low, (SELECT max(row_id) FROM articles) AS high',
  )
  const row = db.prepare(
    'SELECT id, headline, section, status, dated_at, standfirst, text, byline FROM articles WHERE row_id = ?',
  )
  /** How many articles hold a word that begins so, and the commonest when they are too many to look for the beginning. */
  const completed = (prefix: string): { total: number; words: string[] | null } => {
    const total = Number((prefix.length <= 4 ? totals.get(prefix) : longTotals.get(prefix, prefix)) ?? 0)
    if (total <= 4000) return { total, words: null }
    const words = prefix.length <= 4 ? completions.all(prefix) : longCompletions.all(prefix, prefix)
    return { total, words: words as string[] }
  }
  const articlesOf = (term: string | null): number => Number(articles.get(term) ?? 0)
  /** Of matches where a telling word meets a common one: BM25 of the telling one, and a lift for the other in the headline. */
  const weighedPage = ([rare = '', common = '']: string[], matches: number[]): number[] => {
    const [low, high] = [matches.at(-1) ?? 0, matches[0] ?? -1]
    const areBoth = articlesOf(rare) + articlesOf(common) <= cheap
    const by = areBoth ? `"${rare}" AND "${common}"` : `"${rare}"`
    const known = weights.all(by, low, high, JSON.stringify(matches)) as { rowId: number; weight: number }[]
    const lift = liftOf(`"${common}"`, articlesOf(common), everyArticle)
    if (!areBoth && articlesOf(common) <= telling && lift.weight > 0) {
      const inTitle = new Set(anyTitle.all(lift.match, low, high))
      for (const one of known) if (inTitle.has(one.rowId)) one.weight += lift.weight
    }
    const heaviest = known.sort((a, b) => b.weight - a.weight || b.rowId - a.rowId)
    return heaviest.slice(0, 20).map(({ rowId }) => rowId)
  }
  const phraseTitles = (asked: Asked, low: number, high: number): number[] => {
    const each = asked.words.map((word) => `"${word}"`).join(' AND ')
    const found = titled.all(each, low, high, mostHeadlines) as number[]
    return found.filter((rowId) => marksOf(String(headline.get(rowId)), termsOf(asked)).length > 0)
  }
  /** One of two words in the headline, among the newest thousand matches. */
  const partlyTitled = (words: string[], matches: number[]): number[] => {
    const match = words.flatMap((word) => (articlesOf(word) <= telling ? `"${word}"` : [])).join(' OR ')
    if (words.length < 2 || match === '') return []
    const known = matches.slice(0, 1000)
    const inTitle = new Set(anyTitle.all(match, known.at(-1) ?? 0, known[0] ?? -1))
    return known.filter((rowId) => inTitle.has(rowId))
  }
  const pageOf = (asked: Asked, low: number, high: number): number[] => {
    const { total, words } = asked.kind === 'prefix' ? completed(asked.words[0] ?? '') : { total: null, words: null }
    const either = (some: string[]): string => some.map((word) => `"${word}"`).join(' OR ')
    const base = words === null ? matchOf(asked) : either(words.slice(0, 8))
    const keys = `${key('section', asked.section)}${key('author', asked.author)}`
    const match = `(${base})${keys}`
    const counts = total === null ? asked.words.map(articlesOf) : [total]
    const [least, all] = [Math.min(...counts), counts.reduce((sum, count) => sum + count, 0)]
    const known = [
      least,
      ...(asked.section === undefined ? [] : [articlesOf(wholeKey('section', asked.section))]),
      ...(asked.author === undefined ? [] : [articlesOf(wholeKey('author', asked.author))]),
    ]
    const isMeeting = asked.kind === 'words' && asked.words.length > 1
    const isFew = Math.min(...known) <= fewArticles || (isMeeting && least <= fewMeeting && all <= cheap)
    const isExact = (asked.kind !== 'prefix' || words === null) && isFew
    if (isExact) return (ranked.all(match, low, high) as number[]).slice(0, 20)
    const newestFirst = (): number[] => newest.all(match, low, high, asked.kind === 'prefix' ? 201 : 1001) as number[]
    const matches =
      isMeeting || asked.kind === 'phrase' ? (met.all(match, low, high) as number[]).reverse() : newestFirst()
    if (isMeeting && least <= cheap && matches.length <= mostWeighed) {
      const rarestFirst = [...asked.words].sort((a, b) => articlesOf(a) - articlesOf(b))
      return weighedPage(rarestFirst, matches)
    }
    const plainKeys = `${plainKey('section', asked.section)}${plainKey('author', asked.author)}`
    const titles =
      asked.kind === 'phrase'
        ? phraseTitles(asked, low, high)
        : (titled.all(`(${words === null ? base : either(words)})${plainKeys}`, low, high, 20) as number[])
    const partly = titles.length < 20 && isMeeting ? partlyTitled(asked.words, matches) : []
    return [...new Set([...titles, ...partly, ...matches])].slice(0, 20)
  }
  return (asked) => {
    const { low, high } =
      asked.from === undefined
        ? (ends.get() as { low: number; high: number })
        : rowRange(db, `${asked.from}T00:00:00.000Z`, `${asked.to}T23:59:59.999Z`)
    const terms = termsOf(asked)
    return pageOf(asked, low, high).map((rowId) => {
      const { text, headline, ...shown } = row.get(rowId) as { id: string; text: string; headline: string }
      return { ...shown, headline, headlineMarks: marksOf(headline, terms), ...passage(text, terms) }
    })
  }
}
