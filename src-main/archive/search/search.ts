import { AppError, hitsUnasked, type SearchQuery, type SearchResult } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable, reading, rows } from '../handle.ts'
import { didYouMean } from './did-you-mean.ts'
import { hitOf } from './hits.ts'
import type { Span } from './newest-matches.ts'
import { explanationOf, type Plan, planSearch } from './plan.ts'
import { type Clause, type ParsedQuery, parseQuery, type Term } from './query.ts'
import { countedAtMost, type Found, type Pace, type Page, runPlan } from './run-plan.ts'

/**
 * Finds articles outside the trash, best or newest first, and says how it understood the question. Whatever is typed
 * gets an answer, and none costs more than its page and the plan's bounds.
 */
/** A day is the local one of this machine, as the newsroom's clock shows it. */
const startOfDay = (day: string, plusDays = 0): string => {
  const date = new Date(`${day}T00:00:00`)
  if (Number.isNaN(date.getTime())) throw new AppError('invalid_input', `“${day}” is not a date.`, { value: day })
  date.setDate(date.getDate() + plusDays)
  return date.toISOString()
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)

export type Question = { parsed: ParsedQuery; clauses: Clause[]; span: Span }

/** The query with the filters beside it. */
export const questionOf = (query: SearchQuery): Question => {
  const parsed = parseQuery(query.query, query.asYouType ?? false)
  const section: Clause[] =
    query.section === undefined || query.section === ''
      ? []
      : [
          {
            negated: false,
            alternatives: [{ kind: 'key', key: 'section', name: query.section, whole: true, prefix: false }],
          },
        ]
  return {
    parsed,
    clauses: [...parsed.clauses, ...section],
    span: {
      from: later(
        query.from === undefined ? null : startOfDay(query.from),
        parsed.from === null ? null : startOfDay(parsed.from),
      ),
      until: earlier(
        query.to === undefined ? null : startOfDay(query.to, 1),
        parsed.to === null ? null : startOfDay(parsed.to, 1),
      ),
    },
  }
}

const spanSql = `articles.status <> 'trashed' AND (:from IS NULL OR articles.dated_at >= :from)
  AND (:until IS NULL OR articles.dated_at < :until)`

/** Without any word: the archive itself, newest first. */
const newest = (db: Readable, span: Span, page: Page): Found => {
  const found = rows<{ rowId: number }>(
    db,
    `SELECT row_id AS rowId FROM articles WHERE ${spanSql} ORDER BY dated_at DESC LIMIT :limit OFFSET :offset`,
    { ...span, ...page },
  )
  const most = Math.max(countedAtMost, page.offset + found.length) + 1
  const counted =
    firstRow<{ amount: number }>(
      db,
      `SELECT count(*) AS amount FROM (SELECT 1 FROM articles WHERE ${spanSql} ORDER BY dated_at DESC LIMIT :most)`,
      { ...span, most },
    )?.amount ?? 0
  const isMore = counted === most
  const rowIds = found.map((row) => row.rowId)
  return { total: isMore ? most - 1 : counted, totalIsLowerBound: isMore, rowIds, ranking: 'newest' }
}

const nothing: Found = { total: 0, totalIsLowerBound: false, rowIds: [], ranking: 'newest' }

type Asked = { question: Question; plan: Plan | null; page: Page; pace: Pace }

const find = (db: Readable, { question, plan, page, pace }: Asked): Found => {
  if (plan !== null) return runPlan(db, plan, question.span, page, pace)
  // What was typed holds no word: that finds nothing, unlike an empty question, one of dates alone, or of what is left out.
  const isOpen = question.parsed.parts.every((part) => part.days !== null || part.problem !== null)
  return isOpen && question.clauses.length === 0 ? newest(db, question.span, page) : nothing
}

const isBlank = (query: string): boolean => query.trim() === ''

/** Looked for as while typing, because nobody waits for a proposal. */
const findsSomething = (db: Readable, query: SearchQuery): boolean => {
  const question = questionOf(query)
  const plan = planSearch(db, question.clauses, { isTyped: true, otherForms: false, order: 'newest' })
  const asked = { question, plan, page: { limit: 1, offset: 0 }, pace: { isTyped: true, isPatient: false } }
  return plan !== null && find(db, asked).total > 0
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 100) / 100

const answerTo = (db: Readable, query: SearchQuery): SearchResult => {
  const started = performance.now()
  const { limit = hitsUnasked, offset = 0 } = query
  const question = questionOf(query)
  const isTyped = query.asYouType ?? false
  const plan = planSearch(db, question.clauses, {
    isTyped,
    otherForms: query.otherForms ?? false,
    order: query.order ?? 'ranked',
  })
  const page = { limit, offset }
  const isWordless = plan === null && question.parsed.parts.length === 0 && !isBlank(query.query)
  const found = isWordless
    ? nothing
    : find(db, { question, plan, page, pace: { isTyped, isPatient: query.patient ?? false } })
  const terms: Term[] = plan?.terms ?? []
  const meant = (): string | null =>
    didYouMean(db, query.query, question.parsed.parts, (other) => findsSomething(db, { ...query, query: other }))
  const hits = found.rowIds.flatMap((rowId) => hitOf(db, rowId, terms))
  return {
    total: found.total,
    totalIsLowerBound: found.totalIsLowerBound,
    tookMs: rounded(performance.now() - started),
    hits,
    ranking: found.ranking,
    parts: question.parsed.parts,
    didYouMean: found.total === 0 && offset === 0 ? meant() : null,
    ...(query.explain === true && plan !== null && { explanation: explanationOf(plan) }),
  }
}

/** `query` has been parsed where it came from: at the bridge to the page, or from the command line. */
export const search = (db: Readable, query: SearchQuery): SearchResult => reading(db, () => answerTo(db, query))
