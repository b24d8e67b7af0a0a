import { attributionOf } from '../../../../src-shared/article/story-parts.ts'
import { type Attribution, emptyAttribution } from '../../../../src-shared/contract/index.ts'
import { structureStory } from '../../../../src-shared/language/structure.ts'

/**
 * Who the words around a quotation say is speaking. `start` and `end` are UTF-16 offsets of the quoted words in
 * `text`; empty fields are what the text does not tell. Only an offer: the editor decides.
 */
export const recogniseAttribution = (text: string, start: number, end: number): Attribution => {
  const overlap = (span: { start: number; end: number }): number =>
    Math.min(span.end, end) - Math.max(span.start, start)
  const [best] = structureStory(text)
    .quotes.filter((quote) => quote.type === 'direct' && overlap(quote) > 0)
    .sort((a, b) => overlap(b) - overlap(a))
  return best === undefined ? emptyAttribution : attributionOf(best)
}

/** The direct quotation of `text` around `offset`, with its marks; null when the offset is in none. */
export const quotedSpanAt = (text: string, offset: number): { start: number; end: number } | null =>
  structureStory(text).quotes.find(
    (quote) => quote.type === 'direct' && quote.start <= offset && offset <= quote.end,
  ) ?? null
