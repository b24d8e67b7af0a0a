import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { content, temporaryFolder } from './fixtures/temporary-archive.ts'
import type { Archive } from './operations.ts'
import { openArchive } from './thread.ts'

const threadScript = new URL('./thread-entry.ts', import.meta.url)
const origin = { kind: 'typed' as const, source: '' }

const opened = async (dataDirectory: string, options: { readOnly?: boolean } = {}): Promise<Archive> => {
  const archive = await openArchive({ dataDirectory, threadScript, ...options })
  onTestFinished(() => archive.close())
  return archive
}

describe('openArchive', { timeout: 60_000 }, () => {
  it('reads what was acknowledged, at once and every time', async () => {
    const archive = await opened(temporaryFolder())
    const { id } = await archive.write('createArticle', { content: content(), origin })
    for (let revision = 1; revision <= 50; revision += 1) {
      const next = content({ headline: `Judul ${revision}` })
      await archive.write('saveArticle', { articleId: id, baseRevision: revision, sequence: revision, content: next })
      expect((await archive.read('getArticle', id))?.headline).toBe(`Judul ${revision}`)
    }
    expect((await archive.read('search', { query: 'judul 50' })).total).toBe(1)
  })

  it('carries errors across with code and details', async () => {
    const archive = await opened(temporaryFolder())
    const { id } = await archive.write('createArticle', { content: content(), origin })
    const stale = archive.write('saveArticle', {
      articleId: id,
      baseRevision: 9,
      sequence: 0,
      content: content({ text: 'x' }),
    })
    await expect(stale).rejects.toMatchObject({
      name: 'AppError',
      code: 'stale_revision',
      details: { id, revision: '1' },
    })
  })

  it('opens read-only beside its owner, sees its saves, and refuses to write with a sentence', async () => {
    const folder = temporaryFolder()
    const owner = await opened(folder)
    const guest = await opened(folder, { readOnly: true })
    const { id } = await owner.write('createArticle', { content: content(), origin })
    expect((await guest.read('getArticle', id))?.id).toBe(id)
    const refused = guest.write('setStatus', { id, status: 'trashed' })
    await expect(refused).rejects.toMatchObject({ code: 'read_only', message: expect.stringContaining('in use') })
  })

  it('answers the newest keystroke, tells older waiting ones that they are superseded, and drops nothing else', async () => {
    const archive = await opened(temporaryFolder())
    await archive.write('createArticle', { content: content(), origin })
    const typed = (query: string) => archive.read('search', { query, asYouType: true })
    let superseded = 0
    // The thread may be quick enough to answer each on its own: ask until it was not.
    for (let round = 0; superseded === 0 && round < 200; round += 1) {
      const entered = archive.read('search', { query: 'rob' })
      const [older, newest] = [['r', 'ro'].map(typed), typed('rob')]
      const outcomes = await Promise.allSettled(older)
      for (const outcome of outcomes) {
        if (outcome.status === 'fulfilled') expect(outcome.value.total).toBe(1)
        else expect(outcome.reason).toMatchObject({ code: 'superseded' })
      }
      superseded += outcomes.filter((outcome) => outcome.status === 'rejected').length
      expect((await entered).total).toBe(1)
      expect((await newest).total).toBe(1)
    }
    expect(superseded).toBeGreaterThan(0)
  })

  it('finds hits while it counts facets, and answers both', async () => {
    const archive = await opened(temporaryFolder())
    // More than are counted in one step.
    const items = Array.from({ length: 52 }, (_, at) => ({
      source: `facets#${at}`,
      content: content(),
      status: 'published' as const,
      datedAt: '2024-05-01T00:00:00.000Z',
      originKind: 'import' as const,
      raw: '',
    }))
    await archive.write('importArticles', items)
    let overtaken = false
    // The thread may have counted before it hears of the hits: ask until it had not.
    for (let round = 0; !overtaken && round < 200; round += 1) {
      const answered: string[] = []
      const told = <Answer>(name: string, answer: Promise<Answer>): Promise<Answer> =>
        answer.finally(() => answered.push(name))
      const facets = told('facets', archive.read('facets', { query: 'rob' }))
      const hits = told('hits', archive.read('search', { query: 'rob', limit: 1 }))
      expect((await hits).total).toBe(52)
      expect(await facets).toMatchObject({
        counted: 52,
        isPartial: false,
        statuses: [{ value: 'published', articles: 52 }],
      })
      overtaken = answered[0] === 'hits'
    }
    expect(overtaken).toBe(true)
  })

  it('finishes the facets it has begun before it closes', async () => {
    const archive = await openArchive({ dataDirectory: temporaryFolder(), threadScript })
    await archive.write('createArticle', { content: content(), origin })
    const facets = archive.read('facets', { query: 'rob' })
    await archive.close()
    expect((await facets).counted).toBe(1)
  })

  it('says what is wrong with an archive it cannot open', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'archive.db'), 'not a database at all')
    await expect(openArchive({ dataDirectory: folder, threadScript })).rejects.toMatchObject({
      code: 'archive_damaged',
    })
  })

  it('finishes the calls it took before it closes, and rejects those that come after', async () => {
    const archive = await openArchive({ dataDirectory: temporaryFolder(), threadScript })
    const made = archive.write('createArticle', { content: content(), origin })
    await archive.close()
    expect((await made).revision).toBe(1)
    await expect(archive.read('sections')).rejects.toMatchObject({ code: 'internal' })
  })

  it('rejects what was pending when a thread dies', async () => {
    const folder = temporaryFolder()
    const crashing = join(folder, 'crashing.mjs')
    writeFileSync(
      crashing,
      `import { parentPort } from 'node:worker_threads'
       parentPort.postMessage({ kind: 'ready', outcome: { ok: true, value: null } })
       parentPort.on('message', () => { throw new Error('boom') })`,
    )
    const lost: string[] = []
    const log = (message: string) => lost.push(message)
    const archive = await openArchive({ dataDirectory: folder, threadScript: crashing, log })
    await expect(archive.read('sections')).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('boom'),
    })
    await expect(archive.read('sections')).rejects.toMatchObject({ code: 'internal' })
    expect(lost[0]).toContain('sections')
  })

  it('logs slow calls by name', async () => {
    const logged: string[] = []
    const archive = await openArchive({
      dataDirectory: temporaryFolder(),
      threadScript,
      slowMs: 0,
      log: (message) => logged.push(message),
    })
    await archive.read('countArticles')
    await archive.close()
    expect(logged.some((line) => /countArticles took \d+ ms/.test(line))).toBe(true)
  })
})

