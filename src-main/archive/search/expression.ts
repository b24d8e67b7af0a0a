import { isKey, type KeyKind, wholeKey, wordKeys } from './keys.ts'
import { type Alternative, type Clause, type Term, type TextScope, termExpression } from './query.ts'
import {
  completionsOf,
  formsOf,
  type Known,
  keysBeginning,
  mostArticlesWith,
  mostCompletions,
  spellingsOf,
  type Vocabulary,
} from './vocabulary.ts'

/**
 * Turns clauses into FTS5 expressions whose cost is known beforehand. A beginning that too many articles share becomes
 * an OR of its commonest completions; `isPartial` then says that more articles would match.
 */
export type Side = {
  /** For article_index. */
  expression: string
  /** For a match in the headline; null when the clause asks for the body only. */
  headline: string | null
  /** For title_index, which knows neither phrases nor columns; null when it cannot tell. */
  title: string | null
  /** What stands in a headline that `title` finds; to be looked at when `isLoose`, as words may stand apart there. */
  titleTerms: Term[]
  isLoose: boolean
  /** No more articles than this match. */
  articles: number
  /** Posting entries that BM25 counts for its phrases; 0 for keys. */
  cost: number
  isText: boolean
  isPartial: boolean
  /** What is marked in the text. */
  terms: Term[]
}

/** Rarest word in at most this many articles: all of them are ranked, at about two microseconds each. */
export const exactLimit = 1500
/** Above this many posting entries a beginning is not searched as such: the index would gather them all first. */
const prefixBudget = 20_000
export const typedPrefixBudget = 4000
const completionsWhileTyping = 8
const titlesWhileTyping = 12

const textColumns = '{headline standfirst text byline} : '
/** Unlike keys, the words people type hardly ever begin with x: only those pay for a column filter. */
const anywhere = (term: Term): string =>
  term.words.some((word) => word.startsWith('x')) ? textColumns + termExpression(term) : termExpression(term)

const scoped = (scope: TextScope, term: Term): string =>
  scope === 'any' ? anywhere(term) : `${scope} : ${termExpression(term)}`

/** A word that looks like a key would be found among the keys: the big index has to tell. */
const inTitle = ({ words, prefix }: Term): string | null => {
  if (words.length === 0 || words.some(isKey)) return null
  const each = words.map((word, at) => termExpression({ words: [word], prefix: prefix && at === words.length - 1 }))
  return each.length === 1 ? each.join('') : `(${each.join(' AND ')})`
}

type Weighed = { term: Term; articles: number; cost: number }

const weigh = (vocabulary: Vocabulary, term: Term, lastWord: number): Weighed => {
  const before = term.prefix ? term.words.slice(0, -1) : term.words
  const counts = [
    ...before.map((word) => mostArticlesWith(vocabulary, word, exactLimit)),
    ...(term.prefix ? [lastWord] : []),
  ]
  const articles = counts.length === 0 ? 0 : Math.min(...counts)
  return { term, articles, cost: counts.length > 1 ? articles * 2 : articles }
}

/**
 * The term, spelled with an apostrophe too where the archive does so. A beginning finds "Sapi’ie" by itself: asked for as
 * well, that rare name would count twice and stand before every cow.
 */
const spelledTerms = (vocabulary: Vocabulary, term: Term): Term[] => [
  term,
  ...term.words.flatMap((word, at) => {
    const isBeginning = term.prefix && at === term.words.length - 1
    return spellingsOf(vocabulary, word, isBeginning)
      .filter((spelled) => !(isBeginning && spelled.startsWith(word)))
      .map((spelled) => ({
        words: [...term.words.slice(0, at), ...spelled.split(' '), ...term.words.slice(at + 1)],
        prefix: term.prefix,
      }))
  }),
]

/** `titles`: what is looked for in headlines, where many completions cost little. */
type Expanded = { weighed: Weighed[]; titles: Term[]; isPartial: boolean }

