import { findDates } from './dates.ts'
import { countWords } from './letters.ts'
import { isListedOutlet } from './outlets.ts'

/** What a single block of copy is by its own look: a caption, a byline, a credit, a list item, a subhead. */
export const isAllCapitals = (text: string): boolean =>
  /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && countWords(text) >= 2

const photoLabel =
  /^(?:foto|photo|ilustrasi|infografi[sk]|keterangan (?:foto|gambar)|caption|dok\.?(?:umentasi)?)\b\s*[:./]?\s*\S/iu
const photoCredit =
  /(?:\((?:foto|dok(?:umentasi)?\.?|sumber|istimewa|ist\.?|[\p{L}.]+\s?\/\s?[\p{L} .]+)[^()]{0,60}\)|(?:^|[.\s])foto\s?:\s?[^.]{2,50}|\b(?:ANTARA|REUTERS|AFP|Getty Images)\b[^.]{0,40}|(?:ANTARA FOTO|KOMPAS\.com|Tribun\w*)\s?\/\s?[\p{L} .]+)\.?$/iu

/** Before the pattern above, which tries four things at every letter of a paragraph: most have no sign of any of them. */
const mayBeCredited = (text: string): boolean =>
  /[(:/]/.test(text) || /ANTARA|REUTERS|AFP|Getty Images/iu.test(text.slice(-100))

/** A picture's text: in capitals, labelled, or closed by a picture credit. */
export const isCaption = (text: string): boolean =>
  text.length <= 600 &&
  (isAllCapitals(text)
    ? !/[.!?]$/.test(text)
    : photoLabel.test(text) || (mayBeCredited(text) && photoCredit.test(text)))

export const hasDate = (text: string): boolean => /\d/.test(text) && findDates(text).some((date) => date.iso !== null)

const bylineLabel =
  /^(?:oleh|penulis|reporter|laporan|kontributor|pewarta|wartawan|jurnalis|by|written by|author|tim redaksi|editor|redaktur|penyunting)\s*[:|]\s*\S|^(?:oleh|by) \p{Lu}|^laporan (?:wartawan|kontributor|jurnalis)/iu
const timestamp =
  /^(?:[\p{L}\d .]{0,30}[-–|,]\s*)?[\p{L}’']{0,9},?\s*\d{1,2}[\s/-][\p{L}\d]+[\s/-]\d{2,4}[\s,|/–-]*(?:(?:pukul\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?\s*(?:WIB|WITA|WIT)?$/iu

/** Who wrote it, or when it went online, on a line of its own at the head of the story. */
export const isByline = (text: string): boolean =>
  text.length <= 200 &&
  (bylineLabel.test(text) || (!text.endsWith('.') && /\d/.test(text) && timestamp.test(text))) &&
  countWords(text) <= 16

const label =
  /^(?:siaran pers|pernyataan pers|press release|media release|news release|rilis(?: pers| media)?|advertorial|untuk (?:segera )?disiarkan|for immediate release)(?: bersama)?(?:\s*[:–-]?\s*(?:nomor|no\.?)\s*[:.]?\s*\S+)?$|^(?:nomor|no\.)\s*:\s*\S{1,60}$/iu

/** What kind of copy it is, or whose, on a line before the headline: "SIARAN PERS", "CNN Indonesia". */
export const isLabel = (text: string): boolean => text.length <= 90 && (label.test(text) || isListedOutlet(text))

const contributor = /\bberkontribusi (?:dalam|pada|untuk) (?:penulisan )?(?:artikel|tulisan|laporan|berita) ini\.?$/iu
const creditLabel =
  /^(?:editor|penulis|reporter|pewarta|redaktur|penyunting|sumber|uploader|kontributor|fotografer|penerjemah|laporan|copyright|copyright ©|hak cipta|source)\b\s*[:©|]/iu
const initials =
  /^[([]\s?(?:\p{L}[\p{L}\d.*]{0,14}(?:\s?[/|-]\s?\p{L}[\p{L}\d. ]{0,20}){1,3}|\p{Ll}{2,5}|\*{1,3}|Ant|ANT|ant|red|Red)\s?[)\]]\.?$/u

/** The signature that closes a story: `(tfq/gil)`, `Editor: …`. */
export const isCredit = (text: string): boolean =>
  text.length <= 250 && (creditLabel.test(text) || initials.test(text) || contributor.test(text))

/** Where a signature begins that stands at the end of the last paragraph; null when there is none. */
export const trailingInitials = (text: string): number | null => {
  const match = /(?<=[.!?”"]\s?)[([][^()[\]]{1,40}[)\]]\.?$/u.exec(text)
  return match !== null && match.index > 0 && initials.test(match[0]) ? match.index : null
}

export type ListMark = { kind: 'bullet' } | { kind: 'number'; value: number }
export const readListMark = (text: string): (ListMark & { length: number }) | null => {
  const bullet = /^[-•*▪●–]\s+(?=\S)/u.exec(text)
  if (bullet !== null) return { kind: 'bullet', length: bullet[0].length }
  const number = /^(\d{1,2})[.)]\s+(?=\p{L}|["“])/u.exec(text)
  return number === null ? null : { kind: 'number', value: Number(number[1]), length: number[0].length }
}

/** A short line without a full stop between paragraphs. */
export const isSubhead = (text: string): boolean =>
  text.length <= 90 &&
  countWords(text) <= 12 &&
  countWords(text) >= 1 &&
  /^[\p{Lu}\d“"‘']/u.test(text) &&
  !/[.,:;!…–—-]["”’)]*$/u.test(text) &&
  !/[,.]["”]/.test(text)

/** A headline: no full stop, not too long for one. */
export const isHeadline = (text: string): boolean =>
  text.length <= 250 && countWords(text) >= 1 && countWords(text) <= 30 && !/(?<!\.)[.,;:]["”’)]*$/u.test(text)
