import { isPlace } from '../../places.ts'
import { remembered, rememberedForm } from '../../remembered.ts'
import { isAcronym, isCapitalised, isDegree, isHonorific, isNoName, opensRole } from '../../role-words.ts'
import type { BlockType } from '../../structure.types.ts'
import type { Finding, StoryContext, StoryRule, Word } from '../check.types.ts'

/** People's names: the same person spelled two ways. */

type Mention = { words: string[]; start: number; end: number }

const mayBeInName = remembered(
  (word) => isCapitalised(word) && !isNoName(word) && !opensRole(word) && !(isAcronym(word) && word.length > 1),
)

type Told = StoryContext['blocks'][number]

/** Stretches of words with capitals and a space between each two; one alone is no name of two words. */
const capitalRuns = ({ context }: Told): Word[][] => {
  const runs: Word[][] = []
  let run: Word[] = []
  let reached = -1
  for (const word of context.words) {
    if (word.text === word.lower) continue
    const goesOn = word.start === reached + 1 && context.outside[reached] === ' '
    if (goesOn) run.push(word)
    else {
      if (run.length > 1) runs.push(run)
      run = [word]
    }
    reached = word.end
  }
  if (run.length > 1) runs.push(run)
  return runs
}

const isWhole = (word: Word): boolean => /^\p{Lu}\p{Ll}{2,}/u.test(word.text)

/** Runs of two to four capitalised words that are no function, place or acronym: mostly people. */
const namesIn = (told: Told): Mention[] => {
  const mentions: Mention[] = []
  const add = (name: Word[]): void => {
    if (name.length < 2) return
    const usable = name.filter((word) => !isHonorific(word.text) && !isDegree(word.text))
    const [first, last] = [usable[0], usable.at(-1)]
    if (first === undefined || last === undefined || usable.length < 2 || usable.length > 4) return
    if (!usable.every(isWhole)) return
    const by = told.block.start
    mentions.push({ words: usable.map((word) => word.text), start: by + first.start, end: by + last.end })
  }
  for (const run of capitalRuns(told)) {
    let name: Word[] = []
    for (const word of run) {
      if (mayBeInName(word.text)) name.push(word)
      else {
        add(name)
        name = []
      }
    }
    add(name)
  }
  return mentions
}

const named = new Set<BlockType>(['paragraph', 'listItem', 'caption'])

/** Whether two words differ by one slip: a letter more, less, other, or two changed places; also the usual old spellings. */
const differByOneSlip = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const left = a.slice(head, a.length - tail)
  const right = b.slice(head, b.length - tail)
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''))
}

const variants = new Map(
  'gde gede;gd gede;achmad ahmad;akhmad ahmad;moh muhammad;moch muhammad;muh muhammad;mohamad muhammad;mohammad muhammad;mochamad muhammad;mochammad muhammad;muhamad muhammad;mohammed muhammad;rachmat rahmat;rakhmat rahmat;abd abdul;wyn wayan;kt ketut;nym nyoman;md made'
    .split(';')
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
)
/** Old and new spelling, and the sounds that are written in several ways: "Soekarno", "Djoko", "Chairul", "Rizky". */
const sound = rememberedForm((name) => {
  const lower = name.toLowerCase()
  return (variants.get(lower) ?? lower)
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/^ch|kh/g, 'h')
    .replace(/y/g, 'i')
    .replace(/(.)\1/g, '$1')
})
const isUsualVariant = (a: string, b: string): boolean => a !== b && sound(a) === sound(b)

/** Pairs that are two names, not one: men and women, singular and plural, first and second. */
const twoNames = (a: string, b: string): boolean => {
  const pair = [a.toLowerCase(), b.toLowerCase()].sort()
  const [first = '', second = ''] = pair
  return (
    (first.endsWith('a') && second === `${first.slice(0, -1)}i`) ||
    second === `${first}s` ||
    second === `${first}nya` ||
    /^(?:utara|selatan|timur|barat)$/.test(first)
  )
}

