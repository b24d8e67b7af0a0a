import { citationOf } from '../../../src-shared/article/citation.ts'
import { escapeHtml, isPublicUrl } from '../../../src-shared/article/markup.ts'
import { outletOf } from '../../../src-shared/article/outlet-of.ts'
import type { ArticlePreview, PreviewQuery } from '../../../src-shared/contract/index.ts'
import { AppError } from '../../../src-shared/contract/index.ts'
import { markWords } from '../../html/mark-words.ts'
import { sanitiseHtml } from '../../html/sanitise.ts'
import { getArticle } from '../article-rows.ts'
import type { Readable } from '../handle.ts'
import { remotePosts } from '../remote-posts.ts'
import { marksOf } from './marks.ts'
import { planSearch } from './plan.ts'
import type { Term } from './query.ts'
import { questionOf } from './search.ts'

/** An article to look at beside the results: its words with what was searched for marked, and where it came from. */
const termsOf = (db: Readable, { query, otherForms = false, asYouType = false }: PreviewQuery): Term[] => {
  const { clauses } = questionOf({ query, asYouType })
  return planSearch(db, clauses, { isTyped: asYouType, otherForms, order: 'ranked' })?.terms ?? []
}

const paragraphsOf = (text: string): string =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('')

type Source = { outlet: string; url: string | null }

const sourceOf = (db: Readable, article: NonNullable<ReturnType<typeof getArticle>>): Source => {
  const [post] = remotePosts(db, article.id).filter(({ url }) => isPublicUrl(url))
  const { source } = article.origin
  return {
    outlet: article.dateline?.outlet || (post?.endpointName ?? outletOf(article)),
    url: post?.url ?? (isPublicUrl(source) ? source : null),
  }
}

const requirePresent = (db: Readable, id: string): NonNullable<ReturnType<typeof getArticle>> => {
  const article = getArticle(db, id)
  if (article === null) throw new AppError('not_found', 'This article is not in the archive.', { id })
  return article
}

/** Hits are numbered through headline, standfirst and body, in that order, from 0. */
export const previewOf = (db: Readable, input: PreviewQuery): ArticlePreview => {
  const article = requirePresent(db, input.id)
  const terms = termsOf(db, input)
  const headlineMarks = marksOf(article.headline, terms)
  const standfirstMarks = marksOf(article.standfirst, terms)
  const html = sanitiseHtml(article.html === '' ? paragraphsOf(article.text) : article.html)
  const { document: _document, html: _html, text: _text, ...facts } = article
  return {
    ...facts,
    ...sourceOf(db, article),
    headlineMarks,
    standfirstMarks,
    html: markWords(html, (text) => marksOf(text, terms), headlineMarks.length + standfirstMarks.length),
  }
}

/** One line an article, in the order asked; ids that do not exist are left out. */
export const citations = (db: Readable, ids: string[]): string[] =>
  ids.flatMap((id) => {
    const article = getArticle(db, id)
    return article === null ? [] : citationOf({ ...article, ...sourceOf(db, article) })
  })
