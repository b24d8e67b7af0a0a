/**
 * What kind of character stands at an offset, looked up instead of matched: patterns with `\p{…}` at every offset of a story are
 * most of what reading it costs. Kinds are those of `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}`, `\s` and the figures 0–9; a character
 * outside the basic plane has its kind at both of its units.
 */
export const letter = 1
export const upper = 2
export const lower = 4
export const figure = 8
export const mark = 16
export const space = 32
/** ’, ' and -, which join parts of a word. */
export const joiner = 64

const unknown = 255
const kinds = new Uint8Array(0x1_00_00).fill(unknown)

const kindOf = (character: string): number =>
  (/\p{L}/u.test(character) ? letter : 0) |
  (/\p{Lu}/u.test(character) ? upper : 0) |
  (/\p{Ll}/u.test(character) ? lower : 0) |
  (/\d/.test(character) ? figure : 0) |
  (/\p{M}/u.test(character) ? mark : 0) |
  (/\s/.test(character) ? space : 0) |
  (/[’'-]/.test(character) ? joiner : 0)

const isTrailing = (unit: number): boolean => unit >= 0xdc_00 && unit <= 0xdf_ff
const isSurrogate = (unit: number): boolean => unit >= 0xd8_00 && unit <= 0xdf_ff

const learnt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at)
  if (!isSurrogate(unit)) {
    const kind = kindOf(text.charAt(at))
    kinds[unit] = kind
    return kind
  }
  const whole = text.codePointAt(isTrailing(unit) && at > 0 ? at - 1 : at) ?? 0
  return whole > 0xff_ff ? kindOf(String.fromCodePoint(whole)) : 0
}

/** The kinds of the unit at `at`, which must lie inside `text`. */
export const kindAt = (text: string, at: number): number => {
  const kind = kinds[text.charCodeAt(at)] ?? 0
  return kind === unknown ? learnt(text, at) : kind
}

/** The first offset from `at` on, up to `end`, that is of none of `wanted`. */
export const past = (text: string, at: number, end: number, wanted: number): number => {
  let next = at
  while (next < end && (kindAt(text, next) & wanted) !== 0) next += 1
  return next
}

/** Where the run of `wanted` begins that ends at `at`, no earlier than `from`; `at` itself for none. */
export const backOver = (text: string, at: number, from: number, wanted: number): number => {
  let start = at
  while (start > from && (kindAt(text, start - 1) & wanted) !== 0) start -= 1
  return start
}

/** The letters right before the one space that ends at `at`, with a full stop between or not: "Iptu " → "Iptu", "Dr. " → "Dr". */
export const wordBefore = (text: string, from: number, at: number): string => {
  if (at <= from || (kindAt(text, at - 1) & space) === 0) return ''
  const end = text[at - 2] === '.' && at - 2 >= from ? at - 2 : at - 1
  return text.slice(backOver(text, end, from, letter), end)
}

/** Whether any character of `text` is of one of `wanted`. */
export const holds = (text: string, wanted: number): boolean => upTo(text, 0, text.length, wanted) < text.length

/** The first offset from `at` on, up to `end`, that is of one of `wanted`. */
export const upTo = (text: string, at: number, end: number, wanted: number): number => {
  let next = at
  while (next < end && (kindAt(text, next) & wanted) === 0) next += 1
  return next
}

/** How many runs of letters and figures `text` has. */
export const countWords = (text: string): number => {
  let count = 0
  for (
    let at = upTo(text, 0, text.length, letter | figure);
    at < text.length;
    at = upTo(text, at, text.length, letter | figure)
  ) {
    count += 1
    at = past(text, at, text.length, letter | figure)
  }
  return count
}

/** The words of `text` without their apostrophes: runs of letters, figures and hyphens. `read` returns false to stop. */
export const eachPart = (text: string, read: (start: number, end: number) => boolean): void => {
  const { length } = text
  const isPart = (at: number): boolean => {
    const kind = kindAt(text, at)
    return (kind & (letter | figure)) !== 0 || ((kind & joiner) !== 0 && text[at] === '-')
  }
  let at = 0
  while (at < length) {
    while (at < length && !isPart(at)) at += 1
    const start = at
    while (at < length && isPart(at)) at += 1
    if (at > start && !read(start, at)) return
  }
}

/**
 * The words of `text` between `from` and `to`, with what joins their parts, by the offsets of each: runs of letters, figures, ’, '
 * and -. `read` returns false to stop.
 */
export const eachWord = (
  text: string,
  from: number,
  to: number,
  read: (start: number, end: number, first: number) => boolean | undefined,
): void => {
  const parts = letter | figure | joiner
  for (let at = upTo(text, from, to, parts); at < to; at = upTo(text, at, to, parts)) {
    const start = at
    at = past(text, at, to, parts)
    if (read(start, at, kindAt(text, start)) === false) return
  }
}
