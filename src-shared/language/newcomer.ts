import { commonNouns } from './common-nouns.data.ts'
import { isGivenName } from './given-names.ts'
import { isCommonFirst, type NameEvidence } from './name-seam.ts'
import { isOrdinary } from './ordinary-word.ts'
import { isAcronym, isNoName, isParticle, placeLength } from './role-words.ts'
import { looksLikeVerb } from './verb-look.ts'

const nouns: ReadonlySet<string> = new Set(commonNouns.trim().split(/\s+/u))
/** "Lobi-lobi", "Saham-sahamnya": a plural. */
const plural = /^(?<noun>\p{L}{2,})-\k<noun>(?:nya)?$/iu

/** "Banjir masih merendam dua desa", "Jembatan Kartini juga ditutup": what opens so is a thing, whatever name follows. */
const isThing = (first: string): boolean => nouns.has(first.toLowerCase()) || plural.test(first)

const isStranger = (word: string, evidence: NameEvidence): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) &&
  !(isOrdinary(word, evidence) || isAcronym(word) || isNoName(word) || looksLikeVerb(word.toLowerCase())) &&
  placeLength([word], 0) === 0

/** Whether somebody comes in whom the copy has not named: "Darsinah memanen lebih awal". Places, bodies and words do not. */
export const newcomer = (words: string[], evidence: NameEvidence): 'person' | 'perhaps' | null => {
  const [first = ''] = words
  if (
    words.length > 4 ||
    isThing(first) ||
    placeLength(words, 0) === words.length ||
    !words.every((word) => isParticle(word) || isStranger(word, evidence))
  )
    return null
  return words.length === 1 && (isGivenName(first) || isCommonFirst(first)) ? 'person' : 'perhaps'
}
