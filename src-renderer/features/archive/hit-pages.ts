import type { SearchHit, SearchResult } from '../../../src-shared/contract/index.ts'
import type { Active } from './archive-state.tsx'

/** Hits come by the page around what is on screen. How many there are is learned on the way. Pure. */
export const hitsPerPage = 50

export type Page = Pick<SearchResult, 'total' | 'totalIsLowerBound'> & { offset: number; hits: readonly SearchHit[] }

/** `isOpen`: there are more than `total`. */
export type Length = { total: number; isOpen: boolean }

/** What is known after one more page: an exact figure ends the guessing, a page that is not full is the last one. */
export const lengthAfter = (known: Length, page: Page): Length => {
  const end = page.offset + page.hits.length
  if (page.hits.length < hitsPerPage && (page.hits.length > 0 || page.offset === 0))
    return { total: end, isOpen: false }
  if (page.hits.length === 0) return { total: Math.min(known.total, page.offset), isOpen: false }
  if (!page.totalIsLowerBound) return { total: Math.max(page.total, end), isOpen: false }
  return { total: Math.max(known.total, page.total, end), isOpen: true }
}

/** Rows the list makes room for: while the end is not known, a page of empty ones waits behind the last. */
export const roomFor = ({ total, isOpen }: Length): number => total + (isOpen ? hitsPerPage : 0)

export type HitAt = (index: number) => SearchHit | undefined

/** The row of the hit that was looked at, also after a refresh moved it; otherwise the same place. */
export const locate = (active: Active, pages: readonly Page[], room: number): number => {
  const within = Math.max(0, Math.min(active.index, room - 1))
  if (active.id === null || !active.isChosen) return within
  for (const { offset, hits } of pages) {
    const at = hits.findIndex((hit) => hit.id === active.id)
    if (at >= 0) return offset + at
  }
  return within
}
