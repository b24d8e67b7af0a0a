import { expect, test } from 'vitest'
import { closeness, type Entry, matching } from './entries.ts'

const entry = (label: string): Entry => ({ id: label, label, group: 'commands' })

test('the start of a label beats the start of a word, which beats the middle of one', () => {
  const labels = ['Inspektor: tab 3', 'Buka antrean', 'Antrean', 'Pelantrean']
  expect(matching(labels.map(entry), 'antr').map(({ label }) => label)).toEqual([
    'Antrean',
    'Buka antrean',
    'Pelantrean',
  ])
})

test('accents and case do not matter; words may come in any order', () => {
  expect(closeness('Café Semarang', 'cafe')).toBe(3)
  expect(closeness('Artikel baru dari papan klip', 'klip artikel')).toBe(1)
  expect(closeness('Antrean', 'sampah')).toBe(0)
})

test('without a query everything fits in its own order', () => {
  expect(matching([entry('B'), entry('A')], ' ').map(({ label }) => label)).toEqual(['B', 'A'])
})
