import type { Fate } from './fate.ts'
import { isGivenName } from './given-names.ts'
import { createPeople, tokensOf } from './known-people.ts'
import { comparable } from './name-seam.ts'
import type { Mentioned } from './names-in-copy.ts'
import { createNamesInStory, type Resolved, told, unique } from './names-in-story.ts'
import type { SentenceSubject } from './sentence-subjects.ts'
import { namesSomebodyElse } from './somebody-else.ts'
import { contradicts, functionIn, isPassing } from './speaker-descriptions.ts'
import type { Speaker } from './structure.types.ts'
import type { RawSpeaker } from './subject.ts'

/**
 * Remembers who has been named so far and finds out whom a later, shorter mention means: by a part of an earlier name,
 * by a title, or, for "-nya" and "dia", the nearest earlier speaker with a confidence that falls with distance.
 */
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
  const { remember, byName, inPassing, byTitle } = createNamesInStory(
    people,
    fullName,
    isAlias,
    () => lastSpoken?.speaker ?? null,
  )
  const heard = new Set<Speaker>()
  /** Named after whoever spoke last, in a sentence of their own or together with them: "-nya" may mean either. */
  let isDisputed = false
  /** Whom the sentence that raised the dispute may be about. */
  let rival: { speaker: Speaker; at: number } | null = null
  /** Where somebody without a name came in after whoever spoke last: "Pihak keluarga menolak autopsi". */
  let entered: number | null = null
  const dead = new Set<Speaker>()
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

  const withTokens = (name: string): Speaker[] => people.withTokens(tokensOf(name))
  /** `as`: what the copy calls them, "politikus PKB itu". */
  const fromBefore = (at: number, as: string): Resolved => {
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

  const find = (raw: RawSpeaker, at: number): Resolved => {
    switch (raw.kind) {
      case 'named':
        return byName(raw, at)
      case 'title':
        return byTitle(raw.title)
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
        const { speaker } = byTitle(title)
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
      const speaker = inPassing(person, at, sure || newcomer === 'person')
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
