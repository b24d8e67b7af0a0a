/**
 * The gazetteer: whether a name is a place a dateline can open with, and suggestions while an editor types one.
 * Case, accents and spacing do not matter; "Kota X", "Kab. X" and "Kabupaten X" count as X.
 */
import {
  aliases,
  foreignCities,
  otherCountries,
  provinces,
  provincesInEnglish,
  seatsThatAreWords,
} from './places.data.ts'

export type PlaceSuggestion = { name: string; detail: string }

const plain = /^[a-z -]*$/

const fold = (text: string): string => {
  const lower = text.toLowerCase()
  return plain.test(lower) && !lower.includes('  ') ? lower.trim() : foldAccents(text)
}

const foldAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()

const split = (list: string): string[] => (list === '' ? [] : list.split(', '))

type Entry = PlaceSuggestion & { folded: string; rank: number }

const gather = (): Map<string, Entry> => {
  const entries = new Map<string, Entry>()
  const add = (name: string, detail: string, rank: number): void => {
    const folded = fold(name)
    if (!entries.has(folded)) entries.set(folded, { name, detail, folded, rank })
  }
  for (const [name, detail] of Object.entries(aliases)) add(name, detail, name === 'Jakarta' ? 0 : 3.5)
  for (const province of provinces) {
    const regencies = new Set(split(province.regencies))
    for (const city of split(province.cities)) {
      add(city, `${regencies.has(city) ? 'Kota dan Kabupaten' : 'Kota'}, ${province.name}`, 1)
    }
    for (const regency of regencies) add(regency, `Kabupaten, ${province.name}`, 2)
  }
  for (const province of provinces) add(province.name, 'Provinsi', 3)
  for (const [country, cities] of Object.entries(foreignCities)) {
    for (const city of split(cities)) add(city, country, 4)
    add(country, 'Negara', 5)
  }
  for (const country of split(otherCountries)) add(country, 'Negara', 5)
  for (const [name, province] of Object.entries(provincesInEnglish)) add(name, province, 5)
  return entries
}

const entries = gather()
const sorted = [...entries.values()].sort((a, b) => a.rank - b.rank || (a.folded < b.folded ? -1 : 1))

export const placeNames = (): string[] => sorted.map(({ name }) => name)

const administrative = /^(?:kota|kab\.?|kabupaten|provinsi|prov\.?)\s+(?=\S)/

const firstWord = (folded: string): string => folded.split(' ', 1)[0] ?? ''
const firstWords = new Set([...entries.keys()].map(firstWord))

/** Whether some name of a place begins with this word; what it says no to need not be put together with the words after it. */
export const opensPlaceName = (word: string): boolean => {
  const first = firstWord(fold(word))
  return firstWords.has(first) || administrative.test(`${first} x`)
}

export const isPlace = (text: string): boolean => {
  const folded = fold(text)
  return entries.has(folded) || entries.has(folded.replace(administrative, ''))
}

const seatWords = new Set(split(seatsThatAreWords).map((seat) => seat.toUpperCase()))

/** NEGARA, SUMBER: a seat of a regency only where it stands in capitals at the head of a story. */
export const isSeatInCapitals = (text: string): boolean => seatWords.has(text)

/** A province or a country. */
export const isRegion = (text: string): boolean => {
  const rank = entries.get(fold(text))?.rank
  return rank === 3 || rank === 5 || fold(text) === 'indonesia'
}

/** Names that begin with `prefix` first, then names with a later word that does; cities before regencies. */
export const suggestPlaces = (prefix: string, limit: number): PlaceSuggestion[] => {
  const wanted = fold(prefix).replace(administrative, '')
  if (wanted === '') return []
  const exact = entries.get(wanted)
  const leading = sorted.filter((entry) => entry !== exact && entry.folded.startsWith(wanted))
  const later = sorted.filter((entry) => !entry.folded.startsWith(wanted) && entry.folded.includes(` ${wanted}`))
  return [...(exact === undefined ? [] : [exact]), ...leading, ...later]
    .slice(0, Math.max(0, limit))
    .map(({ name, detail }) => ({ name, detail }))
}
