import type { BlockRule, Finding } from '../check.types.ts'
import { isRunningText } from './find-all.ts'
import { foreignWords } from './foreign-words.data.ts'
import { watch } from './watched-words.ts'

const firstWords = new Set([...foreignWords.keys()].map((phrase) => phrase.split(' ')[0] ?? ''))

/** Foreign words: typography, so inside quotations too. Only a closed list; anything else would be guessing. */
export const foreignItalic: BlockRule = {
  id: 'term.foreign-italic',
  family: 'spelling',
  severity: 'info',
  source: 'EYD V, I.G.3: ungkapan bahasa asing ditulis dengan huruf miring',
  copy: 'id',
  scope: 'block',
  words: watch(foreignWords.keys()),
  examples: {
    fires: [
      'Program ⟦Universal Coverage⟧ berjalan.',
      'Ia ikut ⟦workshop⟧ itu.',
      '“Kami kejar ⟦universal coverage⟧,” kata Budi.',
    ],
    silent: ['Ia ikut lokakarya itu.', { text: 'Ia ikut workshop itu.', settings: { dictionary: ['workshop'] } }],
  },
  check: (block) => {
    if (!isRunningText(block.type)) return []
    const words = block.proseWords
    const seen = new Set<string>()
    const findings: Finding[] = []
    const add = (phrase: string, start: number, end: number): boolean => {
      const indonesian = foreignWords.get(phrase)
      if (indonesian === undefined || block.house.dictionary.has(phrase)) return false
      if (!seen.has(phrase)) findings.push({ start, end, values: { indonesian: indonesian === '' ? '–' : indonesian } })
      seen.add(phrase)
      return true
    }
    words.forEach((word, index) => {
      if (!firstWords.has(word.lower)) return
      const next = words[index + 1]
      const pair = next !== undefined && /^\s$/.test(block.prose.slice(word.end, next.start))
      if (pair && add(`${word.lower} ${next.lower}`, word.start, next.end)) return
      // One foreign word with a capital is a name or part of one.
      if (word.text === word.lower) add(word.lower, word.start, word.end)
    })
    return findings
  },
}
