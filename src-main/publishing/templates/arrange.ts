/**
 * What a template changes before anything is rendered: where related blocks stand, how the dateline is printed, and
 * whether a quotation is set apart. Every change leaves a trace by which `asWritten` takes it back.
 */
import { DomUtils, parseDocument } from 'htmlparser2'
import { element, escapeHtml, readDateline } from '../../../src-shared/article/markup.ts'
import type { SiteTemplate } from '../../../src-shared/contract/index.ts'
import { renderDateline } from '../../../src-shared/language/render-dateline.ts'
import type { Part, PartOf } from './parts.ts'

const paragraph = (inner: string): PartOf<'paragraph'> => ({ type: 'paragraph', inner, html: element('p', {}, inner) })

/** The themes of idtheme print the dateline in bold. */
const withDateline = (part: PartOf<'paragraph'>, { dateline: style, form }: SiteTemplate): Part => {
  if (!part.inner.includes('data-dateline') || (style === '' && form !== 'idtheme')) return part
  const document = parseDocument(part.inner)
  const span = DomUtils.findOne((node) => node.attribs['data-dateline'] !== undefined, document.children)
  const dateline = span === null ? null : readDateline((name) => span.attribs[name] ?? null)
  if (span === null || dateline === null) return part
  const written = DomUtils.textContent(span)
  const shown = renderDateline(dateline, style)
  const isChanged = style !== '' && shown !== '' && shown !== written
  const traces = isChanged ? { 'data-written': written, 'data-shown': shown } : {}
  const printed = element('span', { ...span.attribs, ...traces }, escapeHtml(isChanged ? shown : written))
  const [fresh] = parseDocument(form === 'idtheme' ? element('strong', {}, printed) : printed).children
  if (fresh !== undefined) DomUtils.replaceElement(span, fresh)
  return paragraph(DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' }))
}

const asParagraphs = ({ attributes, paragraphs, source }: PartOf<'quotation'>): Part[] => [
  ...paragraphs.map((inner, index) => {
    const own = index === 0 ? attributes : {}
    return paragraph(element('span', { ...own, 'data-apart': String(index + 1) }, inner))
  }),
  ...(source === '' ? [] : [paragraph(element('span', { 'data-apart': 'source' }, `— ${source}`))]),
]

const isMovable = (part: Part): part is PartOf<'related'> & { kind: 'inline' } =>
  part.type === 'related' && part.kind === 'inline'

/** After as many paragraphs; behind all of it where there are fewer. */
const afterParagraphs = (parts: readonly Part[], count: number): number => {
  let left = count
  const at = parts.findIndex((part) => {
    if (part.type === 'paragraph') left -= 1
    return left === 0
  })
  return at === -1 ? parts.length : at + 1
}

const withRelatedPlaced = (parts: Part[], { relatedAfter, relatedPlace }: SiteTemplate): Part[] => {
  if (relatedPlace === 'written' || !parts.some(isMovable)) return parts
  const moved = parts.flatMap((part, home) => (isMovable(part) ? [{ ...part, home }] : []))
  const rest = parts.filter((part) => !isMovable(part))
  const lastProse = rest.findLastIndex((part) => part.type !== 'related') + 1
  const places = moved.map((_, index) =>
    relatedPlace === 'end' ? lastProse : Math.min(afterParagraphs(rest, relatedAfter * (index + 1)), lastProse),
  )
  return [...rest, null].flatMap((part, at) => [
    ...moved.filter((_, index) => places[index] === at),
    ...(part === null ? [] : [part]),
  ])
}

export const arrange = (parts: Part[], template: SiteTemplate): Part[] =>
  withRelatedPlaced(parts, template).flatMap((part) => {
    if (part.type === 'paragraph') return [withDateline(part, template)]
    return part.type === 'quotation' && template.quote === 'paragraph' ? asParagraphs(part) : [part]
  })
