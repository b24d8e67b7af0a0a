import { expect, test } from 'vitest'
import { wordsFor } from '../../../i18n/words.ts'
import { reasonWords } from './reason-words.ts'

const { t } = wordsFor('id')

test('says by whom, where and by which words; nothing for what did not count', () => {
  const reason = {
    speakers: ['Anggoro'],
    places: [],
    words: ['jht', 'klaim', 'bpjs', 'hari', 'tua'],
    sameSection: true,
  }
  expect(reasonWords(reason, t)).toBe('tokoh: Anggoro · kata: jht, klaim, bpjs, hari · rubrik sama')
  expect(reasonWords({ speakers: [], places: ['Demak'], words: [], sameSection: false }, t)).toBe('tempat: Demak')
})
