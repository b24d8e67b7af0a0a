import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { directArchive } from '../archive/fixtures/direct-archive.ts'
import { temporaryArchive, temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { column } from '../archive/handle.ts'
import type { Archive } from '../archive/operations.ts'
import { unpack } from '../archive/packed-batch.ts'
import type { PreparedImport } from '../archive/prepare-import.ts'
import { importPaths } from './import-paths.ts'
import { structuringThreads } from './job/structuring-threads.ts'
import { mostCharacters, runImport } from './run-import.ts'
import { type Structurer, structuringHere } from './structurer.ts'

const house = { houseDateline: '{place}, {outlet} – ', outlet: '' }

const options = (signal = new AbortController().signal) => ({
  house,
  mediaDirectory: null,
  batchMs: 100,
  structurer: structuringHere,
  signal,
  onProgress: () => {},
})

const desk = () => {
  const folder = temporaryFolder()
  const dataDirectory = join(folder, 'data')
  const db = temporaryArchive(dataDirectory)
  const archive = directArchive(db)
  const write = (name: string, lines: object[]): string => {
    const path = join(folder, name)
    writeFileSync(path, lines.map((line) => JSON.stringify(line)).join('\n'))
    return path
  }
  return { db, dataDirectory, archive, write }
}

const request = (paths: string[]) => ({ paths, format: 'auto' as const, mapping: null, originKind: 'import' as const })

const release =
  'Pemerintah kota menyiapkan dua belas pompa tambahan untuk menghadapi rob yang diperkirakan datang pekan depan di kawasan pelabuhan. ' +
  '“Pompa didatangkan dari Demak dan Kendal,” ujar Slamet Riyadi, kepala dinas pekerjaan umum, Kamis (14/3/2024). ' +
  'Warga diminta memindahkan kendaraan dan barang berharga ke tempat yang lebih tinggi sebelum malam tiba. ' +
  'Posko dibuka selama dua puluh empat jam di kantor kelurahan dan di terminal peti kemas.'

/** An archive that takes its time with each batch, and how much it held at once. */
const slowly = (archive: Archive) => {
  const seen = { batches: 0, together: 0, mostTogether: 0, mostBodies: 0 }
  const write: Archive['write'] = async (name, ...input) => {
    const [batch] = input
    if (name !== 'importBatch' || typeof batch !== 'object' || !('packed' in batch))
      return archive.write(name, ...input)
    const items = batch.packed.flatMap(unpack<PreparedImport>)
    seen.batches += 1
    seen.together += 1
    seen.mostTogether = Math.max(seen.mostTogether, seen.together)
    const bodies = items.reduce((sum, { content }) => sum + content.html.length, 0)
    seen.mostBodies = Math.max(seen.mostBodies, bodies)
    await new Promise((resolve) => setTimeout(resolve, 5))
    const result = await archive.write(name, ...input)
    seen.together -= 1
    return result
  }
  return { seen, archive: { ...archive, write } }
}

describe('an import', { timeout: 60_000 }, () => {
  it('holds one batch in the making and one under way, however large the source and slow the disk', async () => {
    const made = desk()
    const { seen, archive } = slowly(made.archive)
    const isi = 'Air pasang merendam jalan raya pelabuhan sejak pagi. '.repeat(2000)
    const lines = Array.from({ length: 20 }, (_, id) => ({ id, judul: `Rob ${id}`, isi: `${id} ${isi}` }))
    const paths = [made.write('panjang.jsonl', lines)]
    const { id } = await archive.write('createImportJob', { kind: 'import', request: request(paths), isShown: true })
    expect(await runImport(archive, id, options())).toMatchObject({ state: 'done', imported: 20 })
    expect(seen.mostTogether).toBe(1)
    expect(seen.batches).toBeGreaterThan(1)
    // A batch is full when an article makes it so: it holds at most that one more.
    expect(seen.mostBodies).toBeLessThan(mostCharacters + 2 * isi.length)
  })

  it('tells which stories are the same release as one that was there, and which paste is', async () => {
    const { archive, write } = desk()
    await importPaths(archive, {
      paths: [write('satu.jsonl', [{ id: 1, judul: 'Pompa Rob', isi: release }])],
      format: 'auto',
      house,
    })
    const path = write('dua.jsonl', [
      { id: 1, judul: 'Dua Belas Pompa untuk Pelabuhan', isi: `Kabar kota. ${release}` },
      {
        id: 2,
        judul: 'Pasar Johar',
        isi: 'Pasar Johar dibuka lagi setelah sebulan ditutup karena perbaikan atap dan saluran air di sisi utara gedung.',
      },
    ])
    const { id } = await archive.write('createImportJob', { kind: 'import', request: request([path]), isShown: true })
    expect(await runImport(archive, id, options())).toMatchObject({ state: 'done', imported: 2, similar: 1 })
    const [pair, ...others] = await archive.read('nearDuplicatesOfJob', id)
    expect(pair).toMatchObject({ headline: 'Dua Belas Pompa untuk Pelabuhan', otherHeadline: 'Pompa Rob' })
    expect(others).toEqual([])
    const same = await archive.read('sameCopy', { text: `Judul lain\n\n${release}`, articleId: '' })
    expect(same.map(({ headline }) => headline).sort()).toEqual(['Dua Belas Pompa untuk Pelabuhan', 'Pompa Rob'])
    expect(await archive.read('sameCopy', { text: release, articleId: same[0]?.id ?? '' })).toHaveLength(1)
    const other =
      'Atap pasar diganti dan saluran air di sisi utara gedung dibersihkan oleh pekerja sejak pekan lalu sampai kini.'
    expect(await archive.read('sameCopy', { text: other, articleId: '' })).toEqual([])
  })

  it('that was stopped takes nothing more in, and goes on from its place', async () => {
    const { archive, write } = desk()
    const path = write(
      'a.jsonl',
      Array.from({ length: 300 }, (_, id) => ({ id, judul: `Berita ${id}`, isi: `Isi ${id}.` })),
    )
    const { id } = await archive.write('createImportJob', { kind: 'import', request: request([path]), isShown: true })
    const stop = new AbortController()
    const first = await runImport(archive, id, { ...options(stop.signal), onProgress: () => stop.abort() })
    expect(first.imported).toBeGreaterThan(0)
    expect(first.imported).toBeLessThan(300)
    await archive.write('setImportState', { id, state: 'cancelled', message: '' })
    await expect(runImport(archive, id, options())).rejects.toMatchObject({ code: 'internal' })
    await archive.write('setImportState', { id, state: 'running', message: '' })
    expect(await runImport(archive, id, options())).toMatchObject({ state: 'done', imported: 300, skipped: 0 })
    expect(await archive.read('countArticles')).toMatchObject({ all: 300 })
  })
})

/** A newspaper's year in small: stories with structure, one that comes twice, and some that cannot be read. */
const mixedLines = (amount: number): object[] =>
  Array.from({ length: amount }, (_, at) =>
    at % 50 === 7
      ? { id: at, judul: 'x'.repeat(2_000), isi: 'Judulnya terlalu panjang.' }
      : {
          id: at % 50 === 9 ? at - 1 : at,
          judul: `Berita ${at}`,
          isi: `<p>Semarang, Mercusuar – Air naik ${at} sentimeter.</p><p>${release}</p>`,
          tanggal: `2024-03-${String(1 + (at % 28)).padStart(2, '0')}`,
        },
  )

describe('entries read by several threads', { timeout: 120_000 }, () => {
  it('are taken in as one thread would have, in the same order', async () => {
    const take = async (structurerFor: (dataDirectory: string) => Structurer) => {
      const { db, dataDirectory, archive, write } = desk()
      const structurer = structurerFor(dataDirectory)
      const paths = [write('campur.jsonl', mixedLines(400))]
      await structurer.start()
      const { id } = await archive.write('createImportJob', { kind: 'import', request: request(paths), isShown: true })
      const ids: string[] = []
      const onProgress = (_: unknown, handled: string[]) => void ids.push(...handled)
      const job = await runImport(archive, id, { ...options(), structurer, onProgress })
      const once = [write('sekali.jsonl', mixedLines(200).slice(110, 158))]
      const same = []
      for (let time = 0; time < 2; time += 1) {
        const input = { kind: 'import' as const, request: request(once), isShown: true }
        const again = await archive.write('createImportJob', input)
        same.push(await runImport(archive, again.id, { ...options(), structurer }))
      }
      await structurer.close()
      const { state, imported, updated, skipped, failed, similar } = job
      const rows = column<string>(
        db,
        "SELECT json_array(headline, content_hash, revision, length(html)) FROM articles ORDER BY substr(origin_source, instr(origin_source, '#'))",
      )
      const order = column<string>(db, 'SELECT headline FROM articles ORDER BY id')
      const problems = (await archive.read('importProblems', id)).map(({ reason, path }) => [
        reason,
        path.split(':').at(-1),
      ])
      const checks = (await archive.read('checkArchive')).filter((check) => !check.ok)
      const repeated = same.map((one) => [one.imported, one.updated, one.skipped, one.failed])
      const counts = { state, imported, updated, skipped, failed, similar }
      return { counts, rows, order, problems, repeated, checks }
    }
    const alone = await take(() => structuringHere)
    expect(alone.counts).toMatchObject({ state: 'done', imported: 384, updated: 8, failed: 8 })
    expect(alone.repeated).toEqual([
      [47, 0, 0, 1],
      [0, 0, 47, 1],
    ])
    expect(alone.checks).toEqual([])
    const script = fileURLToPath(new URL('./job/import-thread.ts', import.meta.url))
    const threads = (dataDirectory: string): Structurer =>
      structuringThreads(script, 2, { dataDirectory, givesWay: false })
    expect(await take(threads)).toEqual(alone)
  })

  it('fail the import, which can go on, when a thread dies', async () => {
    const { archive, dataDirectory, write } = desk()
    const paths = [write('campur.jsonl', mixedLines(400))]
    const { id } = await archive.write('createImportJob', { kind: 'import', request: request(paths), isShown: true })
    const dying = write('mati.mjs', [])
    writeFileSync(
      dying,
      "import { parentPort } from 'node:worker_threads'\nparentPort.postMessage('ready')\nparentPort.on('message', () => { throw new Error('boom') })",
    )
    const structurer = structuringThreads(dying, 1, { dataDirectory, givesWay: false })
    await structurer.start()
    await expect(runImport(archive, id, { ...options(), structurer })).rejects.toThrow('boom')
    await structurer.close()
    expect(await runImport(archive, id, options())).toMatchObject({ state: 'done', failed: 8 })
    expect(await archive.read('countArticles')).toMatchObject({ all: 384 })
  })
})

const manyLines = (amount: number): object[] =>
  Array.from({ length: amount }, (_, id) => ({ id, judul: `Berita ${id}`, isi: `Isi ${id}.`, tanggal: '2024-09-17' }))

/** An import of these paths, stopped after its first batch. */
const begun = async ({ archive }: ReturnType<typeof desk>, paths: string[]): Promise<string> => {
  const { id } = await archive.write('createImportJob', { kind: 'import', request: request(paths), isShown: true })
  const stop = new AbortController()
  await runImport(archive, id, { ...options(stop.signal), onProgress: () => stop.abort() })
  return id
}

describe('a source that does not stay as it is', { timeout: 60_000 }, () => {
  const gone = [
    expect.stringMatching(/^the rest of it, after \d+ entries, was not read: there is no such file or folder$/),
  ]

  it('is told when it has gone since, and what it would have brought comes in later', async () => {
    const made = desk()
    const path = made.write('a.jsonl', manyLines(300))
    const id = await begun(made, [path])
    renameSync(path, `${path}.away`)
    expect(await runImport(made.archive, id, options())).toMatchObject({ state: 'done', failed: 1 })
    expect((await made.archive.read('importProblems', id)).map(({ reason }) => reason)).toEqual(gone)
    renameSync(`${path}.away`, path)
    await importPaths(made.archive, { paths: [path], format: 'auto', house })
    expect(await made.archive.read('countArticles')).toMatchObject({ all: 300 })
  })

  it('is told when it has gone from a folder, whose other files come in', async () => {
    const made = desk()
    const path = made.write('a.jsonl', manyLines(300))
    const folder = join(dirname(path), 'ekspor')
    mkdirSync(folder)
    renameSync(path, join(folder, 'a.jsonl'))
    writeFileSync(join(folder, 'b.jsonl'), '{"id":"b","judul":"Yang kedua","isi":"Isinya.","tanggal":"2024-09-17"}')
    const id = await begun(made, [folder])
    rmSync(join(folder, 'a.jsonl'))
    const { imported, failed } = await runImport(made.archive, id, options())
    expect((await made.archive.read('importProblems', id)).map(({ reason }) => reason)).toEqual(gone)
    expect(failed).toBe(1)
    expect(await made.archive.read('countArticles')).toMatchObject({ all: imported })
    expect(column<string>(made.db, "SELECT headline FROM articles WHERE headline = 'Yang kedua'")).toHaveLength(1)
  })

  it('is read from its start when it is another one now', async () => {
    const made = desk()
    const path = made.write('a.jsonl', manyLines(300))
    const id = await begun(made, [path])
    const first = Array.from({ length: 20 }, (_, at) => ({ id: `x${at}`, judul: `Baru ${at}`, isi: `Isi baru ${at}.` }))
    made.write('a.jsonl', [...first, ...manyLines(300)])
    expect(await runImport(made.archive, id, options())).toMatchObject({ state: 'done', imported: 320, failed: 0 })
  })

  it('is told when somebody writes to it meanwhile', async () => {
    const made = desk()
    const path = made.write('a.jsonl', manyLines(300))
    const { id } = await made.archive.write('createImportJob', {
      kind: 'import',
      request: request([path]),
      isShown: true,
    })
    let isTouched = false
    const onProgress = (): void => {
      if (!isTouched) appendFileSync(path, '\n{"id":"z","judul":"Tambahan","isi":"Isinya."}')
      isTouched = true
    }
    await runImport(made.archive, id, { ...options(), onProgress })
    expect((await made.archive.read('importProblems', id)).map(({ reason }) => reason)).toEqual([
      'it was changed while it was read: import it once more',
    ])
  })
})
