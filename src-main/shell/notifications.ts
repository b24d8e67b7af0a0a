/**
 * The system's own notifications: a scheduled story that went out, a queue that needs its editor while the window is
 * not looked at. A click brings the story.
 */
import { Notification } from 'electron'
import type { Language } from './language.ts'
import { notificationWords } from './notification-words.ts'

export type StoryNews = { articleId: string; headline: string; endpointName: string }

export type NotificationOptions = {
  language: () => Language
  isLookedAt: () => boolean
  openArticle: (articleId: string) => void
}

export type Notifications = { live: (news: StoryNews) => void; needsYou: (news: StoryNews) => void }

export function createNotifications({ language, isLookedAt, openArticle }: NotificationOptions): Notifications {
  /** A notification that nobody holds would be collected, and its click with it. */
  const shown = new Set<Notification>()
  const show = (title: string, { articleId, headline }: StoryNews): void => {
    if (!Notification.isSupported()) return
    const notification = new Notification({ title, body: headline })
    const forget = () => shown.delete(notification)
    shown.add(notification)
    notification.on('click', () => {
      forget()
      openArticle(articleId)
    })
    notification.on('close', forget)
    notification.on('failed', forget)
    notification.show()
  }
  return {
    live: (news) => show(notificationWords[language()].live(news.endpointName), news),
    needsYou: (news) => {
      if (!isLookedAt()) show(notificationWords[language()].needsYou(news.endpointName), news)
    },
  }
}
