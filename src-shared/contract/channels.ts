/** The names of all verbs, without their schemas: all that the sandboxed preload needs to know. */
export const channels = [
  'app.info',
  'app.openExternal',
  'app.readClipboard',
  'app.flushed',
  'articles.list',
  'articles.counts',
  'articles.create',
  'articles.get',
  'articles.save',
  'articles.setStatus',
  'articles.summaries',
  'versions.list',
  'versions.get',
  'versions.create',
  'versions.restore',
  'archive.search',
  'archive.suggest',
  'archive.sections',
  'media.add',
  'media.choose',
  'importing.choose',
  'importing.sample',
  'settings.get',
  'settings.update',
  'endpoints.list',
  'endpoints.test',
  'endpoints.save',
  'endpoints.remove',
  'publishing.enqueue',
  'publishing.jobs',
  'publishing.cancel',
  'publishing.retry',
  'publishing.remotePosts',
  'publishing.provideSecret',
] as const
export type Channel = (typeof channels)[number]

/** What main tells the renderer without being asked. */
export const eventNames = [
  'articles.changed',
  'outbox.changed',
  'settings.changed',
  'menu.command',
  'app.flush',
] as const
export type EventName = (typeof eventNames)[number]
