import { expect, test } from 'vitest'
import { findDates } from './dates.ts'

test.each([
  ['Selasa (17/9/2024)', '2024-09-17'],
  ['Selasa, 17 September 2024', '2024-09-17'],
  ['Jum’at (6/12/24)', '2024-12-06'],
  ['17 September 2024', '2024-09-17'],
  ['17/9/2024', '2024-09-17'],
  ['17-09-2024', '2024-09-17'],
  ['2024-09-17', '2024-09-17'],
  ['2023 01 12', '2023-01-12'],
  ['September 17, 2024', '2024-09-17'],
  ['Kamis (17/9)', null],
  ['17 Agustus', null],
  ['Senin', null],
  ['belum lama ini', null],
  ['Baru-baru ini', null],
  ['HARI INI', null],
  ['kemarin sore', null],
  ['tadi malam', null],
  ["JUM'AT", null],
  ['Jum’at', null],
  ['Wednesday', null],
  ['Kamis ( 7/9 )', null],
])('%s', (date, iso) => {
  expect(findDates(`Ia datang, ${date}.`)).toEqual([{ text: date, start: 11, end: 11 + date.length, iso }])
})

test.each([
  'Skor 3/4 dari total',
  'Rasio 31/2/2024',
  'Nomor 021-55-1234',
  'Rp17.9.2024',
  'Undang-undang 11/2020',
  'Dua minggu lagi',
])('no date in %s', (text) => {
  expect(findDates(text)).toEqual([])
})
