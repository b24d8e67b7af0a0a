import { expect, test } from 'vitest'
import { markedParagraphs } from './marked-paragraphs.ts'

test('paragraphs and headings become blocks that WordPress can edit', () => {
  expect(markedParagraphs('<p>Satu <em>dua</em></p><h2>Tiga</h2><h3>Empat</h3>')).toBe(
    [
      '<!-- wp:paragraph -->\n<p>Satu <em>dua</em></p>\n<!-- /wp:paragraph -->',
      '<!-- wp:heading -->\n<h2 class="wp-block-heading">Tiga</h2>\n<!-- /wp:heading -->',
      '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Empat</h3>\n<!-- /wp:heading -->',
    ].join('\n\n'),
  )
})

test('everything else is kept exactly, neighbours together', () => {
  const html = '<blockquote class="quotation" data-quotation><p>“A”</p></blockquote><ul><li>B &amp; C</li></ul>'
  expect(markedParagraphs(html)).toBe(`<!-- wp:html -->\n${html}\n<!-- /wp:html -->`)
})

test('loose text is not lost and nothing makes nothing', () => {
  expect(markedParagraphs('lepas<p>a</p>')).toContain('<!-- wp:html -->\nlepas\n<!-- /wp:html -->')
  expect(markedParagraphs('')).toBe('')
})
