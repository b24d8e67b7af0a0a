import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { DomUtils, parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { readCell, splitTags } from '../../src-shared/article/flat-fields.ts'
import type { ExportFormat, ExportSelection } from '../../src-shared/contract/index.ts'
import { directArchive } from '../archive/fixtures/direct-archive.ts'
import { content, temporaryArchive, temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { storePicture } from '../media/store.ts'
import { exportArticles } from './export-articles.ts'
import { unzip } from './fixtures/unzip.ts'

/** A PNG of one pixel. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const everything: ExportSelection = { kind: 'view', view: 'all' }

const desk = async () => {
  const folder = temporaryFolder()
  const archive = directArchive(temporaryArchive(folder))
  const mediaDirectory = join(folder, 'media')
  const media = await archive.write('addMedia', await storePicture(mediaDirectory, 'rob.png', picture))
  const leadImage = { mediaId: media.id, caption: 'Air ]]> pasang', alt: '', credit: 'Ani' }
  const story = content({
    headline: '=Rob & "Banjir" <Kaligawe>',
    standfirst: 'Dua pompa\u0001 berhenti',
    section: 'Daerah',
    tags: ['rob', 'banjir, pasang'],
    byline: 'Ani',
    editor: 'Budi',
    slug: '../../etc/rob',
    leadImage,
    quotations: [
      {
        form: 'inline',
        text: '“Surut,”',
        start: 0,
        end: 8,
        speaker: 'Slamet',
        role: '',
        verb: 'ujar',
        saidOn: '',
        channel: '',
      },
    ],
    dateline: { place: 'Semarang', outlet: '', separator: '–', order: 'place', outletWrap: 'none', raw: '' },
  })
  const outcomes = await archive.write('importArticles', [
    {
      source: 'a',
      content: story,
      status: 'published',
      datedAt: '2024-09-17T03:00:00.000Z',
      originKind: 'import',
      raw: 'a',
    },
    {
      source: 'b',
      content: content({ headline: 'Dua' }),
      status: 'ready',
      datedAt: '2023-01-02T03:00:00.000Z',
      originKind: 'import',
      raw: 'b',
    },
    {
      source: 'c',
      content: content({ headline: 'Tiga' }),
      status: 'trashed',
      datedAt: null,
      originKind: 'import',
      raw: 'c',
    },
  ])
  const out = (name: string): string => join(folder, 'out', name)
  mkdirSync(join(folder, 'out'))
  const take = (format: ExportFormat, name: string, options: Partial<Parameters<typeof exportArticles>[1]> = {}) =>
    exportArticles(archive, {
      selection: everything,
      format,
      path: out(name),
      replace: false,
      mediaDirectory: null,
      signal: new AbortController().signal,
      ...options,
    })
  return {
    archive,
    ids: outcomes.map(({ id }) => id),
    media,
    mediaDirectory,
    out,
    take,
    outFolder: join(folder, 'out'),
  }
}

describe('exportArticles', () => {
  it('writes for the owner alone, never over a file that is there unless told to', async () => {
    const { take, out, outFolder } = await desk()
    expect(await take('jsonl', 'a.jsonl')).toMatchObject({ articles: 2, pictures: 0, path: out('a.jsonl') })
    expect(statSync(out('a.jsonl')).mode & 0o777).toBe(0o600)
    writeFileSync(out('b.jsonl'), 'milik orang lain')
    await expect(take('jsonl', 'b.jsonl')).rejects.toMatchObject({ code: 'file_exists' })
    expect(readFileSync(out('b.jsonl'), 'utf8')).toBe('milik orang lain')
    await take('jsonl', 'b.jsonl', { replace: true })
    expect(readFileSync(out('b.jsonl'))).toEqual(readFileSync(out('a.jsonl')))
    expect(readdirSync(outFolder)).toEqual(['a.jsonl', 'b.jsonl'])
  })

  it('says where it may not write, and wants .zip for many files', async () => {
    const { take, out, outFolder } = await desk()
    await expect(take('csv', 'none/a.csv')).rejects.toMatchObject({ code: 'file_unwritable' })
    await expect(take('html', 'a.html')).rejects.toMatchObject({ code: 'invalid_input' })
    mkdirSync(out('folder.csv'))
    await expect(take('csv', 'folder.csv', { replace: true })).rejects.toMatchObject({ code: 'file_unwritable' })
    chmodSync(outFolder, 0o700)
    expect(readdirSync(outFolder)).toEqual(['folder.csv'])
  })

  it('leaves nothing behind when it is cancelled', async () => {
    const { take, outFolder } = await desk()
    const cancel = new AbortController()
    const onProgress = (): void => cancel.abort()
    expect(await take('jsonl', 'a.jsonl', { signal: cancel.signal, onProgress })).toBeNull()
    expect(await take('html', 'a.zip', { signal: cancel.signal })).toBeNull()
    expect(readdirSync(outFolder)).toEqual([])
  })

  it('takes what is selected: ids, a view, a search', async () => {
    const { take, ids } = await desk()
    const [first = '', , trashed = ''] = ids
    const amounts = [
      { kind: 'ids', ids: [first, trashed, 'none'] },
      { kind: 'view', view: 'trashed' },
      { kind: 'search', query: { query: 'rob' } },
      { kind: 'search', query: { query: '', from: '2024-01-01' } },
      { kind: 'search', query: { query: 'tidakada' } },
    ] satisfies ExportSelection[]
    const found = await Promise.all(amounts.map((selection, at) => take('csv', `${at}.csv`, { selection })))
    expect(found.map((report) => report?.articles)).toEqual([2, 1, 1, 1, 0])
  })

  it('makes tables that spreadsheets read and do not run', async () => {
    const { take, out, ids } = await desk()
    await take('csv', 'a.csv')
    const [rob] = parse(readFileSync(out('a.csv')), { bom: true, columns: true }).slice(1) as Record<string, string>[]
    expect(rob).toMatchObject({
      id: ids[0],
      headline: '\'=Rob & "Banjir" <Kaligawe>',
      status: 'published',
      caption: 'Air ]]> pasang',
    })
    expect(readCell(rob?.headline ?? '')).toBe('=Rob & "Banjir" <Kaligawe>')
    expect(splitTags(rob?.tags ?? '')).toEqual(['rob', 'banjir, pasang'])
  })

  it('makes WXR whose every value comes back as it was', async () => {
    const { take, out } = await desk()
    await take('wxr', 'a.xml')
    const xml = readFileSync(out('a.xml'), 'utf8')
    const items = DomUtils.getElementsByTagName('item', parseDocument(xml, { xmlMode: true }))
    const text = (name: string): string => {
      const found = items[1] && DomUtils.getElementsByTagName(name, items[1])[0]
      return found === undefined ? '' : DomUtils.textContent(found)
    }
    expect(items).toHaveLength(2)
    expect(['title', 'dc:creator', 'wp:status', 'wp:post_date_gmt', 'excerpt:encoded', 'category'].map(text)).toEqual([
      '=Rob & "Banjir" <Kaligawe>',
      'Ani',
      'publish',
      '2024-09-17 03:00:00',
      'Dua pompa\uFFFD berhenti',
      'Daerah',
    ])
    expect(xml).toContain(
      '<![CDATA[_meja_caption]]></wp:meta_key><wp:meta_value><![CDATA[Air ]]]]><![CDATA[> pasang]]>',
    )
    expect(xml).toContain('<wp:author_display_name><![CDATA[Ani]]>')
    // A site shows the first as it stands; a draft gets its time when it is published.
    expect(text('wp:post_date')).toBe(new Date('2024-09-17T03:00:00Z').toLocaleString('sv-SE'))
    const drafted = items[0] && DomUtils.getElementsByTagName('wp:post_date_gmt', items[0])[0]
    expect(drafted === undefined ? '' : DomUtils.textContent(drafted)).toBe('0000-00-00 00:00:00')
  })

  it('makes ninjs 3.0', async () => {
    const { take, out, ids, media } = await desk()
    await take('ninjs', 'a.zip', { mediaDirectory: out('../media') })
    const files = await unzip(readFileSync(out('a.zip')))
    expect([...files.keys()]).toEqual(['articles.json', `media/${media.id}.png`])
    expect(files.get(`media/${media.id}.png`)).toEqual(picture)
    const items = JSON.parse(files.get('articles.json')?.toString() ?? '')
    expect(items[0].pubStatus).toBe('withheld')
    expect(items[1]).toMatchObject({
      uri: `urn:uuid:${ids[0]}`,
      standard: { name: 'ninjs', version: '3.0' },
      contentCreated: '2024-09-17T03:00:00.000Z',
      headlines: [{ value: '=Rob & "Banjir" <Kaligawe>' }],
      by: 'Ani',
      located: 'Semarang',
      people: [{ name: 'Slamet', rel: 'mentions' }],
      associations: [
        { name: 'leadImage', type: 'picture', by: 'Ani', renditions: [{ href: `media/${media.id}.png` }] },
      ],
    })
    await take('ninjs', 'none.json', { selection: { kind: 'search', query: { query: 'tidakada' } } })
    expect(JSON.parse(readFileSync(out('none.json'), 'utf8'))).toEqual([])
  })

  it('makes a page an article, lists that lead to them, and no path out of its folder', async () => {
    const { take, out, ids, media } = await desk()
    await take('html', 'a.zip', { mediaDirectory: out('../media') })
    const files = await unzip(readFileSync(out('a.zip')))
    const names = [...files.keys()]
    expect(names).toEqual([
      expect.stringMatching(/^2023\/2023-01-02-dua-[0-9a-f]{12}\.html$/),
      expect.stringMatching(/^2024\/2024-09-17-etc-rob-[0-9a-f]{12}\.html$/),
      '2023/index.html',
      '2024/index.html',
      'index.html',
      `media/${media.id}.png`,
    ])
    const page = files.get(names[1] ?? '')?.toString() ?? ''
    expect(page).toContain('<h1>=Rob &amp; &quot;Banjir&quot; &lt;Kaligawe&gt;</h1>')
    expect(page).toContain(`<img src="../media/${media.id}.png"`)
    expect(files.get('2024/index.html')?.toString()).toContain(`<a href="../${names[1]}">`)
    expect(files.get('index.html')?.toString()).toContain('<a href="2023/index.html">2023</a>')
    const one: ExportSelection = { kind: 'ids', ids: ids.slice(0, 1) }
    await take('html', 'a.html', { selection: one })
    expect(readFileSync(out('a.html'), 'utf8')).toContain('<article><p>Air pasang')
  })

  it('goes on when a picture is gone from the disk', async () => {
    const { take, out } = await desk()
    expect(await take('markdown', 'a.zip', { mediaDirectory: out('nowhere') })).toMatchObject({
      articles: 2,
      pictures: 0,
    })
  })
})
