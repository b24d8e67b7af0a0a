import { affixFamilies } from '../../../src-shared/language/affixes.ts'
import { firstRow, type Readable, rows } from '../handle.ts'

/**
 * What is known of the archive's words: how many articles hold one, how a beginning goes on, what else it may be. The
 * tables are refreshed in idle time; a word they do not know yet is looked up in the index itself, where it is rare.
 */
export type Known = { term: string; articles: number }

/** The vocabulary as it stands during one question: how many articles its words were counted in, and how many came since. */
export type Vocabulary = {
  db: Readable
  counted: number
  added: number
  /** Articles of an older archive are still being asked where they came from. */
  isAskingOutlets: boolean
}

export const vocabularyOf = (db: Readable): Vocabulary => {
  const state = firstRow<{ counted: string | null; added: string | null; asking: string | null }>(
    db,
    `SELECT (SELECT value FROM search_state WHERE key = 'articles') AS counted,
       (SELECT value FROM search_state WHERE key = 'added') AS added,
       (SELECT value FROM search_state WHERE key = 'outletsBelow') AS asking`,
  )
  const isAskingOutlets = (state?.asking ?? null) !== null
  return { db, counted: Number(state?.counted ?? 0), added: Number(state?.added ?? 0), isAskingOutlets }
}

/** About how many articles there are: counting them would touch every one. */
export const articleCount = ({ counted, added }: Vocabulary): number => counted + added

/** After a great import most of the archive may be new: until its words are counted, any may be common. */
const isOutgrown = ({ counted, added }: Vocabulary): boolean => added > 20_000 && added > counted

const scaled = (articles: number, { counted, added }: Vocabulary): number =>
  counted === 0 ? articles : Math.ceil((articles * (counted + added)) / counted)

const countedWith = ({ db }: Vocabulary, term: string): number | undefined =>
  firstRow<Known>(db, 'SELECT articles FROM terms WHERE term = ?', term)?.articles

const inIndex = ({ db }: Vocabulary, term: string): number =>
  firstRow<{ articles: number }>(db, 'SELECT doc AS articles FROM article_words WHERE term = ?', term)?.articles ?? 0

/** About how many articles hold the word: exact for what was counted, and no less than the truth soon after imports. */
export const articlesWith = (vocabulary: Vocabulary, term: string): number => {
  const known = countedWith(vocabulary, term)
  if (known !== undefined) return scaled(known, vocabulary)
  // Looking a common word up in the index itself takes as long as reading all its entries.
  return isOutgrown(vocabulary) ? vocabulary.added : inIndex(vocabulary, term)
}

/**
 * No fewer than the articles that hold the word, for planning: a word the vocabulary does not know stood in hardly any
 * when it was counted, and looking it up in the index would cost more than the answer.
 */
export const mostArticlesWith = (vocabulary: Vocabulary, term: string, enough: number): number => {
  const known = countedWith(vocabulary, term)
  if (known !== undefined) return scaled(known, vocabulary)
  const most = vocabulary.added + 1
  return most <= enough || isOutgrown(vocabulary) ? most : inIndex(vocabulary, term)
}

const listed = 4
export const mostCompletions = 24

/** Words with the beginning `:prefix`. */
export const inRange = 'term >= :prefix AND term < :prefix || char(1114111)'

export type Completions = { articles: number; terms: Known[] }

/** The commonest words with this beginning, at most so many, and the sum of articles over all of them. */
export const completionsOf = (vocabulary: Vocabulary, prefix: string, most: number): Completions => {
  const { articles, terms } = listedCompletions(vocabulary, prefix, most)
  if (terms.length === 0 && isOutgrown(vocabulary)) return { articles: Number.MAX_SAFE_INTEGER, terms }
  return { articles: scaled(articles, vocabulary), terms }
}

const listedCompletions = ({ db }: Vocabulary, prefix: string, most: number): Completions => {
  if ([...prefix].length <= listed) {
    const [totals, ...terms] = rows<Known>(
      db,
      'SELECT term, articles FROM completions WHERE prefix = ? AND place <= ? ORDER BY place',
      prefix,
      most,
    )
    return { articles: totals?.articles ?? 0, terms }
  }
  return counted(db, prefix, most)
}

