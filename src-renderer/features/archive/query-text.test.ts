import { expect, test } from 'vitest'
import type { QueryPart } from '../../../src-shared/contract/index.ts'
import {
  hasFilters,
  isFilteredBy,
  periodOf,
  withFilter,
  withNegation,
  withoutFilters,
  withoutPart,
  withoutScopes,
  withPeriod,
  withPiece,
  written,
} from './query-text.ts'

/** A part of the query, as main would describe it: `text` must occur in it once. */
const partOf = (query: string, text: string, fields: Partial<QueryPart> = {}): QueryPart => {
  const start = query.indexOf(text)
  const named = /^-?(?:\w+:)?"?(.*?)"?\*?$/.exec(text)?.[1] ?? ''
  return {
    start,
    end: start + text.length,
    scope: 'any',
    value: named,
    negated: text.startsWith('-'),
    prefix: false,
    phrase: text.includes('"'),
    either: false,
    problem: null,
    days: null,
    ...fields,
  }
}

const without = (query: string, part: string): string => withoutPart(query, partOf(query, part))

test('a piece is taken out with the word that joined it', () => {
  expect(without('banjir rob -pantai', 'rob')).toBe('banjir -pantai')
  expect(without('banjir OR rob pantai', 'rob')).toBe('banjir pantai')
  expect(without('pompa banjir OR rob', 'banjir')).toBe('pompa rob')
  expect(without('banjir', 'banjir')).toBe('')
  expect(without('banjir judul:"rob besar"', 'judul:"rob besar"')).toBe('banjir')
})

test('a piece is written so that it is read as it was meant', () => {
  const piece = { scope: 'any', value: 'rob', phrase: false, negated: false, prefix: false } as const
  expect(written(piece, 'id')).toBe('rob')
  expect(written({ ...piece, prefix: true, negated: true }, 'id')).toBe('-rob*')
  expect(written({ ...piece, scope: 'section', value: 'Jawa Tengah' }, 'id')).toBe('rubrik:"Jawa Tengah"')
  expect(written({ ...piece, scope: 'author', value: 'Laras “Ayu” W.', phrase: true }, 'en')).toBe(
    'author:"Laras Ayu W."',
  )
  expect(written({ ...piece, value: ' "" ' }, 'id')).toBe('')
})

test('changing and excluding a piece leaves the others in their places', () => {
  const query = 'banjir OR rob pompa'
  const rob = partOf(query, 'rob', { either: true })
  const changed = { scope: 'title', value: 'air pasang', phrase: false, negated: false, prefix: false } as const
  expect(withPiece(query, rob, changed, 'id')).toBe('banjir OR judul:"air pasang" pompa')
  expect(withPiece(query, rob, { ...changed, value: '' }, 'id')).toBe('banjir pompa')
  expect(withNegation(query, rob, 'id')).toBe('banjir -rob pompa')
  expect(withNegation('banjir NOT rob', partOf('banjir NOT rob', 'rob', { negated: true }), 'id')).toBe('banjir rob')
  expect(withNegation(query, partOf(query, 'banjir'), 'id')).toBe('-banjir rob pompa')
})

test('a filter is put in, widened by a second value, and taken out again', () => {
  const first = withFilter('rob', [], 'section', 'Daerah', 'id')
  expect(first).toBe('rob rubrik:"Daerah"')
  const daerah = partOf(first, 'rubrik:"Daerah"', { scope: 'section' })
  const second = withFilter(first, [daerah], 'section', 'Jawa Tengah', 'id')
  expect(second).toBe('rob rubrik:"Daerah" OR rubrik:"Jawa Tengah"')
  expect(isFilteredBy([daerah], 'section', 'daerah')).toBe(true)
  expect(withFilter(second, [daerah], 'section', 'Daerah', 'id')).toBe('rob rubrik:"Jawa Tengah"')
  expect(withFilter('rob', [], 'status', 'published', 'id')).toBe('rob status:terbit')
  const status = partOf('rob status:tayang', 'status:tayang', { scope: 'status' })
  expect(isFilteredBy([status], 'status', 'published')).toBe(true)
})

test('a period is written once, and the words stay when all filters go', () => {
  const query = 'rob dari:2023 rubrik:"Daerah" pompa'
  const parts = [
    partOf(query, 'rob'),
    partOf(query, 'dari:2023', { scope: 'from' }),
    partOf(query, 'rubrik:"Daerah"', { scope: 'section' }),
    partOf(query, 'pompa'),
  ]
  expect(periodOf(parts)).toEqual({ from: '2023', to: '' })
  expect(withPeriod(query, parts, { from: '2024', to: '2024' }, 'id')).toBe(
    'rob rubrik:"Daerah" pompa dari:2024 sampai:2024',
  )
  expect(hasFilters(parts)).toBe(true)
  expect(withoutFilters(query, parts)).toBe('rob pompa')
  expect(withoutScopes(query, parts, ['section'])).toBe('rob dari:2023 pompa')
})
