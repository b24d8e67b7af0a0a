import { tellsOfDead } from './fate.ts'
import { isFamilyName } from './given-names.ts'
import { namedAfterPeople, takesProperName } from './role-kinds.ts'
import { continuesRole, isHonorific, isNoName, isPlaceWord, opensRole, placeLength } from './role-words.ts'
import { sentencesOf } from './sentences.ts'
import { isPersonal } from './several-people.ts'

/**
 * Whether the copy names somebody else between the last words of a speaker and a later "-nya": in whatever part of a sentence
 * ("Lahan milik Hj. Rosdiana …"), because whoever was named may be meant and a wrong speaker is worse than none.
 */
const run = /\p{Lu}[\p{L}’'-]*(?:\.?\s(?:bin|binti|de|van|\p{Lu}[\p{L}’'-]*))*/gu

/** "Ia menyebut Rina Kusuma", "Namun, dia …": the speaker goes on, whomever they speak of. */
const goesOn = /^(?:\p{Lu}\p{Ll}+,?\s)?(?:Ia|ia|Dia|dia|Beliau|beliau|Menurutnya|menurutnya|Dirinya|He|he|She|she)\s/u

/** "Tak hanya Isyana, Rinjani juga …": the speaker is named beside somebody else. */
const besides = /^(?:(?:Tak|Tidak|Bukan)\s(?:hanya|cuma|saja)|Selain|Seperti|Berbeda\sdengan|Bersama)\s/u

/** "Kepala SMP Negeri 6 Ambon Stevanus Latupeirissa sekarang …": behind a function two words that belong to none. */
const isBehindFunction = (sentence: string, words: string[]): boolean =>
  words.length > 1 &&
  opensRole(sentence.split(' ', 1)[0] ?? '') &&
  words.some(
    (word) => /^\p{Lu}\p{Ll}/u.test(word) && !continuesRole(word) && !opensRole(word) && placeLength([word], 0) === 0,
  )

/** "HR mengaku terlilit utang": letters for a name, unless they are a country or a body. */
const isInitials = (words: string[], after: string): boolean =>
  words.length === 1 &&
  /^(?!AS|UE|RI|UI|KA|PT)\p{Lu}{2}$/u.test(words[0] ?? '') &&
  /^\s(?:me[mn]|ber)\p{Ll}/u.test(after)

/** ", Dhea Cahya Pitaloka,": set off by commas, and no words of a body or a place. */
const isSetOff = (words: string[], before: string, after: string): boolean =>
  words.length > 1 &&
  words.length < 5 &&
  before.endsWith(',') &&
  after.startsWith(',') &&
  words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && !continuesRole(word) && !opensRole(word) && !isNoName(word))

/** What only people have behind their names: an age, or what they are. */
const behind = /^(?:\s\(\d{1,2}(?:\s?tahun)?\)|,\s\d{1,2}(?:\s?tahun)?,|,\s(\p{Ll}+))/u

const isPerson = (words: string[], before: string, after: string): boolean => {
  const [first = ''] = words
  if ([before, first].some((word) => takesProperName(word) || namedAfterPeople(word) || isPlaceWord(word))) return false
  if (placeLength(words, 0) === words.length) return false
  if (words.length > 1 && isHonorific(first)) return true
  if (isInitials(words, after) || isSetOff(words, before, after)) return true
  const told = behind.exec(after)
  if (told !== null && (told[1] === undefined || opensRole(told[1]))) return true
  return words.some((word) => isPersonal(word) || isFamilyName(word))
}

export type Names = {
  /** Whether a word is part of the speaker's name. */
  isOwn: (word: string) => boolean
  /** Whether it is part of the name of anybody else the copy has named. */
  isOther: (word: string) => boolean
  /** Nobody but those counts. */
  amongKnown: boolean
}

export const namesSomebodyElse = (
  masked: string,
  from: number,
  to: number,
  { isOwn, isOther, amongKnown }: Names,
): boolean => {
  const stretch = masked.slice(from, to)
  // The first sentence is the speaker's, the last one holds the "-nya".
  return sentencesOf(stretch)
    .slice(1, -1)
    .some(({ start, end }) => {
      const sentence = stretch.slice(start, end)
      if (goesOn.test(sentence) || tellsOfDead(sentence)) return false
      const runs = [...sentence.matchAll(run)].map(({ 0: text, index }) => ({
        words: text.split(/\.?\s/),
        text,
        index,
      }))
      const others = runs.filter(({ words }) => !words.some(isOwn))
      if (others.length < runs.length && !besides.test(sentence)) return false
      return others.some(({ words, text, index }) => {
        if (words.some(isOther)) return true
        const before = /(\S+)\s$/u.exec(sentence.slice(0, index))?.[1] ?? ''
        const after = sentence.slice(index + text.length)
        return !amongKnown && (isBehindFunction(sentence, words) || isPerson(words, before, after))
      })
    })
}