/** "Agus Salim dan asistennya, Agus Halim": one sentence that names both means two people. */
const namedTogether = (text: string, a: Mention, b: Mention): boolean => {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return second.start - first.end < 160 && !/[.!?][”"]?\s/.test(text.slice(first.end, second.start))
}

const byWord = <Named extends Mention>(all: readonly Named[], place: 0 | -1): ((name: Named) => readonly Named[]) => {
  const sharing = new Map<string, Named[]>()
  for (const name of all) {
    const word = name.words.at(place) ?? ''
    const others = sharing.get(word)
    if (others === undefined) sharing.set(word, [name])
    else others.push(name)
  }
  return ({ words }) => sharing.get(words.at(place) ?? '') ?? []
}

/**
 * Two names that differ in one word share their first word or their last: all with all would be a thousand pairs a story. The
 * earlier name comes first.
 */
const otherSpellings = <Named extends Mention>(all: readonly Named[]): ((name: Named) => readonly Named[]) => {
  const byFirst = byWord(all, 0)
  const byLast = byWord(all, -1)
  return (name) =>
    [...byFirst(name), ...byLast(name)]
      .filter((other) => isOtherSpelling(other.words, name.words))
      .sort((a, b) => a.start - b.start)
}

export const twoSpellings: StoryRule = {
  id: 'name.two-spellings',
  family: 'names',
  severity: 'warning',
  source: 'Kode etik jurnalistik: nama ditulis dengan benar dan tetap',
  copy: 'all',
  scope: 'story',
  examples: {
    fires: [
      'Solo, Kompas – Ketua panitia Ahmad Sahroni datang.\n\nSetelah itu ⟦Ahmad Syahroni⟧ pulang.',
      'Solo, Kompas – Ketua panitia Gede Suardana datang.\n\nSetelah itu ⟦Gde Suardana⟧ pulang.',
      'Solo, Kompas – Ketua panitia Muhammad Ridwan datang.\n\nSetelah itu ⟦Moh Ridwan⟧ pulang.',
    ],
    silent: [
      'Solo, Kompas – Ketua panitia Ahmad Sahroni datang.\n\nSetelah itu Ahmad Sahroni pulang.',
      'Solo, Kompas – Pelatih Agus Salim dan asistennya, Agus Halim, datang.',
      'Solo, Kompas – Ketua panitia Gede Suardana datang.\n\nSetelah itu Gde Wirawan pulang.',
      'Solo, Kompas – Timnas Putra menang.\n\nSetelah itu Timnas Putri menang.',
      'Solo, Kompas – Warga Jakarta Utara datang.\n\nSetelah itu Jakarta Timur.',
    ],
  },
  check: (story) => {
    const names = new Map<string, Mention & { count: number }>()
    const mentions = story.blocks.filter(({ block }) => named.has(block.type)).flatMap(namesIn)
    for (const mention of mentions) {
      const name = mention.words.join(' ')
      const known = names.get(name)
      if (known === undefined) names.set(name, { ...mention, count: 1 })
      else known.count += 1
    }
    const all = [...names.values()]
    const spellingsOf = otherSpellings(all)
    return all.flatMap((mention): Finding[] => {
      const name = mention.words.join(' ')
      if (story.house.dictionary.has(name.toLowerCase())) return []
      const other = spellingsOf(mention).find((candidate) => !namedTogether(story.text, candidate, mention))
      if (other === undefined) return []
      // The rarer spelling is the slip; of two that are as rare, the later.
      if (mention.count > other.count || (mention.count === other.count && mention.start < other.start)) return []
      return [{ start: mention.start, end: mention.end, values: { other: other.words.join(' ') } }]
    })
  },
}

const isOtherSpelling = (a: string[], b: string[]): boolean => {
  if (a.length !== b.length) return false
  let at = -1
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] === b[index]) continue
    if (at !== -1) return false
    at = index
  }
  const left = a[at]
  const right = b[at]
  if (left === undefined || right === undefined) return false
  // One first name before the same surname: here the usual spellings count as well, however short they are.
  if (at < a.length - 1 && isUsualVariant(left, right)) return true
  const least = a.length > 2 ? 4 : 5
  if (left.length < least || right.length < least || isPlace(a.join(' ')) || isPlace(b.join(' '))) return false
  return differByOneSlip(left.toLowerCase(), right.toLowerCase()) && !twoNames(left, right)
}
