import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FindMarks, markWords } from './mark-words.ts'
import { sanitiseHtml } from './sanitise.ts'

const each =
  (word: string): FindMarks =>
  (text) =>
    [...text.matchAll(new RegExp(word, 'gi'))].map((match) => [match.index, match.index + match[0].length] as const)

const mark = (hit: number, words: string): string => `<mark data-hit="${hit}">${words}</mark>`

test('marks words in order, and leaves everything else as it was', () => {
  const html =
    '<p><span class="dateline" data-dateline data-place="Semarang">Semarang – </span>Rob &amp; banjir rob.</p>'
  expect(markWords(html, each('rob'))).toBe(
    html.replace('Rob &amp;', `${mark(0, 'Rob')} &amp;`).replace('banjir rob', `banjir ${mark(1, 'rob')}`),
  )
  expect(markWords(html, each('tidak ada'))).toBe(html)
})

test('a phrase across bold letters is one hit in several marks; paragraphs stay apart', () => {
  expect(markWords('<p>air <strong>pa</strong>sang</p><p>pasang</p><p>pa</p><p>sang</p>', each('pasang'), 2)).toBe(
    `<p>air <strong>${mark(2, 'pa')}</strong>${mark(2, 'sang')}</p><p>${mark(3, 'pasang')}</p><p>pa</p><p>sang</p>`,
  )
})

test('whatever is marked, the words stay, and so does the HTML without the marks', () => {
  const wordOf = fc.constantFrom('rob', 'a&b', '<i>', '“kata”', ' ', 'ß', '😀')
  const blockOf = fc
    .tuple(fc.constantFrom('p', 'strong', 'blockquote', 'span', 'li'), fc.array(wordOf))
    .map(([tag, words]) => `<${tag}>${words.join(' ')}</${tag}>`)
  fc.assert(
    fc.property(fc.array(blockOf), wordOf, (blocks, word) => {
      const html = sanitiseHtml(blocks.join(''))
      const marked = markWords(html, each(word.replace(/[^\p{L}]/gu, '.')))
      expect(sanitiseHtml(marked.replace(/<\/?mark[^>]*>/g, ''))).toBe(html)
    }),
  )
})
