import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { saveArticle } from '../archive/articles.ts'
import { directArchive } from '../archive/fixtures/direct-archive.ts'
import { temporaryArchive, temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { column, run, type Writable } from '../archive/handle.ts'
import type { Archive } from '../archive/operations.ts'
import { search } from '../archive/search/search.ts'
import { importPaths } from './import-paths.ts'
import { structuringThreads } from './job/structuring-threads.ts'
import { runReindex } from './run-reindex.ts'
import { type Structurer, structuringHere } from './structurer.ts'

const house = { houseDateline: '{place}, {outlet} – ', outlet: '' }
const request = { paths: [], format: 'auto' as const, mapping: null, originKind: 'import' as const }

const options = (structurer: Structurer = structuringHere, signal = new AbortController().signal) => ({
  house,
  mediaDirectory: null,
  batchMs: 100,
  structurer,
  signal,
  onProgress: () => {},
})

const release =
  'Pemerintah kota menyiapkan dua belas pompa tambahan untuk menghadapi rob yang diperkirakan datang pekan depan. ' +
  '“Pompa didatangkan dari Demak dan Kendal,” ujar Slamet Riyadi, kepala dinas pekerjaan umum, Kamis (14/3/2024).'

/** An archive with so many stories of one file, in the order of the file. */
const imported = async (
  amount: number,
): Promise<{ db: Writable; dataDirectory: string; archive: Archive; ids: string[] }> => {
  const folder = temporaryFolder()
  const dataDirectory = join(folder, 'data')
  const db = temporaryArchive(dataDirectory)
  const archive = directArchive(db)
  const stories = Array.from({ length: amount }, (_, at) => ({
    id: at,
    judul: `Rob ${at}`,
    isi: `<p>Semarang, Mercusuar – Air naik ${at} sentimeter.</p><p>${release}</p>`,
  }))
  const path = join(folder, 'a.jsonl')
  writeFileSync(path, stories.map((story) => JSON.stringify(story)).join('\n'))
  const { ids } = await importPaths(archive, { paths: [path], format: 'auto', house })
  return { db, dataDirectory, archive, ids }
}

/** As a parser that knew no quotations and no datelines would have left the article. */
const leavePlain = async (db: Writable, archive: Archive, id: string): Promise<void> => {
  const good = await archive.read('getArticle', id)
  if (good === null) throw new Error('The article is gone.')
  const content = { ...good, dateline: null, quotations: [], html: `<p>${good.text}</p>` }
  saveArticle(db, { articleId: id, baseRevision: good.revision, sequence: 1, content })
  const { contentHash = '' } = (await archive.read('getArticle', id)) ?? {}
  run(db, 'UPDATE originals SET content_hash = ? WHERE article_id = ?', contentHash, id)
}

const begin = async (archive: Archive): Promise<string> =>
  (await archive.write('createImportJob', { kind: 'reindex', request, isShown: false })).id

describe('a reindex', { timeout: 120_000 }, () => {
  it('finds the outlet a source names, where it was imported before that was read', async () => {
    const folder = temporaryFolder()
    const db = temporaryArchive(join(folder, 'data'))
    const archive = directArchive(db)
    const path = join(folder, 'a.jsonl')
    writeFileSync(path, JSON.stringify({ id: 1, judul: 'Rob', isi: release, media: 'Suara Pantura' }))
    const { ids } = await importPaths(archive, { paths: [path], format: 'auto', house })
    run(db, "UPDATE articles SET origin_outlet = '', search_keys = ''")
    run(db, 'DELETE FROM article_outlets')
    expect(await runReindex(archive, await begin(archive), options())).toMatchObject({ state: 'done', updated: 1 })
    expect((await archive.read('getArticle', ids[0] ?? ''))?.origin.outlet).toBe('Suara Pantura')
    expect(search(db, { query: 'media:"Suara Pantura"' }).total).toBe(1)
    expect(await runReindex(archive, await begin(archive), options())).toMatchObject({ state: 'done', skipped: 1 })
  })

  it('structures again what an older parser left plain, and never what somebody edited', async () => {
    const { db, archive, ids } = await imported(3)
    const [plain = '', edited = ''] = ids
    const good = await archive.read('getArticle', plain)
    expect(good).toMatchObject({ dateline: { place: 'Semarang' }, quotations: [{ speaker: 'Slamet Riyadi' }] })
    await leavePlain(db, archive, plain)
    const second = await archive.read('getArticle', edited)
    if (second === null || good === null) throw new Error('The article is gone.')
    const leadImage = { mediaId: null, caption: 'Genangan di Kaligawe', alt: '', credit: '' }
    const content = { ...second, headline: 'Judul dari redaktur', leadImage }
    saveArticle(db, { articleId: edited, baseRevision: second.revision, sequence: 1, content })

    // As an archive has it that is older than the search for captions.
    run(db, "UPDATE articles SET captions = ''")
    expect(search(db, { query: 'genangan' }).total).toBe(0)
    const done = await runReindex(archive, await begin(archive), options())
    expect(done).toMatchObject({ state: 'done', updated: 1, skipped: 2, failed: 0 })
    const again = await archive.read('getArticle', plain)
    expect(again).toMatchObject({ dateline: good.dateline, quotations: good.quotations, html: good.html })
    expect((await archive.read('getArticle', edited))?.headline).toBe('Judul dari redaktur')
    expect(search(db, { query: 'genangan' }).hits.map((hit) => hit.id)).toEqual([edited])
  })

  it('says the same whoever reads the sources, and reports the damaged ones', async () => {
    const runWith = async (structurerFor: (dataDirectory: string) => Structurer) => {
      const { db, dataDirectory, archive, ids } = await imported(160)
      const structurer = structurerFor(dataDirectory)
      for (const id of ids.slice(0, 80)) await leavePlain(db, archive, id)
      // A mapping that is no JSON: what a damaged row looks like to whoever reads the source.
      run(db, "UPDATE originals SET mapping = '{' WHERE article_id = ?", ids[100] ?? '')
      await structurer.start()
      const id = await begin(archive)
      const { state, updated, skipped, failed } = await runReindex(archive, id, options(structurer))
      await structurer.close()
      const hashes = column<string>(db, 'SELECT headline || content_hash FROM articles ORDER BY row_id')
      const problems = (await archive.read('importProblems', id)).length
      return { counts: { state, updated, skipped, failed }, hashes, problems }
    }
    const alone = await runWith(() => structuringHere)
    expect(alone.counts).toEqual({ state: 'done', updated: 80, skipped: 79, failed: 1 })
    const script = fileURLToPath(new URL('./job/import-thread.ts', import.meta.url))
    const threads = (dataDirectory: string): Structurer =>
      structuringThreads(script, 2, { dataDirectory, givesWay: false })
    expect(await runWith(threads)).toEqual(alone)
  })

  it('goes on behind the last piece that was written when it was stopped', async () => {
    const { db, archive, ids } = await imported(180)
    for (const id of ids) await leavePlain(db, archive, id)
    const id = await begin(archive)
    const stop = new AbortController()
    const stopped = { ...options(structuringHere, stop.signal), onProgress: () => stop.abort() }
    const part = await runReindex(archive, id, stopped)
    expect(part.state).toBe('running')
    expect(part.bytesDone).toBeLessThan(180)
    expect(part.updated).toBe(part.bytesDone)
    expect(await runReindex(archive, id, options())).toMatchObject({ state: 'done', updated: 180, bytesDone: 180 })
  })
})
