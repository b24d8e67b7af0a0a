import { useQueryClient } from '@tanstack/react-query'
import { contentFromCopy } from '../../../src-shared/article/from-copy.ts'
import type { ArticleStatus, ArticleSummary } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { articleKeys } from '../../api/keys.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords, type Words } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'
import { tellSameCopy } from '../activity/tell-same-copy.ts'
import { useSettings } from '../settings/queries.ts'
import { holdTyping, takeTyped } from './typed-ahead.ts'

/** What an editor can do to articles from the desk. Each says what it did and, where it took something away, undoes it. */
export type DeskActions = {
  create: () => void
  createFromClipboard: () => void
  setStatus: (article: ArticleSummary, status: ArticleStatus) => void
}

export const headlineOf = (t: Words['t'], article: { headline: string }): string =>
  article.headline.trim() === '' ? t('desk.untitled') : article.headline

export const useDeskActions = (): DeskActions => {
  const { t } = useWords()
  const { openArticle, showView } = useDesk()
  const { houseDateline, outlet } = useSettings()
  const queries = useQueryClient()
  const fail = tellFailure(t)

  const refreshLists = (): void => {
    void queries.invalidateQueries({ queryKey: articleKeys.lists })
    void queries.invalidateQueries({ queryKey: articleKeys.counts })
  }

  const open = (articleId: string): void => {
    refreshLists()
    showView('draft')
    openArticle(articleId)
  }

  const create = async (): Promise<void> => {
    holdTyping()
    const article = await call('articles.create', { content: {}, origin: { kind: 'typed', source: '' } })
    open(article.id)
  }

  const createFromClipboard = async (): Promise<void> => {
    const { text } = await call('app.readClipboard', {})
    if (text.trim() === '') return notify({ title: t('desk.clipboardEmpty'), kind: 'problem' })
    const content = contentFromCopy(text, { houseDateline, outlet })
    const article = await call('articles.create', { content, origin: { kind: 'paste', source: '' } })
    await call('versions.create', { articleId: article.id, reason: 'raw', raw: text })
    open(article.id)
    await tellSameCopy(t, { text, articleId: article.id }, openArticle)
  }

  const move = async (article: ArticleSummary, status: ArticleStatus): Promise<void> => {
    const before = article.status
    const after = await call('articles.setStatus', { id: article.id, status })
    queries.setQueryData(articleKeys.article(article.id), (open: object | undefined) => open && { ...open, ...after })
    refreshLists()
    const headline = headlineOf(t, article)
    notify({
      title:
        status === 'trashed'
          ? t('desk.trashed', { headline })
          : t('desk.movedTo', { headline, view: t(`view.${status}`) }),
      action: { label: t('frame.undo'), run: () => void restore(article.id, before).catch(fail) },
    })
  }

  const restore = async (id: string, status: ArticleStatus): Promise<void> => {
    await call('articles.setStatus', { id, status })
    refreshLists()
  }

  return {
    create: () =>
      void create().catch((problem: unknown) => {
        takeTyped()
        fail(problem)
      }),
    createFromClipboard: () => void createFromClipboard().catch(fail),
    setStatus: (article, status) => void move(article, status).catch(fail),
  }
}