const counted = (db: Readable, prefix: string, most: number): Completions => {
  const sum = firstRow<{ articles: number | null }>(
    db,
    `SELECT sum(articles) AS articles FROM terms WHERE ${inRange}`,
    { prefix },
  )
  const terms = rows<Known>(
    db,
    `SELECT term, articles FROM terms WHERE ${inRange} ORDER BY articles DESC LIMIT :most`,
    { prefix, most },
  )
  return { articles: sum?.articles ?? 0, terms }
}

/** The commonest names with this beginning, as keys, and the sum of articles over all of them. */
export const keysBeginning = (vocabulary: Vocabulary, prefix: string, most: number): Completions => {
  const { articles, terms } = counted(vocabulary.db, prefix, most)
  return { articles: scaled(articles, vocabulary), terms }
}

/** How words with an apostrophe are spelled: maruf → “ma ruf”. */
export const spellingsOf = ({ db }: Vocabulary, word: string, prefix: boolean): string[] =>
  rows<{ spelled: string }>(
    db,
    prefix
      ? 'SELECT spelled FROM elided_words WHERE joined >= :word AND joined < :word || char(1114111) LIMIT 4'
      : 'SELECT spelled FROM elided_words WHERE joined = :word LIMIT 6',
    { word },
  ).map((row) => row.spelled)

const isWord = (word: string): boolean => /^[a-z]{4,}$/.test(word)
const mostForms = 11

/** Of some hundred words that may exist those that do: in one question, because each by itself costs more than all. */
export const countedAmong = (db: Readable, terms: string[]): Map<string, Known> => {
  const sql = 'SELECT term, articles FROM terms WHERE term IN (SELECT value FROM json_each(?))'
  return new Map(rows<Known>(db, sql, JSON.stringify([...new Set(terms)])).map((known) => [known.term, known]))
}

/** Forms of a word that have a life of their own, and stand in every other article. */
const particles = new Set('kemudian tersebut berikut termasuk menurut mengenai melainkan makanya seperti'.split(' '))

type Family = { root: string; isRootKnown: boolean; forms: Known[] }

/**
 * A word may be cut in several ways: “serah” is no form of “rah” (merah), nor “menang” of “nang” (senang). The root whose
 * forms are many is the likelier one, and twice as likely when it stands in the archive itself.
 */
const likelyFamilies = (word: string, families: Family[]): Family[] => {
  const sizeOf = ({ root, forms }: Family): number => forms.filter(({ term }) => term !== root).length
  const weightOf = (family: Family): number => sizeOf(family) * (family.isRootKnown || family.root === word ? 2 : 1)
  const roots = families.filter(({ root, isRootKnown, forms }) => root === word || isRootKnown || forms.length > 1)
  const most = Math.max(0, ...roots.map(weightOf))
  const own = roots.find(({ root }) => root === word)
  if (own !== undefined && sizeOf(own) > 2 && weightOf(own) === most) return [own]
  return roots.filter((family) => family === own || weightOf(family) * 2 >= most)
}

/** Other forms of the word that the archive holds, the commonest first. */
export const formsOf = (vocabulary: Vocabulary, word: string): Known[] => {
  if (!isWord(word)) return []
  const proposed = affixFamilies(word)
  const counted = countedAmong(
    vocabulary.db,
    proposed.flatMap(({ root, forms }) => [root, ...forms]),
  )
  const families = likelyFamilies(
    word,
    proposed.map(({ root, forms }) => ({
      root,
      isRootKnown: counted.has(root),
      forms: forms.flatMap((form) => (form === word || particles.has(form) ? [] : (counted.get(form) ?? []))),
    })),
  ).flatMap(({ forms }) => forms)
  const terms = new Map(families.map((known) => [known.term, known]))
  return [...terms.values()].sort((a, b) => b.articles - a.articles).slice(0, mostForms)
}
