import { expect, test } from 'vitest'
import { attributionAttributes, element, relatedHtml } from '../../src-shared/article/markup.ts'
import { emptyAttribution } from '../../src-shared/contract/index.ts'
import { linkedArticleIds, renderForSite } from './render.ts'

const link = (articleId: string | null, title: string, url = '') => ({ articleId, title, url })

test('an article that is on the site is linked there', () => {
  const html = relatedHtml('inline', [link('a1', 'Banjir & rob', 'https://lama.example/rob')], 'id')
  expect(linkedArticleIds(html)).toEqual(['a1'])
  const rendered = renderForSite(html, { a1: 'https://mercusuar.example/2026/11/rob/?a=1&b=2' })
  expect(rendered).toContain('href="https://mercusuar.example/2026/11/rob/?a=1&amp;b=2"')
  expect(rendered).toContain('>Banjir &amp; rob</a>')
  expect(rendered).not.toContain('lama.example')
})

test('an article that is not on the site is a plain title, in its place', () => {
  const html = relatedHtml(
    'end',
    [link('a1', 'Satu'), link('a2', 'Dua'), link(null, 'Luar', 'https://luar.example/')],
    'id',
  )
  const rendered = renderForSite(html, { a2: 'https://mercusuar.example/dua/' })
  expect(rendered).toContain('<li>Satu</li>')
  expect(rendered).toContain('<li><a data-article-id="a2" href="https://mercusuar.example/dua/">Dua</a></li>')
  expect(rendered).toContain('<li><a href="https://luar.example/">Luar</a></li>')
})

test('an address from the archive that is no web address makes no link', () => {
  const html = relatedHtml('inline', [link('a1', 'Satu')], 'id')
  expect(renderForSite(html, { a1: 'javascript:alert(1)' })).toContain('<li>Satu</li>')
})

test('what is not of the story vocabulary does not leave', () => {
  const hostile = '<p onclick="x()">Aman<script>alert(1)</script><img src=x onerror=alert(1)></p><!-- wp:evil /-->'
  expect(renderForSite(hostile, {})).toBe('<p>Aman</p>')
})

test('how sure the rules were of a speaker does not leave, the quotation does', () => {
  const attributes = attributionAttributes({ ...emptyAttribution, speaker: 'Anggoro', confidence: 0.55 })
  const rendered = renderForSite(`<p>${element('span', attributes, '“Memang.”')}</p>`, {})
  expect(rendered).toContain('data-speaker="Anggoro"')
  expect(rendered).not.toContain('confidence')
})

test('approved HTML without article links goes out as it is', () => {
  const html =
    '<p><span class="dateline" data-dateline data-place="Semarang">Semarang, Mercusuar – </span>“Rp 5 juta,” kata Dedi &amp; Co.<br />Lanjut</p>'
  expect(renderForSite(html, {}).replaceAll('=""', '').replaceAll('<br>', '<br />')).toBe(html)
})