const startWriter = (folder: string): ChildProcess =>
  spawn(process.execPath, [fileURLToPath(new URL('./fixtures/writing-child.ts', import.meta.url)), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** Kills the writer some milliseconds after its first acknowledgement; returns the last revision it acknowledged. */
const killWhileWriting = async (folder: string, afterMs: number): Promise<number> => {
  const child = startWriter(folder)
  const exit = once(child, 'exit')
  let acknowledged = 0
  if (child.stdout === null) throw new Error('The child has no stdout.')
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    if (acknowledged === 0) setTimeout(() => child.kill('SIGKILL'), afterMs)
    acknowledged = Number(line)
  })
  await Promise.all([exit, once(lines, 'close')])
  return acknowledged
}

describe('kill -9', () => {
  const kills = Number(process.env.MEJA_KILLS ?? 10)
  it(`loses no acknowledged save in ${kills} kills`, { timeout: kills * 15_000 }, async () => {
    const folder = temporaryFolder()
    for (let kill = 0; kill < kills; kill += 1) {
      const acknowledged = await killWhileWriting(folder, 1 + Math.random() * 60)
      const archive = await openArchive({ dataDirectory: folder, threadScript, readOnly: true })
      const article = (await archive.read('listArticles', { view: 'all', limit: 2, offset: 0 }))[0]
      const checks = kill === kills - 1 ? await archive.read('checkArchive') : []
      await archive.close()
      expect(acknowledged).toBeGreaterThan(1)
      expect(article?.revision).toBeGreaterThanOrEqual(acknowledged)
      expect(article?.headline).toBe(`${article?.revision}`)
      expect(checks.filter((check) => !check.ok)).toEqual([])
    }
  })
})
