import { expect, test } from 'vitest'
import { withName, withoutPart } from './query-text.ts'

const without = (query: string, part: string): string => {
  const start = query.indexOf(part)
  return withoutPart(query, { start, end: start + part.length })
}

test('a piece is taken out with the word that joined it', () => {
  expect(without('banjir rob -pantai', 'rob')).toBe('banjir -pantai')
  expect(without('banjir OR rob pantai', 'rob')).toBe('banjir pantai')
  expect(without('banjir', 'banjir')).toBe('')
  expect(without('banjir judul:"rob besar"', 'judul:"rob besar"')).toBe('banjir')
})

test('a name is added whole', () => {
  expect(withName('banjir ', 'rubrik', 'Jawa Tengah')).toBe('banjir rubrik:"Jawa Tengah"')
  expect(withName('', 'penulis', 'Laras “Ayu” W.')).toBe('penulis:"Laras  Ayu  W."')
})
