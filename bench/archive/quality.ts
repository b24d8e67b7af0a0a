import type { Readable } from '../../src-main/archive/handle.ts'
import { search } from '../../src-main/archive/search/search.ts'
import { percentile, timed } from './figures.ts'
import { matchOf } from './plain.ts'
import type { Asked, Question } from './queries.ts'

/** Whether what is quick is also right: order against exact BM25, totals against a full count, forms against the word. */
const columns = '{headline standfirst text byline}'

/** How the first twenty of a kind of question compare with BM25's first twenty; shares are means over the questions. */
export type Likeness = {
  questions: number
  /** Articles both hold. */
  shared: number
  /** The sum of BM25's weights of ours to that of its own: 1 is as good, whichever articles they are. */
  weight: number
  /** Headlines with everything that was asked for, and with one of the words: among BM25's, and among ours. */
  every: { best: number; ours: number }
  any: { best: number; ours: number }
}

export type Quality = {
  /** Of questions answered by relevance: how many show exactly BM25's first twenty. */
  identical: number
  exact: number
  /** Where common words are weighed by their headlines alone. */
  weighed: Likeness
  /** Where headlines come first, and then the newest. */
  titlesFirst: Likeness
  phrases: Likeness
  wrongTotals: number
  totals: number
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const likenessOf = (pages: Compared[]): Likeness => ({
  questions: pages.length,
  shared: mean(pages.map(({ best, ours }) => best.filter((id) => ours.includes(id)).length / best.length)),
  weight: mean(pages.map(({ weight }) => weight)),
  every: { best: mean(pages.map(({ every }) => every.best)), ours: mean(pages.map(({ every }) => every.ours)) },
  any: { best: mean(pages.map(({ any }) => any.best)), ours: mean(pages.map(({ any }) => any.ours)) },
})

/** Row ids, and the shares of either page. */
type Compared = { best: number[]; ours: number[]; weight: number } & Pick<Likeness, 'every' | 'any'>

/** A row id has to be handed over as an integer: FTS5 passes over a real one, and any headline at all would count. */
const among = '+rowid IN (SELECT CAST(value AS INTEGER) FROM json_each(?))'

const comparing = (db: Readable): ((asked: Asked, best: number[], ours: number[]) => Compared) => {
  const prepare = (what: string) =>
    db.prepare(`SELECT ${what} FROM article_index WHERE article_index MATCH ? AND ${among}`).pluck()
  const weights = prepare('-rank')
  const matching = prepare('rowid')
  return (asked, best, ours) => {
    const match = matchOf(asked)
    const weightOf = (page: number[]): number =>
      (weights.all(`${columns} : (${match})`, JSON.stringify(page)) as number[]).reduce((sum, one) => sum + one, 0)
    const inHeadline = (expression: string) => {
      const shareOf = (page: number[]): number =>
        matching.all(`headline : (${expression})`, JSON.stringify(page)).length / Math.max(1, page.length)
      return { best: shareOf(best), ours: shareOf(ours) }
    }
    const any = asked.kind === 'words' ? match.replaceAll(' AND ', ' OR ') : match
    return { best, ours, weight: weightOf(ours) / weightOf(best), every: inHeadline(match), any: inHeadline(any) }
  }
}

/** Questions without filters: only for those one plain expression says the same. */
export const qualityOf = (db: Readable, questions: Question[]): Quality => {
  const first = db.prepare('SELECT rowid FROM article_index WHERE article_index MATCH ? ORDER BY rank LIMIT 20').pluck()
  const all = db.prepare('SELECT count(*) FROM article_index WHERE article_index MATCH ?').pluck()
  const rowIdOf = db.prepare('SELECT row_id FROM articles WHERE id = ?').pluck()
  const compare = comparing(db)
  const [weighed, titlesFirst, phrases]: [Compared[], Compared[], Compared[]] = [[], [], []]
  const found = { identical: 0, exact: 0, wrongTotals: 0, totals: 0 }
  for (const { asked, input } of questions) {
    if (
      asked.kind === 'prefix' ||
      asked.from !== undefined ||
      asked.section !== undefined ||
      asked.author !== undefined
    )
      continue
    const everywhere = `${columns} : (${matchOf(asked)})`
    // As the app asks once more when typing rests: how busy the machine is shall not decide.
    const result = search(db, { ...input, explain: true, patient: true })
    const total = Number(all.get(everywhere))
    found.totals += 1
    if (result.totalIsLowerBound ? result.total > total : result.total !== total) found.wrongTotals += 1
    if (result.ranking === 'newest') continue
    const best = first.all(everywhere) as number[]
    const ours = result.hits.map((hit) => Number(rowIdOf.get(hit.id)))
    if (result.ranking === 'titleFirst')
      (asked.kind === 'phrase' ? phrases : titlesFirst).push(compare(asked, best, ours))
    else if (result.explanation?.steps[0]?.order !== 'rank') weighed.push(compare(asked, best, ours))
    else {
      found.exact += 1
      if (best.join() === ours.join()) found.identical += 1
    }
  }
  return {
    ...found,
    weighed: likenessOf(weighed),
    titlesFirst: likenessOf(titlesFirst),
    phrases: likenessOf(phrases),
  }
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
