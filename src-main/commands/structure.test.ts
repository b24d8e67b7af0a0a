import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withoutArchive } from './fixtures/in-process.ts'
import type { Outcome } from './fixtures/run-meja.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'meja-structure-'))
})
afterEach(() => rm(directory, { recursive: true }))

const run = (...words: string[]): Promise<Outcome> => withoutArchive('structure', ...words)

const story = 'Pasar Johar Ramai Lagi\n\nSEMARANG, KOMPAS.com - Pedagang kembali.\n\n"Kami senang," kata Budi.'

test('one file prints one object, several an array, in the order given', async () => {
  const first = join(directory, 'first.txt')
  const second = join(directory, 'second.txt')
  await writeFile(first, story)
  await writeFile(second, 'Judul Kedua\n\nSolo - Isi berita ini pendek.')
  const one = JSON.parse((await run(first, '--json')).stdout)
  expect(one).toMatchObject({
    headline: 'Pasar Johar Ramai Lagi',
    dateline: { place: 'SEMARANG', outlet: 'KOMPAS.com' },
  })
  const two = JSON.parse((await run(second, first, '--json')).stdout)
  expect(two.map((structure: { headline: string }) => structure.headline)).toEqual([
    'Judul Kedua',
    'Pasar Johar Ramai Lagi',
  ])
})

test('a byte-order mark counts as the first unit of the file', async () => {
  const path = join(directory, 'bom.txt')
  await writeFile(path, `\uFEFF${story}`)
  const { blocks } = JSON.parse((await run(path, '--json')).stdout)
  expect(blocks[0]).toMatchObject({ type: 'headline', start: 1, end: 23 })
})

test('UTF-16 with a byte-order mark is read as import reads it; offsets are code units of the file', async () => {
  const path = join(directory, 'utf16.txt')
  await writeFile(path, Buffer.from(`\uFEFF${story}`, 'utf16le'))
  const { blocks } = JSON.parse((await run(path, '--json')).stdout)
  expect(blocks[0]).toMatchObject({ type: 'headline', start: 1, end: 23 })
})

test('a day that is not in the calendar is refused', async () => {
  const path = join(directory, 'dated.txt')
  await writeFile(path, story)
  const { code, stderr } = await run(path, '--entities', '--date', '2024-02-31')
  expect(code).toBe(2)
  expect(stderr).toContain('2024-02-31')
  expect((await run(path, '--entities', '--date', '2024-02-29')).code).toBe(0)
})

test('a file that cannot be read ends with 1 and its name', async () => {
  const missing = join(directory, 'missing.txt')
  const { code, stderr } = await run(missing)
  expect(code).toBe(1)
  expect(stderr).toContain(missing)
  expect(stderr).not.toContain('ENOENT')
})

test('text in an older encoding and with damaged bytes is read as an import reads it, offsets kept', async () => {
  const path = join(directory, 'old.txt')
  await writeFile(
    path,
    Buffer.from(
      'Pasar Ramai Lagi\n\nSolo, Kompas \u0096 Warga\u0000 datang. \u0093Kami senang sekali,\u0094 kata Budi Santoso.',
      'latin1',
    ),
  )
  const { blocks, quotes } = JSON.parse((await run(path, '--json')).stdout)
  expect(blocks[1]).toMatchObject({ start: 18, text: expect.stringContaining('Solo, Kompas – Warga\u200B datang.') })
  expect(quotes[0].text).toBe('“Kami senang sekali,”')
})

test('web pages and Markdown are read as an import reads them; offsets count in the text that comes with them', async () => {
  const page = join(directory, 'page.html')
  await writeFile(
    page,
    '<article><h1>Pasar Johar</h1><p>SEMARANG, KOMPAS.com - Warga <b>datang</b> lagi.</p><p>"Kami senang sekali," kata Budi Santoso.</p></article>',
  )
  const note = join(directory, 'note.md')
  await writeFile(
    note,
    '# Pasar Johar\n\nSEMARANG, KOMPAS.com - Warga **datang** lagi.\n\n"Kami senang sekali," kata Budi Santoso.\n',
  )
  for (const path of [page, note]) {
    const { headline, dateline, blocks, quotes, text } = JSON.parse((await run(path, '--json')).stdout)
    expect(headline).toBe('Pasar Johar')
    expect(dateline).toMatchObject({ place: 'SEMARANG', outlet: 'KOMPAS.com' })
    expect(
      blocks.map((block: { text: string; start: number; end: number }) => text.slice(block.start, block.end)),
    ).toEqual(blocks.map((block: { text: string }) => block.text))
    expect(blocks[1].text).toBe('SEMARANG, KOMPAS.com - Warga datang lagi.')
    expect(quotes).toMatchObject([{ type: 'direct', speaker: { name: 'Budi Santoso' } }])
  }
})

test('a file of several stories prints an array', async () => {
  const path = join(directory, 'lines.jsonl')
  await writeFile(
    path,
    ['Satu', 'Dua'].map((title) => JSON.stringify({ title, body: 'Solo - Isi berita ini pendek.' })).join('\n'),
  )
  const found = JSON.parse((await run(path, '--json')).stdout)
  expect(found.map(({ headline }: { headline: string }) => headline)).toEqual(['Satu', 'Dua'])
})

test('no file at all is wrong usage', async () => {
  expect(await run()).toMatchObject({ code: 2 })
})
