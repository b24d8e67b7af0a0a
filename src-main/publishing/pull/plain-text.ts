import { DomUtils, parseDocument } from 'htmlparser2'

/** What a site's HTML-encoded field says, on one line: `Hukum &amp; Kriminal` is “Hukum & Kriminal”. */
export const plainText = (html: string): string => DomUtils.textContent(parseDocument(html)).replace(/\s+/g, ' ').trim()