const expandPrefix = (vocabulary: Vocabulary, term: Term, isTyped: boolean): Expanded => {
  const before = term.words.slice(0, -1)
  const completions = completionsOf(vocabulary, term.words.at(-1) ?? '', isTyped ? titlesWhileTyping : mostCompletions)
  const isListed = completions.terms.length > 0
  if (completions.articles <= (isTyped && isListed ? typedPrefixBudget : prefixBudget))
    return { weighed: [weigh(vocabulary, term, completions.articles)], titles: [term], isPartial: false }
  const completed = (some: Known[]): Term[] => some.map((known) => ({ words: [...before, known.term], prefix: false }))
  // Without a list of completions the archive outgrew its vocabulary: the word as it stands is all that is bounded.
  if (!isListed) {
    const word = { words: term.words, prefix: false }
    return { weighed: [weigh(vocabulary, word, 0)], titles: [word], isPartial: true }
  }
  const shown = completions.terms.slice(0, isTyped ? completionsWhileTyping : mostCompletions)
  return {
    weighed: completed(shown).map((one, at) => {
      const articles = shown[at]?.articles ?? 0
      return before.length === 0 ? { term: one, articles, cost: articles } : weigh(vocabulary, one, 0)
    }),
    titles: completed(completions.terms.slice(0, titlesWhileTyping)),
    isPartial: true,
  }
}

const expandTerm = (vocabulary: Vocabulary, term: Term, isTyped: boolean): Expanded => {
  const expanded = spelledTerms(vocabulary, term).map((one) =>
    one.prefix
      ? expandPrefix(vocabulary, one, isTyped)
      : { weighed: [weigh(vocabulary, one, 0)], titles: [one], isPartial: false },
  )
  return {
    weighed: expanded.flatMap((one) => one.weighed),
    titles: expanded.flatMap((one) => one.titles),
    isPartial: expanded.some((one) => one.isPartial),
  }
}

const textSide = (vocabulary: Vocabulary, scope: TextScope, term: Term, isTyped: boolean): Side => {
  const { weighed, titles, isPartial } = expandTerm(vocabulary, term, isTyped)
  const either = (write: (one: Term) => string): string => weighed.map(({ term: one }) => write(one)).join(' OR ')
  const inTitles = titles.map(inTitle)
  return {
    expression: either((one) => scoped(scope, one)),
    headline: scope === 'text' ? null : either((one) => scoped('headline', one)),
    title: scope === 'text' || inTitles.includes(null) ? null : inTitles.join(' OR '),
    titleTerms: titles,
    isLoose: titles.some((one) => one.words.length > 1),
    articles: weighed.reduce((sum, one) => sum + one.articles, 0),
    cost: weighed.reduce((sum, one) => sum + one.cost, 0),
    isText: true,
    isPartial,
    terms: isPartial ? [term] : weighed.map((one) => one.term),
  }
}

/** Names that begin so, as far as they were counted. Too many articles for a beginning of the index become an OR of them. */
const keyPhrases = (
  vocabulary: Vocabulary,
  words: string[],
): { phrases: string[]; articles: number; isCut: boolean } => {
  const { articles, terms } = keysBeginning(vocabulary, words.at(-1) ?? '', mostCompletions)
  if (articles <= prefixBudget) return { phrases: [termExpression({ words, prefix: true })], articles, isCut: false }
  const before = words.slice(0, -1)
  const phrases = terms.map(({ term }) => termExpression({ words: [...before, term], prefix: false }))
  return { phrases, articles, isCut: true }
}

