import { isGivenName } from './given-names.ts'
import { type People, tokensOf } from './known-people.ts'
import { isCommonFirst } from './name-seam.ts'
import type { Named } from './named.types.ts'
import { titleMatches } from './speaker-titles.ts'
import type { Speaker } from './structure.types.ts'

/**
 * Whom a name or an office means: one of the people the copy has named so far, by any part of the name, a slip of its spelling or
 * a nickname; else somebody new, who is remembered from here on.
 */
export type Resolved = { speaker: Speaker | null; confidence: number }
export type NamesInStory = {
  /** The one of this name, or of a part of it until now, with what is told of them added; else somebody new. */
  remember: (person: Named) => Speaker
  /** Somebody who speaks by this name; `at`: where in the copy. */
  byName: (person: Named, at: number) => Resolved
  /**
   * Someone named without speaking: a part of an earlier name, or a name the copy has in full further up. Null for a name that
   * only shares a word with someone known: "Eva Sinar Wedding" is not Eva, and no second one either.
   */
  inPassing: (person: Named, at: number, sure: boolean) => Speaker | null
  /** The one holder of an office. */
  byTitle: (title: string) => Resolved
}

/** Forms of address that are names as well: with the name of somebody known they are no part of it ("Daeng Petrus"). */
const calledBy = /^(?:Abu|Daeng|Puang|Raden|Teh|Tengku|Teungku|Cut|Puan|Ompu|Aji|Bapa)\s/u

/** "Pendirinya" tells whose founder somebody is only to whoever has read the sentence before: no function to keep. */
const isOwned = (role: string): boolean => /^\p{L}+nya$/u.test(role)
type Told = Pick<Speaker, 'role' | 'affiliation'>
export const told = ({ role, affiliation }: Told): Told =>
  role !== null && isOwned(role) ? { role: null, affiliation: null } : { role, affiliation }

const listedWords = (name: string): number =>
  name.split(' ').filter((word) => isGivenName(word) || isCommonFirst(word)).length

/** "Ketua Bhayangkari Eka Sandi Nugroho" is not "Kapolda Sandi Nugroho" in full: a name before a full name, and another function. */
const isSomeoneElse = (shorter: Speaker, { name, role, affiliation }: Named): boolean =>
  role !== null &&
  shorter.role !== null &&
  shorter.name.includes(' ') &&
  name.toLowerCase().endsWith(` ${shorter.name.toLowerCase()}`) &&
  !titleMatches(shorter.role, { name, role, affiliation }) &&
  !titleMatches(role, shorter)

/** Nobody where several people may be meant. */
export const unique = (found: Speaker[]): Speaker | null => {
  const [first, second] = found
  return first !== undefined && second === undefined ? first : null
}

/**
 * `fullName` finds an untitled full name earlier in the copy for a short one; null when there is none. `isAlias`: the copy calls it
 * a nickname, which means whoever spoke last.
 */
export const createNamesInStory = (
  people: People,
  fullName: (short: string, before: number) => string | null,
  isAlias: (name: string) => boolean,
  lastSpoken: () => Speaker | null,
): NamesInStory => {
  const withTokens = (name: string): Speaker[] => people.withTokens(tokensOf(name))
  /** Whom a nickname of the copy was found to mean: "Bang Kent". */
  const nicknamed = new Map<string, Speaker>()
  const byNickname = (name: string): Speaker | null => {
    const before = nicknamed.get(name)
    if (before !== undefined) return before
    const last = lastSpoken()
    if (last === null || name.includes(' ') || !isAlias(name)) return null
    nicknamed.set(name, last)
    return last
  }
  const remember = (person: Named): Speaker => {
    const { name } = person
    const { role, affiliation } = told(person)
    const own = tokensOf(name)
    const known = people.withTokens(own).find((other) => tokensOf(other.name).join(' ') === own.join(' '))
    if (known !== undefined) {
      known.role ??= role
      known.affiliation ??= role === null ? null : affiliation
      people.refresh(known)
      return known
    }
    const shorter = unique(people.within(own))
    if (shorter !== null && !isSomeoneElse(shorter, person)) {
      // The copy used a part of the name first; from here on the full name is known.
      Object.assign(shorter, {
        name,
        role: role ?? shorter.role,
        affiliation: role === null ? shorter.affiliation : affiliation,
      })
      people.refresh(shorter)
      return shorter
    }
    const speaker = { name, role, affiliation }
    people.add(speaker)
    return speaker
  }

  const byName = (person: Named, at: number): Resolved => {
    const address = person.role === null ? (calledBy.exec(person.name)?.[0] ?? '') : ''
    const addressed = address === '' ? null : unique(withTokens(person.name.slice(address.length)))
    if (addressed !== null) return { speaker: addressed, confidence: 0.8 }
    const matches = withTokens(person.name)
    const exact = matches.find((other) => tokensOf(other.name).length === tokensOf(person.name).length)
    if (exact !== undefined) return { speaker: remember(person), confidence: 0.9 }
    if (matches.length > 0) {
      const titled = person.role === null ? [] : matches.filter((other) => titleMatches(person.role ?? '', other))
      const one = unique(titled) ?? unique(matches)
      return one === null ? { speaker: null, confidence: 0.3 } : { speaker: one, confidence: 0.85 }
    }
    const spelt = unique(people.speltLike(tokensOf(person.name)))
    if (spelt !== null) {
      // The spelling that the list of names knows is the right one: "Praesetyo" was the slip, "Prasetyo" is the name.
      if (listedWords(person.name) > listedWords(spelt.name)) {
        spelt.name = person.name
        people.refresh(spelt)
      }
      return { speaker: spelt, confidence: 0.75 }
    }
    const long = tokensOf(person.name).length > 1
    const shortened = long || person.role !== null ? null : unique(people.beginningWith(tokensOf(person.name)[0] ?? ''))
    if (shortened !== null) return { speaker: shortened, confidence: 0.7 }
    const full = fullName(person.name, at)
    if (full !== null) return { speaker: remember({ ...person, name: full }), confidence: long ? 0.85 : 0.75 }
    // "Laki-laki yang akrab disapa Anto": whoever was spoken of last.
    const called = byNickname(person.name)
    if (called !== null) return { speaker: called, confidence: 0.5 }
    return { speaker: remember(person), confidence: person.role !== null ? 0.9 : long ? 0.85 : 0.65 }
  }

  const inPassing = (person: Named, at: number, sure: boolean): Speaker | null => {
    const { name, role, affiliation } = person
    const matches = withTokens(name)
    if (matches.length > 0) return unique(matches)
    const own = tokensOf(name)
    const isLonger = people.within(own).length > 0
    if (!isLonger && own.some((token) => people.withTokens([token]).length > 0)) return null
    const full = name.includes(' ') ? null : fullName(name, at)
    const called = full === null ? byNickname(name) : null
    if (called !== null) return called
    return sure ? remember({ ...person, name: full ?? name }) : { name, role, affiliation }
  }

  const byTitle = (title: string): Resolved => {
    const one = unique([...people.titled()].filter((person) => titleMatches(title, person)))
    return one === null ? { speaker: null, confidence: 0.2 } : { speaker: one, confidence: 0.65 }
  }

  return { remember, byName, inPassing, byTitle }
}
