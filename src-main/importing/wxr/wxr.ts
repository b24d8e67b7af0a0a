import { decodedChunks } from '../encoding.ts'
import type { Entry, EntryProblem, Format } from '../format.ts'
import { largestDocument } from '../read-document.ts'
import type { SourceFile } from '../source-file.ts'
import { XmlItems } from '../xml-items.ts'
import { postDraft } from './post.ts'

/**
 * A WordPress export (WXR) of any size, as a stream. A first pass finds the items of lead pictures and the writers'
 * names, which may stand anywhere in the file; a post travels together with its own.
 */
type Companions = {
  /** `<wp:author>` by login. */
  authors: Map<string, string>
  /** Attachment items by post id: only those that are some post's lead picture. */
  pictures: Map<string, string>
}

const field = (xml: string, name: string): string => {
  const match = new RegExp(`<${name}>\\s*(?:<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|([^<]*))\\s*</${name}>`).exec(xml)
  return (match?.[1] ?? match?.[2] ?? '').trim()
}

const thumbnail = (item: string): string =>
  /<wp:meta_key>\s*(?:<!\[CDATA\[)?_thumbnail_id(?:\]\]>)?\s*<\/wp:meta_key>\s*<wp:meta_value>\s*(?:<!\[CDATA\[)?(\d+)/.exec(
    item,
  )?.[1] ?? ''

/** More pictures than this are not remembered: bounded memory for any file. */
const mostPictures = 200_000

async function* itemsOf(file: SourceFile) {
  const items = new XmlItems(['item', 'wp:author'], largestDocument)
  let read = 0
  for await (const { text, bytes } of decodedChunks(await file.open())) {
    read = bytes
    for (const item of items.push(text)) yield { item, bytes }
  }
  for (const item of items.push('', true)) yield { item, bytes: read }
}

/** A copy: a slice of the text read would keep all of it in memory. */
const own = (text: string): string => Buffer.from(text).toString()

const companionsOf = async (file: SourceFile): Promise<Companions> => {
  const authors = new Map<string, string>()
  const wanted = new Set<string>()
  const attachments = new Map<string, string>()
  for await (const { item } of itemsOf(file)) {
    if ('reason' in item) continue
    if (item.name === 'wp:author') {
      authors.set(own(field(item.text, 'wp:author_login')), own(item.text))
      continue
    }
    const id = thumbnail(item.text)
    if (id !== '') wanted.add(own(id))
    const isPicture = /<wp:post_type>\s*(?:<!\[CDATA\[)?attachment/.test(item.text)
    if (isPicture && attachments.size < mostPictures) {
      attachments.set(own(field(item.text, 'wp:post_id')), own(item.text.slice(0, 8000)))
    }
  }
  for (const id of attachments.keys()) if (!wanted.has(id)) attachments.delete(id)
  return { authors, pictures: attachments }
}

const together = (item: string, { authors, pictures }: Companions): string => {
  const author = authors.get(field(item, 'dc:creator')) ?? ''
  return item + author + (pictures.get(thumbnail(item)) ?? '')
}

async function* entries(file: SourceFile): AsyncGenerator<Entry | EntryProblem> {
  const companions = await companionsOf(file)
  let posts = 0
  for await (const { item, bytes } of itemsOf(file)) {
    const place = `${file.path}:${item.line}`
    if ('reason' in item) yield { place, reason: item.reason, bytes }
    else if (item.name === 'item') {
      posts += 1
      yield { place, raw: together(item.text, companions), bytes }
    }
  }
  if (posts === 0) yield { place: file.path, reason: 'it holds no post', bytes: file.size }
}

export const wxrFormat: Format = {
  name: 'wxr',
  extensions: ['xml', 'wxr'],
  sniff: (head) => /<rss\b/i.test(head) && /xmlns:wp=|wordpress\.org\/export\//i.test(head),
  entries,
  draft: postDraft,
}
