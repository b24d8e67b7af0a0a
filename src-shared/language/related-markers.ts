/**
 * Recognises the related-post headings that copy pasted from web pages carries ("Bacaan Lainnya", "Baca juga: …",
 * "Pos terkait", `[baca_juga=3]`) and the titles under them.
 */
export type MarkerLine = { markerEnd: number; titleStart: number | null; titleEnd: number }

const heading = new RegExp(
  `^[([*_]*(?:${[
    'bacaan lain(?:nya)?',
    'baca (?:juga|lainnya|artikel lainnya|berita lainnya)',
    '(?:lihat|simak|tonton) juga',
    '(?:pos|berita|artikel|tulisan|konten) (?:terkait|lainnya|populer|terpopuler)',
    'terkait',
    'rekomendasi(?: untuk anda)?',
    'related (?:posts?|articles?|stories|news)',
    '(?:read|see) also',
    'you may also like',
  ].join('|')})(?: (?:ya|artikel|berita|video))?\\s*[:：]?[)\\]*_]*$`,
  'iu',
)
const headingWithTitle =
  /^[([*_]*(?:baca(?:an)? (?:juga|lainnya)|(?:lihat|simak|tonton) juga|pos terkait|berita terkait|artikel terkait|(?:read|see) also)(?: (?:artikel|berita|video|foto))?\s*[:：]\**\s*/iu
const shortcode = /^\[(?:baca_juga|inline_related_posts|related_posts?)\b[^\]]*\]$/i

/** The marker at the start of `line`, and the title that shares its line; null when the line is something else. */
export const readMarkerLine = (line: string): MarkerLine | null => {
  if (line.length > 600) return null
  if (heading.test(line) || shortcode.test(line))
    return { markerEnd: line.length, titleStart: null, titleEnd: line.length }
  const match = headingWithTitle.exec(line)
  if (match === null) return null
  const titleEnd = line.replace(/[)\]*_\s]+$/u, '').length
  if (titleEnd <= match[0].length) return null
  return { markerEnd: match[0].trimEnd().length, titleStart: match[0].length, titleEnd }
}

/** Whether a line under a related-post heading can be the title or address of a post. */
export const isRelatedTitle = (line: string): boolean => {
  if (/^(?:[-•*–]\s*)?(?:\[[^\]]+\]\()?https?:\/\/\S+$/i.test(line)) return line.length <= 1000
  if (line.length > 250 || /[.,;:]$/.test(line)) return false
  const words = line.split(/\s+/).length
  return words >= 4 && words <= 25 && !/[,?!][”"]/.test(line)
}

const address = /(?<![\p{L}\p{N}])https?:\/\/[^\s<>"')\]]+/iu

/** `[Title](url)`, `Title url`, `Title` or `url`; the list mark in front is dropped. */
export const readRelatedLink = (line: string): { title: string; url: string | null } => {
  const url = address.exec(line)?.[0] ?? null
  const rest = (url === null ? line : line.replace(url, ' '))
    .replace(/\[([^\]]*)\]\s*\(\s*\)/u, ' $1 ')
    .trim()
    .replace(/^(?:[-•*–]|\d{1,2}[.)])\s+/u, '')
    .replace(/[\s(<[]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
  return { title: rest === '' ? (url ?? '') : rest, url }
}
