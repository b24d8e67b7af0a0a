import { expect, test } from 'vitest'
import { type Cited, citationOf } from './citation.ts'

const cited: Cited = {
  byline: 'Laras Widyaningrum',
  headline: 'Rob Rendam Kaligawe',
  outlet: 'Mercusuar',
  datedAt: '2024-03-12T05:00:00.000Z',
  url: 'https://mercusuar.example/rob',
  language: 'id',
}

test('author, headline, outlet, date, address', () => {
  expect(citationOf(cited)).toBe(
    'Laras Widyaningrum, “Rob Rendam Kaligawe”, Mercusuar, 12 Maret 2024, https://mercusuar.example/rob',
  )
  expect(citationOf({ ...cited, language: 'en' })).toContain('12 March 2024')
})

test('what is not known leaves no gap', () => {
  expect(citationOf({ ...cited, byline: '', outlet: ' ', url: null, datedAt: '' })).toBe('“Rob Rendam Kaligawe”')
})

test('marks within the headline become single ones', () => {
  expect(citationOf({ ...cited, headline: 'Warga: “Surut” dan "Kering"', byline: '' })).toContain(
    '“Warga: ‘Surut’ dan ‘Kering’”',
  )
})
