import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { renderDateline } from './render-dateline.ts'
import { structureStory } from './structure.ts'

/** The sample copy of the product and what editors marked in it by hand. Entries marked `hard` may be missed. */
const read = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')

const Span = z.object({ start: z.number(), end: z.number(), text: z.string() })
const Annotation = z.object({
  blocks: z.array(Span.extend({ type: z.string() })),
  headline: Span,
  caption: Span,
  dateline: Span.extend({
    place: Span,
    outlet: Span,
    separator: Span,
    order: z.string(),
    rendered: z.record(z.string(), z.string()),
  }),
  speakers: z.array(
    z.object({ id: z.string(), name: z.string(), role: z.string(), affiliation: z.string().nullable() }),
  ),
  quotes: z.array(
    Span.extend({
      id: z.string(),
      type: z.enum(['direct', 'indirect']),
      hard: z.boolean().optional(),
      cue: z.object({ lemma: z.string(), text: z.string() }),
      speaker: z.string(),
      speakerSpan: Span.nullable(),
      when: Span.extend({ iso: z.string().nullable() }).nullish(),
      channel: Span.nullish(),
    }),
  ),
  relatedMarkers: z.array(Span.extend({ kind: z.string(), links: z.array(z.unknown()) })),
})

const text = read('seed-article.txt')
const annotation = Annotation.parse(JSON.parse(read('seed-annotation.json')))
const found = structureStory(text)

test('headline, caption and every block', () => {
  expect(found.headline).toBe(annotation.headline.text)
  expect(found.caption).toBe(annotation.caption.text)
  expect(found.blocks).toEqual(
    annotation.blocks.map(({ type, start, end }) => ({ type, text: text.slice(start, end), start, end })),
  )
})

test('the dateline', () => {
  const { start, end, place, outlet, separator, order } = annotation.dateline
  const expected = {
    start,
    end,
    place: place.text,
    outlet: outlet.text,
    separator: separator.text,
    order,
    raw: annotation.dateline.text,
  }
  expect(found.dateline).toEqual({ ...expected, outletWrap: 'none' })
})

// The annotation calls q3's speaker, i2 and the seam of s3's name hard; they are found, and stay found.
describe.each(annotation.quotes)('$type quotation $id', (quote) => {
  const own = found.quotes.find(({ start, type }) => start === quote.start && type === quote.type)
  const speaker = annotation.speakers.find(({ id }) => id === quote.speaker)
  test('span, speaker, verb and mention', () => {
    expect(own).toMatchObject({
      end: quote.end,
      text: text.slice(quote.start, quote.end),
      verb: quote.cue.lemma,
      speaker: { name: speaker?.name, role: speaker?.role, affiliation: speaker?.affiliation },
      mention: { text: quote.speakerSpan?.text ?? quote.cue.text },
    })
  })
  test('time and channel', () => {
    if (quote.type === 'indirect') return
    expect(own?.when ?? null).toEqual(quote.when ? { text: quote.when.text, iso: quote.when.iso } : null)
    expect(own?.channel ?? null).toBe(quote.channel?.text ?? null)
  })
})

test('nothing else is taken for a quotation', () => {
  expect(found.quotes).toHaveLength(annotation.quotes.length)
})

test('related markers', () => {
  expect(found.related).toEqual(
    annotation.relatedMarkers.map(({ kind, start, end }) => ({ kind, start, end, links: [] })),
  )
})

test.each([
  ['seed', ''],
  ['house-spaced', '{place}, {outlet} – '],
  ['kompas.com', '{PLACE}, KOMPAS.com - '],
  ['antara', '{place} (ANTARA) - '],
  ['tempo', 'TEMPO.CO, {place} - '],
  ['liputan6', 'Liputan6.com, {place}'],
  ['cnnindonesia', '{place}, CNN Indonesia -- '],
  ['republika', 'REPUBLIKA.CO.ID, {PLACE} -- '],
  ['jatengpos', 'JATENGPOS.CO.ID, {PLACE} – '],
  ['ap', '{PLACE}, Indonesia (AP) — '],
])('the dateline in the style of %s', (style, template) => {
  const { place, outlet, separator, order, raw } = found.dateline ?? expect.fail('no dateline')
  const dateline = { place: place ?? '', outlet: outlet ?? '', separator, order, outletWrap: 'none' as const, raw }
  expect(renderDateline(dateline, template)).toBe(annotation.dateline.rendered[style])
})
