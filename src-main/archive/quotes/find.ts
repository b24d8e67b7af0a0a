import { type QuoteHit, QuoteQuery, type QuoteResult } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows } from '../handle.ts'
import { speakerMatch, wordsMatch } from './terms.ts'

/** Finds quotations outside the trash by speaker, words, verb and day; the newest article first. */

/** The day it was said, or the local day of the article when the copy does not tell. */
const quoteDay = `CASE WHEN quotes.said_on <> '' THEN quotes.said_on ELSE date(articles.dated_at, 'localtime') END`

const conditions = `articles.status <> 'trashed' AND (:verb = '' OR quotes.verb = :verb)
  AND (:from = '' OR ${quoteDay} >= :from) AND (:to = '' OR ${quoteDay} <= :to)`

const columns = `articles.id AS articleId, articles.headline, quotes.text, quotes.speaker, quotes.role, quotes.verb,
  ${quoteDay} AS date, coalesce(quotes.confidence, 1) AS confidence,
  quotes.start_offset AS start, quotes.end_offset AS "end"`

const everything = 'FROM articles JOIN quotes ON quotes.article_id = articles.id WHERE'
const matching = `FROM quote_index CROSS JOIN quotes ON quotes.row_id = quote_index.rowid
  CROSS JOIN articles ON articles.id = quotes.article_id WHERE quote_index MATCH :match AND`
const order = 'ORDER BY articles.dated_at DESC, articles.row_id DESC, quotes.position LIMIT :limit OFFSET :offset'

export const findQuotations = (db: Readable, input: QuoteQuery): QuoteResult => {
  const query = QuoteQuery.parse(input)
  const { speaker = '', words = '', verb = '', from = '', to = '', limit, offset } = query
  const parts = [speakerMatch(speaker), wordsMatch(words)]
  if (parts.includes(null)) return { total: 0, hits: [] }
  const match = parts.filter((part) => part !== '').join(' AND ')
  const filters = { verb: verb.toLowerCase(), from, to, ...(match === '' ? {} : { match }) }
  const source = `${match === '' ? everything : matching} ${conditions}`
  const counted = firstRow<{ amount: number }>(db, `SELECT count(*) AS amount ${source}`, filters)
  const hits = rows<QuoteHit>(db, `SELECT ${columns} ${source} ${order}`, { ...filters, limit, offset })
  return { total: counted?.amount ?? 0, hits }
}
