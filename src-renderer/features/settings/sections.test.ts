import { expect, test } from 'vitest'
import { sectionsFromLines } from './sections.ts'

test('sections keep their order and lose blanks and repeats', () => {
  expect(sectionsFromLines('  Daerah \n\nNasional\nDaerah\r\n')).toEqual(['Daerah', 'Nasional'])
  expect(sectionsFromLines('\n \n')).toEqual([])
})
