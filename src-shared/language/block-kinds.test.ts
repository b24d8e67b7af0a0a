import { expect, test } from 'vitest'
import { isByline } from './block-kinds.ts'

test.each([
  ['Senin, 3 Februari 2025 | 14.30 WIB', true],
  ['Senin, 3 Februari 2025 14:30', true],
  ['Semarang, 17 September 2024 -', true],
  ['17/9/2024 14.30 WITA', true],
  ['Penulis: Ratna Dewi.', true],
  ['Oleh Ratna Dewi', true],
  ['Semarang, 17 September 2024.', false],
  ['Warga pulang 17 September 2024.', false],
])('%j is a byline: %s', (line, expected) => {
  expect(isByline(line)).toBe(expected)
})
