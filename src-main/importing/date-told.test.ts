import { expect, test } from 'vitest'
import { contentFromCopy } from '../../src-shared/article/from-copy.ts'
import { dateTold } from './date-told.ts'

const now = new Date('2026-11-22T12:00:00Z')
const told = (copy: string): string | null => dateTold(contentFromCopy(copy, { houseDateline: '' }), now)

test.each([
  ['Solo, Kompas – Pasar dibuka, Selasa (17/9/2024). Rapat digelar Senin (23/9/2024).', '2024-09-17T05:00:00.000Z'],
  ['Solo, Kompas – Pasar dibuka Selasa, 17 September 2024.', '2024-09-17T05:00:00.000Z'],
  ['SEMARANG, 16 September 2024 – Pasar dibuka pada Selasa (17/9/2024).', '2024-09-16T05:00:00.000Z'],
  ['Solo, Kompas – Ia lahir 17 Agustus 1945 di Solo.', null],
  ['Solo, Kompas – Pasar dibuka, Selasa (17/9).', null],
  ['Solo, Kompas – Pasar dibuka, Senin (23/11/2026).', null],
])('the day of %s', (copy, expected) => {
  expect(told(`Pasar Ramai Lagi\n\n${copy}`)).toBe(expected)
})
