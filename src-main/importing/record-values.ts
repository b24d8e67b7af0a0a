import { DomUtils, parseDocument } from 'htmlparser2'

/** Reads values out of records whose shape was chosen by someone else. */
export type StoryRecord = Record<string, unknown>

const isObject = (value: unknown): value is StoryRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a column, or along a path with dots. Own properties only: records are hostile. */
export const valueAt = (record: StoryRecord, column: string): unknown => {
  if (Object.hasOwn(record, column)) return record[column]
  const dot = column.indexOf('.')
  const outer = dot === -1 ? undefined : record[column.slice(0, dot)]
  return isObject(outer) ? valueAt(outer, column.slice(dot + 1)) : undefined
}

/** WordPress wraps its fields ({ rendered: '…' }), others name things ({ name: '…' }); a body may be a list of paragraphs. */
export const asText = (value: unknown): string => {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) {
    const parts = value.map(asText).filter((part) => part !== '')
    return parts.join(parts.some((part) => part.length > 80) ? '\n\n' : ', ')
  }
  if (!isObject(value)) return ''
  for (const key of [
    'rendered',
    'name',
    'value',
    '$date',
    '$numberLong',
    '$oid',
    '#text',
    '__cdata',
    'title',
    'url',
    'href',
  ]) {
    if (Object.hasOwn(value, key)) return asText(value[key])
  }
  return ''
}

/** Searches, frameworks and feeds wrap what they hold: Elasticsearch, Django, Strapi, and lists of `{ "article": … }`. */
const wrappers = ['_source', 'fields', 'attributes', 'article', 'post', 'node', 'item', 'data']

/** The record within its wrapper, whose own path still leads there: a mapping may have been chosen by it. */
export const unwrapped = (record: StoryRecord): StoryRecord => {
  const wrapper = wrappers.find((name) => isObject(record[name]) && Object.keys(record[name]).length > 1)
  const held = wrapper === undefined ? undefined : record[wrapper]
  const isStory = ['title', 'headline', 'judul', 'body', 'content', 'isi'].some((name) => name in record)
  if (wrapper === undefined || !isObject(held) || isStory) return record
  const { [wrapper]: _, ...beside } = record
  return Object.defineProperty({ ...beside, ...held }, wrapper, { value: held, enumerable: false })
}

/** Words that were written for a page: `Rob &amp; Banjir`, `<p>Ringkas</p>`. */
export const plainWords = (text: string): string =>
  looksLikeHtml(text) || /&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/i.test(text)
    ? DomUtils.textContent(parseDocument(text.replace(/<(?:br|\/p|\/div)\b[^>]*>/gi, ' '))).trim()
    : text

export const looksLikeHtml = (body: string): boolean =>
  /<(?:p|div|br|a|h[1-6]|ul|ol|blockquote|strong|em|b|i|span|figure|!--)\b[^>]*>/i.test(body)
