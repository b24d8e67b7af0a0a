/**
 * How an Indonesian newsroom names a source: Penulis, “Judul”, Outlet, 12 Maret 2024, https://… What is not known is left
 * out. Marks within the headline become single ones, so that the citation can be read back.
 */
export type Cited = {
  byline: string
  headline: string
  outlet: string
  /** ISO 8601. */
  datedAt: string
  url: string | null
  language: 'id' | 'en'
}

const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const

const dayOf = (datedAt: string, language: Cited['language']): string => {
  const date = new Date(datedAt)
  if (Number.isNaN(date.getTime())) return ''
  return new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', longDay).format(date)
}

/** “kata” inside the headline becomes ‘kata’; straight marks open after a space and close after a letter. */
const innerMarks = (headline: string): string =>
  headline
    .replace(/[“„]/g, '‘')
    .replace(/”/g, '’')
    .replace(/(^|\s)"/g, '$1‘')
    .replace(/"/g, '’')

export const citationOf = ({ byline, headline, outlet, datedAt, url, language }: Cited): string => {
  const title = headline.replace(/\s+/g, ' ').trim()
  return [
    byline.trim(),
    title === '' ? '' : `“${innerMarks(title)}”`,
    outlet.trim(),
    dayOf(datedAt, language),
    url ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}
