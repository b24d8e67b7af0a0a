import { z } from 'zod'
import { AppError } from '../../../src-shared/contract/errors.ts'
import type { ArticleStatus } from '../../../src-shared/contract/index.ts'
import { splitCorrections } from '../../html/corrections.ts'
import type { Draft, EntryContext, ReadStory } from '../format.ts'
import { contentFromHtml, storyFromOwnHtml } from '../html/html.ts'
import { ownIdentity } from '../own-identity.ts'
import { storyDate, unreadDate } from '../story-date.ts'
import { statusOf } from '../story-fields.ts'
import { lengthProblem } from '../story-problem.ts'
import { childText, parseXml, plainName, type XmlElement } from '../xml-fields.ts'
import { plainHtml } from './shortcodes.ts'

/**
 * One post of a WordPress export as a story, also of the kinds that themes of papers add; pages, menus, attachments and
 * revisions are none.
 */
const metaOf = (item: XmlElement): Map<string, string> =>
  new Map(
    item.children
      .filter((child) => child.name === 'wp:postmeta')
      .map((meta) => [childText(meta, 'wp:meta_key').trim(), childText(meta, 'wp:meta_value')]),
  )

/** Our own export encodes a name once: what looks encoded in it is its words. */
const nameAsWritten = (text: string): string => text.replace(/\s+/g, ' ').trim()

const termsOf = (item: XmlElement, domain: string, nameOf: typeof plainName): string[] => [
  ...new Set(
    item.children
      .filter((child) => child.name === 'category' && child.attributes.domain === domain)
      .map((term) => nameOf(term.text))
      .filter((name) => name !== ''),
  ),
]

/** What every site calls its category of last resort says nothing of a story. */
const isNoSection = (name: string): boolean => /^(?:uncategori[sz]ed|tak berkategori|tanpa kategori)$/i.test(name)

