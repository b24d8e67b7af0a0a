/**
 * Parts as WordPress's own blocks, in the form its editor writes them, so that it opens every one of them as what it is.
 * What has no place in a block's markup (who said something, which kind of related block) stands on spans inside it:
 * the editor keeps those, while an attribute of its own on a block would make the block invalid.
 */
import { element, emptyElement, escapeHtml } from '../../../src-shared/article/markup.ts'
import { captionHtml } from '../../../src-shared/article/picture-markup.ts'
import { homeOf, type Look, readAlso } from './html.ts'
import type { Part, PartOf } from './parts.ts'
import { type PlacedPicture, placeOf } from './picture.ts'

/** As WordPress's own serialiser does: nothing in them can end the comment. */
const attributesJson = (attributes: Record<string, unknown>): string =>
  JSON.stringify(attributes)
    .replaceAll('--', '\\u002d\\u002d')
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\\"', '\\u0022')

const block = (name: string, html: string, attributes: Record<string, unknown> = {}): string => {
  const written = Object.keys(attributes).length === 0 ? '' : ` ${attributesJson(attributes)}`
  return `<!-- wp:${name}${written} -->\n${html}\n<!-- /wp:${name} -->`
}

const joined = (blocks: string[]): string => blocks.join('\n\n')

const paragraph = (inner: string, className = ''): string =>
  className === ''
    ? block('paragraph', element('p', {}, inner))
    : block('paragraph', element('p', { class: className }, inner), { className })

const list = (ordered: boolean, items: string[]): string => {
  const inner = joined(items.map((item) => block('list-item', element('li', {}, item))))
  return block('list', element(ordered ? 'ol' : 'ul', { class: 'wp-block-list' }, inner), ordered ? { ordered } : {})
}

const group = (className: string, inner: string): string => {
  const html = element('aside', { class: `wp-block-group ${className}` }, inner)
  return block('group', html, { tagName: 'aside', className, layout: { type: 'constrained' } })
}

const quotation = ({ attributes, paragraphs, source }: PartOf<'quotation'>): string => {
  const inner = paragraphs.map((text, index) => {
    const own = index === 0 ? attributes : {}
    return paragraph(element('span', { ...own, 'data-apart': String(index + 1) }, text))
  })
  const cite = source === '' ? '' : element('cite', {}, source)
  return block('quote', element('blockquote', { class: 'wp-block-quote' }, joined(inner) + cite))
}

const related = (part: PartOf<'related'>, { language, relatedAs }: Look): string => {
  const mark = { 'data-related': part.kind, ...homeOf(part) }
  if (relatedAs === 'list') {
    const title = paragraph(element('span', mark, part.title), 'related-title')
    return group('related', part.links.length === 0 ? title : joined([title, list(false, part.links)]))
  }
  const label = element('strong', {}, `${escapeHtml(readAlso(language))}:`)
  const lines = part.links.map((link, index) =>
    paragraph(`${index === 0 ? element('span', mark, label) : label} ${link}`),
  )
  return lines.length === 0 ? '' : group('related', joined(lines))
}

const factBox = ({ title, parts }: PartOf<'fact-box'>, look: Look): string => {
  const head = paragraph(element('span', { 'data-fact-box': '' }, title), 'fact-title')
  return group('fact-box', joined([head, ...parts.map((part) => asWordPressBlock(part, look))]))
}

const correction = ({ attributes, paragraphs, author }: PartOf<'correction'>): string => {
  const { class: _, ...mark } = attributes
  const lines = paragraphs.map((inner, index) => {
    if (index > 0) return paragraph(inner)
    const [label = '', ...rest] = inner.split(/(?<=^<strong>[^<]*<\/strong>)/u)
    return paragraph(element('span', mark, label) + rest.join(''))
  })
  return group('correction', joined(author === '' ? lines : [...lines, paragraph(author, 'correction-author')]))
}

const picture = ({ picture: { alt, ...rest } }: PartOf<'picture'>, { id, url }: PlacedPicture): string => {
  const words = captionHtml(rest)
  const caption = words === '' ? '' : element('figcaption', { class: 'wp-element-caption' }, words)
  const own = id === '' ? {} : { class: `wp-image-${id}` }
  const image = emptyElement('img', { src: url, alt, ...own }).replace(/>$/, '/>')
  const attributes = id === '' ? {} : { id: Number(id), sizeSlug: 'full', linkDestination: 'none' }
  const name = id === '' ? 'wp-block-image' : 'wp-block-image size-full'
  return block('image', element('figure', { class: name }, image + caption), attributes)
}

export const asWordPressBlock = (part: Part, look: Look): string => {
  switch (part.type) {
    case 'paragraph':
      return paragraph(part.inner)
    case 'heading': {
      const html = element(`h${part.level}`, { class: 'wp-block-heading' }, part.inner)
      return block('heading', html, part.level === 2 ? {} : { level: part.level })
    }
    case 'list':
      return list(part.ordered, part.items)
    case 'quotation':
      return quotation(part)
    case 'related':
      return related(part, look)
    case 'picture': {
      const place = placeOf(part.picture, look.pictures)
      return place === null ? '' : picture(part, place)
    }
    case 'correction':
      return correction(part)
    case 'fact-box':
      return factBox(part, look)
    case 'other':
      return block('html', part.html)
  }
}
