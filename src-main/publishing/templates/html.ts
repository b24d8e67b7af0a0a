/** Parts as plain HTML: neutral, or with the related markup that the themes of idtheme style. */
import { DomUtils, parseDocument } from 'htmlparser2'
import { element, escapeHtml } from '../../../src-shared/article/markup.ts'
import type { EndpointKind, SiteTemplate } from '../../../src-shared/contract/index.ts'
import type { Attributes, Part, PartOf } from './parts.ts'
import { type PlacedPictures, pictureFigure, placeOf } from './picture.ts'

export type Look = Pick<SiteTemplate, 'form' | 'relatedAs'> & {
  language: 'id' | 'en'
  kind: EndpointKind
  pictures: PlacedPictures
}

export const readAlso = (language: 'id' | 'en'): string => (language === 'id' ? 'Baca juga' : 'Read also')

/** What tells a reader of the HTML that the block was written elsewhere in the story. */
export const homeOf = ({ home }: PartOf<'related'>): Attributes => (home === null ? {} : { 'data-home': String(home) })

const list = (links: string[]): string =>
  links.length === 0 ? '' : element('ul', {}, links.map((link) => element('li', {}, link)).join(''))

const neutralRelated = (part: PartOf<'related'>, { language, relatedAs }: Look): string => {
  if (part.home === null && relatedAs === 'list') return part.html
  const attributes = { class: 'related', 'data-related': part.kind, ...homeOf(part) }
  const label = element('strong', {}, `${escapeHtml(readAlso(language))}:`)
  const lines = part.links.map((link) => element('p', {}, `${label} ${link}`)).join('')
  const titled = element('p', { class: 'related-title' }, part.title) + list(part.links)
  return element('aside', attributes, relatedAs === 'lines' ? lines : titled)
}

const containers: Record<PartOf<'related'>['kind'], string> = {
  inline: 'gmr-related-post-onlytitle',
  end: 'gmr-related-post',
}

const asRecentTitle = (link: string): string => {
  const document = parseDocument(link)
  for (const node of DomUtils.findAll(({ name }) => name === 'a', document.children))
    node.attribs.class = 'recent-title'
  return DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' })
}

const idthemeRelated = (part: PartOf<'related'>, { language, relatedAs }: Look): string => {
  const links = part.links.map(asRecentTitle)
  const label = escapeHtml(readAlso(language))
  const title = part.kind === 'inline' ? label : part.title
  const lines = links.map((link) => element('p', {}, element('strong', {}, `${label}: ${link}`))).join('')
  const titled = element('h3', { class: 'related-text-onlytitle' }, title) + list(links)
  const attributes = { class: containers[part.kind], 'data-related': part.kind, ...homeOf(part) }
  return element('div', attributes, relatedAs === 'lines' ? lines : titled)
}

const picture = (part: PartOf<'picture'>, look: Look): string => {
  const place = placeOf(part.picture, look.pictures)
  return place === null ? '' : pictureFigure(part.picture, place, look)
}

export const partHtml = (part: Part, look: Look): string => {
  switch (part.type) {
    case 'related':
      return look.form === 'idtheme' ? idthemeRelated(part, look) : neutralRelated(part, look)
    case 'picture':
      return picture(part, look)
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'quotation':
    case 'correction':
    case 'fact-box':
    case 'other':
      return part.html
  }
}
