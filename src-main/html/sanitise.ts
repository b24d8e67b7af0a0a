import sanitizeHtml from 'sanitize-html'
import { escapeHtml } from '../../src-shared/article/markup.ts'
import { isOrnament, pictureAttributes, readPicture } from '../../src-shared/article/picture-markup.ts'
import { alreadyNeutral } from './already-neutral.ts'
import { isNestedTooDeeply } from './nesting.ts'

/**
 * The neutral vocabulary of a story's HTML, as an allowlist: what is not named here does not get through. Every sink
 * (save, import, publish) passes its HTML through this again, whoever wrote it.
 */
const dataAttributes = [
  'data-dateline',
  'data-place',
  'data-outlet',
  'data-separator',
  'data-order',
  'data-outlet-wrap',
  'data-raw',
  'data-quotation',
  'data-speaker',
  'data-role',
  'data-verb',
  'data-said-on',
  'data-channel',
  'data-confidence',
  'data-related',
  'data-article-id',
  'data-correction',
  'data-correction-id',
  'data-dated',
  'data-credit',
  'data-fact-box',
  'data-fact-title',
]

const tags = [
  ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'footer', 'cite', 'aside', 'figure', 'figcaption', 'img'],
  ...['a', 'strong', 'em', 'u', 's', 'code', 'br', 'span'],
]

/** Elements whose content is never prose. */
const withoutText = [
  ...['script', 'style', 'textarea', 'option', 'noscript', 'title', 'template', 'iframe', 'object', 'embed', 'noembed'],
  ...['noframes', 'xmp', 'plaintext', 'svg', 'math', 'audio', 'video', 'canvas', 'select', 'datalist'],
]

const allowedProtocols = new Set(['http:', 'https:', 'mailto:'])

/** Only absolute addresses: a relative one would point into the app, or at whichever site shows the story. */
export const isAllowedHref = (href: string): boolean => {
  const parsed = URL.parse(href)
  return parsed !== null && allowedProtocols.has(parsed.protocol)
}

const link: sanitizeHtml.Transformer = (tagName, attribs) => {
  const { href, ...rest } = attribs
  return { tagName, attribs: href !== undefined && isAllowedHref(href) ? { href: href.trim(), ...rest } : rest }
}

const classes = [
  'dateline',
  'quotation',
  'related',
  'related-title',
  'correction',
  'picture',
  'credit',
  'fact-box',
  'fact-title',
]

/** Nothing is fetched from anywhere because it stood in a text: what was a source becomes data. */
const image: sanitizeHtml.Transformer = (tagName, attribs) => {
  const read = (name: string): string | null => attribs[name] ?? null
  const picture = isOrnament(read) ? null : readPicture(read, '', '')
  return { tagName, attribs: picture === null ? {} : pictureAttributes(picture) }
}

const options: sanitizeHtml.IOptions = {
  allowedTags: tags,
  allowedAttributes: { '*': [...dataAttributes, 'class'], a: ['href'], img: ['alt', 'data-picture', 'data-address'] },
  allowedClasses: { '*': classes },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nonTextTags: withoutText,
  disallowedTagsMode: 'discard',
  parseStyleAttributes: false,
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs.alt === undefined,
  // Pasted pages nest deeply by the hundred; a parser bomb nests by the million.
  nestingLimit: 100,
  transformTags: {
    a: link,
    img: image,
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    b: 'strong',
    i: 'em',
    strike: 's',
    del: 's',
  },
}

const wordsOnly = (html: string): string => {
  const text = html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `<p>${escapeHtml(text)}</p>`
}

const vocabulary = { dataAttributes: new Set(dataAttributes), classes: new Set(classes) }

/** HTML of the neutral vocabulary only. Never throws; sanitising twice changes nothing more. */
export const sanitiseHtml = (html: string): string => {
  if (html === '') return ''
  return alreadyNeutral(html, vocabulary) ?? throughSanitiser(html)
}

/** The long way, which every HTML can go. */
export const throughSanitiser = (html: string): string =>
  sanitizeHtml(isNestedTooDeeply(html) ? wordsOnly(html) : html, options)
