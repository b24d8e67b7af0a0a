import { expect, test } from 'vitest'
import { draftSlug, slugFrom } from './slug.ts'

test('a slug is ASCII words and hyphens', () => {
  expect(slugFrom('Jum’at: Édisi “Khusus” 2026!')).toBe('jumat-edisi-khusus-2026')
  expect(slugFrom('日本')).toBe('')
})

test('a long headline is cut between words and leaves room for the key', () => {
  const slug = slugFrom('kata '.repeat(100))
  expect(slug.length).toBeLessThanOrEqual(120)
  expect(slug.endsWith('kata')).toBe(true)
  expect(draftSlug(slug, '01997c6e-0000-7000-8000-000000000000').length).toBeLessThan(200)
  expect(slugFrom('x'.repeat(300))).toHaveLength(120)
})

test('a story without a slug still gets a recognisable draft', () => {
  expect(draftSlug('', 'k')).toBe('meja-k')
})
