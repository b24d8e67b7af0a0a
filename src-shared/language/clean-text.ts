/**
 * Removes what the web and word processors leave in copy without touching a word: no-break and doubled spaces, space
 * at the ends of lines, invisible characters, and decomposed accents. Line breaks become "\n" and are kept.
 */

// Zero-width space, word joiner, byte-order mark, soft hyphen and direction marks. The joiners U+200C and U+200D stay:
// they are part of some words and of emoji.
const invisible = /[\u200B\u2060\uFEFF\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed here
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g

/**
 * Anything that may have to be changed but for space at both ends. Letters of Europe with their accents, dashes and quotation marks
 * stay what they are wherever they stand.
 */
const maybeUnclean = /[^\n -~¡-¬®-ſ‐-‧]| [ \n]|\n /

export const cleanText = (text: string): string => (maybeUnclean.test(text) ? cleaned(text) : text.trim())

const cleaned = (text: string): string =>
  text
    // Half of a surrogate pair: not a character, and SQLite and JSON would store something else than was shown.
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
