import { isGivenName } from './given-names.ts'
import { isCommonFirst, type NameEvidence } from './name-seam.ts'
import { isOrdinary } from './ordinary-word.ts'
import { isAcronym, isNoName, isParticle, placeLength } from './role-words.ts'
import { looksLikeVerb } from './verb-look.ts'

const isStranger = (word: string, evidence: NameEvidence): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) &&
  !(isOrdinary(word, evidence) || isAcronym(word) || isNoName(word) || looksLikeVerb(word.toLowerCase())) &&
  placeLength([word], 0) === 0

/** Whether somebody comes in whom the copy has not named: "Darsinah memanen lebih awal". Places, bodies and words do not. */
export const newcomer = (words: string[], evidence: NameEvidence): 'person' | 'perhaps' | null => {
  if (
    words.length > 4 ||
    placeLength(words, 0) === words.length ||
    !words.every((word) => isParticle(word) || isStranger(word, evidence))
  )
    return null
  const [first = ''] = words
  return words.length === 1 && (isGivenName(first) || isCommonFirst(first)) ? 'person' : 'perhaps'
}
