import type { Readable } from '../../src-main/archive/handle.ts'
import { search } from '../../src-main/archive/search/search.ts'
import { percentile, timed } from './figures.ts'
import { matchOf } from './plain.ts'
import type { Question } from './queries.ts'

/** Whether what is quick is also right: order against exact BM25, totals against a full count, forms against the word. */
const columns = '{headline standfirst text byline}'

export type Quality = {
  /** Of questions answered by relevance: how many show exactly BM25's first twenty. */
  identical: number
  exact: number
  /** Of BM25's first twenty for broad questions: the share whose headline holds every word, and one of them. */
  titleShare: number
  anyTitleShare: number
  broad: number
  wrongTotals: number
  totals: number
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

/** Questions without filters: only for those one plain expression says the same. */
export const qualityOf = (db: Readable, questions: Question[]): Quality => {
  const best = db.prepare('SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rank LIMIT 20').pluck()
  const all = db.prepare('SELECT count(*) FROM article_index WHERE article_index MATCH ?').pluck()
  const idOf = db.prepare('SELECT id FROM articles WHERE row_id = ?').pluck()
  const inTitle = db.prepare('SELECT count(*) FROM title_index WHERE title_index MATCH ? AND rowid = ?').pluck()
  const found: Quality = {
    identical: 0,
    exact: 0,
    titleShare: 0,
    anyTitleShare: 0,
    broad: 0,
    wrongTotals: 0,
    totals: 0,
  }
  let [titled, partly, ranked] = [0, 0, 0]
  for (const { asked, input } of questions) {
    if (
      asked.kind === 'prefix' ||
      asked.from !== undefined ||
      asked.section !== undefined ||
      asked.author !== undefined
    )
      continue
    const match = matchOf(asked)
    const everywhere = `${columns} : (${match})`
    const result = search(db, input)
    const total = Number(all.get(everywhere))
    found.totals += 1
    if (result.totalIsLowerBound ? result.total > total : result.total !== total) found.wrongTotals += 1
    if (result.ranking === 'newest') continue
    const top = best.all(everywhere) as number[]
    if (result.ranking === 'relevance') {
      const ids = top.map((rowId) => String(idOf.get(rowId)))
      found.exact += 1
      if (ids.join() === result.hits.map((hit) => hit.id).join()) found.identical += 1
    } else if (asked.kind === 'words') {
      found.broad += 1
      ranked += top.length
      titled += top.filter((rowId) => Number(inTitle.get(match, rowId)) > 0).length
      const any = match.replaceAll(' AND ', ' OR ')
      partly += top.filter((rowId) => Number(inTitle.get(any, rowId)) > 0).length
    }
  }
  return { ...found, titleShare: share(titled, ranked), anyTitleShare: share(partly, ranked) }
}

export type Forms = { articles: number; time: number }

/** Other forms against the exact word: how many more articles, at how much more time. */
export const formsOf = (db: Readable, questions: Question[]): Forms => {
  const words = questions.filter((one) => ['mid', 'common', 'two words'].includes(one.class))
  const times = (otherForms: boolean): number[] =>
    words.map(({ input }) => timed(() => search(db, { ...input, otherForms })))
  const explained = (otherForms: boolean): number[] =>
    words.map(({ input }) => {
      const steps = search(db, { ...input, otherForms, explain: true }).explanation?.steps ?? []
      const match = steps.findLast((step) => step.index === 'article_index')?.match
      return match === undefined ? 0 : Number(counting.get(match))
    })
  const counting = db.prepare('SELECT count(*) FROM article_index WHERE article_index MATCH ?').pluck()
  const sum = (some: number[]): number => some.reduce((total, one) => total + one, 0)
  return {
    articles: sum(explained(true)) / sum(explained(false)),
    time: percentile(times(true), 0.5) / percentile(times(false), 0.5),
  }
}
