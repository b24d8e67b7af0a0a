import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import type { Article, ArticleSummary, ArticleView, Output } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { articleKeys } from '../../api/keys.ts'
import { pagesFor, rowsPerPage } from './pages.ts'

/** What the desk shows: how many articles each view holds, and the rows around those on screen. */
export const useCounts = (): Output<'articles.counts'> | undefined =>
  useQuery({ queryKey: articleKeys.counts, queryFn: () => call('articles.counts', {}) }).data

export const useArticle = (id: string): Article | undefined =>
  useQuery({ queryKey: articleKeys.article(id), queryFn: () => call('articles.get', { id }) }).data

const listPage = (view: ArticleView, page: number) => ({
  queryKey: articleKeys.list(view, page),
  queryFn: () => call('articles.list', { view, limit: rowsPerPage, offset: page * rowsPerPage }),
  placeholderData: keepPreviousData,
})

export type Rows = { at: (index: number) => ArticleSummary | undefined; problem: Error | null }

/** The rows from `first` to `last`, fetched by the page; a row that is still on its way is undefined. */
export const useRows = (view: ArticleView, first: number, last: number): Rows => {
  const pages = pagesFor(first, last)
  const answers = useQueries({ queries: pages.map((page) => listPage(view, page)) })
  const byPage = new Map(pages.map((page, position) => [page, answers[position]?.data]))
  return {
    at: (index) => byPage.get(Math.floor(index / rowsPerPage))?.[index % rowsPerPage],
    problem: answers.find((answer) => answer.error !== null)?.error ?? null,
  }
}
