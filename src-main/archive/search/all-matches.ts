import type { SearchQuery } from '../../../src-shared/contract/index.ts'
import { column, type Readable } from '../handle.ts'
import { newestMatches, reachOf } from './newest-matches.ts'
import { planSearch } from './plan.ts'
import { questionOf } from './search.ts'

/** Row ids of everything a search would find, whatever its page or order, oldest first. For export, not for the screen. */
export const allMatches = (db: Readable, query: SearchQuery): number[] => {
  const { parsed, clauses, span } = questionOf(query)
  const plan = planSearch(db, clauses, {
    isTyped: query.asYouType ?? false,
    otherForms: query.otherForms ?? false,
    order: 'newest',
  })
  if (plan !== null) {
    const question = { index: 'article_index' as const, match: plan.countMatch, reach: reachOf(db, span) }
    const limits = { most: Number.MAX_SAFE_INTEGER, broad: null, isMeeting: true, patienceMs: Number.POSITIVE_INFINITY }
    return newestMatches(db, { ...question, ...limits }).rowIds.reverse()
  }
  const isOpen = parsed.parts.every((part) => part.days !== null || part.problem === 'date')
  if (!isOpen || (parsed.parts.length === 0 && query.query.trim() !== '')) return []
  return column<number>(
    db,
    `SELECT row_id FROM articles WHERE status <> 'trashed' AND (:from IS NULL OR dated_at >= :from)
       AND (:until IS NULL OR dated_at < :until) ORDER BY row_id`,
    span,
  )
}
