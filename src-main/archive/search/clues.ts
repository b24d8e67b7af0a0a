import type { SuggestionSeed } from '../../../src-shared/contract/index.ts'
import { functionWords } from './function-words.ts'
import { wholeKey } from './keys.ts'
import type { Term } from './query.ts'
import { tokens } from './tokens.ts'
import { articleCount, articlesWith, type Vocabulary } from './vocabulary.ts'

/** What tells which stories are akin to one being written: its speakers, its places, and its telling words. */
export type Clue = {
  kind: 'speaker' | 'place' | 'word'
  label: string
  term: Term
  key: string | null
  articles: number
  /** The rarer the heavier. */
  weight: number
}

const mostWords = 12
/** Letters of the body that are looked at: what a story is about stands in its first half. */
const bodyRead = 4000

const rarity = (articles: number, all: number): number => Math.log(1 + all / (1 + articles))

const nameClues = (vocabulary: Vocabulary, kind: 'speaker' | 'place', names: string[], all: number): Clue[] =>
  [...new Set(names)].flatMap((name) => {
    const words = tokens(name).map((token) => token.word)
    if (words.length === 0) return []
    const articles = Math.min(...words.map((word) => articlesWith(vocabulary, word)))
    const weight = rarity(articles, all) * (kind === 'speaker' ? 1.5 : 0.5)
    return [{ kind, label: name, term: { words, prefix: false }, key: wholeKey(kind, name), articles, weight }]
  })

const isTelling = (word: string): boolean => word.length > 2 && !functionWords.has(word) && !/^\d+$/.test(word)

const wordClues = (vocabulary: Vocabulary, { headline, text }: SuggestionSeed, all: number): Clue[] => {
  const counts = new Map<string, number>()
  const count = (part: string, worth: number): void => {
    for (const { word } of tokens(part)) if (isTelling(word)) counts.set(word, (counts.get(word) ?? 0) + worth)
  }
  count(headline, 3)
  count(text.slice(0, bodyRead), 1)
  return [...counts]
    .flatMap(([word, worth]): Clue[] => {
      // A word of one article only says what this story already says, and once in the body says little.
      if (worth < 2) return []
      const articles = articlesWith(vocabulary, word)
      const weight = Math.min(worth, 6) * rarity(articles, all)
      const term = { words: [word], prefix: false }
      return articles === 0 ? [] : [{ kind: 'word', label: word, term, key: null, articles, weight }]
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostWords)
}

export const cluesOf = (vocabulary: Vocabulary, seed: SuggestionSeed): Clue[] => {
  const all = articleCount(vocabulary)
  return [
    ...nameClues(vocabulary, 'speaker', seed.speakers, all),
    ...nameClues(vocabulary, 'place', seed.places ?? [], all),
    ...wordClues(vocabulary, seed, all),
  ]
}
