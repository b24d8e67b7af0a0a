/** Which words of a text are not in another: what an editor looks for when two texts differ. */
import { diffComm } from 'node-diff3'

export type MarkedRun = { text: string; isNew: boolean }

/** Words with the space after them, so that the runs put together are the text again. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? []

/** Longer texts are shown without marks: the comparison takes time with the square of their length. */
const mostWords = 1_500

const alikeAtStart = (one: string[], other: string[]): number => {
  const at = other.findIndex((word, index) => word !== one[index])
  return at < 0 ? other.length : at
}

/** Whether each word of `now` is new. What both begin with is never new, however the rest may be matched. */
const novelties = (old: string[], now: string[]): boolean[] => {
  const start = alikeAtStart(old, now)
  const rest = diffComm(old.slice(start), now.slice(start)).flatMap(({ common, buffer2 }) =>
    common === undefined ? buffer2.map(() => true) : common.map(() => false),
  )
  return [...now.slice(0, start).map(() => false), ...rest]
}

export const markWords = (before: string, after: string): MarkedRun[] => {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  if (old.length > mostWords || now.length > mostWords) return [{ text: after, isNew: false }]
  const bare = (words: string[]): string[] => words.map((word) => word.trim())
  const isNew = novelties(bare(old), bare(now))
  const runs: MarkedRun[] = []
  now.forEach((text, at) => {
    const last = runs.at(-1)
    if (last !== undefined && last.isNew === isNew[at]) last.text += text
    else runs.push({ text, isNew: isNew[at] ?? false })
  })
  return runs
}
