import type { ArticleContent, ArticleStatus } from '../../src-shared/contract/index.ts'
import { storyDate } from './story-date.ts'

/** Reads the fields of a story from a record whose names were chosen by someone else: JSON lines, front matter. */
export type StoryRecord = Record<string, unknown>

const names = {
  headline: ['headline', 'title', 'judul'],
  body: ['html', 'body', 'content', 'text', 'isi', 'artikel', 'article'],
  standfirst: ['standfirst', 'description', 'excerpt', 'summary', 'ringkasan', 'teras'],
  date: ['date', 'datedat', 'published_at', 'publishedat', 'published', 'pubdate', 'tanggal', 'rawdate', 'created_at'],
  section: ['section', 'category', 'rubrik', 'kanal', 'kategori'],
  byline: ['byline', 'author', 'penulis', 'wartawan'],
  editor: ['editor', 'penyunting'],
  tags: ['tags', 'keywords', 'tag'],
  slug: ['slug'],
  url: ['url', 'link', 'permalink', 'canonical'],
  id: ['id', 'guid', '_id'],
  status: ['status'],
  language: ['language', 'lang', 'bahasa'],
} as const

export type StoryFields = {
  headline: string
  body: string
  date: string | null
  url: string
  id: string
  status: ArticleStatus | null
  meta: Pick<ArticleContent, 'standfirst' | 'section' | 'byline' | 'editor' | 'slug' | 'language' | 'tags'>
}

const asText = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  // WordPress wraps its fields: { rendered: '…' }; others name things: { name: '…' }.
  if (typeof value !== 'object' || value === null) return ''
  if ('rendered' in value) return asText(value.rendered)
  return 'name' in value ? asText(value.name) : ''
}

const asList = (value: unknown): string[] =>
  (Array.isArray(value) ? value.map(asText) : asText(value).split(','))
    .map((part) => part.trim())
    .filter((part) => part !== '')

const statuses: Record<string, ArticleStatus> = {
  draft: 'draft',
  ready: 'ready',
  published: 'published',
  publish: 'published',
}

export const storyFields = (record: StoryRecord): StoryFields => {
  const lower = new Map(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]))
  const text = (field: keyof typeof names): string =>
    names[field].map((name) => asText(lower.get(name))).find((value) => value.trim() !== '') ?? ''
  const dates = names.date.map((name) => storyDate(asText(lower.get(name)))).filter((date) => date !== null)
  return {
    headline: text('headline').replace(/\s+/g, ' ').trim(),
    body: text('body'),
    date: dates[0] ?? null,
    url: text('url').trim(),
    id: text('id').trim(),
    status: statuses[text('status').toLowerCase()] ?? null,
    meta: {
      standfirst: text('standfirst').trim(),
      section: text('section').trim(),
      byline: text('byline').trim(),
      editor: text('editor').trim(),
      slug: text('slug').trim(),
      language: text('language').toLowerCase().startsWith('en') ? 'en' : 'id',
      tags: names.tags.map((name) => asList(lower.get(name))).find((list) => list.length > 0) ?? [],
    },
  }
}

/** Only the fields that say something: they win over what was found in the text. */
export const filledIn = (meta: StoryFields['meta']): Partial<ArticleContent> =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value.length > 0))
