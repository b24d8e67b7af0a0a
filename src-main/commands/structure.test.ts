import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommandLine } from './run-command.ts'
import { structureCommand } from './structure.ts'

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'meja-structure-'))
})
afterEach(() => rm(directory, { recursive: true }))

const run = async (...words: string[]): Promise<{ code: number; out: string; error: string }> => {
  let out = ''
  let error = ''
  const streams = { out: (text: string) => (out += text), error: (text: string) => (error += text) }
  const context = {
    dataDirectory: directory,
    archive: () => Promise.reject(new Error('structure must not open the archive')),
    log: () => undefined,
    importThread: new URL('../importing/job/import-thread.ts', import.meta.url),
    signal: new AbortController().signal,
    secret: () => Promise.resolve(null),
  }
  const code = await runCommandLine(
    ['structure', ...words],
    { structure: async () => structureCommand },
    ({ command, positionals, values }) => command.run({ ...context, positionals, values }),
    streams,
  )
  return { code, out, error }
}

const story = 'Pasar Johar Ramai Lagi\n\nSEMARANG, KOMPAS.com - Pedagang kembali.\n\n"Kami senang," kata Budi.'

test('one file prints one object, several an array, in the order given', async () => {
  const first = join(directory, 'first.txt')
  const second = join(directory, 'second.txt')
  await writeFile(first, story)
  await writeFile(second, 'Judul Kedua\n\nSolo - Isi berita ini pendek.')
  const one = JSON.parse((await run(first, '--json')).out)
  expect(one).toMatchObject({
    headline: 'Pasar Johar Ramai Lagi',
    dateline: { place: 'SEMARANG', outlet: 'KOMPAS.com' },
  })
  const two = JSON.parse((await run(second, first, '--json')).out)
  expect(two.map((structure: { headline: string }) => structure.headline)).toEqual([
    'Judul Kedua',
    'Pasar Johar Ramai Lagi',
  ])
})

test('a byte-order mark counts as the first unit of the file', async () => {
  const path = join(directory, 'bom.txt')
  await writeFile(path, `\uFEFF${story}`)
  const { blocks } = JSON.parse((await run(path, '--json')).out)
  expect(blocks[0]).toMatchObject({ type: 'headline', start: 1, end: 23 })
})

test('UTF-16 with a byte-order mark is read as import reads it; offsets are code units of the file', async () => {
  const path = join(directory, 'utf16.txt')
  await writeFile(path, Buffer.from(`\uFEFF${story}`, 'utf16le'))
  const { blocks } = JSON.parse((await run(path, '--json')).out)
  expect(blocks[0]).toMatchObject({ type: 'headline', start: 1, end: 23 })
})

test('a day that is not in the calendar is refused', async () => {
  const path = join(directory, 'dated.txt')
  await writeFile(path, story)
  const { code, error } = await run(path, '--entities', '--date', '2024-02-31')
  expect(code).toBe(2)
  expect(error).toContain('2024-02-31')
  expect((await run(path, '--entities', '--date', '2024-02-29')).code).toBe(0)
})

test('a file that cannot be read ends with 1 and its name', async () => {
  const missing = join(directory, 'missing.txt')
  const { code, error } = await run(missing)
  expect(code).toBe(1)
  expect(error).toContain(missing)
  const binary = join(directory, 'binary.txt')
  await writeFile(binary, Buffer.from('Rp5 juta \u0097 kata Ani', 'latin1'))
  const refused = await run(binary)
  expect(refused.code).toBe(1)
  expect(refused.error).toContain(`${binary} is not text in UTF-8`)
  expect(error).not.toContain('ENOENT')
})

test('no file at all is wrong usage', async () => {
  expect(await run()).toMatchObject({ code: 2 })
})
