import { type CheckedArticle, type CheckScope, type CheckSlice, LeadImage } from '../../src-shared/contract/index.ts'
import { type ArticleCheckInput, checkArticle } from '../../src-shared/language/checks/check-article.ts'
import type { CheckSettings } from '../../src-shared/language/checks/check-settings.ts'
import { aroundOf, wordsAround } from '../../src-shared/language/checks/set-aside.ts'
import { captionsInText } from '../html/captions.ts'
import { readTags } from './article-parts.ts'
import { firstRow, type Readable, rows } from './handle.ts'

/**
 * The copy desk's rules over the archive, newest first, outside the trash. One call reads for as long as it may and says
 * where the next one begins: whoever shares the thread never waits for longer than that.
 */
export type ArticleCheckQuery = CheckScope & {
  /** Row id of the last article of the slice before; null for the first. */
  after: number | null
  /** These rules alone, or null for every rule that is on. */
  rules: string[] | null
  settings: CheckSettings
  language: 'id' | 'en'
  /** What editors have set aside: the article, the rule, and the words it stands in. */
  ignoredHere: readonly { articleId: string; rule: string; around: string }[]
  /** Milliseconds after which no further article is begun. */
  budget: number
}

type Row = {
  rowId: number
  id: string
  headline: string
  standfirst: string
  text: string
  html: string
  byline: string
  editor: string
  section: string
  day: string
  leadImage: string | null
}

const localDay = `date(dated_at, 'localtime')`
const inScope = `status <> 'trashed' AND (:from = '' OR ${localDay} >= :from) AND (:to = '' OR ${localDay} <= :to)
  AND (:section = '' OR section = :section COLLATE NOCASE)`
const columns = `row_id AS rowId, id, headline, standfirst, text, html, byline, editor, section, ${localDay} AS day,
  lead_image AS leadImage`

const batch = 50

/** What the rules read of an article; the command line asks for one article in the same way. */
export const checkInputOf = (
  article: Omit<Row, 'rowId' | 'id' | 'leadImage'> & { caption: string; tags: string[] },
  how: Pick<ArticleCheckInput, 'settings' | 'language' | 'only'>,
): ArticleCheckInput => {
  const { headline, standfirst, caption, text, html, byline, editor, section, day, tags } = article
  const facts = { byline, editor, section, tags, dated: day !== '' }
  const fields = { headline, standfirst, caption, captions: captionsInText(html), text }
  return { fields, date: day, facts, ...how }
}

/** Findings with the words beside them, without those an editor has set aside in this article. */
export const findingsOf = (
  articleId: string,
  input: ArticleCheckInput,
  ignoredHere: ArticleCheckQuery['ignoredHere'],
): CheckedArticle['issues'] => {
  const aside = new Set(
    ignoredHere.filter((one) => one.articleId === articleId).map(({ rule, around }) => `${rule} ${around}`),
  )
  return checkArticle(input).flatMap((issue) => {
    const finding = { ...issue, ...wordsAround(input.fields[issue.field], issue) }
    return aside.has(`${issue.rule} ${aroundOf(finding)}`) ? [] : [finding]
  })
}

const checkRow = (db: Readable, row: Row, query: ArticleCheckQuery): CheckedArticle => {
  const caption = row.leadImage === null ? '' : LeadImage.parse(JSON.parse(row.leadImage)).caption
  const { settings, language, rules } = query
  const how = { settings, language, ...(rules === null ? {} : { only: rules }) }
  const input = checkInputOf({ ...row, caption, tags: readTags(db, row.id) }, how)
  const issues = findingsOf(row.id, input, query.ignoredHere)
  return { articleId: row.id, headline: row.headline, date: row.day, issues }
}

export const checkArticles = (db: Readable, query: ArticleCheckQuery): CheckSlice => {
  const started = performance.now()
  const scope = { from: query.from ?? '', to: query.to ?? '', section: query.section ?? '' }
  const slice: CheckSlice = { articles: [], checked: 0, total: null, next: query.after }
  if (query.after === null) {
    const counted = firstRow<{ total: number }>(db, `SELECT count(*) AS total FROM articles WHERE ${inScope}`, scope)
    slice.total = counted?.total ?? 0
  }
  const late = (): boolean => slice.checked > 0 && performance.now() - started > query.budget
  while (!late()) {
    const after = slice.next ?? Number.MAX_SAFE_INTEGER
    const sql = `SELECT ${columns} FROM articles WHERE row_id < :after AND ${inScope} ORDER BY row_id DESC LIMIT ${batch}`
    const found = rows<Row>(db, sql, { ...scope, after })
    for (const row of found) {
      const article = checkRow(db, row, query)
      if (article.issues.length > 0) slice.articles.push(article)
      slice.checked += 1
      slice.next = row.rowId
      if (late()) return slice
    }
    if (found.length < batch) return { ...slice, next: null }
  }
  return slice
}
