import type { IsBusy } from './indirect-speech.ts'
import type { NameEvidence, Words } from './name-seam.ts'

/**
 * Keeps what was read of a story for the next key press. A reading holds as long as its own words are the same and the rest of the
 * story gives the same answers to everything that was asked of it; nothing that was not read again can be wrong.
 */
export type Surroundings = { evidence: NameEvidence; isBusy: IsBusy }

/** Values of one run and the run before; what a run did not ask for is forgotten. */
export type Kept<Value> = {
  find: (key: string) => Value | undefined
  keep: (key: string, value: Value) => void
  nextRun: () => void
}

export const createKept = <Value>(): Kept<Value> => {
  let before = new Map<string, Value>()
  let now = new Map<string, Value>()
  return {
    find: (key) => now.get(key) ?? before.get(key),
    keep: (key, value) => now.set(key, value),
    nextRun: () => {
      before = now
      now = new Map()
    },
  }
}

const lists = ['short', 'common', 'bodies', 'openingBodies', 'locals', 'initials', 'speaking'] as const
type List = (typeof lists)[number]

type Noted = { asked: Surroundings; holds: (later: Surroundings) => boolean }

const every = <Key, Answer>(answers: ReadonlyMap<Key, Answer>, same: (key: Key) => Answer): boolean => {
  for (const [key, answer] of answers) if (same(key) !== answer) return false
  return true
}

/** Passes questions on and notes the answers. */
const noting = ({ evidence, isBusy }: Surroundings): Noted => {
  const words = new Map<List, Map<string, boolean>>(lists.map((list) => [list, new Map<string, boolean>()]))
  const noted = (list: List): Words => ({
    has: (word) => {
      const answer = evidence[list].has(word)
      words.get(list)?.set(word, answer)
      return answer
    },
  })
  const aliases = new Map<string, string | undefined>()
  const alias = (word: string): string | undefined => {
    const run = evidence.aliases.get(word)
    aliases.set(word, run)
    return run
  }
  const busy = new Map<number, boolean>()
  return {
    asked: {
      evidence: {
        short: noted('short'),
        common: noted('common'),
        bodies: noted('bodies'),
        openingBodies: noted('openingBodies'),
        locals: noted('locals'),
        initials: noted('initials'),
        speaking: noted('speaking'),
        aliases: { get: alias, has: (word) => alias(word) !== undefined },
      },
      isBusy: (at) => {
        const answer = isBusy(at)
        busy.set(at, answer)
        return answer
      },
    },
    holds: (later) =>
      lists.every((list) => every(words.get(list) ?? new Map(), (word) => later.evidence[list].has(word))) &&
      every(aliases, (word) => later.evidence.aliases.get(word)) &&
      every(busy, later.isBusy),
  }
}

export type Reading<Value> = { value: Value; holds: (later: Surroundings) => boolean }

/** The value known for `key` where it still holds; else `read` is asked. */
export const recall = <Value>(
  kept: Kept<Reading<Value>>,
  key: string,
  now: Surroundings,
  read: (asked: Surroundings) => Value,
): Value => {
  const known = kept.find(key)
  if (known?.holds(now) === true) {
    kept.keep(key, known)
    return known.value
  }
  const { asked, holds } = noting(now)
  const value = read(asked)
  kept.keep(key, { value, holds })
  return value
}
