import { familyNames, givenNames } from './given-names.data.ts'

/**
 * Whether a word is known as a person's name, so that a name can be told from the body or the village before it ("Pelatih Persipal |
 * Achmad Zulkifli"). A word that no list holds may be a name all the same.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))
const given = set(givenNames)
const families = set(familyNames)

const plain = (word: string): string => word.toLowerCase().replace(/['’‘ʼ`.]/g, '')

export const isGivenName = (word: string): boolean => given.has(plain(word))
export const isFamilyName = (word: string): boolean => families.has(plain(word))
