// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { factBoxHtml } from '../../../src-shared/article/fact-box-markup.ts'
import { pictureHtml } from '../../../src-shared/article/picture-markup.ts'
import { emptyContent } from '../../../src-shared/contract/index.ts'
import { checkStory } from '../../../src-shared/language/checks/check-story.ts'
import { aroundOf } from '../../../src-shared/language/checks/set-aside.ts'
import { storyBody } from '../../editor/story-body.ts'
import { editorWith } from '../../editor/story-editor.fixture.ts'
import { fieldsOf } from '../compose/story-fields.ts'
import { factsOf, knownStructure } from './check-request.ts'
import { type Finding, findingsOf, marksOf } from './findings.ts'
import { withoutOverlaps } from './fix-story.ts'
import { storyStructure } from './story-structure.ts'

const dateline =
  '<span data-dateline data-place="Semarang" data-outlet="Mercusuar" data-separator="–" data-order="place-outlet" data-outlet-wrap="none" data-raw></span>'

const checked = (html: string, words: Partial<typeof emptyContent> = {}, ignored: Finding[] = []) => {
  const fields = fieldsOf({ ...emptyContent, ...words })
  const body = storyBody(editorWith(html))
  const story = { fields, body, date: '2026-11-22' }
  const { copy, ...known } = knownStructure(story)
  const structure = storyStructure(known)
  const issues = checkStory({ text: known.text, structure, date: story.date, facts: factsOf(story) })
  const ignoredHere = ignored.map((finding) => ({ articleId: 'a', rule: finding.rule, around: aroundOf(finding) }))
  return {
    findings: findingsOf(issues, copy, body, { articleId: 'a', ignoredHere }),
    body,
    structure,
    text: known.text,
  }
}
const byRule = (findings: readonly Finding[], rule: Finding['rule']): Finding[] =>
  findings.filter((finding) => finding.rule === rule)

test('what is found has its place in the headline, the caption or the body', () => {
  const leadImage = { mediaId: null, caption: 'Warga menerima Rp 5 juta', alt: '', credit: '' }
  const { findings, body } = checked(`<p>${dateline}Biaya Rp 90 juta.</p><ul><li>Rp 7 juta</li></ul>`, {
    headline: 'Biaya Rp 1 juta',
    leadImage,
  })
  const rupiah = byRule(findings, 'money.rp-spacing')
  expect(rupiah.map(({ part, text }) => [part, text])).toEqual([
    ['headline', 'Rp 1'],
    ['caption', 'Rp 5'],
    ['body', 'Rp 90'],
    ['body', 'Rp 7'],
  ])
  expect(rupiah.slice(2).map(({ start, end }) => body.text.slice(start, end))).toEqual(['Rp 90', 'Rp 7'])
  expect(marksOf(rupiah, body).map(({ place }) => place.kind)).toEqual(['field', 'field', 'text', 'text'])
})

test('what stands under a picture in the text is checked in its own place', () => {
  const under = (caption: string): string =>
    pictureHtml({ mediaId: 'ab'.repeat(32), address: '', alt: '', caption, credit: 'Foto: Ani' })
  const { findings, body } = checked(
    `<p>Biaya Rp 90 juta.</p>${under('Pompa senilai Rp 90 juta')}<p>Selesai.</p>${under('')}${under('Bantuan Rp 90 juta')}`,
  )
  const rupiah = byRule(findings, 'money.rp-spacing')
  const [first, second] = body.captions
  expect(rupiah.map(({ part, node, before }) => [part, node, before])).toEqual([
    ['body', null, 'Biaya '],
    ['picture', first?.key, 'Pompa senilai '],
    ['picture', second?.key, 'Bantuan '],
  ])
  expect(rupiah.map(({ start }) => start)).toEqual([6, 14, 8])
  expect(marksOf(rupiah, body).map(({ place }) => place.kind)).toEqual(['text', 'caption', 'caption'])
  // Words under two pictures are two places, whatever their offsets.
  expect(withoutOverlaps(rupiah)).toHaveLength(3)
})

test('what stands over a fact box is checked in its own place, once', () => {
  const box = factBoxHtml('Biaya Rp 90 juta', '<p>Sewa Rp 7 juta.</p>')
  const { findings, body, structure } = checked(`<p>Pasar buka.</p>${box}`)
  const rupiah = byRule(findings, 'money.rp-spacing')
  expect(rupiah.map(({ part, node, text }) => [part, node, text])).toEqual([
    ['body', null, 'Rp 7'],
    ['factBox', body.boxTitles[0]?.key, 'Rp 90'],
  ])
  expect(rupiah.map(({ start }) => start)).toEqual([body.text.indexOf('Rp 7'), 6])
  expect(marksOf(rupiah, body).map(({ place }) => place.kind)).toEqual(['text', 'boxTitle'])
  expect(structure.blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'subhead'])
})

test('the structure is the editor’s: dateline, subheads and lists are what they are there', () => {
  const { structure, text } = checked(
    `<p>${dateline}Pasar buka.</p><h2>Harga beras turun tajam</h2><ol><li>beras</li></ol>`,
  )
  expect(structure.blocks.map(({ type }) => type)).toEqual(['paragraph', 'subhead', 'listItem'])
  expect(structure.dateline).toMatchObject({ place: 'Semarang', outlet: 'Mercusuar', start: 0 })
  expect(text.slice(0, structure.dateline?.end)).toBe('Semarang, Mercusuar –')
})

test('set aside in one place, it is still found in another', () => {
  const html = '<p>Biaya Rp 90 untuk beras. Ongkos Rp 90 untuk gula.</p>'
  const [first] = byRule(checked(html).findings, 'money.rp-spacing')
  if (first === undefined) throw new Error('the rule must fire')
  const left = byRule(checked(html, {}, [first]).findings, 'money.rp-spacing')
  expect(left.map(({ before }) => before)).toEqual([expect.stringContaining('Ongkos')])
})

test('a block quotation is somebody’s own words: only its orthography is looked at', () => {
  const words = 'Resiko itu besar , sekali.'
  const rules = (html: string): string[] => checked(html).findings.map(({ rule }) => rule)
  expect(rules(`<p>${words}</p>`)).toEqual(expect.arrayContaining(['word.nonstandard', 'punct.space-before']))
  const quoted = rules(`<blockquote data-quotation data-speaker="Budi"><p>${words}</p></blockquote><p>Selesai.</p>`)
  expect(quoted).toContain('punct.space-before')
  expect(quoted).not.toContain('word.nonstandard')
})

test('of fixes that overlap the first and widest is taken', () => {
  const at = (start: number, end: number): Finding => ({
    id: `${start} ${end}`,
    rule: 'paste.nbsp',
    severity: 'error',
    part: 'body',
    node: null,
    start,
    end,
    text: 'x'.repeat(end - start),
    message: '',
    fix: '',
    safe: true,
    before: '',
    after: '',
  })
  expect(withoutOverlaps([at(4, 5), at(0, 3), at(2, 3), at(0, 1)]).map(({ id }) => id)).toEqual(['0 3', '4 5'])
})