const isTime = (text: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(text) && !text.startsWith('0000')

/** WordPress writes the day of what was never published as 30 November of the year -0001. */
const isPublished = (text: string): boolean => / [1-9]\d{3} /.test(text)

/** Drafts have no GMT time yet; those of our own exports say it in `pubDate`, others have only their site's own. */
const dateGiven = (item: XmlElement): string => {
  const gmt = childText(item, 'wp:post_date_gmt').trim()
  if (isTime(gmt)) return `${gmt}Z`
  const published = childText(item, 'pubDate').trim()
  if (isPublished(published)) return published
  const local = childText(item, 'wp:post_date').trim()
  return isTime(local) ? local : published
}

const bylineOf = (elements: XmlElement[], item: XmlElement, nameOf: typeof plainName): string => {
  const login = nameOf(childText(item, 'dc:creator'))
  const author = elements.find((one) => one.name === 'wp:author' && nameOf(childText(one, 'wp:author_login')) === login)
  return (author === undefined ? '' : nameOf(childText(author, 'wp:author_display_name'))) || login
}

/** The picture's own item travels with the post, where the file has one. */
const leadImageOf = (
  elements: XmlElement[],
  item: XmlElement,
): Pick<ReadStory, 'picture'> & { leadImage: ReadStory['content']['leadImage'] } => {
  const meta = metaOf(item)
  const own = [meta.get('_meja_caption') ?? '', meta.get('_meja_alt') ?? '', meta.get('_meja_credit') ?? ''] as const
  const image = meta.get('_meja_image') ?? ''
  if (image !== '' || own.some((part) => part !== '')) {
    const leadImage = { mediaId: null, caption: own[0], alt: own[1], credit: own[2] }
    return { leadImage, ...(image !== '' && { picture: image }) }
  }
  const attachment = elements.find((one) => one.name === 'item' && one !== item)
  if (attachment === undefined) return { leadImage: null }
  const caption = plainName(childText(attachment, 'excerpt:encoded') || childText(attachment, 'title')).slice(0, 2000)
  const alt = plainName(metaOf(attachment).get('_wp_attachment_image_alt') ?? '').slice(0, 1000)
  const file = metaOf(attachment).get('_wp_attached_file') ?? ''
  return { leadImage: { mediaId: null, caption, alt, credit: '' }, ...(file !== '' && { picture: `uploads/${file}` }) }
}

/** A post behind a password is no more for everybody than a private one. */
const statusOfPost = (item: XmlElement, status: string): ArticleStatus =>
  childText(item, 'wp:post_password').trim() === '' ? (statusOf(status) ?? 'draft') : 'draft'

/** A type of its own for what is a story all the same; shops, forms and events are none. */
const storyTypes = new Set([
  ...['', 'post', 'news', 'berita', 'article', 'articles', 'artikel', 'story', 'stories', 'opini', 'kolom', 'column'],
  ...['opinion', 'feature', 'liputan', 'advertorial', 'siaran-pers', 'press-release', 'blog'],
])

const isStoryType = (type: string): boolean => storyTypes.has(type.toLowerCase().replaceAll('_', '-'))

const skippedStatuses = new Set(['inherit', 'auto-draft'])

/** Corrections that this app published stand in the body of a site's post. */
const foreignStory = (
  body: string,
  { houseDateline }: EntryContext['house'],
  known: { headline: string; language: 'id' | 'en' },
): Pick<ReadStory, 'content' | 'corrections'> => {
  const { html, corrections } = splitCorrections(plainHtml(body))
  const { content } = contentFromHtml(html, { houseDateline, ...known })
  return { content, ...(corrections.length > 0 && { corrections }) }
}

export const postDraft = (raw: string, { identity, house }: EntryContext): Draft | null => {
  const elements = parseXml(raw)
  const item = elements.find((one) => one.name === 'item')
  if (item === undefined) throw new AppError('file_unreadable', 'it holds no item')
  const type = childText(item, 'wp:post_type').trim()
  const status = childText(item, 'wp:status').trim()
  if (!isStoryType(type) || skippedStatuses.has(status)) return null
  const meta = metaOf(item)
  const ownId = z.uuid().safeParse(meta.get('_meja_id')).data ?? null
  const nameOf = ownId === null ? plainName : nameAsWritten
  const headline = nameOf(childText(item, 'title'))
  const body = childText(item, 'content:encoded')
  if (headline === '' && body.trim() === '') throw new AppError('file_unreadable', 'it has neither a title nor a body')
  const problem = lengthProblem(body.length)
  if (problem !== null) throw new AppError('too_large', problem)
  const read = (): ReadStory => {
    const { leadImage, ...picture } = leadImageOf(elements, item)
    const date = dateGiven(item)
    const outlet = ownId === null ? '' : (meta.get('_meja_outlet') ?? '')
    const language = meta.get('_meja_language') === 'en' ? 'en' : 'id'
    const { content, ...beside } =
      ownId === null ? foreignStory(body, house, { headline, language }) : storyFromOwnHtml(body, language)
    return {
      ...beside,
      content: {
        ...content,
        headline,
        standfirst: ownId === null ? plainName(childText(item, 'excerpt:encoded')) : childText(item, 'excerpt:encoded'),
        slug: childText(item, 'wp:post_name').trim().slice(0, 200),
        section: termsOf(item, 'category', nameOf).find((name) => !isNoSection(name)) ?? '',
        tags: termsOf(item, 'post_tag', nameOf),
        byline: bylineOf(elements, item, nameOf),
        editor: meta.get('_meja_editor') ?? '',
        leadImage: leadImage ?? content.leadImage,
      },
      status: statusOfPost(item, status),
      datedAt: storyDate(date),
      ...(status !== 'draft' && unreadDate(date)),
      ...(outlet !== '' && { outlet }),
      ...picture,
    }
  }
  if (ownId !== null) {
    const [origin = '', outlet = ''] = [meta.get('_meja_origin'), meta.get('_meja_outlet')]
    return { ...ownIdentity({ id: ownId, origin, outlet }), read }
  }
  const guid = childText(item, 'guid').trim()
  const link = childText(item, 'link').trim()
  const source = guid || link || `${identity}#${childText(item, 'wp:post_id').trim()}`
  return { source, read }
}
