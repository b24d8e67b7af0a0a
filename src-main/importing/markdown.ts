import { marked } from 'marked'
import { z } from 'zod'
import { AppError } from '../../src-shared/contract/errors.ts'
import { wholeFile } from './document-format.ts'
import type { Draft, EntryContext, Format, ReadStory } from './format.ts'
import { readFrontMatter } from './front-matter.ts'
import { contentFromHtml, storyFromOwnHtml } from './html/html.ts'
import { ownIdentity } from './own-identity.ts'
import { storyDate } from './story-date.ts'
import { filledIn, type StoryFields, storyFields } from './story-fields.ts'

/** Markdown, with front matter where there is some; the first `# heading` is the headline. */
const render = (body: string): string => marked.parse(body, { async: false })

/** Front matter of an export names the article. */
const ownId = (fields: Record<string, string | string[]>): string | null =>
  'standfirst' in fields || 'byline' in fields || 'status' in fields
    ? (z.uuid().safeParse(fields.id).data ?? null)
    : null

const ownStory = (given: StoryFields, body: string): ReadStory => {
  const { headline, meta, leadImage, image } = given
  // Between blocks marked writes a line end, which is no part of the neutral HTML.
  const html = render(body)
    .replace(/>\n+(?=<)/g, '>')
    .trim()
  const story = storyFromOwnHtml(html, meta.language)
  return {
    ...story,
    content: {
      ...story.content,
      ...meta,
      headline,
      leadImage: image === '' ? leadImage : (leadImage ?? { mediaId: null, caption: '', alt: '', credit: '' }),
    },
    status: given.status ?? 'draft',
    datedAt: given.date,
    ...(given.outlet !== '' && { outlet: given.outlet }),
    ...(image !== '' && { picture: image }),
  }
}

/** Site generators name a post by its day: `2025-02-03-rob.md`. */
const dateInName = (identity: string): string | null =>
  storyDate(/(?:^|[\\/])(\d{4}-\d{2}-\d{2})-[^\\/]*$/.exec(identity)?.[1] ?? '')

/** Hugo's word for it, and Jekyll's. */
const isHeldBack = ({ draft, published }: Record<string, string | string[]>): boolean =>
  draft === 'true' || published === 'false'

const isFileBeside = (image: string): boolean => image !== '' && !/^(?:[a-z]+:|\/)/i.test(image)

const draft = (raw: string, { identity, house }: EntryContext): Draft => {
  const { fields, body } = readFrontMatter(raw)
  const id = ownId(fields)
  const given = storyFields({ ...fields, body: '' }, null)
  if (id !== null) {
    const origin = typeof fields.origin === 'string' ? fields.origin : ''
    return { ...ownIdentity({ id, origin, outlet: given.outlet }), read: () => ownStory(given, body) }
  }
  const read = (): ReadStory => {
    const datedAt = given.date ?? dateInName(identity)
    const { content } = contentFromHtml(render(body), { houseDateline: house.houseDateline, headline: given.headline })
    if (content.text === '') throw new AppError('file_unreadable', 'it has no text')
    const status = given.status ?? (datedAt === null || isHeldBack(fields) ? 'draft' : 'published')
    return {
      content: { ...content, ...filledIn(given.meta), leadImage: given.leadImage },
      status,
      datedAt,
      ...(datedAt === null && given.unreadDate !== undefined && { unreadDate: given.unreadDate }),
      ...(isFileBeside(given.image) && { picture: given.image }),
      ...(given.outlet !== '' && { outlet: given.outlet }),
    }
  }
  return { source: identity, read }
}

export const markdownFormat: Format = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  sniff: (head) => /^\uFEFF?(?:(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\r?\n\1[ \t]*\r?\n|#{1,3} \S)/.test(head),
  entries: wholeFile,
  draft,
}
