/** The one place where a story becomes what a server gets: its parts arranged and rendered as the endpoint's template says. */
import type { EndpointKind, SiteTemplate } from '../../../src-shared/contract/index.ts'
import { formsOf } from '../../../src-shared/publishing/site-forms.ts'
import { type Corrected, withCorrections } from '../../html/corrections.ts'
import { arrange } from './arrange.ts'
import { asGhostCards, oneHtmlCard } from './ghost-cards.ts'
import { type Look, partHtml } from './html.ts'
import { markedParagraphs } from './marked-paragraphs.ts'
import { partsOf } from './parts.ts'
import { type PlacedPictures, placeOf } from './picture.ts'
import { asWordPressBlock } from './wordpress-blocks.ts'

export type Site = { kind: EndpointKind; template: SiteTemplate }

/** What a reader's browser shows, and what the server gets as the story's text: HTML, blocks or Ghost's document. */
export type Rendered = { html: string; body: string }

const nowhere: PlacedPictures = new Map()

/**
 * `html` is sanitised, its related links resolved. `pictures`: where those of the archive lie on the server; one that
 * lies nowhere yet is left out. Pure: the same story and template give the same bytes.
 */
export const renderStory = (
  html: string,
  { kind, template }: Site,
  corrected: Corrected,
  pictures: PlacedPictures = nowhere,
): Rendered => {
  const form = formsOf(kind).find((each) => each === template.form) ?? 'neutral'
  const look: Look = { form, relatedAs: template.relatedAs, language: corrected.language, kind, pictures }
  const shownParts = partsOf(html).filter((part) => part.type !== 'picture' || placeOf(part.picture, pictures) !== null)
  const arranged = arrange(shownParts, { ...template, form })
  const notes = partsOf(withCorrections('', corrected))
  const parts = corrected.place === 'top' ? [...notes, ...arranged] : [...arranged, ...notes]
  const plain = parts.map((part) => partHtml(part, look)).join('')
  if (form === 'blocks') return { html: plain, body: parts.map((part) => asWordPressBlock(part, look)).join('\n\n') }
  switch (kind) {
    case 'wordpress':
      return { html: plain, body: markedParagraphs(plain) }
    case 'ghost':
      return {
        html: plain,
        body: form === 'cards' ? asGhostCards(parts, pictures, (part) => partHtml(part, look)) : oneHtmlCard(plain),
      }
    case 'json':
      return { html: plain, body: plain }
  }
}
