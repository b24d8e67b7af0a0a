import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { claimDataDirectory } from '../archive/ownership.ts'
import { commands } from './commands.ts'
import { dataDirectoryOf } from './data-directory.ts'
import { withoutArchive } from './fixtures/in-process.ts'
import { cli, mejaJson as json, meja, sampleFolder as sample } from './fixtures/run-meja.ts'

/** Permissions mean nothing to root: its tests of them run as somebody without any. */
const isRoot = process.getuid?.() === 0
const nobody = isRoot ? { uid: 65_534, gid: 65_534 } : {}
const look = `require('node:fs').accessSync(${JSON.stringify(cli)})`
const canBeNobody = process.platform !== 'win32' && spawnSync(process.execPath, ['-e', look], nobody).status === 0

describe('meja', { timeout: 120_000 }, () => {
  it('imports, searches, shows and checks an archive, in the shapes it promises', async () => {
    const dir = ['--data-dir', join(temporaryFolder(), 'data')]
    const imported = await json('import', join(sample, 'archive.jsonl'), join(sample, 'seed-article.txt'), ...dir)
    expect(imported).toMatchObject({ code: 0, value: { imported: 14, updated: 0, skipped: 0, failed: [] } })
    expect(Object.keys(imported.value)).toEqual([
      ...['imported', 'updated', 'skipped', 'failed', 'ids'],
      ...['job', 'similar', 'nearDuplicates'],
    ])

    const found = await json('search', 'jaminan', 'kecelakaan', '--from', '2024-08-01', '--to', '2024-08-31', ...dir)
    expect(found.code).toBe(0)
    expect(Object.keys(found.value)).toEqual(['total', 'tookMs', 'hits'])
    expect(found.value.total).toBe(1)
    expect(found.value.hits).toEqual([
      {
        id: expect.any(String),
        headline: 'Seribu Nelayan Tambaklorok Kini Terlindungi BPJS Ketenagakerjaan',
        snippet: expect.stringMatching(/kecelakaan/),
        date: '2024-08-28',
        section: 'Ekonomi',
      },
    ])
    expect((await json('search', 'jaminan', '--section', 'Opini', '--limit', '1', ...dir)).value).toMatchObject({
      total: 1,
    })

    const shown = await json('show', found.value.hits[0].id, ...dir)
    expect(shown).toMatchObject({
      code: 0,
      value: { id: found.value.hits[0].id, status: 'published', byline: 'Laras Widyaningrum' },
    })

    const checked = await json('doctor', ...dir)
    expect(checked).toMatchObject({ code: 0, value: { ok: true } })
    expect(checked.value.checks.map((check: { name: string }) => check.name)).toEqual(
      expect.arrayContaining(['schema', 'quick_check', 'full_text', 'article_hashes', 'version_hashes']),
    )
  })

  it('prints for people without --json, and takes the data directory from the environment', async () => {
    const data = join(temporaryFolder(), 'data')
    const imported = await meja(['import', join(sample, 'seed-article.txt')], { env: { MEJA_DATA_DIR: data } })
    expect(imported).toMatchObject({ code: 0, stdout: '1 imported, 0 updated, 0 unchanged, 0 failed\n' })
    const found = await meja(['search', 'paritrana', '--data-dir', data])
    expect(found.stdout).toMatch(/^1 found in [\d.]+ ms\n\n.*Paritrana Award Diharapkan/)
  })

  it('ends with 1 when something failed, and says what', async () => {
    const folder = temporaryFolder()
    const dir = ['--data-dir', join(folder, 'data')]
    const report = await json('import', join(folder, 'none.txt'), ...dir)
    expect(report).toMatchObject({ code: 1, value: { failed: [{ path: join(folder, 'none.txt') }] } })
    expect(await json('show', 'none', ...dir)).toMatchObject({ code: 1, value: { error: { code: 'not_found' } } })
    const told = await meja(['show', 'none', ...dir])
    expect(told).toEqual({ code: 1, stdout: '', stderr: 'meja: There is no article none in the archive.\n' })
  })

  it('ends with 2 for a usage it does not know', async () => {
    const { code, stdout, stderr } = await meja(['terbitkan'])
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'meja: There is no command “terbitkan”. See `meja --help`.\n',
    })
  })

  it('reads while the app owns the data, and refuses to write with a sentence', async () => {
    const data = join(temporaryFolder(), 'data')
    const dir = ['--data-dir', data]
    await meja(['import', join(sample, 'seed-article.txt'), ...dir])
    const claim = claimDataDirectory(data)
    try {
      expect((await json('search', 'paritrana', ...dir)).value.total).toBe(1)
      expect((await json('doctor', ...dir)).code).toBe(0)
      const refused = await meja(['import', join(sample, 'archive.jsonl'), ...dir])
      expect(refused.code).toBe(1)
      expect(refused.stderr).toContain('Another Meja Redaksi (app or command line) has')
      expect((await json('import', sample, ...dir)).value.error.code).toBe('read_only')
    } finally {
      claim?.release()
    }
  })

  it('makes nothing where it only reads', async () => {
    const data = join(temporaryFolder(), 'salah', 'ketik')
    const dir = ['--data-dir', data]
    for (const words of [['search', 'x'], ['doctor'], ['outbox', 'list']]) {
      expect(await json(...words, ...dir)).toMatchObject({ code: 1, value: { error: { code: 'not_found' } } })
    }
    expect(existsSync(join(data, '..'))).toBe(false)
    const file = join(sample, 'seed-article.txt')
    const refused = await json('search', 'x', '--data-dir', file)
    expect(refused).toMatchObject({ code: 1, value: { error: { code: 'file_unreadable' } } })
    expect(refused.value.error.message).toContain('is not a folder')
  })

  it('says which permission is missing when an archive may only be looked at', async (context) => {
    context.skip(!canBeNobody, 'only root can try this as another user')
    const folder = temporaryFolder()
    const data = join(folder, 'data')
    await meja(['import', join(sample, 'seed-article.txt'), '--data-dir', data])
    for (const path of [folder, data]) chmodSync(path, 0o555)
    chmodSync(join(data, 'archive.db'), 0o444)
    const read = await meja(['search', 'paritrana', '--data-dir', data], nobody)
    expect(read).toMatchObject({ code: 1, stdout: '' })
    expect(read.stderr).toMatch(/may not write to the folder .*\/data, /)
    const write = await meja(['import', sample, '--data-dir', join(data, 'x')], nobody)
    expect(write).toMatchObject({ code: 1, stderr: expect.stringContaining(`may not make folders in ${data};`) })
    for (const path of [folder, data]) chmodSync(path, 0o755)
  })

  it('finds damage without touching it', async () => {
    const data = join(temporaryFolder(), 'data')
    const dir = ['--data-dir', data]
    mkdirSync(data)
    copyFileSync(join(sample, 'seed-article.txt'), join(data, 'archive.db'))
    const before = readFileSync(join(data, 'archive.db'))
    expect(await json('doctor', ...dir)).toMatchObject({
      code: 1,
      value: { ok: false, checks: [{ name: 'open', ok: false }] },
    })
    expect(await json('search', 'x', ...dir)).toMatchObject({ code: 1, value: { error: { code: 'archive_damaged' } } })
    expect(readFileSync(join(data, 'archive.db')).equals(before)).toBe(true)
  })

  it('uses the outlet and the dateline of the app settings', async () => {
    const data = join(temporaryFolder(), 'data')
    mkdirSync(data)
    writeFileSync(join(data, 'settings.json'), JSON.stringify({ settings: { houseDateline: '{PLACE} — ' } }))
    const imported = await json('import', join(sample, 'seed-article.txt'), '--data-dir', data)
    const shown = await json('show', imported.value.ids[0], '--data-dir', data)
    expect(shown.value.text.startsWith('SEMARANG — Jumlah peserta')).toBe(true)
  })
})

