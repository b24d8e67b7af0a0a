import { expect, test } from 'vitest'
import { speakerKey, speakerKeys } from './speaker-key.ts'

test.each([
  ['Ma’ruf Amin', 'maruf amin'],
  ["KH Ma'ruf Amin", 'maruf amin'],
  ['K.H. Ma`ruf Amin', 'maruf amin'],
  ['Maruf Amin', 'maruf amin'],
  ['MA`RUF AMIN, S.H., M.H.', 'maruf amin'],
  ['AKBP Yusriandi Pratama SIK', 'yusriandi pratama'],
  ['Prof. Dr. Hj. Nurlaila', 'nurlaila'],
  ['José Ramos-Horta', 'jose ramos-horta'],
  ['I Wayan Suardana', 'i wayan suardana'],
  ['BMKG', 'bmkg'],
  ['', ''],
  ['Haji', 'haji'],
])('%s is filed under %s', (name, key) => {
  expect(speakerKey(name)).toBe(key)
})

test('a short name belongs to the one longer name of the article', () => {
  expect(speakerKeys(['Anggoro Eko Cahyo', 'Anggoro', '', 'Multanti'])).toEqual([
    'anggoro eko cahyo',
    'anggoro eko cahyo',
    '',
    'multanti',
  ])
})

test('a short name that two people share stays what it is', () => {
  expect(speakerKeys(['Agus Salim', 'Agus Gumiwang', 'Agus'])).toEqual(['agus salim', 'agus gumiwang', 'agus'])
})
