import { expect, test } from 'vitest'
import { provinces } from './places.data.ts'
import { isPlace, suggestPlaces } from './places.ts'

const count = (list: string): number => (list === '' ? 0 : list.split(', ').length)

test('all 38 provinces, 98 cities and 416 regencies', () => {
  expect(provinces).toHaveLength(38)
  expect(provinces.reduce((sum, { cities }) => sum + count(cities), 0)).toBe(98)
  expect(provinces.reduce((sum, { regencies }) => sum + count(regencies), 0)).toBe(416)
})

test.each([
  'Semarang',
  'SEMARANG',
  'Kota  Semarang',
  'Kab. Bandung',
  'Solo',
  'Jogja',
  'Purwokerto',
  'Ungaran',
  'Jakarta',
  'Tojo Una-Una',
  'Kuala Lumpur',
  'Jawa Tengah',
])('%s is a place', (name) => {
  expect(isPlace(name)).toBe(true)
})

test.each(['', 'Mercusuar', 'Budi', 'Kota', 'Semarang Raya Sekali'])('%s is none', (name) => {
  expect(isPlace(name)).toBe(false)
})

test('suggestions while typing: the name first, then later words; never more than asked for', () => {
  expect(suggestPlaces('semaran', 3)).toEqual([{ name: 'Semarang', detail: 'Kota dan Kabupaten, Jawa Tengah' }])
  expect(suggestPlaces('JAKARTA', 2).map(({ name }) => name)).toEqual(['Jakarta', 'Jakarta Barat'])
  expect(suggestPlaces('solo', 1)).toEqual([{ name: 'Solo', detail: 'Surakarta, Jawa Tengah' }])
  expect(suggestPlaces('progo', 5).map(({ name }) => name)).toEqual(['Kulon Progo'])
  expect(suggestPlaces('', 5)).toEqual([])
  expect(suggestPlaces('a', 4)).toHaveLength(4)
})
