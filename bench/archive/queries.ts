import type Database from 'better-sqlite3'
import type { SearchQuery } from '../../src-shared/contract/index.ts'
import { type Random, randomOf } from './random.ts'

/** About 240 questions in classes, made from the archive's own words by how common they are. */
export type Question = {
  class: string
  input: SearchQuery
  /** The same for plain FTS5. */
  plain: { match: string; from?: string; to?: string; section?: string; author?: string }
}

type Sample = { words: string[]; section: string; author: string }

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

const sampleOf = (db: Database.Database, random: Random): Sample[] => {
  const ids = db.prepare('SELECT row_id FROM articles').pluck().all() as number[]
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

export const makeQuestions = (db: Database.Database): Question[] => {
  const random = randomOf(7)
  const sample = sampleOf(db, random)
  const counts = new Map<string, number>()
  for (const { words } of sample) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const between = (low: number, high: number): string[] =>
    [...counts]
      .filter(
        ([word, count]) => /^[a-z]{3,}$/.test(word) && count / sample.length >= low && count / sample.length < high,
      )
      .map(([word]) => word)
      .sort()
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
  const plainWord = (word: string): string => `"${word}"`
  const single = (name: string, words: string[], amount: number): Question[] =>
    times(amount, () => one(words)).map((word) => ({
      class: name,
      input: { query: word },
      plain: { match: plainWord(word) },
    }))
  const pairs = times(40, () => {
    const found = [...new Set((sample[random.whole(sample.length)]?.words ?? []).filter((word) => telling.has(word)))]
    return [one(found), one(found)] as const
  }).filter(([a, b]) => a !== '' && a !== b)
  const phrases = times(60, () => {
    const words = sample[random.whole(sample.length)]?.words ?? []
    const at = random.whole(Math.max(1, words.length - 2))
    return words.slice(at, at + 2)
  }).filter((words) => words.length === 2 && words.some((word) => telling.has(word)))
  const mixed = (at: number): string => one(at % 2 === 0 ? bands.top : bands.common)
  return [
    ...single('rare', bands.rare, 30),
    ...single('mid', bands.mid, 25),
    ...single('common', bands.common, 25),
    ...single('stop word', bands.stop, 8),
    ...pairs.map(([a, b]) => ({
      class: 'two words',
      input: { query: `${a} ${b}` },
      plain: { match: `"${a}" "${b}"` },
    })),
    ...phrases.slice(0, 30).map((words) => ({
      class: 'phrase',
      input: { query: `"${words.join(' ')}"` },
      plain: { match: `"${words.join(' ')}"` },
    })),
    ...[1, 2, 3, 4, 5].flatMap((length) =>
      times(8, () => one(bands.top).slice(0, length)).map((start) => ({
        class: `typing ${length}`,
        input: { query: start, asYouType: true },
        plain: { match: `"${start}"*` },
      })),
    ),
    ...times(20, (at) => {
      const [word, year] = [mixed(at), 2008 + random.whole(17)]
      const span = { from: `${year}-01-01`, to: `${year}-12-31` }
      return { class: 'date', input: { query: word, ...span }, plain: { match: plainWord(word), ...span } }
    }),
    ...times(15, (at) => {
      const [word, section] = [mixed(at), sample[random.whole(sample.length)]?.section ?? '']
      return { class: 'section', input: { query: word, section }, plain: { match: plainWord(word), section } }
    }),
    ...times(10, () => {
      const [word, author] = [one(bands.common), sample[random.whole(sample.length)]?.author ?? '']
      return {
        class: 'author',
        input: { query: `${word} penulis:"${author}"` },
        plain: { match: plainWord(word), author },
      }
    }),
  ]
}
