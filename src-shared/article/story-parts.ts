import type { Attribution, Dateline, Quotation } from '../contract/story.ts'
import type { Block, DatelineSpan, StructuredQuote } from '../language/structure.types.ts'
import { attributionAttributes, datelineAttributes, element, escapeHtml, type MarkedAttribution } from './markup.ts'

/** A block of the story as plain text and as HTML, with the quotations in it. Offsets are into `text`. */
export type StoryPart = { text: string; inner: string; quotations: Quotation[] }

/** What the copy says about who said it; empty fields are what it does not tell. */
export const attributionOf = (quote: StructuredQuote): Attribution => {
  const { speaker } = quote
  const role = [speaker?.role, speaker?.affiliation].filter((part) => part !== null && part !== undefined).join(' ')
  return {
    speaker: (speaker?.name ?? '').slice(0, 300),
    role: role.slice(0, 300),
    verb: (quote.verb ?? '').slice(0, 60),
    saidOn: quote.when?.iso ?? '',
    channel: (quote.channel ?? '').replace(/\s+/g, ' ').slice(0, 200),
  }
}

/** The same with how sure it is; only a speaker that was named can be more or less sure. */
export const markedAttributionOf = (quote: StructuredQuote): MarkedAttribution => ({
  ...attributionOf(quote),
  ...(quote.speaker !== null && { confidence: quote.confidence }),
})

/** Longer stretches between marks are not kept as quotations: no speaker talks that long without a break. */
const longestQuotation = 20_000

/** Line breaks inside a paragraph become spaces: same length, so that offsets hold. */
const flat = (text: string): string => text.replaceAll('\n', ' ')

export type RenderedDateline = { span: DatelineSpan; dateline: Dateline; printed: string }

/**
 * The block with its dateline in house style and its direct quotations marked. A quotation over several blocks gives
 * one piece to each of them.
 */
export const storyPart = (block: Block, quotes: StructuredQuote[], opening: RenderedDateline | null): StoryPart => {
  const raw = flat(block.text)
  const after = opening === null ? 0 : opening.span.end - block.start
  const from = after + (opening === null ? 0 : raw.length - after - raw.slice(after).trimStart().length)
  const lead = opening === null ? '' : opening.printed
  const text = lead + raw.slice(from)
  const shift = lead.length - from
  let inner = opening === null ? '' : element('span', datelineAttributes(opening.dateline), escapeHtml(lead))
  let at = from
  const quotations: Quotation[] = []
  for (const quote of quotes) {
    const start = Math.max(quote.start - block.start, at)
    const end = Math.min(quote.end - block.start, raw.length)
    if (quote.type !== 'direct' || end - start < 1 || end - start > longestQuotation) continue
    const attribution = markedAttributionOf(quote)
    const words = raw.slice(start, end)
    const attributes = attributionAttributes(attribution)
    inner += escapeHtml(raw.slice(at, start)) + element('span', attributes, escapeHtml(words))
    quotations.push({ form: 'inline', text: words, start: start + shift, end: end + shift, ...attribution })
    at = end
  }
  return { text, inner: inner + escapeHtml(raw.slice(at)), quotations }
}
