import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { getArticle } from '../article-rows.ts'
import { checkArchive } from '../check.ts'
import { temporaryArchive, temporaryFolder } from '../fixtures/temporary-archive.ts'
import { rows } from '../handle.ts'
import { indexCaptions } from '../index-captions.ts'
import { listArticles } from '../lists.ts'
import { getMedia } from '../media.ts'
import { archivePath, inspectArchive, openWritable } from '../open.ts'
import { getJob, listJobs } from '../outbox-rows.ts'
import { findQuotations } from '../quotes/find.ts'
import { remotePosts } from '../remote-posts.ts'
import { listSavedSearches } from '../saved-searches.ts'
import { search } from '../search/search.ts'
import { getVersion, listVersions } from '../versions.ts'
import { latestVersion, migrate } from './migrate.ts'
import type { Migration } from './migration.ts'

const oldArchive = (version: number): string => {
  const folder = temporaryFolder()
  const db = new Database(archivePath(folder))
  db.exec(readFileSync(join(import.meta.dirname, 'fixtures', `schema-${version}.sql`), 'utf8'))
  db.close()
  return folder
}

const everySchema = Array.from({ length: latestVersion }, (_, index) => index + 1)

describe('an archive of schema', () => {
  it.each(everySchema)('%i opens, and every row of it is still there', (version) => {
    const db = temporaryArchive(oldArchive(version))
    expect(db.pragma('user_version', { simple: true })).toBe(latestVersion)
    expect(checkArchive(db).filter((check) => !check.ok)).toEqual([])
    const [article, imported] = ['Rob Rendam Kaligawe Lagi', 'Arsip Lama'].map((headline) => {
      const summary = listArticles(db, { view: 'all', limit: 10, offset: 0 }).find((one) => one.headline === headline)
      return summary === undefined ? null : getArticle(db, summary.id)
    })
    expect(article).toMatchObject({
      revision: 2,
      status: 'published',
      tags: ['rob', 'banjir'],
      dateline: { place: 'Semarang' },
    })
    expect(article?.quotations[0]).toMatchObject({ speaker: 'Slamet', start: 49, end: 57 })
    expect(findQuotations(db, { speaker: 'slamet', words: 'surut' }).hits).toMatchObject([
      { articleId: article?.id, role: 'Petugas', date: '2024-03-14', confidence: 1 },
    ])
    expect(article?.related).toEqual([
      { kind: 'end', links: [{ articleId: null, title: 'Pompa Berhenti', url: 'https://contoh.id/pompa' }] },
    ])
    expect(imported).toMatchObject({
      datedAt: '2019-05-29T15:02:00.000Z',
      origin: { kind: 'import', source: '/arsip/lama.jsonl#1' },
    })
    const sources = listVersions(db, imported?.id ?? '')
    expect(sources.map((one) => [one.reason, getVersion(db, one.id)?.content.text])).toEqual([
      ['raw', '{"title":"Arsip Lama"}'],
    ])
    const versions = listVersions(db, article?.id ?? '')
    expect(versions.map((one) => one.reason)).toEqual(['publish', 'publish', 'named'])
    expect(versions.map((one) => getVersion(db, one.id)?.headline)).toContain('Rob Rendam Kaligawe')
    const jobs = listJobs(db, {})
    expect(jobs.map((job) => job.state)).toEqual(['queued', 'confirmed'])
    expect(getJob(db, jobs[0]?.id ?? '')?.payload.html).toBe(article?.html)
    expect(remotePosts(db, article?.id ?? '')).toMatchObject([{ id: '12', endpointName: 'Mercusuar' }])
    expect(getMedia(db, 'a'.repeat(64))).toMatchObject({ fileName: 'truk.jpg' })
    expect(['elysee', 'rob', 'sampah'].map((query) => search(db, { query }).total)).toEqual([1, 1, 0])
    // Only what was written since then is found by its captions without a reindex.
    const captioned = version < 15 ? 0 : 1
    expect(search(db, { query: 'truk' }).total).toBe(captioned)
    for (let after: number | null = -1; after !== null; ) after = indexCaptions(db, after)
    expect(search(db, { query: 'truk' }).hits.map((hit) => hit.snippet)).toEqual(['Truk Dok.'])
    expect(checkArchive(db).filter((check) => !check.ok)).toEqual([])
    const searches = listSavedSearches(db)
    expect(searches.map(({ name, order, otherForms }) => ({ name, order, otherForms }))).toEqual(
      version < 7 ? [] : [{ name: 'Rob Kaligawe', order: 'newest', otherForms: true }],
    )
  })
})

const step = (version: number, up: Migration['up']): Migration => ({ version, name: `step ${version}`, up })
/** Every real step as one that does nothing: the fixture of the newest schema has them all behind it. */
const kept = everySchema.map((version) => step(version, () => {}))
const next = latestVersion + 1
const addColumn = step(next, (db) => db.exec("ALTER TABLE media ADD COLUMN shot_on TEXT NOT NULL DEFAULT ''"))

describe('migrate', () => {
  it('keeps a copy before it changes an archive that holds something', () => {
    const folder = oldArchive(latestVersion)
    const db = temporaryArchive(folder)
    migrate(db, folder, [...kept, addColumn])
    expect(db.pragma('user_version', { simple: true })).toBe(next)
    const copies = readdirSync(join(folder, 'backups'))
    expect(copies).toHaveLength(1)
    const copy = new Database(join(folder, 'backups', copies[0] ?? ''), { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(latestVersion)
    expect(copy.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(3)
    copy.close()
  })

  it('leaves schema and version as they were when a step fails half way', () => {
    const folder = oldArchive(latestVersion)
    const db = temporaryArchive(folder)
    const failing = step(next + 1, (one) => {
      one.exec('DELETE FROM tags; CREATE TABLE half (done INTEGER)')
      throw new Error('power cut')
    })
    expect(() => migrate(db, folder, [...kept, addColumn, failing])).toThrow('power cut')
    expect(db.pragma('user_version', { simple: true })).toBe(next)
    expect(rows(db, "SELECT name FROM sqlite_schema WHERE name = 'half'")).toEqual([])
    expect(rows(db, 'SELECT tag FROM tags')).toHaveLength(2)
  })

  it('refuses steps that are out of order', () => {
    const folder = temporaryFolder()
    const db = temporaryArchive(folder)
    expect(() => migrate(db, folder, [addColumn])).toThrow('numbers must follow')
  })

  it('tells a new folder, an older archive and a current one apart', () => {
    expect(inspectArchive(temporaryFolder())).toBe('missing')
    const folder = oldArchive(1)
    const raw = new Database(archivePath(folder))
    raw.pragma('user_version = 0')
    raw.close()
    expect(inspectArchive(folder)).toBe('older')
    const fresh = temporaryFolder()
    openWritable(fresh).close()
    expect(inspectArchive(fresh)).toBe('current')
  })

  it('keeps every table STRICT', () => {
    const db = temporaryArchive()
    const loose = rows(
      db,
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
    )
    expect(loose).toEqual([])
  })
})
