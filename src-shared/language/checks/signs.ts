import { figure, kindAt, letter, lower as small, space } from '../letters.ts'

/**
 * What a text holds beside its words, told by one walk over it: most blocks have no figure, no quotation mark, and nothing but a
 * single space between a mark and the next word. Rules name the sign without which they cannot fire.
 */
export type Sign =
  | 'figure'
  | 'bracket'
  /** A quotation mark of two strokes. */
  | 'mark'
  /** One behind a word, with no comma before it. */
  | 'bareMark'
  /** One glued to the word behind it where a space may be missing. */
  | 'gluedMark'
  /** One with a space on the side of its words. */
  | 'looseMark'
  /** White space before a comma, a full stop and their like. */
  | 'looseStop'
  /** A comma, a full stop and their like glued to a letter or to one another. */
  | 'gluedStop'
  /** Two full stops, or a space between them. */
  | 'dots'
  /** A full stop, a space, and a small letter. */
  | 'smallStart'
  /** Two spaces, or a tab. */
  | 'gap'
  /** Spaces and marks that show nothing. */
  | 'unseen'
  /** & or <. */
  | 'markup'
  /** What letters become that are read in the wrong encoding. */
  | 'broken'
  /** What a mail address, an account or a link holds. */
  | 'address'
export type Signs = Readonly<Record<Sign, boolean>>

const none: Signs = {
  figure: false,
  bracket: false,
  mark: false,
  bareMark: false,
  gluedMark: false,
  looseMark: false,
  looseStop: false,
  gluedStop: false,
  dots: false,
  smallStart: false,
  gap: false,
  unseen: false,
  markup: false,
  broken: false,
  address: false,
}

type Found = { -readonly [name in Sign]: boolean }

const isOneOf = (text: string, at: number, marks: string): boolean => {
  const character = text.charAt(at)
  return character !== '' && marks.includes(character)
}
const is = (text: string, at: number, kinds: number): boolean =>
  at >= 0 && at < text.length && (kindAt(text, at) & kinds) !== 0

const readStop = (text: string, at: number, found: Found): void => {
  if (is(text, at - 1, space)) found.looseStop = true
  if (text[at] === ':') return
  if (is(text, at + 1, letter) || isOneOf(text, at + 1, ',;.')) found.gluedStop = true
  if (text[at] !== '.') return
  if (text[at + 1] === '.' || (text[at + 1] === ' ' && text[at + 2] === '.')) found.dots = true
  if (is(text, at + 1, space) && is(text, at + 2, small)) found.smallStart = true
  if (isOneOf(text, at - 1, 'wW')) found.address = true
}

const readMark = (text: string, at: number, found: Found): void => {
  found.mark = true
  const glyph = text[at]
  if (glyph === '„') return
  const loose = is(text, at + 1, space)
  if (glyph !== '“') {
    if (is(text, at - 1, letter | figure) || isOneOf(text, at - 1, '%)')) found.bareMark = true
    if (is(text, at + 1, small)) found.gluedMark = true
    const closes = loose || at + 1 === text.length || isOneOf(text, at + 1, '.,;')
    if (closes && is(text, at - 1, space)) found.looseMark = true
  }
  if (is(text, at + 1, letter) && isOneOf(text, at - 1, ',.?!:')) found.gluedMark = true
  const opens = glyph === '“' || (glyph === '"' && (at === 0 || text[at - 1] === '(' || is(text, at - 1, space)))
  if (loose && opens) found.looseMark = true
}

const readSpace = (text: string, at: number, found: Found): void => {
  const unit = text.charCodeAt(at)
  if (unit === 0x0a || unit === 0x0d || !is(text, at, space)) return
  const next = text.charCodeAt(at + 1)
  if (unit === 0x09 || (is(text, at + 1, space) && next !== 0x0a && next !== 0x0d)) found.gap = true
}

/** Marks, spaces and letters outside ASCII. */
const readOther = (text: string, at: number, found: Found): void => {
  const unit = text.charCodeAt(at)
  if (unit >= 0x20_1c && unit <= 0x20_1e) readMark(text, at, found)
  else if (unit === 0xc2 || unit === 0xc3 || unit === 0xe2 || unit === 0xff_fd) found.broken = true
  else if (unit === 0xa0 || unit === 0xad || unit === 0x30_00 || unit === 0xfe_ff) found.unseen = true
  else if ((unit >= 0x20_00 && unit <= 0x20_0f) || (unit >= 0x20_28 && unit <= 0x20_2f)) found.unseen = true
  else if (unit >= 0x20_5f && unit <= 0x20_6f) found.unseen = true
  readSpace(text, at, found)
}

export const signsIn = (text: string): Signs => {
  const found: Found = { ...none }
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const folded = unit | 0x20
    // Letters are the most of any text.
    if (folded >= 0x61 && folded <= 0x7a) continue
    if (unit >= 0x80) readOther(text, at, found)
    else if (unit <= 0x20) readSpace(text, at, found)
    else if (unit >= 0x30 && unit <= 0x39) found.figure = true
    else if (unit === 0x22) readMark(text, at, found)
    else if (unit === 0x28 || unit === 0x29) found.bracket = true
    else if (unit === 0x26 || unit === 0x3c) found.markup = true
    else if (unit === 0x40 || (unit === 0x2f && text[at + 1] === '/')) found.address = true
    else if (unit === 0x21 || unit === 0x2c || unit === 0x2e || unit === 0x3a || unit === 0x3b || unit === 0x3f)
      readStop(text, at, found)
  }
  return found
}
