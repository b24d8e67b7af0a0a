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
  for (const key of ['rendered', 'name', 'value', '$date', '$oid', '#text', '__cdata', 'title', 'url', 'href']) {
    if (Object.hasOwn(value, key)) return asText(value[key])
  }
  return ''
}

export const looksLikeHtml = (body: string): boolean =>
  /<(?:p|div|br|a|h[1-6]|ul|ol|blockquote|strong|em|b|i|span|figure|!--)\b[^>]*>/i.test(body)
