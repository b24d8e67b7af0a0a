import { type ArticleContent, ArticleStatus } from '../../src-shared/contract/index.ts'
import { spreadsheetDay } from './date-forms.ts'
import { columnsByField, type Mapping, type StoryField } from './mapping.ts'
import { asText, type StoryRecord, valueAt } from './record-values.ts'
import { storyDate, unreadDate } from './story-date.ts'

/** The fields of a story, out of a record whose columns were named by someone else: JSON, CSV, front matter. */
export type StoryFields = {
  headline: string
  body: string
  date: string | null
  /** What stands where the date should, if nothing there can be read. */
  unreadDate?: string
  url: string
  id: string
  status: ArticleStatus | null
  image: string
  /** '' when it is not named. */
  outlet: string
  leadImage: ArticleContent['leadImage']
  meta: Pick<ArticleContent, 'standfirst' | 'section' | 'byline' | 'editor' | 'slug' | 'language' | 'tags'>
}

/** Tags with commas (or, without any, semicolons) between them; quotation marks hold one together. */
const splitList = (text: string): string[] => {
  const divider = text.includes(',') ? ',' : text.includes(';') ? ';' : text.includes('|') ? '|' : ','
  const part = new RegExp(`\\s*(?:"((?:[^"]|"")*)"|([^${divider}]*))\\s*(?:\\${divider}|$)`, 'g')
  return [...text.matchAll(part)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? (plain ?? '').trim())
}

const asList = (value: unknown): string[] => {
  const parts = Array.isArray(value) ? value.map(asText) : splitList(asText(value))
  return parts.filter((part) => part.trim() !== '')
}

const statuses: Record<string, ArticleStatus> = {
  publish: 'published',
  terbit: 'published',
  usable: 'published',
  pending: 'ready',
  future: 'scheduled',
  private: 'draft',
  draf: 'draft',
  'auto-draft': 'draft',
  trash: 'trashed',
  canceled: 'trashed',
}

export const statusOf = (text: string): ArticleStatus | null => {
  const given = text.trim().toLowerCase()
  // Most say nothing, and to be told what is wrong with that takes longer than to read all the other fields.
  return given === '' ? null : (ArticleStatus.safeParse(given).data ?? statuses[given] ?? null)
}

/** A column called `media` may as well hold a picture or a number, which name nobody. */
const outletIn = (text: string): string =>
  text.length > 200 || !/\p{L}/u.test(text) || /\.(?:jpe?g|png|gif|webp|avif|svg|mp4|mp3|pdf)(?:[?#].*)?$/i.test(text)
    ? ''
    : text

const firstDate = (texts: string[]): string | null => {
  for (const text of texts) {
    const date = storyDate(text) ?? spreadsheetDay(text)
    if (date !== null) return date
  }
  return null
}

export const storyFields = (record: StoryRecord, mapping: Mapping | null): StoryFields => {
  const columns = columnsByField(record, mapping)
  const values = (field: StoryField): unknown[] => columns[field].map((column) => valueAt(record, column))
  const text = (field: StoryField): string => {
    for (const column of columns[field]) {
      const value = asText(valueAt(record, column))
      if (/\S/.test(value)) return value
    }
    return ''
  }
  const line = (field: StoryField): string => text(field).replace(/\s+/g, ' ').trim()
  /** A number is the site's own for somebody or something: it names nobody here. */
  const name = (field: StoryField): string => {
    const given = line(field)
    return /^[\d\s,]*$/.test(given) ? '' : given
  }
  const sections = values('section').find((value) => asText(value).trim() !== '')
  const image = text('image').trim()
  const date = firstDate(values('date').map(asText))
  const [caption, alt, credit] = [text('caption').trim(), text('alt').trim(), text('credit').trim()]
  return {
    headline: line('headline'),
    body: text('body'),
    date,
    ...(date === null && unreadDate(text('date'))),
    url: text('url').trim(),
    id: text('id').trim(),
    status: statusOf(text('status')),
    image,
    outlet: outletIn(line('outlet')),
    leadImage: caption === '' && alt === '' && credit === '' ? null : { mediaId: null, caption, alt, credit },
    meta: {
      standfirst: text('standfirst').trim(),
      section: Array.isArray(sections) ? (asList(sections).find((one) => /\D/.test(one)) ?? '') : name('section'),
      byline: name('byline'),
      editor: name('editor'),
      slug: text('slug').trim(),
      language: text('language').toLowerCase().startsWith('en') ? 'en' : 'id',
      tags:
        values('tags')
          .map(asList)
          .find((list) => list.some((tag) => /\D/.test(tag))) ?? [],
    },
  }
}

/** Only the fields that say something: they win over what was found in the text. */
export const filledIn = (meta: StoryFields['meta']): Partial<ArticleContent> =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value.length > 0))
