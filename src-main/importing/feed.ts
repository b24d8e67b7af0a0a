import { AppError } from '../../src-shared/contract/errors.ts'
import { decodedChunks } from './encoding.ts'
import type { Draft, Entry, EntryContext, EntryProblem, Format, ReadStory } from './format.ts'
import { largestDocument } from './read-document.ts'
import { contentOfBody } from './record-story.ts'
import type { SourceFile } from './source-file.ts'
import { storyDate, unreadDate } from './story-date.ts'
import { lengthProblem } from './story-problem.ts'
import { childText, parseXml, plainName, type XmlElement } from './xml-fields.ts'
import { XmlItems } from './xml-items.ts'

/** RSS (0.9 to 2.0), RDF and Atom: each entry a story, as long as the feed gives it. */
async function* entries(file: SourceFile): AsyncGenerator<Entry | EntryProblem> {
  const items = new XmlItems(['item', 'entry'], largestDocument)
  let found = 0
  let read = 0
  const taken = (text: string, isEnd: boolean): (Entry | EntryProblem)[] =>
    items.push(text, isEnd).map((item) => {
      found += 1
      const place = `${file.path}:${item.line}`
      return 'reason' in item ? { place, reason: item.reason, bytes: read } : { place, raw: item.text, bytes: read }
    })
  for await (const { text, bytes } of decodedChunks(await file.open())) {
    read = bytes
    yield* taken(text, false)
  }
  yield* taken('', true)
  if (found === 0) yield { place: file.path, reason: 'the feed has no entries', bytes: read }
}

const linkOf = (item: XmlElement): string => {
  const links = item.children.filter((child) => child.name === 'link')
  const alternate = links.find((link) => (link.attributes.rel ?? 'alternate') === 'alternate')
  return (alternate?.attributes.href ?? alternate?.text ?? '').trim()
}

const bylineOf = (item: XmlElement): string => {
  const author = item.children.find((child) => child.name === 'author')
  const name = author === undefined ? '' : childText(author, 'name') || author.text
  // RSS asks for an address: "ani@contoh.id (Ani)".
  const named = /\(([^)]+)\)\s*$/.exec(name)?.[1] ?? name
  return plainName(childText(item, 'dc:creator') || named)
}

const termsOf = (item: XmlElement): string[] => [
  ...new Set(
    item.children
      .filter((child) => child.name === 'category' || child.name === 'dc:subject')
      .map((term) => plainName(term.attributes.label ?? term.attributes.term ?? term.text))
      .filter((name) => name !== ''),
  ),
]

/** Atom may write its HTML as elements. */
const markedUp = (item: XmlElement, name: string): string => {
  const child = item.children.find((one) => one.name === name)
  return child?.attributes.type === 'xhtml' ? child.inner : ''
}

/** What WordPress puts below the summaries of its feeds. */
const signedOff = /\s*(?:<p>)?(?:The post|Artikel|Pos|Postingan) <a [^>]*>[\s\S]*$/i

const bodyOf = (item: XmlElement): { body: string; standfirst: string } => {
  const full = markedUp(item, 'content') || childText(item, 'content:encoded', 'content', 'fulltext')
  const short = (markedUp(item, 'summary') || childText(item, 'description', 'summary')).replace(signedOff, '')
  return full === ''
    ? { body: short, standfirst: '' }
    : { body: full, standfirst: plainName(short.replace(/<[^>]*>/g, ' ')) }
}

const draft = (raw: string, { identity, house }: EntryContext): Draft => {
  const item = parseXml(raw)[0]
  if (item === undefined) throw new AppError('file_unreadable', 'it is no XML')
  const headline = plainName(childText(item, 'title').replace(/<[^>]*>/g, ''))
  const { body, standfirst } = bodyOf(item)
  if (headline === '' && body.trim() === '') throw new AppError('file_unreadable', 'it has neither a title nor a body')
  const problem = lengthProblem(body.length)
  if (problem !== null) throw new AppError('too_large', problem)
  const link = linkOf(item)
  const source = childText(item, 'guid', 'id').trim() || link || `${identity}#${headline}`
  const read = (): ReadStory => {
    const [section = '', ...tags] = termsOf(item)
    const date = childText(item, 'pubDate', 'published', 'dc:date', 'updated', 'date').trim()
    const content = contentOfBody({ headline, body, url: link }, house, 'id')
    return {
      content: { ...content, headline, standfirst: standfirst.slice(0, 5000), section, tags, byline: bylineOf(item) },
      status: 'published',
      datedAt: storyDate(date),
      ...unreadDate(date),
    }
  }
  return { source, read }
}

export const feedFormat: Format = {
  name: 'feed',
  extensions: ['rss', 'atom', 'rdf'],
  sniff: (head) => /<(?:rss|rdf:RDF)\b|<feed\b[^>]*xmlns/i.test(head),
  entries,
  draft,
}
