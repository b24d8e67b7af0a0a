import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Correction } from '../../src-shared/contract/index.ts'
import { splitCorrections, withCorrections } from './corrections.ts'
import { sanitiseHtml } from './sanitise.ts'

const ralat: Correction = {
  id: '01a202a1-ea00-7aaa-8000-000000000001',
  articleId: 'a1',
  kind: 'ralat',
  text: 'Tinggi air <40>, bukan “60” & lebih.\nMohon maaf.',
  author: 'Redaksi',
  datedOn: '2026-11-22',
  createdAt: '2026-11-22T00:00:00.000Z',
}
const story = '<p>Air pasang.</p>'

test('readers see what kind, when, what and who, in the language of the story', () => {
  const html = withCorrections(story, { corrections: [ralat], place: 'bottom', language: 'id' })
  expect(html).toBe(
    '<p>Air pasang.</p><aside class="correction" data-correction="ralat" data-correction-id="01a202a1-ea00-7aaa-8000-000000000001" data-dated="2026-11-22">' +
      '<p><strong>Ralat (22 November 2026):</strong> Tinggi air &lt;40&gt;, bukan “60” &amp; lebih.</p><p>Mohon maaf.</p><footer>Redaksi</footer></aside>',
  )
  const top = withCorrections(story, { corrections: [{ ...ralat, kind: 'hak_jawab' }], place: 'top', language: 'en' })
  expect(top).toMatch(/^<aside .*Right of reply \(22 November 2026\):.*<\/aside><p>Air pasang\.<\/p>$/)
  expect(withCorrections(story, { corrections: [], place: 'top', language: 'id' })).toBe(story)
})

test('what a site gives back is the same correction, and the story without it', () => {
  const line = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
    .map((text) => `x${text.replace(/\s+/gu, ' ')}x`)
  const correction = fc.record({
    ...{ id: fc.uuid(), articleId: fc.constant('a1'), author: fc.oneof(fc.constant(''), line) },
    kind: fc.constantFrom('ralat' as const, 'koreksi' as const, 'hak_jawab' as const),
    text: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')),
    datedOn: fc.constantFrom('2026-11-22', '2024-02-29'),
  })
  fc.assert(
    fc.property(
      fc.array(correction, { maxLength: 3 }),
      fc.constantFrom('top' as const, 'bottom' as const),
      (found, place) => {
        const corrections = found.map((each) => ({ ...each, createdAt: `${each.datedOn}T00:00:00.000Z` }))
        const html = sanitiseHtml(withCorrections(story, { corrections, place, language: 'id' }))
        const back = corrections.map(({ articleId: _, ...correction }) => correction)
        expect(splitCorrections(html)).toEqual({ html: story, corrections: back })
      },
    ),
    { numRuns: 25 },
  )
})

test('what only looks like a correction stays text', () => {
  const odd = '<p>a</p><aside data-correction="gosip" data-dated="kemarin"><p>b</p></aside>'
  expect(splitCorrections(odd)).toEqual({ html: odd, corrections: [] })
})
