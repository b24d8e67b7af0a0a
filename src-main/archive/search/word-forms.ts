import type { WordForms } from '../../../src-shared/contract/index.ts'
import type { Readable } from '../handle.ts'
import { parseQuery } from './query.ts'
import { formsOf, vocabularyOf } from './vocabulary.ts'

/** What a search with other forms looks for besides the words themselves: menulis → ditulis, penulisan, tulisan. */
export const wordForms = (db: Readable, query: string): WordForms => {
  const words = parseQuery(query, false).clauses.flatMap(({ negated, alternatives }) =>
    negated
      ? []
      : alternatives.flatMap((one) =>
          one.kind === 'text' && one.term.words.length === 1 && !one.term.prefix ? one.term.words : [],
        ),
  )
  const vocabulary = vocabularyOf(db)
  return [...new Set(words)].flatMap((word) => {
    const forms = formsOf(vocabulary, word).filter(({ term }) => term !== word)
    return forms.length === 0 ? [] : [{ word, forms: forms.map(({ term }) => term) }]
  })
}
