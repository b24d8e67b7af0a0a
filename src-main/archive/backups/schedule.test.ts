import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { content, temporaryFolder } from '../fixtures/temporary-archive.ts'
import { createKeeper } from '../keeper.ts'
import { openArchive } from '../thread.ts'
import { listBackups } from './list.ts'
import { isBackupDue } from './schedule.ts'

const minute = 60_000
const hour = 60 * minute
const now = Date.parse('2026-11-22T05:00:00Z')

describe('isBackupDue', () => {
  it.each([
    ['an empty archive', null, null, false],
    ['the first words, hands still', null, now - minute, true],
    ['the first words, still typing', null, now - 1000, false],
    ['nothing new since', now - 30 * hour, now - 31 * hour, false],
    ['something new, an hour old', now - hour, now - minute, true],
    ['something new, too soon', now - 59 * minute, now - minute, false],
    ['an hour old, still typing', now - hour, now - 1000, false],
    ['two hours old, still typing', now - 2 * hour, now - 1000, true],
    ['a backup of the future', now + hour, now - minute, false],
  ])('%s', (_, lastBackup, lastChange, expected) => {
    expect(isBackupDue({ now, lastBackup, lastChange })).toBe(expected)
  })
})

describe('the keeper', { timeout: 600_000 }, () => {
  it('takes, checks and measures in threads of its own, while the archive is open', async () => {
    const folder = join(temporaryFolder(), 'data')
    mkdirSync(folder)
    const threadScript = new URL('../thread-entry.ts', import.meta.url)
    const archive = await openArchive({ dataDirectory: folder, threadScript })
    onTestFinished(() => archive.close())
    await archive.write('createArticle', { content: content(), origin: { kind: 'typed', source: '' } })
    const keeper = createKeeper(folder, threadScript)
    const backup = await keeper.takeBackup()
    expect(listBackups(folder)).toEqual([backup])
    const storage = await keeper.measure()
    expect(storage.backups).toBe(statSync(join(folder, 'backups', backup.name)).size)
    expect(storage.articles).toBeGreaterThan(0)
    expect(storage.indexes).toBeGreaterThan(0)
    expect(storage.adviseCompacting).toBe(false)
    await expect(keeper.requestRestore('none')).rejects.toMatchObject({ code: 'not_found' })
    const ended = keeper.takeBackup()
    ended.catch(() => undefined)
    await keeper.stop()
    await expect(ended).rejects.toThrow()
    await archive.write('compact')
    expect(await archive.read('countArticles')).toMatchObject({ all: 1 })
  })
})
