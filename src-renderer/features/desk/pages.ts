/** Rows come from main by the page, so that a list of 100,000 articles costs no more than what is on screen. */
export const rowsPerPage = 100

/** The pages that hold the rows from `first` to `last`, both counted in; at least the first page. */
export const pagesFor = (first: number, last: number, perPage = rowsPerPage): number[] => {
  const from = Math.floor(Math.max(0, first) / perPage)
  const to = Math.floor(Math.max(0, first, last) / perPage)
  return Array.from({ length: to - from + 1 }, (_, step) => from + step)
}
