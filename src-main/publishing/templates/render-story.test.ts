import { expect, test } from 'vitest'
import { pictureHtml } from '../../../src-shared/article/picture-markup.ts'
import { type Correction, defaultSiteTemplate, type SiteTemplate } from '../../../src-shared/contract/index.ts'
import { asWritten } from './as-written.ts'
import { renderStory, type Site } from './render-story.ts'

const dateline =
  '<span class="dateline" data-dateline data-place="Semarang" data-outlet="Mercusuar" data-separator="–" data-order="place-outlet" data-outlet-wrap="none" data-raw>Semarang, Mercusuar – </span>'
const opening = `<p>${dateline}Satu.</p>`
const related =
  '<aside class="related" data-related="inline"><p class="related-title">Bacaan Lainnya</p><ul><li><a href="https://m.example/1">Rob</a></li></ul></aside>'
const quotation =
  '<blockquote class="quotation" data-quotation data-speaker="Anggoro"><p>“Naik.”</p><footer>Anggoro</footer></blockquote>'

const render = (html: string, kind: Site['kind'], change: Partial<SiteTemplate>, corrections: Correction[] = []) =>
  renderStory(
    html,
    { kind, template: { ...defaultSiteTemplate, ...change } },
    { corrections, place: 'bottom', language: 'id' },
  )

test('the default changes nothing an editor wrote', () => {
  const html = `${opening}${related}<p>Dua.</p>${quotation}`.replaceAll(' data-raw>', ' data-raw="">')
  for (const kind of ['wordpress', 'ghost', 'json'] as const) {
    expect(render(html, kind, {}).html.replaceAll('=""', '')).toBe(html.replaceAll('=""', ''))
  }
})

test('a related block moves behind as many paragraphs, or to the end', () => {
  const html = `<p>1</p>${related}<p>2</p><p>3</p>`
  const order = (change: Partial<SiteTemplate>) =>
    [...render(html, 'json', change).html.matchAll(/<p>(\d)<\/p>|<aside/g)].map(([found, n]) => n ?? found)
  expect(order({ relatedPlace: 'written' })).toEqual(['1', '<aside', '2', '3'])
  expect(order({ relatedPlace: 'after', relatedAfter: 2 })).toEqual(['1', '2', '<aside', '3'])
  expect(order({ relatedPlace: 'after', relatedAfter: 9 })).toEqual(['1', '2', '3', '<aside'])
  expect(order({ relatedPlace: 'end' })).toEqual(['1', '2', '3', '<aside'])
})

test('the dateline is printed in the style of the house', () => {
  const printed = (style: string) => render(opening, 'json', { dateline: style }).html.replace(/<[^>]*>/g, '')
  expect(printed('{PLACE}, {OUTLET} – ')).toBe('SEMARANG, MERCUSUAR – Satu.')
  expect(printed('{Place} – ')).toBe('Semarang – Satu.')
  expect(printed('')).toBe('Semarang, Mercusuar – Satu.')
})

test('idtheme gets its own related markup and a bold dateline', () => {
  const { body } = render(`${opening}${related}`, 'wordpress', { form: 'idtheme', relatedAs: 'lines' })
  expect(body).toContain('<strong><span class="dateline"')
  expect(body).toContain('<div class="gmr-related-post-onlytitle" data-related="inline"><p><strong>Baca juga: ')
  expect(body).toContain('<a href="https://m.example/1" class="recent-title">Rob</a>')
})

test('WordPress gets its own blocks, and no attribute on them that its editor would not write', () => {
  const { body } = render(`${opening}${quotation}${related}<ol><li>A</li></ol>`, 'wordpress', { form: 'blocks' })
  expect(body).toContain('<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->')
  expect(body).toContain('</p>\n<!-- /wp:paragraph --><cite>Anggoro</cite></blockquote>')
  expect(body).toContain('<!-- wp:list {"ordered":true} -->\n<ol class="wp-block-list"><!-- wp:list-item -->')
  expect(body).toContain('<aside class="wp-block-group related">')
  expect(body).not.toMatch(/<(?:p|aside|blockquote|ul|ol|li)\b[^>]*\sdata-/)
  expect(body).not.toContain('wp:html')
})

