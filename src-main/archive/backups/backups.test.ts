import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArticle, saveArticle } from '../articles.ts'
import { checkArchive } from '../check.ts'
import { content, temporaryArchive, temporaryFolder } from '../fixtures/temporary-archive.ts'
import { listArticles } from '../lists.ts'
import { archivePath, openWritable } from '../open.ts'
import { listBackups } from './list.ts'
import { applyRequestedRestore, requestNewestRestore, requestRestore, restoreBackup, standIns } from './restore.ts'
import { outdated } from './rotation.ts'
import { takeBackup } from './take.ts'

const hour = 3_600_000
const origin = { kind: 'typed' as const, source: '' }

const headlines = (folder: string): string[] => {
  const db = openWritable(folder)
  try {
    expect(checkArchive(db).filter((check) => !check.ok)).toEqual([])
    return listArticles(db, { view: 'all', limit: 100, offset: 0 })
      .map((one) => one.headline)
      .sort()
  } finally {
    db.close()
  }
}

/** Overwrites the middle of the file: pages of text and index, not the header. */
const damage = (path: string): void => {
  const bytes = readFileSync(path)
  bytes.fill(0x5a, Math.floor(bytes.length / 3), Math.floor((bytes.length * 2) / 3))
  writeFileSync(path, bytes)
}

describe('outdated', () => {
  const at = (hours: number) => ({ takenAt: new Date(Date.parse('2026-11-22T05:00:00Z') - hours * hour).toISOString() })

  it('keeps 24 hours, 14 days and 8 weeks of a machine that is always on', () => {
    const all = Array.from({ length: 24 * 7 * 12 }, (_, hours) => at(hours))
    const gone = new Set(outdated(all))
    const kept = all.filter((one) => !gone.has(one)).map((one) => one.takenAt)
    expect(kept.slice(0, 24)).toEqual(all.slice(0, 24).map((one) => one.takenAt))
    expect(new Set(kept.map((time) => time.slice(0, 10))).size).toBeGreaterThanOrEqual(14)
    expect(kept.length).toBeLessThanOrEqual(24 + 14 + 8)
    // The oldest is a Sunday's last hour, eight weeks back.
    expect(Date.parse('2026-11-22T05:00:00Z') - Date.parse(kept.at(-1) ?? '')).toBeGreaterThan(48 * 24 * hour)
  })

  it('keeps all of a machine that is rarely on, always the newest, and needs no second look', () => {
    expect(outdated([at(0), at(24 * 60), at(24 * 200), at(24 * 400)])).toEqual([])
    const times = fc.array(fc.integer({ min: 0, max: 24 * 400 }).map(at), { minLength: 1, maxLength: 80 })
    fc.assert(
      fc.property(times, (all) => {
        const gone = new Set(outdated(all))
        const kept = all.filter((one) => !gone.has(one))
        const newest = all
          .map((one) => one.takenAt)
          .sort()
          .at(-1)
        expect(kept.map((one) => one.takenAt)).toContain(newest)
        expect(kept.length).toBeLessThanOrEqual(24 + 14 + 8)
        expect(outdated(kept)).toEqual([])
      }),
    )
  })
})

