import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attributionAttributes, datelineAttributes, element, escapeHtml } from '../../src-shared/article/markup.ts'
import type { Dateline } from '../../src-shared/contract/index.ts'
import { alreadyNeutral } from './already-neutral.ts'
import { sanitiseHtml, throughSanitiser } from './sanitise.ts'

const names = [
  ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'aside', 'footer', 'cite', 'figure', 'br', 'table'],
  ...['a', 'strong', 'em', 'u', 's', 'code', 'span', 'b', 'script', 'style', 'img', 'svg', 'P', 'textarea', 'p1'],
]
const attributes = [
  ...[
    '',
    ' class="dateline"',
    ' class="quotation related"',
    ' class="x"',
    ' class=""',
    ' data-quotation',
    ' data-raw="a&quot;b"',
  ],
  ...[
    ' data-raw=""',
    ' data-raw="&amp;#38;"',
    ' data-x="1"',
    ' href="https://a.id/b"',
    ' href="https://a.id/?a=1&amp;b=2"',
  ],
  ...[
    ' href="javascript:alert(1)"',
    ' href=" https://a.id"',
    ' data-raw="a" href="https://a.id"',
    ' onclick="x"',
    ' id=x',
  ],
  ...[
    ' href="https://a.id/a" data-article-id="1"',
    ' data-raw="a" data-raw="b"',
    ' data-raw="<i>"',
    '/',
    ' ',
    ' class="related"',
  ],
]
const words = [
  'a',
  ' ',
  '"',
  '&quot;',
  '&amp;',
  '&lt;',
  '&gt;',
  '&nbsp;',
  '&',
  '<',
  '>',
  '‘',
  '\n',
  '\u00a0',
  '&#34;',
  '<!--',
  '-->',
  '<br>',
  '<br />',
]

const piece = fc.oneof(
  fc.constantFrom(...words),
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...attributes)).map(([name, written]) => `<${name}${written}>`),
  fc.constantFrom(...names).map((name) => `</${name}>`),
)

const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...words),
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), fc.array(tie('node'), { maxLength: 3 }))
      .map(([name, written, inner]) => `<${name}${written}>${inner.join('')}</${name}>`),
  ),
})).node

test('what is taken for neutral is what the sanitiser would have written', () => {
  let taken = 0
  const agrees = (html: string): void => {
    const quick = alreadyNeutral(html, {
      dataAttributes: new Set(['data-raw', 'data-quotation', 'data-article-id']),
      classes: new Set(['dateline', 'quotation', 'related']),
    })
    if (quick === null) return
    taken += 1
    expect(quick).toBe(throughSanitiser(html))
  }
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => agrees(pieces.join(''))),
    { numRuns: 3000 },
  )
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 4 }), (pieces) => agrees(pieces.join(''))),
    { numRuns: 3000 },
  )
  expect(taken).toBeGreaterThan(300)
})

test('what our own writers make goes the short way, and is the same the long way', () => {
  const attribution = { speaker: 'Slamet "Met" Riyadi', role: 'kepala <dinas>', verb: 'ujar', saidOn: '', channel: '' }
  const dateline: Dateline = {
    ...{ place: 'Semarang', outlet: 'Mercusuar', separator: '–', raw: 'Semarang, Mercusuar –' },
    order: 'place-outlet',
    outletWrap: 'none',
  }
  const html = [
    element(
      'p',
      {},
      `${element('span', datelineAttributes(dateline), 'Semarang – ')}${escapeHtml('Air "naik" & <deras>')}<br>lagi`,
    ),
    element('p', {}, element('span', attributionAttributes(attribution), '“Surut,”')),
    element('ul', {}, element('li', {}, element('a', { href: 'https://contoh.id/a-b' }, 'satu'))),
    element('blockquote', attributionAttributes(attribution), `${element('p', {}, 'a')}${element('footer', {}, 'b')}`),
  ].join('\n')
  const vocabulary = {
    dataAttributes: new Set([...html.matchAll(/data-[a-z-]+/g)].map(([name]) => name)),
    classes: new Set(['dateline', 'quotation']),
  }
  expect(alreadyNeutral(html, vocabulary)).toBe(throughSanitiser(html))
  expect(sanitiseHtml(html)).toBe(throughSanitiser(html))
})
