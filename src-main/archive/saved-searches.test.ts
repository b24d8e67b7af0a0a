import { expect, test } from 'vitest'
import type { SavedSearchDraft } from '../../src-shared/contract/index.ts'
import { temporaryArchive } from './fixtures/temporary-archive.ts'
import { listSavedSearches, moveSearch, removeSearch, saveSearch } from './saved-searches.ts'

const draft = (name: string): SavedSearchDraft => ({
  name,
  query: 'rob rubrik:"Daerah"',
  order: 'newest',
  otherForms: true,
})

const names = (searches: { name: string }[]): string[] => searches.map((search) => search.name)

test('a search comes back as it was saved; saving it again renames it in its place', () => {
  const db = temporaryArchive()
  const first = saveSearch(db, draft('Rob'))
  saveSearch(db, draft('Banjir'))
  expect(first).toMatchObject(draft('Rob'))
  saveSearch(db, { ...first, name: 'Rob Kaligawe', otherForms: false })
  expect(listSavedSearches(db)).toMatchObject([
    { id: first.id, name: 'Rob Kaligawe', otherForms: false, createdAt: first.createdAt },
    { name: 'Banjir' },
  ])
})

test('moving keeps every search once; beyond the end is the end', () => {
  const db = temporaryArchive()
  const [first, , last] = ['A', 'B', 'C'].map((name) => saveSearch(db, draft(name)))
  expect(names(moveSearch(db, { id: last?.id ?? '', to: 0 }))).toEqual(['C', 'A', 'B'])
  expect(names(moveSearch(db, { id: first?.id ?? '', to: 99 }))).toEqual(['C', 'B', 'A'])
})

test('a removed one leaves no gap, and comes back under its own id', () => {
  const db = temporaryArchive()
  const [first] = ['A', 'B'].map((name) => saveSearch(db, draft(name)))
  removeSearch(db, first?.id ?? '')
  saveSearch(db, draft('C'))
  expect(names(listSavedSearches(db))).toEqual(['B', 'C'])
  saveSearch(db, { ...draft('A'), id: first?.id })
  expect(names(moveSearch(db, { id: first?.id ?? '', to: 0 }))).toEqual(['A', 'B', 'C'])
  expect(() => removeSearch(db, 'nothing')).toThrow('There is no saved search')
})
