import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type Random, randomOf } from './random.ts'

/**
 * A made-up archive: words by Zipf's law over a vocabulary that keeps growing with new names, lengths spread as in
 * regional news (median about 260 words), dates over 21 years, a dozen sections, four hundred authors. With a corpus
 * (JSON lines with `title` and `body`, gzipped or not) its words and lengths are used instead.
 */
export type MadeArticle = { headline: string; text: string; section: string; byline: string; datedAt: string }

const functionWords = (
  'yang di dan ini itu untuk dari dengan pada dalam tidak akan juga ke ada oleh sudah saat lebih telah bisa karena ' +
  'para tersebut sebagai kata hal bagi atau warga tahun kami mereka dia hingga serta menjadi agar ujar masih hari'
).split(' ')
const sections: [string, ...string[]] = [
  'Daerah',
  'Ekonomi',
  'Politik',
  'Hukum',
  'Olahraga',
  'Pendidikan',
  'Kesehatan',
  'Budaya',
  'Opini',
  'Nasional',
  'Wisata',
  'Teknologi',
]
const onsets: [string, ...string[]] = [
  'b',
  'c',
  'd',
  'g',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'w',
  'y',
  'ng',
  '',
]
const vowels: [string, ...string[]] = ['a', 'i', 'u', 'e', 'o', 'a', 'a', 'i']
const codas: [string, ...string[]] = ['', '', '', 'n', 'ng', 'r', 's', 'h', 'm', 'k', 't', 'l']

const root = (random: Random): string => {
  const syllables = 2 + (random.next() < 0.25 ? 1 : 0)
  let word = ''
  for (let at = 0; at < syllables; at += 1) {
    word +=
      random.pick(onsets) +
      random.pick(vowels) +
      (at === syllables - 1 || random.next() < 0.2 ? random.pick(codas) : '')
  }
  return word
}

const affixed: [(word: string) => string, ...((word: string) => string)[]] = [
  (word) => word,
  (word) => word,
  (word) => `di${word}`,
  (word) => `ber${word}`,
  (word) => `${word}an`,
  (word) => `ke${word}an`,
  (word) => `ter${word}`,
  (word) => `di${word}kan`,
  (word) => `${word}nya`,
]

const vocabularySize = 60_000

/** Word `rank` is drawn in proportion to 1 / (rank + 2.7): a table of draws is quicker than a search for each word. */
const drawTable = (words: string[]): string[] => {
  const size = 1 << 20
  const weights = words.map((_, rank) => 1 / (rank + 2.7))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const table: string[] = []
  let reached = 0
  for (const [rank, word] of words.entries()) {
    reached += (weights[rank] ?? 0) / all
    while (table.length < reached * size && table.length < size) table.push(word)
  }
  return table
}

type Source = { draws: string[]; lengths: number[] }

const madeUp = (random: Random): Source => {
  const content = new Set<string>()
  while (content.size < vocabularySize) content.add(random.pick(affixed)(root(random)))
  const lengths = Array.from({ length: 2000 }, () => {
    const normal = Math.sqrt(-2 * Math.log(random.next() || 0.5)) * Math.cos(2 * Math.PI * random.next())
    return Math.max(40, Math.min(2500, Math.round(260 * Math.exp(0.55 * normal))))
  })
  return { draws: drawTable([...functionWords, ...content]), lengths }
}

const fromCorpus = (path: string): Source => {
  const draws: string[] = []
  const lengths: number[] = []
  const bytes = readFileSync(path)
  const lines = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  for (const line of lines.toString('utf8').split('\n')) {
    if (line === '') continue
    const { title = '', body = '' } = JSON.parse(line) as { title?: string; body?: string }
    const words = `${title} ${body}`.match(/[\p{L}\p{N}]+/gu) ?? []
    draws.push(...words.map((word) => word.toLowerCase()))
    lengths.push(words.length)
  }
  return { draws, lengths }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** New names appear ever more rarely, known ones come back (a Pitman–Yor urn). */
const namesOf = (random: Random): (() => string) => {
  const urn: string[] = []
  let kinds = 0
  return () => {
    const isNew = urn.length === 0 || random.next() < (200 + 0.8 * kinds) / (200 + urn.length)
    const name = isNew ? capital(root(random)) : (urn[random.whole(urn.length)] ?? '')
    if (isNew) kinds += 1
    if (urn.length < 2_000_000) urn.push(name)
    return name
  }
}

const firstDay = Date.UTC(2005, 0, 1)
const lastDay = Date.UTC(2025, 11, 31)

/** Oldest first, so that it can be written as it comes. */
export function* generateArticles(amount: number, corpus: string | null): Generator<MadeArticle> {
  const random = randomOf(42)
  const { draws, lengths } = corpus === null ? madeUp(random) : fromCorpus(corpus)
  const name = namesOf(random)
  const word = (): string => (random.next() < 0.04 ? name() : (draws[random.whole(draws.length)] ?? ''))
  const authors = Array.from({ length: 400 }, () => `${name()} ${name()}`)
  const author = (): string => authors[Math.floor(Math.exp(random.next() * Math.log(401)) - 1)] ?? ''
  const sentence = (length: number): string => `${capital(Array.from({ length }, word).join(' '))}.`
  for (let at = 1; at <= amount; at += 1) {
    const sentences: string[] = []
    for (let left = lengths[random.whole(lengths.length)] ?? 200; left > 0; ) {
      const length = Math.min(left, 6 + random.whole(18))
      sentences.push(sentence(length) + (sentences.length % 3 === 2 ? '\n\n' : ' '))
      left -= length
    }
    yield {
      headline: Array.from({ length: 6 + random.whole(6) }, () => capital(word())).join(' '),
      text: sentences.join('').trim(),
      section: random.pick(sections),
      byline: author(),
      datedAt: new Date(firstDay + (lastDay - firstDay) * Math.sqrt(at / amount)).toISOString(),
    }
  }
}