describe('runCommandLine', { timeout: 120_000 }, () => {
  it.each([
    [[]],
    [['search']],
    [['endpoint']],
    [['search', 'x', '--limit', 'banyak']],
    [['search', 'x', '--from', '17/9/2024']],
    [['search', 'x', '--from', '2024-02-31']],
    [['quotes', '--to', '2024-13-01']],
    [['search', 'x', '--from', '2024-09-18', '--to', '2024-09-17']],
    [['search', 'x', '--bogus']],
    [['import', 'x', '--format', 'pdf']],
    [['show', 'a', 'b']],
  ])('ends with 2 and a sentence for the usage %j', async (words) => {
    expect(await withoutArchive(...words)).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^meja: .+\n/),
    })
    const asJson = await withoutArchive(...words, '--json')
    expect(JSON.parse(asJson.stdout)).toMatchObject({ error: { code: 'invalid_input' } })
  })

  it('explains every command', async () => {
    const { code, stdout } = await withoutArchive('--help')
    expect(code).toBe(0)
    for (const name of Object.keys(commands)) expect(stdout).toContain(`  ${name} `)
  })

  it('explains itself to programs in one JSON value', async () => {
    const one = await withoutArchive('search', '--help')
    expect(one).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Usage: meja search <query>[\s\S]*-pantai[\s\S]*--forms/),
    })
    expect(one.stdout).not.toContain('reindex')
    expect((await withoutArchive('help', 'endpoint', 'add')).stdout).toMatch(/^Usage: meja endpoint add NAME/)
    const { code, stdout } = await withoutArchive('--help', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(stdout).commands.map(({ name }: { name: string }) => name)).toEqual(Object.keys(commands))
  })

  it('finds the command wherever the options stand', async () => {
    expect(await withoutArchive('endpoint', '--data-dir', 'x', 'list')).toMatchObject({
      code: 1,
      stderr: 'meja: The archive was opened.\n',
    })
  })

  it('takes what stands after -- for words', async () => {
    expect(await withoutArchive('terbitkan', '--', '--json', '--help')).toMatchObject({ code: 2, stdout: '' })
  })
})

describe('dataDirectoryOf', () => {
  it.each([
    ['linux', {}, '/home/ani/.config/Meja Redaksi'],
    ['linux', { XDG_CONFIG_HOME: '/cfg' }, '/cfg/Meja Redaksi'],
    ['darwin', {}, '/home/ani/Library/Application Support/Meja Redaksi'],
    ['linux', { MEJA_DATA_DIR: '/data' }, '/data'],
  ] as const)('on %s with %j is %s', (platform, environment, expected) => {
    expect(dataDirectoryOf(null, platform, environment, '/home/ani')).toBe(expected)
    expect(dataDirectoryOf('/chosen', platform, environment, '/home/ani')).toBe('/chosen')
  })
})
