/** Whatever a template makes of a story, what comes back from the site is the story again. */
import fc from 'fast-check'
import { DomUtils } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { factBoxHtml } from '../../../src-shared/article/fact-box-markup.ts'
import {
  attributionAttributes,
  datelineAttributes,
  element,
  escapeHtml,
  relatedHtml,
} from '../../../src-shared/article/markup.ts'
import { pictureHtml, sentName } from '../../../src-shared/article/picture-markup.ts'
import { type Correction, emptyAttribution, type SiteTemplate } from '../../../src-shared/contract/index.ts'
import { formsOf } from '../../../src-shared/publishing/site-forms.ts'
import { splitCorrections } from '../../html/corrections.ts'
import { withOwnPictures } from '../../html/pictures.ts'
import { sanitiseHtml } from '../../html/sanitise.ts'
import { parsePage } from '../../importing/html/dom.ts'
import { htmlStory } from '../../importing/html/story.ts'
import { asWritten } from './as-written.ts'
import type { PlacedPictures } from './picture.ts'
import { renderStory } from './render-story.ts'

const word = fc.constantFrom('rob', 'Kaligawe', '40', 'naik', '<b>', 'A&B', '“pasang”', 'sentimeter', '--', 'di', '"x"')
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
const text = words.map(escapeHtml)
const marked = fc
  .tuple(fc.constantFrom('strong', 'em', 'u', 's', 'code'), text)
  .map(([tag, inner]) => element(tag, {}, inner))
const nested = text.map((inner) => `<strong><em>${inner}</em></strong>`)
const link = text.map((inner) => element('a', { href: 'https://luar.example/?a=1&b=2' }, inner))
const attribution = fc
  .record({
    speaker: words,
    role: words,
    verb: fc.constantFrom('ujar', 'kata'),
    channel: fc.constantFrom('', 'siaran pers'),
  })
  .map((fields) => attributionAttributes({ ...emptyAttribution, ...fields }))
const quoted = fc.tuple(attribution, text).map(([attributes, inner]) => element('span', attributes, inner))
const run = fc
  .array(fc.oneof(text, marked, nested, link, quoted), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(' '))
const place = fc.constantFrom('Semarang', 'KUDUS', 'Solo')
const dateline = fc.record({ place, outlet: fc.constantFrom('', 'Mercusuar') }).map(({ place, outlet }) => {
  const order = outlet === '' ? ('place' as const) : ('place-outlet' as const)
  const fields = { place, outlet, separator: '–', order, outletWrap: 'none' as const, raw: '' }
  return element('span', datelineAttributes(fields), `${[place, outlet].filter((each) => each !== '').join(', ')} – `)
})
const paragraph = run.map((inner) => element('p', {}, inner))
const heading = fc.tuple(fc.constantFrom('h2', 'h3', 'h4'), text).map(([tag, inner]) => element(tag, {}, inner))
const list = fc
  .tuple(fc.constantFrom('ul', 'ol'), fc.array(run, { minLength: 1, maxLength: 3 }))
  .map(([tag, items]) => element(tag, {}, items.map((item) => element('li', {}, item)).join('')))
const quotation = fc
  .record({
    attributes: fc.oneof(fc.constant({}), attribution),
    paragraphs: fc.array(text, { minLength: 1, maxLength: 3 }),
    source: fc.oneof(fc.constant(''), text),
  })
  .map(({ attributes, paragraphs, source }) => {
    const inner = paragraphs.map((each) => element('p', {}, each)).join('')
    return element('blockquote', attributes, inner + (source === '' ? '' : element('footer', {}, source)))
  })
const related = fc
  .record({
    kind: fc.constantFrom('inline' as const, 'end' as const),
    links: fc.uniqueArray(words, { minLength: 1, maxLength: 3 }),
  })
  .map(({ kind, links }) => {
    const targets = links.map((title, index) => ({ articleId: null, title, url: `https://m.example/${index}` }))
    return relatedHtml(kind, targets, 'id')
  })
