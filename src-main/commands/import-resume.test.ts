import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryArchive, temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { rows } from '../archive/handle.ts'
import { outcomeOf, type Running, startMeja } from './fixtures/run-meja.ts'

const start = (dataDirectory: string, words: string[]): Running =>
  startMeja(['import', ...words, '--json', '--data-dir', dataDirectory])

/** Kills it as soon as it has told of its progress `times` times; null when it ended before. */
const killAfter = async (child: Running, times: number): Promise<number | null> => {
  let told = 0
  child.stderr.on('data', (text: Buffer) => {
    if (!/\d+ articles?, /.test(text.toString())) return
    told += 1
    if (told === times) child.kill('SIGKILL')
  })
  return (await outcomeOf(child)).code
}

const words = 'air pasang merendam jalan raya pelabuhan nelayan pasar warga kantor hujan sungai jembatan desa'.split(
  ' ',
)

const story = (number: number): string => {
  const sentences = Array.from({ length: 12 }, (_, at) => {
    const picked = Array.from({ length: 9 }, (_, word) => words[(number * 7 + at * 3 + word * word) % words.length])
    return `${picked.join(' ')} ${number}-${at}.`
  })
  return JSON.stringify({
    id: number,
    judul: `Berita nomor ${number}`,
    isi: sentences.join(' '),
    tanggal: '2024-09-17',
  })
}

const everything = (dataDirectory: string) => {
  const db = temporaryArchive(dataDirectory)
  const articles = rows<object>(
    db,
    `SELECT origin_source, headline, text, html, status, dated_at, content_hash, source_hash FROM articles
     ORDER BY origin_source`,
  )
  const problems = rows<object>(db, 'SELECT path, reason FROM import_problems ORDER BY path')
  const [originals] = rows<{ amount: number }>(db, 'SELECT count(*) AS amount FROM originals')
  const [job] = rows<object>(db, 'SELECT state, imported, updated, skipped, failed FROM import_jobs')
  return { articles, problems, originals, job }
}

describe('an import that is killed', () => {
  it('goes on where it was: nothing twice, nothing left out', { timeout: 600_000 }, async () => {
    const folder = temporaryFolder()
    const source = join(folder, 'arsip.jsonl')
    const lines = Array.from({ length: 1500 }, (_, number) => (number % 200 === 7 ? '{"judul":' : story(number)))
    writeFileSync(source, lines.join('\n'))
    const [whole, killed] = [join(folder, 'utuh'), join(folder, 'terbunuh')]
    expect(await killAfter(start(whole, [source]), Number.POSITIVE_INFINITY)).toBe(1)
    let kills = 0
    let code = await killAfter(start(killed, [source]), 1)
    while (code === null && kills < 20) {
      kills += 1
      code = await killAfter(start(killed, ['--resume']), kills < 3 ? kills : Number.POSITIVE_INFINITY)
    }
    expect(kills).toBeGreaterThan(0)
    expect(code).toBe(1)
    const [expected, actual] = [everything(whole), everything(killed)]
    expect(actual.articles).toHaveLength(1492)
    expect(actual.articles).toEqual(expected.articles)
    expect(actual.problems).toEqual(expected.problems)
    expect(actual.originals).toEqual(expected.originals)
    expect(actual.job).toEqual({ state: 'done', imported: 1492, updated: 0, skipped: 0, failed: 8 })
  })
})
