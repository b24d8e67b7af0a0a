import { attributionAttributes, element, escapeHtml } from '../../../src-shared/article/markup.ts'
import { longestQuotation, markedAttributionOf } from '../../../src-shared/article/story-parts.ts'
import type { Quotation } from '../../../src-shared/contract/index.ts'
import { structureStory } from '../../../src-shared/language/structure.ts'
import type { StructuredQuote } from '../../../src-shared/language/structure.types.ts'

/**
 * Direct quotations of a page that carries no data of them, read as they are in wire copy, with how sure their speakers
 * are. In the HTML they are marked where no other mark crosses them; the quote index has them all.
 */
type Quoted = { html: string; text: string; quotations: Quotation[] }

export const foundQuotations = (text: string): StructuredQuote[] =>
  /[“”"„«]/.test(text)
    ? structureStory(text).quotes.filter(
        (quote) => quote.type === 'direct' && quote.end - quote.start <= longestQuotation,
      )
    : []

/** Where `words` stand in `html` as text, once and whole; -1 when a mark goes through them or they come again. */
const placeIn = (html: string, words: string): number => {
  const at = html.indexOf(words)
  if (at === -1 || html.indexOf(words, at + 1) !== -1) return -1
  const inTag = html.lastIndexOf('<', at) > html.lastIndexOf('>', at)
  return inTag || words.includes('<') ? -1 : at
}

/** `at` is where the piece's text begins in the text the quotations were read from. */
export const withFound = (piece: Quoted, found: readonly StructuredQuote[], at: number): Quoted => {
  const end = at + piece.text.length
  let { html } = piece
  const added: Quotation[] = []
  for (const quote of found) {
    const [start, stop] = [Math.max(quote.start, at) - at, Math.min(quote.end, end) - at]
    if (stop - start < 1 || piece.quotations.some((own) => own.start < stop && start < own.end)) continue
    const attribution = markedAttributionOf(quote)
    const text = piece.text.slice(start, stop)
    added.push({ ...attribution, form: 'inline', text, start, end: stop })
    const words = escapeHtml(text)
    const place = placeIn(html, words)
    if (place === -1) continue
    html =
      html.slice(0, place) +
      element('span', attributionAttributes(attribution), words) +
      html.slice(place + words.length)
  }
  const quotations = [...piece.quotations, ...added].sort((a, b) => a.start - b.start)
  return { html, text: piece.text, quotations }
}