const heldIds = ['ab'.repeat(32), '0123456789abcdef'.repeat(4)] as const
const picture = fc
  .record({
    at: fc.oneof(
      fc.constantFrom(...heldIds).map((mediaId) => ({ mediaId, address: '' })),
      fc.constant({ mediaId: null, address: 'https://luar.example/foto.jpg?a=1&b=2' }),
    ),
    alt: fc.oneof(fc.constant(''), words),
    caption: fc.oneof(fc.constant(''), words),
    credit: fc.oneof(fc.constant(''), words),
  })
  .map(({ at, ...own }) => pictureHtml({ ...at, ...own }))
const factBox = fc
  .record({
    title: fc.oneof(fc.constant(''), words),
    inner: fc.array(fc.oneof(paragraph, list), { minLength: 1, maxLength: 3 }),
  })
  .map(({ title, inner }) => factBoxHtml(title, inner.join('')))
const block = fc.oneof({ arbitrary: paragraph, weight: 4 }, heading, list, quotation, picture, factBox, {
  arbitrary: related,
  weight: 2,
})
/** Where the site has them, under the names they were sent by. */
const pictures: PlacedPictures = new Map(
  heldIds.map((id, index) => [
    id,
    { id: String(index + 1), url: `https://m.example/2026/11/${sentName(id)}.jpg`, width: 640, height: 480 },
  ]),
)

const normal = (html: string): string =>
  htmlStory(parsePage(sanitiseHtml(html)).children, { headline: '', houseDateline: '', language: 'id', isOwn: true })
    .html

const story = fc
  .tuple(dateline, run, fc.array(block, { maxLength: 8 }))
  .map(([opening, inner, rest]) => normal(element('p', {}, opening + inner) + rest.join('')))

const correction: Correction = {
  ...{ id: '01a202a1-ea00-7aaa-8000-000000000001', articleId: 'a', kind: 'ralat', author: 'Gil & Dedi' },
  ...{ text: 'Tinggi air 40 sentimeter.\nBukan 60.', datedOn: '2026-11-22', createdAt: '2026-11-22T00:00:00.000Z' },
}
const corrected = fc.record({
  corrections: fc.constantFrom([], [correction]),
  place: fc.constantFrom('top' as const, 'bottom' as const),
})
const choices = fc.record({
  dateline: fc.constantFrom('', '{PLACE}, {OUTLET} – ', '{Place} – ', '({place}) '),
  quote: fc.constantFrom('blockquote' as const, 'paragraph' as const),
  relatedPlace: fc.constantFrom('written' as const, 'after' as const, 'end' as const),
  relatedAfter: fc.integer({ min: 1, max: 4 }),
  relatedAs: fc.constantFrom('list' as const, 'lines' as const),
})
const sites = (['wordpress', 'ghost', 'json'] as const).flatMap((kind) => formsOf(kind).map((form) => ({ kind, form })))

/** What these servers give back of what they got; real ones do it in `templates.cms.test.ts`. */
const givenBack = (kind: (typeof sites)[number]['kind'], { html, body }: { html: string; body: string }): string =>
  kind === 'ghost' ? html : body.replace(/<!--[\s\S]*?-->/g, '').trim()

const cameBack = (html: string) => {
  const split = splitCorrections(sanitiseHtml(withOwnPictures(asWritten(html), heldIds)))
  return { corrections: split.corrections, html: normal(split.html) }
}

describe.each(sites)('a story on $kind as $form', ({ kind, form }) => {
  it('is the story again when it comes back', () => {
    fc.assert(
      fc.property(story, choices, corrected, (html, chosen, notes) => {
        const template: SiteTemplate = { ...chosen, form }
        const rendered = renderStory(html, { kind, template }, { ...notes, language: 'id' }, pictures)
        const back = cameBack(givenBack(kind, rendered))
        expect(back.html).toBe(html)
        expect(back.corrections).toEqual(notes.corrections.map(({ articleId: _, ...found }) => found))
      }),
      { numRuns: 60 },
    )
  })

  it('has the same words for its readers, dateline and labels aside', () => {
    const wordsIn = (html: string) => DomUtils.innerText(parsePage(html).children).split(/\s+/).join('')
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 5 }), choices, (paragraphs, chosen) => {
        const html = paragraphs.join('')
        const rendered = renderStory(
          html,
          { kind, template: { ...chosen, form } },
          { corrections: [], place: 'bottom', language: 'id' },
        )
        expect(wordsIn(rendered.html)).toEqual(wordsIn(html))
      }),
      { numRuns: 20 },
    )
  })
})
