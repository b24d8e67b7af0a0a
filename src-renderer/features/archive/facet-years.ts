import type { Facets } from '../../../src-shared/contract/index.ts'

/** `articles` is null where nobody counted. */
export type FacetValue = { value: string; articles: number | null }

/** Dates of damaged imports may lie anywhere: no list of years is longer. */
const mostYears = 100

/**
 * The years a search can be narrowed to, newest first. Where time was too short to count all matches, the years before are
 * offered all the same, without a figure. Pure.
 */
export const yearsToOffer = ({ years, since, matches, isPartial }: Facets): FacetValue[] => {
  const counted = new Map(years.map(({ value, articles }) => [value, articles]))
  const newest = Math.max(...years.map(({ value }) => Number(value)))
  const oldest = since === null ? Number.NaN : new Date(since).getFullYear()
  if (!isPartial || matches.hasEveryYear || !Number.isFinite(newest) || !Number.isFinite(oldest)) return years
  const length = Math.min(mostYears, Math.max(0, newest - oldest) + 1)
  return Array.from({ length }, (_, back) => {
    const value = String(newest - back)
    return { value, articles: counted.get(value) ?? null }
  })
}
