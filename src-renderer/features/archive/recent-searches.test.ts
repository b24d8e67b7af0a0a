import { expect, test } from 'vitest'
import { mostRecent, withRecent } from './recent-searches.ts'

test('a search comes to the front, once, and the oldest goes', () => {
  expect(withRecent(['rob', 'banjir'], ' Banjir ')).toEqual(['Banjir', 'rob'])
  expect(withRecent(['rob'], '  ')).toEqual(['rob'])
  const many = Array.from({ length: mostRecent }, (_, n) => `kata ${n}`)
  expect(withRecent(many, 'baru')).toEqual(['baru', ...many.slice(0, -1)])
})
