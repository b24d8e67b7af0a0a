import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createArticle } from './articles.ts'
import { checkArchive } from './check.ts'
import { content, temporaryArchive, temporaryFolder } from './fixtures/temporary-archive.ts'
import { archivePath, inspectArchive, openReadable, openWritable } from './open.ts'
import { search } from './search/search.ts'
import { archiveError } from './sqlite-errors.ts'

const origin = { kind: 'typed' as const, source: '' }
const mode = (path: string): number => statSync(path).mode & 0o777

const closedArchive = (): string => {
  const folder = temporaryFolder()
  const db = openWritable(folder)
  for (let index = 0; index < 50; index += 1)
    createArticle(db, { content: content({ headline: `Berita ${index}` }), origin })
  db.close()
  return folder
}

describe('openWritable', () => {
  it('commits to the disk, not to a cache: FULL is read back after a write', () => {
    const db = temporaryArchive()
    createArticle(db, { content: content(), origin })
    expect(db.pragma('synchronous', { simple: true })).toBe(2)
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0)
  })

  it('keeps the archive from other users', (context) => {
    context.skip(process.platform === 'win32', 'Windows keeps no Unix permissions')
    const folder = join(temporaryFolder(), 'baru')
    const db = temporaryArchive(folder)
    createArticle(db, { content: content(), origin })
    expect(mode(folder)).toBe(0o700)
    expect(readdirSync(folder).map((name) => [name, mode(join(folder, name))])).toEqual([
      ['archive.db', 0o600],
      ['archive.db-shm', 0o600],
      ['archive.db-wal', 0o600],
    ])
  })

  it('refuses a newer schema and leaves the file as it was, byte for byte', () => {
    const folder = closedArchive()
    const raw = new Database(archivePath(folder))
    raw.pragma('user_version = 4000')
    raw.close()
    const before = readFileSync(archivePath(folder))
    for (const open of [openWritable, openReadable, inspectArchive]) {
      expect(() => open(folder)).toThrow(expect.objectContaining({ code: 'archive_newer' }))
    }
    expect(readFileSync(archivePath(folder)).equals(before)).toBe(true)
  })

  it.each([
    ['another kind of file', (bytes: Buffer) => Buffer.from('%PDF-1.7\n'.repeat(200) + bytes.length)],
    ['a cut header', (bytes: Buffer) => bytes.subarray(0, 60)],
    [
      'a wrecked schema page',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(3996, 7), bytes.subarray(4096)]),
    ],
  ])('says that the archive is damaged and erases nothing: %s', (_, damage) => {
    const folder = closedArchive()
    const wrecked = damage(readFileSync(archivePath(folder)))
    writeFileSync(archivePath(folder), wrecked)
    expect(() => openWritable(folder)).toThrow(expect.objectContaining({ code: 'archive_damaged' }))
    expect(readFileSync(archivePath(folder)).equals(wrecked)).toBe(true)
  })

  it('never lets SQLite delete the log of an emptied archive', () => {
    const folder = temporaryFolder()
    writeFileSync(archivePath(folder), '')
    writeFileSync(`${archivePath(folder)}-wal`, 'the last that is left')
    expect(() => openWritable(folder)).toThrow(expect.objectContaining({ code: 'archive_damaged' }))
    expect(readFileSync(`${archivePath(folder)}-wal`, 'utf8')).toBe('the last that is left')
  })

  it('says disk_full when there is no room, and goes on when there is', () => {
    const db = temporaryArchive()
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${pages + 4}`)
    const large = content({ text: 'kata '.repeat(20_000) })
    let failure: unknown
    try {
      createArticle(db, { content: large, origin })
    } catch (error) {
      failure = archiveError(error, 'x')
    }
    expect(failure).toMatchObject({ code: 'disk_full' })
    db.pragma('max_page_count = 1000000')
    expect(createArticle(db, { content: large, origin }).wordCount).toBe(20_000)
  })
})

describe('openReadable', () => {
  it('cannot write, whatever it is asked', () => {
    const folder = closedArchive()
    const db = openReadable(folder)
    expect(() => db.exec("UPDATE articles SET headline = 'x'")).toThrow(
      expect.objectContaining({ code: 'SQLITE_READONLY' }),
    )
    expect(search(db, { query: 'berita' }).total).toBe(50)
    db.close()
  })

  it('says that there is no archive', () => {
    expect(() => openReadable(temporaryFolder())).toThrow(expect.objectContaining({ code: 'not_found' }))
  })
})

describe('checkArchive', () => {
  const failed = (folder: string): string[] => {
    const db = openReadable(folder)
    const names = checkArchive(db).flatMap((check) => (check.ok ? [] : [check.name]))
    db.close()
    return names
  }

  it('finds nothing in a sound archive and leaves no copy behind', () => {
    const folder = closedArchive()
    expect(failed(folder)).toEqual([])
    expect(readdirSync(folder).filter((name) => name.startsWith('check-'))).toEqual([])
  })

  it('finds text that was changed behind the index and the fingerprints', () => {
    const folder = closedArchive()
    const raw = new Database(archivePath(folder))
    raw.exec("DROP TRIGGER articles_reindexed; UPDATE articles SET headline = 'Palsu' WHERE headline <> ''")
    raw.close()
    expect(failed(folder)).toEqual(['full_text', 'article_hashes'])
  })

  it('finds flipped bytes in stored text', () => {
    const folder = closedArchive()
    const bytes = readFileSync(archivePath(folder))
    // Everywhere: SQLite leaves copies in the unused part of pages.
    for (let at = bytes.indexOf('Air pasang'); at !== -1; at = bytes.indexOf('Air pasang'))
      bytes.write('Air basang', at)
    const copy = temporaryFolder()
    mkdirSync(copy, { recursive: true })
    copyFileSync(archivePath(folder), archivePath(copy))
    writeFileSync(archivePath(copy), bytes)
    expect(failed(copy)).toContain('article_hashes')
    expect(failed(folder)).toEqual([])
  })
})
