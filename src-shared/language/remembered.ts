/**
 * Keeps the answers pure functions of one word have given: a story asks about the same few hundred words again and again, and
 * several questions about one word in a row. What a few dozen stories hold is kept: with less, an archive's words would be forgotten
 * before they come again.
 */
const mostRemembered = 12_000

const rememberedBy = <Kept>(fresh: () => Kept): ((word: string) => Kept) => {
  const known = new Map<string, Kept>()
  let lastWord = ''
  let last = fresh()
  return (word) => {
    if (word === lastWord) return last
    let kept = known.get(word)
    if (kept === undefined) {
      kept = fresh()
      if (known.size >= mostRemembered) known.clear()
      known.set(word, kept)
    }
    lastWord = word
    last = kept
    return kept
  }
}

/** What is known of a word so far: a bit for each question, and for each answer of yes. */
type Looks = { asked: number; yes: number }
const bitsOfNumber = 31
const newTable = (): ((word: string) => Looks) => rememberedBy(() => ({ asked: 0, yes: 0 }))
let table = newTable()
let questions = 0

/** `answer`, asked once for each word. */
export const remembered = (answer: (word: string) => boolean): ((word: string) => boolean) => {
  if (questions === bitsOfNumber) {
    table = newTable()
    questions = 0
  }
  const looksOf = table
  const bit = 1 << questions
  questions += 1
  return (word) => {
    const looks = looksOf(word)
    if ((looks.asked & bit) !== 0) return (looks.yes & bit) !== 0
    const yes = answer(word)
    looks.asked |= bit
    if (yes) looks.yes |= bit
    return yes
  }
}

/** Whether a word is one that `pattern` describes: a list of words costs as much as one of them once they are known. */
export const rememberedMatch = (pattern: RegExp): ((word: string) => boolean) =>
  remembered((word) => pattern.test(word))

/** The same for a form of a word. */
export const rememberedForm = (form: (word: string) => string): ((word: string) => string) => {
  const formOf = rememberedBy<{ form: string | null }>(() => ({ form: null }))
  return (word) => {
    const kept = formOf(word)
    kept.form ??= form(word)
    return kept.form
  }
}
