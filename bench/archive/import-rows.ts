import { availableParallelism } from 'node:os'
import type { Built } from './build.ts'
import type { Cost } from './load.ts'

/** What building the archive cost, as rows of the bench's table. A ratio below 1 is slower than plain FTS5. */
const rate = (articles: number, { seconds }: Cost): string => (articles / seconds).toFixed(0)

const ratios = (plain: Cost, ours: Cost): string =>
  `${(plain.seconds / ours.seconds).toFixed(2)} × (processor time ${(plain.processor / ours.processor).toFixed(2)} ×)`

const milliseconds = (articles: number, { processor }: Cost): string => ((processor * 1000) / articles).toFixed(2)

export const importRows = (built: Built, isNew: boolean): [string, string][] => {
  const { articles, rows, plain, withStructure, whole, maintenanceSeconds, load } = built
  const then = isNew ? '' : ' (when it was built)'
  const each = (cost: Cost): string => milliseconds(whole.articles, cost)
  return [
    [`load average when it was built, and cores`, `${load.toFixed(1)}, ${availableParallelism()}`],
    [
      `rows with all indexes to plain FTS5 inserts, in turn${then}`,
      `${rate(articles, rows)} / ${rate(articles, plain)} a second: ${ratios(plain, rows)}`,
    ],
    [
      `${withStructure.articles} rows whose structure is read first, to plain FTS5 inserts, in turn${then}`,
      `${rate(withStructure.articles, withStructure.rows)} / ${rate(withStructure.articles, withStructure.plain)} a second: ${ratios(withStructure.plain, withStructure.rows)}`,
    ],
    [
      `whole import of ${whole.articles} from our own export to plain FTS5 inserts${then}`,
      `${rate(whole.articles, whole.imported)} / ${rate(whole.articles, whole.plain)} a second: ${ratios(whole.plain, whole.imported)}`,
    ],
    [
      `the same from plain copy, with structure${then}`,
      `${rate(whole.articles, whole.structured)} / ${rate(whole.articles, whole.plain)} a second: ${ratios(whole.plain, whole.structured)}`,
    ],
    [
      `processor time an article: plain / from our export / with structure${then}`,
      `${each(whole.plain)} / ${each(whole.imported)} / ${each(whole.structured)} ms`,
    ],
    [`maintenance at once${then}`, `${maintenanceSeconds.toFixed(1)} s`],
  ]
}
