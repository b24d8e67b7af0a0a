import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { factBoxHtml } from '../../src-shared/article/fact-box-markup.ts'
import { attributionAttributes, element, relatedHtml } from '../../src-shared/article/markup.ts'
import { pictureHtml } from '../../src-shared/article/picture-markup.ts'
import type { Article, ExportFormat } from '../../src-shared/contract/index.ts'
import { directArchive } from '../archive/fixtures/direct-archive.ts'
import { content, temporaryArchive, temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { picturesIn } from '../html/pictures.ts'
import { contentFromOwnHtml } from '../importing/html/html.ts'
import { importPaths } from '../importing/import-paths.ts'
import { storePicture } from '../media/store.ts'
import { exportArticles } from './export-articles.ts'

/**
 * What each format but JSON lines carries of an article, so that it comes back from an import. Quotations and related
 * blocks travel inside the HTML, as typed blocks. Markdown has its own line ends between blocks.
 */
type Field = keyof Article
const words: Field[] = [
  'id',
  'headline',
  'quotations',
  'standfirst',
  'section',
  'byline',
  'editor',
  'tags',
  'language',
  'slug',
  'text',
]
const desk: Field[] = ['status', 'datedAt', 'related', 'leadImage', 'origin']
const address = 'https://situs.example/a?b=1&c="2" <3>'
const carried = {
  csv: [...words, ...desk, 'html'],
  wxr: [...words, ...desk, 'html'],
  html: [...words, ...desk, 'html'],
  markdown: [...words, ...desk],
  ninjs: [...words, ...desk, 'html'],
} satisfies Partial<Record<ExportFormat, Field[]>>

const fileOf = { csv: 'out.csv', wxr: 'out.xml', html: 'out.zip', markdown: 'out.zip', ninjs: 'out.json' }

const said = {
  speaker: 'Ma’ruf "A" & B',
  role: 'Wapres',
  verb: 'ujar',
  saidOn: '2024-09-17',
  channel: '',
  confidence: 0.8,
}
const body = [
  element(
    'p',
    {},
    'Air *pasang* _merendam_ 1. jalan &lt;b&gt; &amp;amp; www.x.example a@x.example <strong>tebal</strong>.',
  ),
  element('p', {}, `${element('span', attributionAttributes(said), '“Surut,”')} ujar Ma’ruf.`),
  relatedHtml('inline', [{ articleId: null, title: 'Pompa ]]> berhenti', url: 'https://x.example/?a=1&b=2' }], 'id'),
  factBoxHtml('Angka & "rob"', '<p>Satu <strong>dua</strong>.</p><ul><li>tiga</li></ul>'),
  pictureHtml({ mediaId: 'ab'.repeat(32), address: '', alt: 'A "b"', caption: '*Air* ]]> naik', credit: 'Ani & B' }),
  pictureHtml({ mediaId: null, address: 'https://x.example/a.jpg?b=1&c=2', alt: '', caption: '', credit: '' }),
  '<h2># Lorong ##</h2><ul><li>- satu</li><li>2. dua</li></ul><ol><li>tiga</li></ol>',
].join('')

const corrected = [
  {
    kind: 'ralat' as const,
    text: 'Tinggi air <30 cm>, bukan 60.\nMaaf & "terima kasih".',
    author: 'Redaksi',
    datedOn: '2024-09-18',
  },
  { kind: 'hak_jawab' as const, text: 'Pompa kami menyala.', author: '', datedOn: '2024-09-20' },
]

const original = () => ({
  ...contentFromOwnHtml(body, 'id'),
  headline: '=Rob: "banjir" \\ ---',
  standfirst: 'Dua pompa, satu truk',
  section: 'Daerah',
  byline: 'Ani & Budi',
  editor: 'Citra',
  tags: ['rob', 'banjir, pasang'],
  slug: 'rob',
  leadImage: { mediaId: null, caption: "'=Air", alt: '', credit: 'Ani' },
})

describe('an export taken in again', { timeout: 120_000 }, () => {
  it.each(Object.keys(carried) as (keyof typeof carried)[])('as %s brings back what it carries', async (format) => {
    const folder = temporaryFolder()
    const from = directArchive(temporaryArchive(join(folder, 'from')))
    const to = directArchive(temporaryArchive(join(folder, 'to')))
    const item = { status: 'published' as const, originKind: 'import' as const }
    await from.write('importArticles', [
      {
        ...{ ...item, source: address, raw: 'a', outlet: 'Suara "Pesisir" & Kita' },
        ...{ datedAt: '2024-09-17T03:00:05.000Z', content: content(original()) },
      },
    ])
    const [{ id } = { id: '' }] = await from.read('listArticles', { view: 'all', limit: 1, offset: 0 })
    for (const correction of corrected) await from.write('addCorrection', { ...correction, articleId: id })
    const path = join(folder, fileOf[format])
    const signal = new AbortController().signal
    const selection = { kind: 'view' as const, view: 'all' as const }
    await exportArticles(from, { selection, format, path, replace: false, mediaDirectory: null, signal })
    const house = { houseDateline: '{place}, {outlet} – ', outlet: '' }
    const report = await importPaths(to, { paths: [path], format: 'auto', house })
    expect(report).toMatchObject({ imported: 1, failed: [] })
    const [before, after] = await Promise.all(
      [from, to].map(async (archive) => {
        const [only] = await archive.read('listArticles', { view: 'all', limit: 1, offset: 0 })
        return archive.read('getArticle', only?.id ?? '')
      }),
    )
    const taken = (article: Article | null | undefined) =>
      Object.fromEntries(carried[format].map((field) => [field, article?.[field]]))
    expect(taken(after)).toEqual(taken(before))
    expect(after?.origin).toEqual({ kind: 'import', source: address, outlet: 'Suara "Pesisir" & Kita' })
    const noted = async (archive: typeof to) =>
      (await archive.read('corrections', id)).map(({ createdAt: _, ...correction }) => correction)
    expect(await noted(to)).toHaveLength(2)
    expect(await noted(to)).toEqual(await noted(from))
    expect(await importPaths(to, { paths: [path], format: 'auto', house })).toMatchObject({ imported: 0, updated: 0 })
    expect(after?.quotations).toMatchObject([{ speaker: said.speaker, verb: 'ujar', saidOn: '2024-09-17' }])
  })
})

describe('pictures in the text', { timeout: 120_000 }, () => {
  const picture = Buffer.from('47494638396101000100800000000000ffffff2c00000000010001000002024401003b', 'hex')

  it.each(['jsonl', ...Object.keys(carried)] as ExportFormat[])(
    'travel with %s and lie in the other archive',
    async (format) => {
      const folder = temporaryFolder()
      const from = directArchive(temporaryArchive(join(folder, 'from')))
      const to = directArchive(temporaryArchive(join(folder, 'to')))
      const media = await from.write('addMedia', await storePicture(join(folder, 'media'), 'rob.gif', picture))
      const figure = pictureHtml({ mediaId: media.id, address: '', alt: 'Rob', caption: 'Air naik', credit: 'Ani' })
      const story = content({ ...contentFromOwnHtml(`<p>Satu.</p>${figure}<p>Dua.</p>`, 'id'), headline: 'Rob' })
      const item = { status: 'published' as const, originKind: 'import' as const, datedAt: '2024-09-17T03:00:05.000Z' }
      await from.write('importArticles', [{ ...item, source: 'a', raw: 'a', content: story }])
      const path = join(folder, 'out.zip')
      const signal = new AbortController().signal
      const selection = { kind: 'view' as const, view: 'all' as const }
      const mediaDirectory = join(folder, 'media')
      const report = await exportArticles(from, { selection, format, path, replace: false, mediaDirectory, signal })
      expect(report).toMatchObject({ articles: 1, pictures: 1 })
      const house = { houseDateline: '', outlet: '' }
      const there = join(folder, 'there')
      expect(await importPaths(to, { paths: [path], format: 'auto', house, mediaDirectory: there })).toMatchObject({
        imported: 1,
        failed: [],
      })
      const [only] = await to.read('listArticles', { view: 'all', limit: 1, offset: 0 })
      const article = await to.read('getArticle', only?.id ?? '')
      expect(picturesIn(article?.html ?? '')).toEqual(picturesIn(figure))
      expect(article).toMatchObject({ text: 'Satu.\n\nDua.', leadImage: null })
      expect(await to.read('getMedia', media.id)).toMatchObject({ id: media.id, mime: 'image/gif' })
      expect(await readFile(join(there, media.id))).toEqual(picture)
    },
  )
})
