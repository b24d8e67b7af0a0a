import type { QueryPart } from '../../../src-shared/contract/index.ts'

/** Changes to the text of a query, which stays what the editor sees and can type further. */
export const withoutPart = (query: string, { start, end }: Pick<QueryPart, 'start' | 'end'>): string =>
  [
    query
      .slice(0, start)
      .trimEnd()
      .replace(/(^|\s)(OR|ATAU|\|\|?|NOT)$/, ''),
    query.slice(end).trimStart(),
  ]
    .map((side) => side.trim())
    .filter((side) => side !== '')
    .join(' ')

/** A name in quotation marks means the whole name; its own marks would end it. */
export const withName = (query: string, scope: string, name: string): string =>
  `${query.trim()} ${scope}:"${name.replace(/["“”„«»]/g, ' ').trim()}"`.trim()
