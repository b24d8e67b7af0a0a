import type { Fate } from './fate.ts'
import { isGivenName } from './given-names.ts'
import { createPeople, tokensOf } from './known-people.ts'
import { comparable, isCommonFirst } from './name-seam.ts'
import type { Named } from './named.types.ts'
import type { Mentioned } from './names-in-copy.ts'
import type { SentenceSubject } from './sentence-subjects.ts'
import { namesSomebodyElse } from './somebody-else.ts'
import { contradicts, functionIn, isPassing } from './speaker-descriptions.ts'
import { titleMatches } from './speaker-titles.ts'
import type { Speaker } from './structure.types.ts'
import type { RawSpeaker } from './subject.ts'

/**
 * Remembers who has been named so far and finds out whom a later, shorter mention means: by a part of an earlier name,
 * by a title, or, for "-nya" and "dia", the nearest earlier speaker with a confidence that falls with distance.
 */
export type Resolved = { speaker: Speaker | null; confidence: number }
export type SpeakerMemory = {
  /** Someone the copy names with a function but does not quote (yet). */
  mention: (mentioned: Mentioned) => void
  /** Whom a sentence is about: the next "-nya" means them rather than whoever spoke before. */
  subject: (subject: SentenceSubject) => void
  /** `direct`: of a direct quotation. A body only reported leaves "-nya" to the person before it. */
  resolve: (raw: RawSpeaker | null, at: number, direct: boolean) => Resolved
  /** Someone spoke whose name could not be read: a later "-nya" may mean them. */
  forget: () => void
}

/** "Sido Muncul menerapkan …", of its director: the body is nobody new. */
const isOf = (name: string, speaker: Speaker | undefined): boolean =>
  `${speaker?.role ?? ''} ${speaker?.affiliation ?? ''}`.includes(name)

/** Below this a speaker is not reported. */
const threshold = 0.4
/** "-nya" reaches back this far (UTF-16 units): about two paragraphs. Beyond, the reader has lost the thread too. */
const nearReach = 900
const farReach = 1500

const nobody: Speaker = { name: '', role: null, affiliation: null }

/** Forms of address that are names as well: with the name of somebody known they are no part of it ("Daeng Petrus"). */
const calledBy = /^(?:Abu|Daeng|Puang|Raden|Teh|Tengku|Teungku|Cut|Puan|Ompu|Aji|Bapa)\s/u

/** "Pendirinya" tells whose founder somebody is only to whoever has read the sentence before: no function to keep. */
const isOwned = (role: string): boolean => /^\p{L}+nya$/u.test(role)
type Told = Pick<Speaker, 'role' | 'affiliation'>
const told = ({ role, affiliation }: Told): Told =>
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

