import type { Article, SaveReceipt } from '../../../src-shared/contract/index.ts'
import { call, onEvent } from '../../api/client.ts'
import { archiveTransport } from './save-article.ts'
import { systemClock } from './save-schedule.ts'
import { createSession, type StorySession } from './session.ts'

/**
 * The editing sessions of this window, one an article. A few stay open behind the one on screen, so that undo
 * survives switching; none is let go before its words are saved.
 */
const keptOpen = 6
const open = new Map<string, Promise<StorySession>>()

export type CopyNews = { session: StorySession; how: 'filled' | 'inserted'; raw: string }
const copyListeners = new Set<(news: CopyNews) => void>()
/** Told when copy was pasted into a story. */
export const onCopy = (listener: (news: CopyNews) => void): (() => void) => {
  copyListeners.add(listener)
  return () => copyListeners.delete(listener)
}

const report = (problem: unknown): void => console.warn('The story editor recovered from a problem.', problem)

const start = (article: Article): StorySession => {
  const session: StorySession = createSession({
    article,
    transport: archiveTransport,
    clock: systemClock,
    onProblem: report,
    onCopy: (how, raw) => {
      for (const listener of copyListeners) listener({ session, how, raw })
    },
  })
  return session
}

/** Lets the longest unused sessions go; one that cannot be saved stays. */
const letGo = async (): Promise<void> => {
  for (const [articleId, pending] of [...open].slice(0, Math.max(0, open.size - keptOpen))) {
    const session = await pending
    await session.flush()
    if (session.state().save.kind !== 'saved') continue
    open.delete(articleId)
    session.dispose()
  }
}

/** The session of an article; the newest one asked for is let go last. */
export const openSession = (articleId: string): Promise<StorySession> => {
  const present = open.get(articleId)
  const session = present ?? call('articles.get', { id: articleId }).then(start)
  open.delete(articleId)
  open.set(articleId, session)
  if (present === undefined) {
    session.then(
      () => letGo().catch(report),
      () => open.delete(articleId),
    )
  }
  return session
}

/** Writes what is unsaved of an article now; rejects with a `CallError` when that is not possible. */
export const flushSave = async (articleId: string): Promise<SaveReceipt> => (await openSession(articleId)).flush()

const flushAll = (): Promise<unknown> =>
  Promise.allSettled([...open.values()].map(async (session) => (await session).flush()))

const adoptChanges = async (ids: readonly string[] | null): Promise<void> => {
  for (const [articleId, pending] of open) {
    if (ids !== null && !ids.includes(articleId)) continue
    const session = await pending
    const [summary] = await call('articles.summaries', { ids: [articleId] })
    // The whole article is read only when it is not what this session wrote itself a moment ago.
    if (summary !== undefined && session.see(summary)) session.adopt(await call('articles.get', { id: articleId }))
  }
}

/** Keeps the sessions in step with the rest of the app, and saves everything when the window closes. For the frame. */
export const keepSessions = (): (() => void) => {
  const stops = [
    onEvent('articles.changed', ({ ids }) => void adoptChanges(ids).catch(report)),
    onEvent('app.flush', () => void flushAll().then(() => call('app.flushed', {}))),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
