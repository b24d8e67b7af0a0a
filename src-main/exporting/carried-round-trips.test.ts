import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, escapeHtml } from '../../src-shared/article/markup.ts'
import { outletOf } from '../../src-shared/article/outlet-of.ts'
import { pictureHtml } from '../../src-shared/article/picture-markup.ts'
import type { ArticleContent } from '../../src-shared/contract/index.ts'
import { directArchive } from '../archive/fixtures/direct-archive.ts'
import { content, temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { openWritable } from '../archive/open.ts'
import { contentFromOwnHtml } from '../importing/html/html.ts'
import { importPaths } from '../importing/import-paths.ts'
import { exportArticles } from './export-articles.ts'

/**
 * Random stories as an editor could have written them, taken out and in again in every format but JSON lines, whose own
 * property is wider: the same article with the same words, and with all its HTML where the format holds HTML.
 */
const marks = [
  '“Surut,”',
  '=1+1',
  '-',
  '# ',
  '*',
  '_',
  '<b>',
  '&amp;',
  '"',
  "'",
  ']]>',
  ':',
  '1. ',
  '|',
  'Ma’ruf',
  '--',
  '[x]',
  'é',
]
const word = fc.oneof(fc.constantFrom(...marks), fc.stringMatching(/^[a-zA-Z]{1,9}$/))
/** One line of words, as fields and paragraphs are kept. */
const line = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((words) => `a ${words.join(' ')} z`.replace(/\s+/g, ' '))
const field = fc.oneof(fc.constant(''), line)
const block = fc.oneof(
  line.map((text) => element('p', {}, escapeHtml(text))),
  fc.tuple(line, line).map(([text, strong]) => `<p>${escapeHtml(text)} <strong>${escapeHtml(strong)}</strong>.</p>`),
  line.map((text) => element('h2', {}, escapeHtml(text))),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((items) => `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`),
)
const figure = fc
  .record({ alt: field, caption: field, credit: field, isHeld: fc.boolean() })
  .map(({ isHeld, ...words }) =>
    pictureHtml({
      ...words,
      ...(isHeld
        ? { mediaId: '0123456789abcdef'.repeat(4), address: '' }
        : { mediaId: null, address: 'https://x.example/a.jpg?b=1&c=2' }),
    }),
  )
const story = fc
  .record({
    body: fc.array(fc.oneof({ arbitrary: block, weight: 4 }, figure), { minLength: 1, maxLength: 5 }),
    fields: fc.record({ headline: line, standfirst: field, section: field, byline: field, editor: field }),
    tags: fc.uniqueArray(line, { maxLength: 3 }),
  })
  .map(
    ({ body, fields, tags }): ArticleContent =>
      content({ ...contentFromOwnHtml(body.join(''), 'id'), ...fields, tags }),
  )

const formats = [
  { format: 'csv', file: 'a.csv', html: true },
  { format: 'wxr', file: 'a.xml', html: true },
  { format: 'ninjs', file: 'a.json', html: true },
  { format: 'html', file: 'a.zip', html: true },
  { format: 'markdown', file: 'a.zip', html: false },
] as const

describe.each(formats)('random stories taken out and in as $format', ({ format, file, html }) => {
  it('are the same articles', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder()
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(story, { minLength: 1, maxLength: 4 }), async (stories) => {
        run += 1
        const from = directArchive(openWritable(join(folder, `from-${run}`)))
        const to = directArchive(openWritable(join(folder, `to-${run}`)))
        try {
          const made = await from.write(
            'importArticles',
            stories.map((one, at) => ({
              ...{
                source: at === 1 ? 'https://www.suara.example/1' : `s${at}`,
                raw: `s${at}`,
                status: 'published' as const,
                originKind: 'import' as const,
              },
              ...(at % 2 === 0 ? { outlet: one.section } : {}),
              ...{ datedAt: `2024-09-1${at}T03:00:05.000Z`, content: one },
            })),
          )
          const path = join(folder, `${run}-${file}`)
          await exportArticles(from, {
            ...{ selection: { kind: 'view', view: 'all' }, format, path, replace: false, mediaDirectory: null },
            signal: new AbortController().signal,
          })
          const options = { paths: [path], format: 'auto' as const, house: { houseDateline: '', outlet: '' } }
          expect(await importPaths(to, options)).toMatchObject({ imported: stories.length, failed: [] })
          for (const { id } of made) {
            const kept = async (archive: typeof from) => {
              const article = await archive.read('getArticle', id)
              const { headline, standfirst, section, byline, editor, tags, status, datedAt, text } = article ?? {}
              const outlet = article === null ? '' : outletOf(article)
              const words = { headline, standfirst, section, byline, editor, outlet, tags, status, datedAt, text }
              return html ? { ...words, html: article?.html } : words
            }
            expect(await kept(to)).toEqual(await kept(from))
          }
          expect(await importPaths(to, options)).toMatchObject({ imported: 0, updated: 0 })
        } finally {
          await from.close()
          await to.close()
        }
      }),
      { numRuns: 10, endOnFailure: true },
    )
  })
})
