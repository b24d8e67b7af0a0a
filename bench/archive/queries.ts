import type Database from 'better-sqlite3'
import type { SearchQuery } from '../../src-shared/contract/index.ts'
import { type Random, randomOf } from './random.ts'

/** About 240 questions in classes, made from the archive's own words by how common they are. */
export type Asked = {
  words: string[]
  kind: 'words' | 'phrase' | 'prefix'
  /** Days, inclusive, YYYY-MM-DD. */
  from?: string
  to?: string
  section?: string
  author?: string
}

export type Question = { class: string; asked: Asked; input: SearchQuery }

type Sample = { words: string[]; section: string; author: string }

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

const sampleOf = (db: Database.Database, random: Random): Sample[] => {
  const ids = db.prepare('SELECT row_id FROM articles ORDER BY updated_at DESC, row_id').pluck().all() as number[]
  const read = db.prepare('SELECT headline, text, section, byline FROM articles WHERE row_id = ?')
  return Array.from({ length: Math.min(4000, ids.length) }, () => {
    const row = read.get(ids[random.whole(ids.length)]) as {
      headline: string
      text: string
      section: string
      byline: string
    }
    return { words: wordsOf(`${row.headline} ${row.text}`), section: row.section, author: row.byline }
  })
}

/** What an editor would type for it. */
const inputOf = ({ words, kind, author, ...filters }: Asked): SearchQuery => ({
  query: [
    kind === 'phrase' ? `"${words.join(' ')}"` : words.join(' '),
    ...(author === undefined ? [] : [`penulis:"${author}"`]),
  ].join(' '),
  ...(kind === 'prefix' && { asYouType: true }),
  ...filters,
})

export const makeQuestions = (db: Database.Database): Question[] => {
  const random = randomOf(7)
  const sample = sampleOf(db, random)
  const counts = new Map<string, number>()
  for (const { words } of sample) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const known = [...counts].filter(([word]) => /^[a-z]{3,}$/.test(word)).sort(([a], [b]) => (a < b ? -1 : 1))
  const between = (low: number, high: number): string[] =>
    known.filter(([, count]) => count / sample.length >= low && count / sample.length < high).map(([word]) => word)
  const one = (words: string[]): string => words[random.whole(words.length)] ?? ''
  const bands = {
    rare: between(0, 0.0006),
    mid: between(0.001, 0.01),
    common: between(0.05, 0.4),
    stop: between(0.6, 1.1),
    top: between(0.01, 0.1),
  }
  const telling = new Set([...bands.mid, ...bands.top])
  const times = <T>(amount: number, make: (at: number) => T): T[] => Array.from({ length: amount }, (_, at) => make(at))
  const classed = (name: string, some: Asked[]): Question[] =>
    some.map((asked) => ({ class: name, asked, input: inputOf(asked) }))
  const single = (words: string[], amount: number): Asked[] =>
    times(amount, () => ({ words: [one(words)], kind: 'words' }))
  const pairs = times(40, () => {
    const found = [...new Set((sample[random.whole(sample.length)]?.words ?? []).filter((word) => telling.has(word)))]
    return [one(found), one(found)]
  }).filter(([a, b]) => a !== '' && a !== b)
  const phrases = times(60, () => {
    const words = sample[random.whole(sample.length)]?.words ?? []
    const at = random.whole(Math.max(1, words.length - 2))
    return words.slice(at, at + 2)
  }).filter((words) => words.length === 2 && words.some((word) => telling.has(word)))
  const mixed = (at: number): string[] => [one(at % 2 === 0 ? bands.top : bands.common)]
  const typed = (length: number): Asked[] =>
    times(8, () => ({ words: [one(bands.top).slice(0, length)], kind: 'prefix' as const }))
  return [
    ...classed('rare', single(bands.rare, 30)),
    ...classed('mid', single(bands.mid, 25)),
    ...classed('common', single(bands.common, 25)),
    ...classed('stop word', single(bands.stop, 8)),
    ...classed(
      'two words',
      pairs.map((words) => ({ words, kind: 'words' })),
    ),
    ...classed(
      'phrase',
      phrases.slice(0, 30).map((words) => ({ words, kind: 'phrase' })),
    ),
    ...[1, 2, 3, 4, 5].flatMap((length) => classed(`typing ${length}`, typed(length))),
    ...classed(
      'date',
      times(20, (at) => {
        const year = 2008 + random.whole(17)
        return { words: mixed(at), kind: 'words', from: `${year}-01-01`, to: `${year}-12-31` }
      }),
    ),
    ...classed(
      'section',
      times(15, (at) => ({
        words: mixed(at),
        kind: 'words',
        section: sample[random.whole(sample.length)]?.section ?? '',
      })),
    ),
    ...classed(
      'author',
      times(10, () => ({
        words: [one(bands.common)],
        kind: 'words',
        author: sample[random.whole(sample.length)]?.author ?? '',
      })),
    ),
  ]
}