describe('backups', { timeout: 60_000 }, () => {
  it('are whole, for the owner alone, and can be taken while somebody writes', async () => {
    const folder = temporaryFolder()
    const db = temporaryArchive(folder)
    const article = createArticle(db, { content: content({ headline: 'Satu' }), origin })
    const taking = takeBackup(folder)
    for (let revision = 1; revision <= 20; revision += 1) {
      const text = `Air pasang ${revision}.`
      saveArticle(db, {
        articleId: article.id,
        baseRevision: revision,
        sequence: revision,
        content: content({ headline: 'Satu', text }),
      })
    }
    const backup = await taking
    const path = join(folder, 'backups', backup.name)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(folder, 'backups'))).toEqual([backup.name])
    expect(listBackups(folder)).toEqual([backup])
    db.close()
    expect(restoreBackup(folder, backup.name)).not.toBeNull()
    expect(headlines(folder)).toEqual(['Satu'])
  })

  it('rotate only after a good one was taken: a damaged archive costs none', async () => {
    const folder = temporaryFolder()
    const db = temporaryArchive(folder)
    for (let number = 0; number < 60; number += 1)
      createArticle(db, { content: content({ text: `Air ${number} `.repeat(400) }), origin })
    const start = Date.parse('2026-11-01T00:00:00Z')
    for (let taken = 0; taken < 30; taken += 1) await takeBackup(folder, new Date(start + taken * 10 * 60_000))
    const good = listBackups(folder)
    // Five hours of a backup every ten minutes: the newest of each.
    expect(good).toHaveLength(5)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    damage(archivePath(folder))
    await expect(takeBackup(folder, new Date(start + 400 * hour))).rejects.toMatchObject({ code: 'archive_damaged' })
    expect(listBackups(folder)).toEqual(good)
    const before = readFileSync(archivePath(folder))
    const aside = restoreBackup(folder, good[0]?.name ?? '')
    expect(readFileSync(aside ?? '')).toEqual(before)
    expect(headlines(folder)).toHaveLength(60)
  })

  it('can be restored, and the restore taken back', async () => {
    const folder = temporaryFolder()
    const db = openWritable(folder)
    createArticle(db, { content: content({ headline: 'Satu' }), origin })
    const { name } = await takeBackup(folder)
    createArticle(db, { content: content({ headline: 'Dua' }), origin })
    db.close()
    restoreBackup(folder, name)
    expect(headlines(folder)).toEqual(['Satu'])
    const [aside] = listBackups(folder).filter((backup) => backup.kind === 'set aside')
    restoreBackup(folder, aside?.name ?? '')
    expect(headlines(folder)).toEqual(['Dua', 'Satu'])
  })

  it('that are damaged or unknown are not restored, and the archive stays', async () => {
    const folder = temporaryFolder()
    const db = openWritable(folder)
    for (let number = 0; number < 40; number += 1)
      createArticle(db, { content: content({ text: `Air ${number} `.repeat(400) }), origin })
    const { name } = await takeBackup(folder)
    db.close()
    damage(join(folder, 'backups', name))
    expect(() => restoreBackup(folder, name)).toThrow()
    expect(() => restoreBackup(folder, '../archive.db')).toThrow('There is no backup')
    expect(headlines(folder)).toHaveLength(40)
    expect(readdirSync(join(folder, 'backups'))).toEqual([name])
  })

  it('that the app is asked to restore come at its next start, once', async () => {
    const folder = temporaryFolder()
    const db = openWritable(folder)
    createArticle(db, { content: content({ headline: 'Satu' }), origin })
    const { name } = await takeBackup(folder)
    createArticle(db, { content: content({ headline: 'Dua' }), origin })
    requestRestore(folder, name)
    db.close()
    expect(applyRequestedRestore(folder)).toBe(name)
    expect(applyRequestedRestore(folder)).toBeNull()
    expect(headlines(folder)).toEqual(['Satu'])
    expect(existsSync(join(folder, 'backups', 'restore-next'))).toBe(false)
  })
})

describe('an archive that cannot be opened', { timeout: 60_000 }, () => {
  const at = (hour: number): Date => new Date(`2026-11-22T${String(hour).padStart(2, '0')}:00:00Z`)
  const write = (folder: string, headline: string): void => {
    const db = temporaryArchive(folder)
    createArticle(db, { content: content({ headline }), origin })
    db.close()
  }

  it('comes back from the newest backup that passes its check, and is kept aside', async () => {
    const folder = temporaryFolder()
    write(folder, 'Satu')
    const good = await takeBackup(folder, at(1))
    write(folder, 'Dua')
    const newest = await takeBackup(folder, at(2))
    damage(join(folder, 'backups', newest.name))
    writeFileSync(archivePath(folder), 'rusak sama sekali, bukan basis data lagi')
    expect(() => openWritable(folder)).toThrow(/not a database/)
    expect(standIns(folder).map(({ name }) => name)).toEqual([newest.name, good.name])
    expect(requestNewestRestore(folder)?.name).toBe(good.name)
    expect(applyRequestedRestore(folder)).toBe(good.name)
    expect(headlines(folder)).toEqual(['Satu'])
    const [aside] = listBackups(folder).filter(({ kind }) => kind === 'set aside')
    expect(readFileSync(join(folder, 'backups', aside?.name ?? ''), 'utf8')).toContain('rusak sama sekali')
    expect(standIns(folder)).toHaveLength(2)
  })

  it('stays as it is when no backup is whole', async () => {
    const folder = temporaryFolder()
    write(folder, 'Satu')
    const only = await takeBackup(folder, at(1))
    damage(join(folder, 'backups', only.name))
    writeFileSync(archivePath(folder), 'rusak')
    expect(requestNewestRestore(folder)).toBeNull()
    expect(applyRequestedRestore(folder)).toBeNull()
    expect(readFileSync(archivePath(folder), 'utf8')).toBe('rusak')
  })
})
