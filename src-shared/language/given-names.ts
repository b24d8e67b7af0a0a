import { familyNames, givenNames } from './given-names.data.ts'
import { remembered } from './remembered.ts'

/**
 * Whether a word is known as a person's name, so that a name can be told from the body or the village before it ("Pelatih Persipal |
 * Achmad Zulkifli"). A word that no list holds may be a name all the same.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
const given = set(givenNames)
const families = set(familyNames)

const plain = (word: string): string => word.toLowerCase().replace(/['’‘ʼ`.]/g, '')

/** "Abdunnur", "Nurhasanah", "Kahfiyanto": forms that only names have, whether a list holds them or not. */
const shape =
  /^(?:abd[uie]\p{Ll}{2,}|nur\p{Ll}{4,}|\p{Ll}{3,}(?:uddin|udin|ullah|urrahman|urrohman|yanto|iyono|ianto|antoro|ningsih|ningrum|ansyah|mawati|nawati|setiawan))$/u

export const isGivenName = remembered((word) => given.has(plain(word)) || shape.test(plain(word)))
export const isFamilyName = (word: string): boolean => families.has(plain(word))