/** `fullName` finds an untitled full name earlier in the copy for a short one; null when there is none. `isAlias`: the copy calls it a nickname. `sentences`: how many sentences there are between two offsets. */
export const createSpeakerMemory = (
  fullName: (short: string, before: number) => string | null,
  isAlias: (name: string) => boolean,
  sentences: (from: number, to: number) => number,
  masked: string,
): SpeakerMemory => {
  const people = createPeople()
  /** `silent`: only spoken of so far, after somebody else had spoken. */
  let lastSpoken: { speaker: Speaker; at: number; silent: boolean } | null = null
  const heard = new Set<Speaker>()
  /** Named after whoever spoke last, in a sentence of their own or together with them: "-nya" may mean either. */
  let isDisputed = false
  /** Whom the sentence that raised the dispute may be about. */
  let rival: { speaker: Speaker; at: number } | null = null
  /** Where somebody without a name came in after whoever spoke last: "Pihak keluarga menolak autopsi". */
  let entered: number | null = null
  const dead = new Set<Speaker>()
  /** Whom a nickname of the copy was found to mean: "Bang Kent". */
  const nicknamed = new Map<string, Speaker>()
  const byNickname = (name: string): Speaker | null => {
    const before = nicknamed.get(name)
    if (before !== undefined) return before
    if (lastSpoken === null || name.includes(' ') || !isAlias(name)) return null
    nicknamed.set(name, lastSpoken.speaker)
    return lastSpoken.speaker
  }
  /** The paragraph at hand is about this one, who may be a thing after all, or about somebody without a name (null). */
  let doubtful: { speaker: Speaker | null; at: number; until: number } | null = null

  const speaks = (speaker: Speaker, at: number): void => {
    const silent = lastSpoken !== null && lastSpoken.speaker !== speaker && speaker.role === null && !heard.has(speaker)
    lastSpoken = { speaker, at, silent }
    isDisputed = false
    rival = null
    entered = null
  }
  const dispute = (speaker: Speaker | null, at: number, together: boolean): void => {
    if (lastSpoken === null || lastSpoken.speaker === speaker) return
    if (together || sentences(lastSpoken.at, at) > 1) isDisputed = true
  }
  /** Whoever a sentence is about speaks next, unless they died or something was done to them and somebody else spoke before. */
  const isAbout = (speaker: Speaker, at: number, fate: Fate): void => {
    switch (fate) {
      case 'dead':
        dead.add(speaker)
        if (lastSpoken?.speaker === speaker) lastSpoken = null
        return
      case 'acted-on':
        if (lastSpoken === null || lastSpoken.speaker === speaker) speaks(speaker, at)
        else dispute(speaker, at, true)
        return
      case 'able':
        speaks(speaker, at)
    }
  }

  const unique = (found: Speaker[]): Speaker | null => {
    const [first, second] = found
    return first !== undefined && second === undefined ? first : null
  }
  const withTokens = (name: string): Speaker[] => people.withTokens(tokensOf(name))
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

  const fromName = (person: Named, at: number): { speaker: Speaker | null; confidence: number } => {
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

  /**
   * Someone named without speaking: a part of an earlier name, or a name the copy has in full further up. Null for a name that
   * only shares a word with someone known: "Eva Sinar Wedding" is not Eva, and no second one either.
   */
  const known = (person: Named, at: number, sure: boolean): Speaker | null => {
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

  const fromTitle = (title: string): { speaker: Speaker | null; confidence: number } => {
    const one = unique([...people.titled()].filter((person) => titleMatches(title, person)))
    return one === null ? { speaker: null, confidence: 0.2 } : { speaker: one, confidence: 0.65 }
  }

  /** `as`: what the copy calls them, "politikus PKB itu". */
  const fromBefore = (at: number, as: string): { speaker: Speaker | null; confidence: number } => {
    const last = doubtful !== null && at <= doubtful.until ? doubtful.speaker : (lastSpoken?.speaker ?? null)
    if (last !== null && contradicts(as, last)) {
      // "Sementara Lumowa mempersembahkan golnya … ucap pemain itu", where whoever spoke before is the coach.
      if (rival !== null && sentences(rival.at, at) <= 3 && !contradicts(as, rival.speaker))
        return { speaker: remember({ ...rival.speaker, start: at, end: at }), confidence: 0.5 }
      const candidates = /^s?he$/.test(as) ? people.all() : people.titled()
      const fitting = unique([...candidates].filter((person) => !contradicts(as, person)))
      return fitting === null ? { speaker: null, confidence: 0.3 } : { speaker: fitting, confidence: 0.5 }
    }
    if (doubtful !== null && at <= doubtful.until) {
      const isNear = lastSpoken === null || sentences(doubtful.at, at) <= 2
      return isNear && doubtful.speaker !== null
        ? { speaker: doubtful.speaker, confidence: 0.45 }
        : { speaker: null, confidence: 0.3 }
    }
    if (lastSpoken === null) return { speaker: null, confidence: 0 }
    if (entered !== null && sentences(entered, at) <= 3) return { speaker: null, confidence: 0.35 }
    if (isDisputed || dead.has(lastSpoken.speaker)) return { speaker: null, confidence: 0.35 }
    // "Rudolf enggan berkomentar. “…”": the very next words may be theirs; later on whoever spoke before may go on.
    if (lastSpoken.silent && sentences(lastSpoken.at, at) > 2) return { speaker: null, confidence: 0.35 }
    const distance = at - lastSpoken.at
    if (distance > farReach) return { speaker: null, confidence: 0.3 }
    const own = tokensOf(lastSpoken.speaker.name)
    const isOwn = (word: string): boolean => own.includes(comparable(word))
    const isOther = (word: string): boolean => /\p{Ll}/u.test(word) && people.withTokens([comparable(word)]).length > 0
    // "Politikus itu" hardly means whom nobody knows yet.
    const amongKnown = !/^(?:s?he)?$/.test(as)
    if (namesSomebodyElse(masked, lastSpoken.at, at, { isOwn, isOther, amongKnown }))
      return { speaker: null, confidence: 0.35 }
    return { speaker: lastSpoken.speaker, confidence: distance <= nearReach ? 0.55 : 0.45 }
  }

  const find = (raw: RawSpeaker, at: number): { speaker: Speaker | null; confidence: number } => {
    switch (raw.kind) {
      case 'named':
        return fromName(raw, at)
      case 'title':
        return fromTitle(raw.title)
      case 'back':
        return fromBefore(at, raw.as ?? '')
    }
  }

  return {
    mention: ({ person, opens, together, reported, fate }) => {
      const known = withTokens(person.name)
      const full = known.length > 0 || person.name.includes(' ') ? null : fullName(person.name, person.start)
      const speaker = known.length === 0 ? remember({ ...person, name: full ?? person.name }) : unique(known)
      if (speaker !== null && speaker.role === null && person.role !== null && !isPassing(person.role)) {
        Object.assign(speaker, told(person))
        people.refresh(speaker)
      }
      // The subject of the sentence before is whom "ia" and "-nya" mean, also when they have not spoken yet.
      if (opens && speaker !== null) isAbout(speaker, person.end, fate)
      else if (fate !== 'dead' && !reported) dispute(speaker, person.start, together)
    },
    subject: ({ person, title, continues, newcomer, sure, at, until, fate, enters }) => {
      if (continues !== undefined) {
        // The thread goes on, whoever holds it.
        if (entered !== null && sentences(entered, at) <= 3) entered = at
        if (doubtful !== null && at <= doubtful.until) doubtful.at = at
        else if (lastSpoken?.silent === true && !contradicts(continues, lastSpoken.speaker)) lastSpoken.at = at
        return
      }
      if (title !== undefined) {
        // "Bupati lalu meninjau lapak": its one holder.
        const { speaker } = fromTitle(title)
        if (speaker !== null && lastSpoken?.speaker !== speaker) isAbout(speaker, at, fate)
        return
      }
      if (person === null) {
        if (enters === true) entered = at
        doubtful = { speaker: null, at, until }
        return
      }
      const isShort = !person.name.includes(' ')
      const partOfKnown = isShort && withTokens(person.name).length > 0
      if (!(sure || partOfKnown || !isShort)) {
        // "Ricky sendiri mempersembahkan …", of a Ricky Pratama further up who never spoke: they, or whoever did.
        const full = lastSpoken === null ? null : fullName(person.name, at)
        if (full === null) {
          if (newcomer === 'person' && lastSpoken !== null) isAbout(remember({ ...person, role: null }), at, fate)
          else if (newcomer !== undefined && !isOf(person.name, lastSpoken?.speaker)) entered = at
          return
        }
        isDisputed = true
        rival = { speaker: { name: full, role: null, affiliation: null }, at }
        // In the same paragraph, of somebody with a name that only people have, they and nobody else.
        if (isGivenName(person.name) && fate === 'able') doubtful = { speaker: rival.speaker, at, until }
        return
      }
      // "Galih Arta memanen lebih awal": of two words that no list knows, somebody or something new.
      if (newcomer === 'perhaps' && withTokens(person.name).length === 0) {
        if (!isOf(person.name, lastSpoken?.speaker)) entered = at
        return
      }
      const speaker = known(person, at, sure || newcomer === 'person')
      if (speaker === null) return
      const isAlone = lastSpoken === null
      doubtful = sure || partOfKnown || isAlone || newcomer === 'person' ? null : { speaker, at, until }
      // Once their paragraph is over, they or whoever spoke before.
      if (doubtful !== null && lastSpoken?.speaker !== speaker) isDisputed = true
      if (doubtful === null) isAbout(speaker, at, fate)
    },
    forget: () => {
      lastSpoken = null
      doubtful = null
    },
    resolve: (raw, at, direct) => {
      if (raw === null) return { speaker: null, confidence: 0 }
      const { speaker, confidence } = find(raw, at)
      if (speaker === null || confidence < threshold) {
        // Someone else has the word now: a later "-nya" must not go back past them.
        if (raw.kind !== 'back' || contradicts(raw.as ?? '', lastSpoken?.speaker ?? nobody)) {
          lastSpoken = null
          doubtful = null
        }
        return { speaker: null, confidence }
      }
      // What a body says in passing is not what "-nya" goes back to.
      if (raw.kind === 'back' && raw.as !== undefined && speaker.role === null) speaker.role = functionIn(raw.as)
      if (direct || raw.kind !== 'named' || raw.isBody !== true) {
        heard.add(speaker)
        speaks(speaker, at)
        doubtful = null
      }
      return { speaker: { ...speaker }, confidence }
    },
  }
}
