import { describe, expect, test } from 'vitest'
import { findTyped, moveInList, typeAheadPause, typeLetter } from './list-keys.ts'
import { pagesFor } from './pages.ts'

describe('moveInList', () => {
  test('stops at both ends and ignores other keys', () => {
    expect(moveInList('ArrowDown', 4, 5, 10)).toBe(4)
    expect(moveInList('ArrowUp', 0, 5, 10)).toBe(0)
    expect(moveInList('PageDown', 0, 100, 10)).toBe(10)
    expect(moveInList('End', 0, 100_000, 10)).toBe(99_999)
    expect(moveInList('Home', 9, 10, 10)).toBe(0)
    expect(moveInList('x', 0, 5, 10)).toBeNull()
    expect(moveInList('ArrowDown', -1, 0, 10)).toBeNull()
  })
  test('the first press of an arrow reaches the first row', () => {
    expect(moveInList('ArrowDown', -1, 5, 10)).toBe(0)
  })
})

describe('type-ahead', () => {
  const headlines = ['Banjir surut', 'Panen raya', 'Pasar pagi ditata', 'Banjir lagi']
  const at = (index: number) => headlines[index]

  test('finds the next headline and goes round the end', () => {
    expect(findTyped('b', 0, 4, at)).toBe(3)
    expect(findTyped('b', 3, 4, at)).toBe(0)
    expect(findTyped('pas', 1, 4, at)).toBe(2)
    expect(findTyped('z', 0, 4, at)).toBeNull()
  })
  test('a longer word may stay where it is', () => {
    expect(findTyped('pan', 1, 4, at)).toBe(1)
  })
  test('letters after a pause begin a new word', () => {
    expect(typeLetter({ letters: 'pa', at: 0 }, 's', 100)).toEqual({ letters: 'pas', at: 100 })
    expect(typeLetter({ letters: 'pa', at: 0 }, 's', typeAheadPause).letters).toBe('s')
  })
})

test('pages cover exactly the rows on screen', () => {
  expect(pagesFor(0, 30)).toEqual([0])
  expect(pagesFor(95, 105)).toEqual([0, 1])
  expect(pagesFor(99_990, 99_999)).toEqual([999])
  expect(pagesFor(0, -1)).toEqual([0])
})
