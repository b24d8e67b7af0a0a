import { everyMatch } from './every-match.ts'

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
    "(?:pilihan (?:editor|redaksi)|editor[’']s? (?:choice|picks?))",
  ].join('|')})(?: (?:ya|artikel|berita|video))?\\s*[:：]?[)\\]*_]*$`,
  'iu',
)
const headingWithTitle =
  /^[([*_]*(?:baca(?:an)? (?:juga|lainnya)|(?:lihat|simak|tonton) juga|pos terkait|berita terkait|artikel terkait|pilihan (?:editor|redaksi)|(?:read|see) also)(?: (?:artikel|berita|video|foto))?\s*[:：]\**\s*/iu
const shortcode = /^\[(?:baca_juga|inline_related_posts|related_posts?|gambas:)[^\]]*\]$/i
/** "Simak juga 'Saat Ondel-ondel Dilarang':", as detikcom leads to a video; the title stands between the marks. */
const quotedTitle =
  /^((?:lihat|simak|tonton|saksikan)\s(?:juga|video)(?:\s(?:juga|video))?\s?:?)\s*(['"‘“][^\n]{5,200}['"’”])\s?:?$/iu

/** The marker at the start of `line`, and the title that shares its line; null when the line is something else. */
export const readMarkerLine = (line: string): MarkerLine | null => {
  if (line.length > 600) return null
  if (heading.test(line) || shortcode.test(line))
    return { markerEnd: line.length, titleStart: null, titleEnd: line.length }
  const video = quotedTitle.exec(line)
  if (video !== null) {
    const [, marker = '', title = ''] = video
    const titleStart = line.indexOf(title, marker.length)
    return { markerEnd: marker.trimEnd().length, titleStart, titleEnd: titleStart + title.length }
  }
  const match = headingWithTitle.exec(line)
  if (match === null) return null
  const titleEnd = line.replace(/[)\]*_\s]+$/u, '').length
  if (titleEnd <= match[0].length) return null
  return { markerEnd: match[0].trimEnd().length, titleStart: match[0].length, titleEnd }
}

const insideHeading =
  /(?<=[.!?”"’')\]]\s)[([]?(?:baca|simak|lihat|read|see) (?:juga|also)(?: (?:artikel|berita|video|foto))?\s*[:：]\s*(?=\S)/iu
const smallInTitles =
  /^(?:di|ke|dari|dan|yang|untuk|dengan|pada|dalam|oleh|atau|vs|bagi|saat|usai|demi|agar|jadi|the|of|in|on|to|and|a|an|for|at)$/u

export type MarkerInside = {
  markerStart: number
  markerEnd: number
  titleStart: number
  titleEnd: number
  restStart: number
}

/** Where a title in capitals ends in running text: before the word that opens the next sentence. */
const titleEndIn = (text: string): number => {
  let end = 0
  let previous = 0
  for (const match of everyMatch(text, /\S+/gu)) {
    const word = match[0]
    if (!(/^[\p{Lu}\d“"'‘(]/u.test(word) || smallInTitles.test(word))) return previous
    previous = end
    end = match.index + word.length
    if (/[.!?]$/u.test(word)) return end
  }
  return end
}

const longestTitle = 250

/**
 * "… tahun ini. Baca juga: Judul Lain Sementara itu, warga …": a marker inside a paragraph with its title, which ends at
 * the line's end, at its bracket, or before the next sentence. Null when where it ends cannot be known.
 */
export const readMarkerInside = (text: string): MarkerInside | null => {
  if (!/[:：]/.test(text)) return null
  const match = insideHeading.exec(text)
  if (match === null) return null
  const titleStart = match.index + match[0].length
  const rest = text.slice(titleStart, titleStart + 4 * longestTitle)
  const line = (/^[^\n\r]*/u.exec(rest)?.[0] ?? '').trimEnd()
  const bracket = /^[([]/u.test(match[0]) ? line.search(/[)\]]/u) : -1
  const runs = titleEndIn(line)
  const fillsLine =
    line.length <= longestTitle &&
    !/[.!?][”"’]?\s+\p{Lu}/u.test(line) &&
    (rest.slice(line.length).trim() !== '' || runs === line.length)
  const length = bracket > 0 ? bracket : fillsLine ? line.length : runs
  const words = line.slice(0, length).match(/\S+/gu)?.length ?? 0
  if (words < 3 || words > 25) return null
  const after = /^[)\]\s]*/u.exec(rest.slice(length))?.[0].length ?? 0
  return {
    markerStart: match.index,
    markerEnd: match.index + match[0].trimEnd().length,
    titleStart,
    titleEnd: titleStart + length,
    restStart: titleStart + length + after,
  }
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
  const match = address.exec(line)
  const url = match?.[0] ?? null
  const rest = (match === null ? line : `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`)
    .replace(/\[([^\]]*)\]\s*\(\s*\)/u, ' $1 ')
    .trim()
    .replace(/^(?:[-•*–]|\d{1,2}[.)])\s+/u, '')
    .replace(/[\s(<[]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^['"‘“](.+)['"’”]$/u, '$1')
  return { title: rest === '' ? (url ?? '') : rest, url }
}
