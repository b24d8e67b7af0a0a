import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { contentOf } from '../archive/article-rows.ts'
import { temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import type { Archive } from '../archive/operations.ts'
import { openArchive } from '../archive/thread.ts'
import type { FormatName } from './format.ts'
import { pickFormat } from './formats.ts'
import { importPaths } from './import-paths.ts'
import { importSample } from './sample.ts'
import { diskFile } from './source-file.ts'

const house = { houseDateline: '{place}, {outlet} – ', outlet: '' }
const threadScript = new URL('../archive/thread-entry.ts', import.meta.url)
const sampleDirectory = join(import.meta.dirname, '../../resources/sample')

const desk = async () => {
  const folder = temporaryFolder()
  const archive = await openArchive({ dataDirectory: join(folder, 'data'), threadScript })
  onTestFinished(() => archive.close())
  const write = (name: string, text: string | Buffer): string => {
    const path = join(folder, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
    return path
  }
  return { archive, folder, write }
}

const take = (archive: Archive, paths: string[], format: FormatName | 'auto' = 'auto') =>
  importPaths(archive, { paths, format, house })

const copy =
  'Rob Rendam Kaligawe\n\nSemarang, Mercusuar– Air pasang merendam jalan sejak pagi hari tadi.\n\n“Surut,” ujar Slamet.'

describe('importPaths', { timeout: 60_000 }, () => {
  it('imports once, skips what is unchanged, updates what changed and keeps the old text', async () => {
    const { archive, write } = await desk()
    const path = write('rob.txt', copy)
    const first = await take(archive, [path])
    expect(first).toMatchObject({ imported: 1, updated: 0, skipped: 0, failed: [] })
    expect(await take(archive, [path])).toMatchObject({ imported: 0, skipped: 1, ids: first.ids })
    write('rob.txt', copy.replace('Kaligawe', 'Genuk'))
    expect(await take(archive, [path])).toMatchObject({ imported: 0, updated: 1, ids: first.ids })
    const id = first.ids[0] ?? ''
    expect((await archive.read('getArticle', id))?.headline).toBe('Rob Rendam Genuk')
    const versions = await archive.read('listVersions', id)
    expect(versions.map((version) => version.reason)).toEqual(['raw', 'restore', 'raw'])
    const raw = await archive.read('getVersion', versions[2]?.id ?? '')
    expect(raw?.content.text).toBe(copy)
  })

  it('leaves what was edited here as it is, keeps the newer source beside it, and says so once', async () => {
    const { archive, write } = await desk()
    const path = write('rob.txt', copy)
    const id = (await take(archive, [path])).ids[0] ?? ''
    const article = await archive.read('getArticle', id)
    if (article === null) throw new Error('It was not imported.')
    const content = { ...contentOf(article), headline: 'Rob, Suntingan Redaksi' }
    await archive.write('saveArticle', { articleId: id, baseRevision: article.revision, sequence: 1, content })
    const newer = copy.replace('Kaligawe', 'Genuk')
    write('rob.txt', newer)
    const again = await take(archive, [path])
    expect(again).toMatchObject({ imported: 0, updated: 0, skipped: 1, failed: [{ path }] })
    expect(again.failed[0]?.reason).toContain('edited here')
    expect((await archive.read('getArticle', id))?.headline).toBe('Rob, Suntingan Redaksi')
    const versions = await archive.read('listVersions', id)
    const raw = await archive.read('getVersion', versions.find(({ reason }) => reason === 'raw')?.id ?? '')
    expect(raw?.content.text).toBe(newer)
    expect(await take(archive, [path])).toMatchObject({ skipped: 1, failed: [] })
  })

  it('reads the neighbours of a ZIP that is refused', async () => {
    const { archive, folder, write } = await desk()
    const neighbours = [write('baru/a.txt', copy), write('baru/c.txt', copy.replace('Kaligawe', 'Genuk'))]
    const damaged = write('baru/b.zip', 'bukan ZIP')
    const report = await take(archive, [join(folder, 'baru')])
    expect(report.imported).toBe(neighbours.length)
    expect(report.failed.map(({ path }) => path)).toEqual([damaged])
  })

  it('reads an unchanged file again when another format is asked for, and only then', async () => {
    const { archive, write } = await desk()
    const path = write('a.txt', '# Judul\n\nIsi **tebal** yang cukup panjang.')
    const first = await take(archive, [path])
    expect(await take(archive, [path], 'markdown')).toMatchObject({ updated: 1, ids: first.ids })
    expect((await archive.read('getArticle', first.ids[0] ?? ''))?.html).toContain('<strong>tebal</strong>')
    expect(await take(archive, [path], 'markdown')).toMatchObject({ skipped: 1 })
    expect(await take(archive, [path])).toMatchObject({ skipped: 1 })
    expect(await take(archive, [path], 'text')).toMatchObject({ updated: 1 })
  })

  it('structures wire copy', async () => {
    const { archive, write } = await desk()
    const { ids } = await take(archive, [write('rob.txt', copy)])
    expect(await archive.read('getArticle', ids[0] ?? '')).toMatchObject({
      headline: 'Rob Rendam Kaligawe',
      status: 'draft',
      dateline: { place: 'Semarang', outlet: 'Mercusuar' },
      quotations: [{ speaker: 'Slamet' }],
      origin: { kind: 'import' },
    })
  })

  it('reads JSON lines whatever their fields are called, and reports bad lines by number', async () => {
    const { archive, write } = await desk()
    const lines = [
      '{"title":"Satu","body":"Isi satu yang cukup panjang.","date":"2024-05-29","category":"Daerah","author":"Ani","tags":"a, b","url":"https://m.example/1"}',
      '{"judul":"Dua","content":{"rendered":"<p>Isi <b>dua</b>.</p>"},"tanggal":"Jumat, 29 Mei 2026 22:02 WIB","id":7}',
      '{"title":',
      '[1]',
      '{"title":"","body":" "}',
      `{"title":"${'x'.repeat(1500)}","body":"panjang"}`,
    ]
    const path = write('arsip.jsonl', `\uFEFF${lines.join('\n')}\n\n`)
    const report = await take(archive, [path])
    expect(report.imported).toBe(2)
    expect(report.failed.map((failure) => failure.path.replace(path, ''))).toEqual([':3', ':4', ':5', ':6'])
    expect(report.failed.every((failure) => failure.reason.length > 10)).toBe(true)
    const [one, two] = await Promise.all(report.ids.map((id) => archive.read('getArticle', id)))
    expect(one).toMatchObject({
      headline: 'Satu',
      section: 'Daerah',
      byline: 'Ani',
      tags: ['a', 'b'],
      status: 'published',
      datedAt: '2024-05-29T05:00:00.000Z',
    })
    expect(one?.text).toBe('Isi satu yang cukup panjang.')
    expect(two).toMatchObject({
      headline: 'Dua',
      html: '<p>Isi <strong>dua</strong>.</p>',
      datedAt: '2026-05-29T15:02:00.000Z',
    })
    expect(await take(archive, [path])).toMatchObject({ imported: 0, skipped: 2 })
  })

  it('reads Markdown with front matter', async () => {
    const { archive, write } = await desk()
    const text =
      '---\ntitle: "Pasar Johar"\ndate: 2024-05-02\nsection: Budaya\ntags:\n  - pasar\n  - buku\n---\n\nTeks **tebal** dan [tautan](https://m.example).\n\n## Lorong\n\n- satu\n'
    const { ids } = await take(archive, [write('johar.md', text)])
    expect(await archive.read('getArticle', ids[0] ?? '')).toMatchObject({
      headline: 'Pasar Johar',
      section: 'Budaya',
      tags: ['pasar', 'buku'],
      status: 'published',
      html: '<p>Teks <strong>tebal</strong> dan <a href="https://m.example">tautan</a>.</p><h2>Lorong</h2><ul><li>satu</li></ul>',
    })
  })

  it('goes through folders and never stops at what cannot be read', async () => {
    const { archive, folder, write } = await desk()
    write('arsip/a.txt', copy)
    write('arsip/b/c.html', '<h1>Judul</h1><p>Isi.</p>')
    write('arsip/b/kosong.txt', ' \n')
    write('arsip/b/rusak.txt', Buffer.from([0x52, 0x6f, 0x00, 0x01, 0x80, 0x9d, 0x02]))
    write('arsip/b/gambar.png', Buffer.from([0x89, 0x50]))
    write('arsip/.git/x.txt', 'tersembunyi')
    const report = await take(archive, [join(folder, 'arsip'), join(folder, 'tidak-ada.txt')])
    expect(report.imported).toBe(2)
    const reasons = report.failed.map(({ path, reason }) => [path.replace(folder, ''), reason])
    expect(reasons).toEqual([
      ['/arsip/b/kosong.txt', 'it is empty'],
      ['/arsip/b/rusak.txt', expect.stringContaining('binary')],
      ['/tidak-ada.txt', 'there is no such file or folder'],
    ])
  })

  it('refuses what is too long for one article before it is read, in a sentence', async () => {
    const { archive, write } = await desk()
    const long = 'Air pasang merendam jalan. '.repeat(80_000)
    const lines = JSON.stringify({ title: 'Panjang', body: long })
    const paths = [write('a.txt', long), write('b.md', `# Judul\n\n${long}`), write('c.jsonl', lines)]
    const { imported, failed } = await take(archive, paths)
    expect(imported).toBe(0)
    expect(failed.map(({ reason }) => reason)).toEqual(
      paths.map(() => expect.stringMatching(/^it has 2,1\d\d,\d{3} characters; one article may have 2,000,000/)),
    )
    const headline = await take(archive, [write('d.md', `# ${'x'.repeat(1500)}\n\nIsi.`)])
    expect(headline.failed[0]?.reason).toBe('its headline has more than 1,000 characters')
  })

  it('sanitises hostile files before they are stored', async () => {
    const { archive, write } = await desk()
    const { ids } = await take(archive, [
      write(
        'x.html',
        '<h1>J</h1><p onclick=x>a<img src=x onerror=alert(1)><a href="javascript:x">b</a></p><svg onload=x>',
      ),
    ])
    expect((await archive.read('getArticle', ids[0] ?? ''))?.html).toBe('<p>ab</p>')
  })
})

describe('pickFormat', () => {
  it.each([
    ['a.txt', '<!DOCTYPE html><p>x</p>', 'html'],
    ['a.dat', '{"title":"x"}', 'jsonl'],
    ['a.txt', 'Judul\n\nIsi', 'text'],
    ['a.md', 'Judul\n\nIsi', 'markdown'],
    ['a', '# Judul\n\nIsi', 'markdown'],
    ['a.txt', '# Judul\n\nIsi', 'text'],
  ])('of %s that begins %j is by content first: %s', async (name, text, expected) => {
    const path = join(temporaryFolder(), name)
    writeFileSync(path, text)
    const file = diskFile(path, text.length)
    expect((await pickFormat(file, 'auto')).name).toBe(expected)
    expect((await pickFormat(file, 'html')).name).toBe('html')
  })
})

describe('importSample', { timeout: 60_000 }, () => {
  it('brings published stories and the wire copy as a draft, once', async () => {
    const { archive } = await desk()
    const report = await importSample(archive, sampleDirectory, house)
    expect(report).toMatchObject({ imported: 14, failed: [] })
    expect(await archive.read('countArticles')).toMatchObject({ published: 13, draft: 1 })
    expect(await importSample(archive, sampleDirectory, house)).toMatchObject({ imported: 0, skipped: 14 })
    const draft = (await archive.read('listArticles', { view: 'draft', limit: 1, offset: 0 }))[0]
    const seed = await archive.read('getArticle', draft?.id ?? '')
    expect(seed?.headline).toBe('Paritrana Award Diharapkan Genjot Kepesertaan BPJS')
    const suggested = await archive.read('suggest', {
      articleId: seed?.id ?? '',
      headline: seed?.headline ?? '',
      text: seed?.text ?? '',
      section: '',
      speakers: seed?.quotations.map((quotation) => quotation.speaker) ?? [],
    })
    expect(suggested.slice(0, 3).map((hit) => hit.headline)).toContain(
      'Menuju Paritrana Award, Kendal Daftarkan 5.000 Pekerja Rentan',
    )
    expect(suggested.map((hit) => hit.headline)).toContain(
      'Seribu Nelayan Tambaklorok Kini Terlindungi BPJS Ketenagakerjaan',
    )
  })
})
