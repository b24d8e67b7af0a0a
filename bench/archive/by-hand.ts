import type Database from 'better-sqlite3'
import { rowRange } from '../../src-main/archive/date-order.ts'
import type { Readable } from '../../src-main/archive/handle.ts'
import { wholeKey } from '../../src-main/archive/search/keys.ts'
import { marksOf, passage } from '../../src-main/archive/search/marks.ts'
import { matchOf } from './plain.ts'
import type { Asked } from './queries.ts'

/**
 * Hand-written SQL of the archive's design with nothing around it: how common the words are, the page in the index that
 * fits, a total, twenty rows, and for each the archive's own passage and marks, so that the answers hold the same. What
 * the application adds (reading the query, planning, spellings, other ways for odd questions) is told by it.
 */
const key = (kind: 'section' | 'author', name: string | undefined): string =>
  name === undefined ? '' : ` AND meta : "${wholeKey(kind, name)}"`
const plainKey = (kind: 'section' | 'author', name: string | undefined): string =>
  name === undefined ? '' : ` AND "${wholeKey(kind, name)}"`

const range = 'rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)'

export const byHand = (db: Readable): ((asked: Asked) => unknown[]) => {
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
  const titled = prepare(
    `SELECT rowid FROM title_index WHERE title_index MATCH ? AND ${range} ORDER BY rowid DESC LIMIT 20`,
  )
  const ends = db.prepare(
    'SELECT (SELECT min(row_id) FROM articles) AS low, (SELECT max(row_id) FROM articles) AS high',
  )
  const row = db.prepare(
    'SELECT id, headline, section, status, dated_at, standfirst, text, byline FROM articles WHERE row_id = ?',
  )
  const completed = (prefix: string): string[] | null => {
    const total = prefix.length <= 4 ? totals.get(prefix) : longTotals.get(prefix, prefix)
    if (Number(total ?? 0) <= 4000) return null
    return (prefix.length <= 4 ? completions.all(prefix) : longCompletions.all(prefix, prefix)) as string[]
  }
  const articlesOf = (term: string | null): number => Number(articles.get(term) ?? 0)
  const pageOf = (asked: Asked, low: number, high: number): number[] => {
    const words = asked.kind === 'prefix' ? completed(asked.words[0] ?? '') : null
    const either = (some: string[]): string => some.map((word) => `"${word}"`).join(' OR ')
    const base = words === null ? matchOf(asked) : either(words.slice(0, 8))
    const keys = `${key('section', asked.section)}${key('author', asked.author)}`
    const match = `(${base})${keys}`
    const known = [
      ...asked.words.map(articlesOf),
      ...(asked.section === undefined ? [] : [articlesOf(wholeKey('section', asked.section))]),
      ...(asked.author === undefined ? [] : [articlesOf(wholeKey('author', asked.author))]),
    ]
    const isExact = (asked.kind !== 'prefix' || words === null) && Math.min(...known) <= 1500
    if (isExact) return (ranked.all(match, low, high) as number[]).slice(0, 20)
    const counted = newest.all(match, low, high, asked.kind === 'prefix' ? 201 : 1001) as number[]
    const plainKeys = `${plainKey('section', asked.section)}${plainKey('author', asked.author)}`
    const titles =
      asked.kind === 'phrase'
        ? newest.all(`(headline : ${base})${keys}`, low, high, 20)
        : titled.all(`(${words === null ? base : either(words)})${plainKeys}`, low, high)
    return [...new Set([...(titles as number[]), ...counted])].slice(0, 20)
  }
  return (asked) => {
    const { low, high } =
      asked.from === undefined
        ? (ends.get() as { low: number; high: number })
        : rowRange(db, `${asked.from}T00:00:00.000Z`, `${asked.to}T23:59:59.999Z`)
    const terms =
      asked.kind === 'words'
        ? asked.words.map((word) => ({ words: [word], prefix: false }))
        : [{ words: asked.words, prefix: asked.kind === 'prefix' }]
    return pageOf(asked, low, high).map((rowId) => {
      const { text, headline, ...shown } = row.get(rowId) as { text: string; headline: string }
      return { ...shown, headline, headlineMarks: marksOf(headline, terms), ...passage(text, terms) }
    })
  }
}