test('words in the attributes of a block cannot end its comment', () => {
  const { body } = render('<p data-place="-->">x</p>', 'wordpress', { form: 'blocks' })
  expect(body.match(/<!-- wp:/g)).toHaveLength(1)
})

test('Ghost gets nodes of its own for what they can hold, HTML cards for the rest', () => {
  const html = `${opening}<p>Dua <strong>tebal</strong> <a href="https://m.example/">tautan</a>.</p><h2>Tiga</h2>${related}${quotation}<ul><li>A</li></ul>`
  const types = (body: string): string[] => JSON.parse(body).root.children.map(({ type }: { type: string }) => type)
  expect(types(render(html, 'ghost', { form: 'cards' }).body)).toEqual([
    ...['html', 'paragraph', 'extended-heading', 'html', 'list'],
  ])
  expect(types(render(html, 'ghost', {}).body)).toEqual(['html'])
  // A form of another system is not sent.
  expect(types(render(html, 'ghost', { form: 'blocks' }).body)).toEqual(['html'])
})

test('what an editor of the site made of a dateline stays theirs', () => {
  const { html } = render(opening, 'json', { dateline: '{PLACE} – ' })
  expect(asWritten(html)).toContain('>Semarang, Mercusuar – </span>')
  expect(asWritten(html.replace('>SEMARANG – <', '>Kota Semarang – <'))).toContain('>Kota Semarang – </span>')
})

test('what carries no trace of a template, or is nested to harm, is left as it came', () => {
  const plain = '<p>Satu</p>\n<div class="x"><p data-x=1>Dua</div>'
  expect(asWritten(plain)).toBe(plain)
  const bomb = `${'<div data-related="inline"><b>'.repeat(3000)}x`
  expect(asWritten(bomb)).toBe(bomb)
})

const mediaId = 'ab'.repeat(32)
const photo = pictureHtml({ mediaId, address: '', alt: 'Antre', caption: 'Warga <antre>', credit: 'Foto: Ani' })
const there = 'https://m.example/2026/11/meja-abababababababababababababababab.jpg'
const at = new Map([[mediaId, { id: '12', url: there, width: 640, height: 480 }]])
const renderAt = (kind: Site['kind'], form: SiteTemplate['form'], pictures = at) =>
  renderStory(
    `<p>1</p>${photo}`,
    { kind, template: { ...defaultSiteTemplate, form } },
    { corrections: [], place: 'bottom', language: 'id' },
    pictures,
  )
const caption = 'Warga &lt;antre&gt; <span class="credit" data-credit>Foto: Ani</span>'

test('a picture goes out as each site has it', () => {
  expect(renderAt('json', 'neutral').body).toContain(
    `<figure class="picture"><img src="${there}" alt="Antre" data-picture="${mediaId}"><figcaption>${caption}</figcaption></figure>`,
  )
  expect(renderAt('wordpress', 'blocks').body).toContain(
    `<!-- wp:image {"id":12,"sizeSlug":"full","linkDestination":"none"} -->
<figure class="wp-block-image size-full"><img src="${there}" alt="Antre" class="wp-image-12"/><figcaption class="wp-element-caption">${caption}</figcaption></figure>
<!-- /wp:image -->`,
  )
  expect(renderAt('wordpress', 'idtheme').body).toContain('<figure class="wp-caption aligncenter"><img src="https://')
  expect(renderAt('ghost', 'neutral').html).toContain('<figure class="kg-card kg-image-card kg-card-hascaption">')
  expect(JSON.parse(renderAt('ghost', 'cards').body).root.children.at(-1)).toMatchObject({
    ...{ type: 'image', src: there, alt: 'Antre', caption, width: 640, height: 480 },
  })
})

test('a picture that is on no server yet is left out, and nothing without an address is sent', () => {
  for (const [kind, form] of [
    ['wordpress', 'blocks'],
    ['wordpress', 'neutral'],
    ['ghost', 'cards'],
    ['json', 'neutral'],
  ] as const) {
    const { body, html } = renderAt(kind, form, new Map())
    expect(body + html).not.toMatch(/<img|"image"|figcaption/)
  }
})
