import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src-shared/contract/errors.ts'
import type { ImportJob } from '../../../src-shared/contract/index.ts'
import { directArchive } from '../../archive/fixtures/direct-archive.ts'
import { temporaryArchive, temporaryFolder } from '../../archive/fixtures/temporary-archive.ts'
import type { Archive } from '../../archive/operations.ts'
import { createImports } from './imports.ts'

const settled = (job: ImportJob | undefined): boolean => job !== undefined && job.state !== 'running'

/** The app's imports over a real archive, with all they told. `writing`: what stands between them and the archive. */
const desk = (amount: number, writing: (archive: Archive) => Archive['write'] = ({ write }) => write) => {
  const folder = temporaryFolder()
  const dataDirectory = join(folder, 'data')
  const archive = directArchive(temporaryArchive(dataDirectory))
  const path = join(folder, 'arsip.jsonl')
  const isi = 'Air pasang merendam jalan raya pelabuhan sejak pagi tadi.'
  const lines = Array.from({ length: amount }, (_, id) =>
    JSON.stringify({ id, judul: `Berita ${id}`, isi, tanggal: '2024-09-17' }),
  )
  writeFileSync(path, lines.join('\n'))
  const told: ImportJob[] = []
  let heard = (): void => undefined
  const imports = createImports({
    archive: { ...archive, write: writing(archive) },
    dataDirectory,
    mediaDirectory: join(dataDirectory, 'media'),
    threadScript: new URL('./import-thread.ts', import.meta.url),
    house: () => ({ houseDateline: '', outlet: '' }),
    onChange: (job) => {
      told.push(job)
      heard()
    },
    log: () => undefined,
  })
  const until = async (isSo: (job: ImportJob | undefined) => boolean): Promise<ImportJob | undefined> => {
    while (!isSo(told.at(-1))) {
      await new Promise<void>((resolve) => {
        heard = resolve
      })
    }
    return told.at(-1)
  }
  const begin = async (): Promise<ImportJob> => {
    const { id } = await imports.plan([path])
    return imports.start({ planId: id, format: 'auto', mapping: null })
  }
  return { archive, imports, told, until, begin }
}

describe('the imports of the app', { timeout: 300_000 }, () => {
  it('pause at once, and whatever their thread still says afterwards', async () => {
    const { archive, imports, told, until, begin } = desk(400)
    const { id } = await begin()
    await until((job) => (job?.imported ?? 0) > 0)
    const paused = await imports.pause(id)
    expect(paused.state).toBe('paused')
    await imports.stop()
    expect(told.slice(told.indexOf(paused)).map(({ state }) => state)).not.toContain('running')
    expect((await archive.read('getImportJob', id)).job).toMatchObject({ state: 'paused', message: '' })
  })

  it('take in everything once, however quickly they are paused, resumed and paused again', async () => {
    const { archive, imports, told, until, begin } = desk(400)
    const { id } = await begin()
    for (let press = 0; press < 4; press += 1) {
      await imports.pause(id)
      await imports.resume(id)
    }
    expect(await until((job) => job?.state === 'done')).toMatchObject({ imported: 400, updated: 0, skipped: 0 })
    expect(told.map(({ state }) => state)).not.toContain('failed')
    expect(await archive.read('countArticles')).toMatchObject({ all: 400 })
  })

  it('that are cancelled before their turn never begin', async () => {
    const { imports, until, begin, archive } = desk(50)
    const first = await begin()
    const second = await begin()
    await imports.cancel(second.id)
    await until((job) => job?.id === first.id && settled(job))
    await imports.stop()
    expect((await archive.read('getImportJob', second.id)).job).toMatchObject({ state: 'cancelled', imported: 0 })
    expect((await archive.read('getImportJob', first.id)).job).toMatchObject({ state: 'done', imported: 50 })
  })

  it('stop on a full disk with what to do, although there is no room for their state, and go on later', async () => {
    const disk = { isFull: false }
    const full = (archive: Archive): Archive['write'] => {
      return (name, ...input) =>
        disk.isFull ? Promise.reject(new AppError('disk_full', 'The disk is full.')) : archive.write(name, ...input)
    }
    const { archive, imports, until, begin } = desk(400, full)
    const { id } = await begin()
    await until((job) => (job?.imported ?? 0) > 0)
    disk.isFull = true
    const message = 'the disk is full: free some space, then let the import go on'
    expect(await until(settled)).toMatchObject({ state: 'failed', message })
    disk.isFull = false
    await imports.resume(id)
    expect(await until(settled)).toMatchObject({ state: 'done', imported: 400, updated: 0, skipped: 0 })
    expect(await archive.read('countArticles')).toMatchObject({ all: 400 })
  })
})
