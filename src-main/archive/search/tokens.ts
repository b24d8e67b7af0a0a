/**
 * Words as the full text index sees them (FTS5 unicode61, remove_diacritics 2), with their place in the text: what the
 * index found can be marked, and a plain scan agrees with it.
 */
export type Token = { word: string; start: number; end: number }

/** unicode61 counts letters, numbers and private use; of combining marks only U+0300–U+0331, inside a word. */
const wordPattern = /[\p{L}\p{N}\p{Co}](?:[\p{L}\p{N}\p{Co}]|[\u0300-\u0331])*/gu

const plainWordPattern = /[a-zA-Z0-9]+/g

/**
 * What stands for ain and hamza, as keyboards and pages write them: Ma'ruf, Ma’ruf, Maʿruf. To the index some of these are
 * letters. For the inside of a pattern's class.
 */
export const apostrophes = "'’‘ʼʻʿʾ`´′＇"

export const anyApostrophe = new RegExp(`[${apostrophes}]`)

/** Nearly every word is plain: the costly way is for the others. */
const isPlain = (text: string): boolean => !/[^ -~]/.test(text)

export const fold = (text: string): string =>
  isPlain(text)
    ? text.toLowerCase()
    : text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()

const isOneWord = (text: string): boolean => /^[a-zA-Z0-9]+$/.test(text)

/** Offsets are UTF-16 code units, half-open. */
export const tokens = (text: string): Token[] =>
  // What is typed, and most names of authors' and sections' parts: a single word of plain letters.
  isOneWord(text) ? [{ word: text.toLowerCase(), start: 0, end: text.length }] : tokensOfText(text)

const tokensOfText = (text: string): Token[] =>
  Array.from(text.matchAll(isPlain(text) ? plainWordPattern : wordPattern), (match) => ({
    word: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }))