const keySide = (vocabulary: Vocabulary, alternative: Extract<Alternative, { kind: 'key' }>): Side | null => {
  const { key, name, whole, prefix } = alternative
  const words = keyWords(key, name, whole)
  if (words.length === 0) return null
  const beginning = prefix ? keyPhrases(vocabulary, words) : null
  const phrases = beginning?.phrases ?? [termExpression({ words, prefix: false })]
  const expression = phrases.map((phrase) => `meta : ${phrase}`).join(' OR ')
  const isUnread = key === 'outlet' && vocabulary.isAskingOutlets
  const counts = (prefix ? words.slice(0, -1) : words).map((word) => mostArticlesWith(vocabulary, word, exactLimit))
  const rarest = Math.min(...counts, beginning?.isCut === true ? beginning.articles : Number.MAX_SAFE_INTEGER)
  return {
    expression,
    headline: expression,
    title: words.length === 1 ? phrases.join(' OR ') : null,
    titleTerms: [],
    isLoose: false,
    // Of what is still being read nobody knows how much there is.
    articles: isUnread ? Number.MAX_SAFE_INTEGER : rarest,
    cost: 0,
    isText: false,
    isPartial: isUnread || beginning?.isCut === true,
    terms: [],
  }
}

const keyWords = (key: KeyKind, name: string, whole: boolean): string[] => {
  if (!whole) return wordKeys(key, name)
  const one = wholeKey(key, name)
  return one === null ? [] : [one]
}

const together = (sides: Side[]): Side => {
  const [only] = sides
  if (sides.length === 1 && only !== undefined && only.headline !== null) return only
  const all = (parts: (string | null)[]): string | null => {
    const said = parts.flatMap((part) => part ?? [])
    return said.length === 0 ? null : said.join(' OR ')
  }
  const inHeadlines = sides.filter((side) => side.headline !== null)
  const isLoose = inHeadlines.some((side) => side.isLoose)
  // A key is in no headline: where one would do as well, looking at the headline tells nothing.
  const hasTitle = inHeadlines.every((side) => side.title !== null && (side.isText || !isLoose))
  return {
    expression: sides.map((side) => side.expression).join(' OR '),
    headline: all(sides.map((side) => side.headline)),
    title: hasTitle ? all(inHeadlines.map((side) => side.title)) : null,
    titleTerms: inHeadlines.flatMap((side) => side.titleTerms),
    isLoose,
    articles: sides.reduce((sum, side) => sum + side.articles, 0),
    cost: sides.reduce((sum, side) => sum + side.cost, 0),
    isText: sides.some((side) => side.isText),
    isPartial: sides.some((side) => side.isPartial),
    terms: sides.flatMap((side) => side.terms),
  }
}

/** Of anak-anak and berlari-lari the word that is said twice: its forms are theirs. */
const saidTwice = ({ words }: Term): string | null => {
  const [first = '', second = '', third] = words
  return third === undefined && second.length > 2 && first.endsWith(second) ? first : null
}

/** A word still being typed may be a whole one already. */
const withOtherForms = (vocabulary: Vocabulary, alternative: Alternative, isTyped: boolean): Alternative[] => {
  if (alternative.kind !== 'text') return [alternative]
  const { term } = alternative
  const twice = saidTwice(term)
  if ((term.words.length !== 1 && twice === null) || (term.prefix && !isTyped)) return [alternative]
  const forms = formsOf(vocabulary, twice ?? term.words[0] ?? '').map((form) => form.term)
  return [alternative, ...(twice === null ? [] : [twice]), ...forms].map(
    (other): Alternative =>
      typeof other === 'string' ? { ...alternative, term: { words: [other], prefix: false } } : other,
  )
}

/** Null when nothing of the clause can be searched. */
export const sideOf = (
  vocabulary: Vocabulary,
  clause: Clause,
  { isTyped, otherForms }: { isTyped: boolean; otherForms: boolean },
): Side | null => {
  const alternatives = otherForms
    ? clause.alternatives.flatMap((alternative) => withOtherForms(vocabulary, alternative, isTyped))
    : clause.alternatives
  const sides = alternatives.flatMap((alternative) => {
    const side =
      alternative.kind === 'key'
        ? keySide(vocabulary, alternative)
        : textSide(vocabulary, alternative.scope, alternative.term, isTyped)
    return side === null || side.expression === '' ? [] : [side]
  })
  return sides.length === 0 ? null : together(sides)
}
