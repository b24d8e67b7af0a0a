import type { z } from 'zod'
import { Attribution, Dateline, Quotation, type RelatedKind, type RelatedLink } from '../contract/index.ts'

/**
 * The neutral HTML of a story's typed blocks. Editor, import, and publishing all write and read these, so that a
 * quotation is the same data in each of them:
 *
 *   <p><span class="dateline" data-dateline …>Semarang, Mercusuar – </span>Jumlah peserta …</p>
 *   <p><span class="quotation" data-quotation data-speaker="…" …>“Memang …,”</span> ujar Anggoro …</p>
 *   <blockquote class="quotation" data-quotation …><p>…</p><footer>…</footer></blockquote>
 *   <aside class="related" data-related="inline"><p class="related-title">Bacaan Lainnya</p>
 *     <ul><li><a href="…" data-article-id="…">…</a></li></ul></aside>
 *
 * Pictures: `picture-markup.ts`.
 */
export type ReadAttribute = (name: string) => string | null

export const datelineAttributes = (dateline: Dateline): Record<string, string> => ({
  class: 'dateline',
  'data-dateline': '',
  'data-place': dateline.place,
  'data-outlet': dateline.outlet,
  'data-separator': dateline.separator,
  'data-order': dateline.order,
  'data-outlet-wrap': dateline.outletWrap,
  'data-raw': dateline.raw,
})

/** Null when the element is no dateline or its fields make no sense. */
export const readDateline = (read: ReadAttribute): Dateline | null => {
  if (read('data-dateline') === null) return null
  const parsed = Dateline.safeParse({
    place: read('data-place') ?? '',
    outlet: read('data-outlet') ?? '',
    separator: read('data-separator') ?? '–',
    order: read('data-order') ?? 'place-outlet',
    outletWrap: read('data-outlet-wrap') ?? 'none',
    raw: read('data-raw') ?? '',
  })
  return parsed.success ? parsed.data : null
}

/** An attribution in a text. `confidence` stands with what the rules read and no editor has confirmed. */
export const MarkedAttribution = Attribution.extend({ confidence: Quotation.shape.confidence.catch(undefined) })
export type MarkedAttribution = z.infer<typeof MarkedAttribution>

export const attributionAttributes = (attribution: MarkedAttribution): Record<string, string> => ({
  class: 'quotation',
  'data-quotation': '',
  'data-speaker': attribution.speaker,
  'data-role': attribution.role,
  'data-verb': attribution.verb,
  'data-said-on': attribution.saidOn,
  'data-channel': attribution.channel,
  ...(attribution.confidence === undefined ? {} : { 'data-confidence': String(attribution.confidence) }),
})

/** Null when the element is no quotation; fields that make no sense become ''. */
export const readAttribution = (read: ReadAttribute): MarkedAttribution | null => {
  if (read('data-quotation') === null) return null
  const told = read('data-confidence')
  const confidence = Quotation.shape.confidence.safeParse(told === null || told === '' ? undefined : Number(told))
  const field = (key: keyof Attribution, name: string): string => {
    const parsed = Attribution.shape[key].safeParse(read(name) ?? '')
    return parsed.success ? parsed.data : ''
  }
  return {
    speaker: field('speaker', 'data-speaker'),
    role: field('role', 'data-role'),
    verb: field('verb', 'data-verb'),
    saidOn: field('saidOn', 'data-said-on'),
    channel: field('channel', 'data-channel'),
    ...(confidence.success && confidence.data !== undefined && { confidence: confidence.data }),
  }
}

/** What readers see above the links, by kind and story language. */
export const relatedTitle = (kind: RelatedKind, language: 'id' | 'en'): string => {
  if (language === 'en') return kind === 'inline' ? 'Read also' : 'Related posts'
  return kind === 'inline' ? 'Bacaan Lainnya' : 'Pos terkait'
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark)

/** `<name a="b">inner</name>`; `inner` is HTML, attribute values are escaped here. Empty `data-*` values are kept. */
export const element = (name: string, attributes: Record<string, string>, inner: string): string => {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === '' && key.startsWith('data-') ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`,
  )
  return `<${name}${written.join('')}>${inner}</${name}>`
}

/** An element that has no content and no end tag. */
export const emptyElement = (name: string, attributes: Record<string, string>): string =>
  element(name, attributes, '').slice(0, -`</${name}>`.length)

export const isPublicUrl = (url: string): boolean => {
  const parsed = URL.parse(url)
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:')
}

export const relatedHtml = (kind: RelatedKind, links: RelatedLink[], language: 'id' | 'en'): string => {
  const items = links.map((link) => {
    const attributes: Record<string, string> = isPublicUrl(link.url) ? { href: link.url } : {}
    if (link.articleId !== null) attributes['data-article-id'] = link.articleId
    return element('li', {}, element('a', attributes, escapeHtml(link.title)))
  })
  const title = element('p', { class: 'related-title' }, escapeHtml(relatedTitle(kind, language)))
  const list = items.length === 0 ? '' : element('ul', {}, items.join(''))
  return element('aside', { class: 'related', 'data-related': kind }, title + list)
}
