import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { claimDataDirectory } from '../archive/ownership.ts'
import { withoutArchive } from './fixtures/in-process.ts'
import { mejaJson as json, meja, sampleFolder } from './fixtures/run-meja.ts'

/** The commands that read the archive as a whole, through the real command line. */
let sampleData = ''
beforeAll(async () => {
  sampleData = mkdtempSync(join(tmpdir(), 'meja-sample-'))
  await meja(['import', sampleFolder, '--data-dir', sampleData])
}, 60_000)
afterAll(() => rmSync(sampleData, { recursive: true, force: true }))

/** A copy for each test: it may change it. */
const sampleArchive = () => {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  cpSync(sampleData, data, { recursive: true })
  return { folder, data, dir: ['--data-dir', data], out: (name: string) => join(folder, name) }
}

describe('meja', { timeout: 900_000 }, () => {
  it('suggests what goes with a story in a file, and with one of the archive, and says why', async () => {
    const { dir, out } = sampleArchive()
    const copy = out('naskah.txt')
    writeFileSync(
      copy,
      'Klaim Jaminan Naik\n\nSemarang, Mercusuar – Klaim Jaminan Hari Tua di Jawa Tengah naik, kata BPJS Ketenagakerjaan.\n',
    )
    const suggested = await json('suggest', copy, ...dir)
    expect(suggested.code).toBe(0)
    expect(suggested.value[0]).toMatchObject({
      headline: expect.stringMatching(/Jaminan|BPJS/),
      reason: { words: expect.any(Array) },
      nearDuplicate: false,
    })
    const { value: found } = await json('search', 'seribu nelayan tambaklorok', ...dir)
    const id = found.hits[0].id
    const related = await json('related', id, ...dir)
    expect(related.code).toBe(0)
    expect(related.value.length).toBeGreaterThan(0)
    expect(related.value.map((one: { id: string }) => one.id)).not.toContain(id)
    expect((await meja(['related', id, ...dir])).stdout).toContain(related.value[0].headline)
    expect(await json('related', 'none', ...dir)).toMatchObject({ code: 1, value: { error: { code: 'not_found' } } })
    expect((await meja(['suggest', out('none.txt'), ...dir])).code).toBe(1)
  })

  it('searches with a minus as in the window, and says what it could not read', async () => {
    const { dir } = sampleArchive()
    const all = await json('search', 'nelayan', ...dir)
    const without = await json('search', 'nelayan', '-tambaklorok', ...dir)
    const neither = await json('search', '-nelayan', '-tambaklorok', ...dir)
    expect(without).toMatchObject({ code: 0 })
    expect(without.value.total).toBeLessThan(all.value.total)
    expect(neither.value.total).toBeGreaterThan(0)
    expect((await meja(['search', 'nelayan', '--limit', '-5', ...dir])).code).toBe(2)
    expect((await meja(['search', 'nelayan', '--entah', ...dir])).code).toBe(2)
    const { stdout } = await meja(['search', 'nelayan', 'dari:entah', ...dir])
    expect(stdout).toContain('Not understood: from:entah (no date: left out)')
    const explained = await meja(['search', '(rob OR nelayan)', 'sampai:9/2024', '--explain', ...dir])
    expect(explained.stdout).toContain('understood: rob  OR nelayan  to:9/2024 [2024-09-01 to 2024-09-30]')
  })

  it('counts the archive, and writes a table of it', async () => {
    const { dir, out } = sampleArchive()
    const { code, value } = await json('stats', ...dir)
    expect(code).toBe(0)
    expect(Object.keys(value)).toEqual(['articles', 'words', 'years', 'sections', 'outlets', 'mostQuoted'])
    expect(value.articles).toBe(14)
    for (const table of [value.years, value.sections, value.outlets]) {
      expect(table.reduce((sum: number, row: { articles: number }) => sum + row.articles, 0)).toBe(14)
    }
    expect(value.mostQuoted[0]).toMatchObject({ speaker: 'Anggoro Eko Cahyo', quotations: expect.any(Number) })
    expect((await meja(['stats', ...dir])).stdout).toContain('Most quoted (quotations, articles)')
    const table = out('tahun.csv')
    expect((await meja(['stats', '--csv', 'years', '--out', table, ...dir])).code).toBe(0)
    expect(readFileSync(table, 'utf8')).toMatch(/^\uFEFFyear,articles,words\r\n2024,\d+,\d+\r\n/)
    expect((await meja(['stats', '--csv', 'years', '--out', table, ...dir])).stderr).toContain('is there already')
    expect((await meja(['stats', '--csv', 'bulan', '--out', table, ...dir])).code).toBe(2)
  })

  it('exports what is asked for, and an export taken in again is the archive', async () => {
    const { dir, out } = sampleArchive()
    const all = out('semua.jsonl')
    expect(await json('export', '--out', all, ...dir)).toMatchObject({
      code: 0,
      value: { path: all, format: 'jsonl', articles: 14, pictures: 0 },
    })
    expect(statSync(all).mode & 0o777).toBe(0o600)
    expect((await meja(['export', '--out', all, ...dir])).stderr).toContain('is there already')
    const narrow = ['--query', 'jaminan', '--section', 'Ekonomi', '--from', '2024-01-01']
    const found = await json('search', 'jaminan', '--section', 'Ekonomi', '--from', '2024-01-01', ...dir)
    const some = await json('export', '--format', 'csv', ...narrow, '--out', out('a.csv'), ...dir)
    expect(some.value.articles).toBe(found.value.total)
    const other = ['--data-dir', out('lain')]
    expect(await json('import', all, ...other)).toMatchObject({ code: 0, value: { imported: 14, failed: [] } })
    const again = out('lagi.jsonl')
    await meja(['export', '--out', again, ...other])
    expect(readFileSync(again, 'utf8').split('\n').sort()).toEqual(readFileSync(all, 'utf8').split('\n').sort())
  })

  it.each([
    [['--format', 'pdf']],
    [['--ids', 'a', '--view', 'draft']],
    [['--view', 'sampah']],
    [['--from', '2024-02-31']],
  ])('refuses the usage %j of export', async (words) => {
    expect((await withoutArchive('export', ...words)).code).toBe(2)
  })

  it('takes, lists and restores backups, also beside the app, but restores only without it', async () => {
    const { data, dir } = sampleArchive()
    const claim = claimDataDirectory(data)
    const taken = await json('backup', 'take', ...dir)
    expect(taken).toMatchObject({ code: 0, value: { kind: 'regular' } })
    expect((await json('backup', 'list', ...dir)).value).toEqual([taken.value])
    expect((await json('backup', 'restore', taken.value.name, ...dir)).value.error.code).toBe('read_only')
    claim?.release()
    await meja(['import', join(data, '..', 'none.txt'), ...dir])
    const { value } = await json('backup', 'restore', taken.value.name, ...dir)
    expect(existsSync(value.keptAs)).toBe(true)
    const examined = await json('doctor', ...dir)
    expect(examined.value).toMatchObject({
      ok: true,
      lastBackup: taken.value.takenAt,
      storage: { adviseCompacting: false },
    })
    expect(await json('backup', 'restore', '../archive.db', ...dir)).toMatchObject({
      code: 1,
      value: { error: { code: 'not_found' } },
    })
    expect((await json('backup', 'take', '--data-dir', temporaryFolder())).value.error.code).toBe('not_found')
  })
})
