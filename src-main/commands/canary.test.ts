/**
 * A password given to the desk is looked for everywhere the desk leaves something: its archive and backups, exports, the
 * log, what commands print, and the receipts an editor looks at. The site repeats it wherever it can.
 */
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { filesUnder, filesWithLeaks, formsOf, leaksIn } from '../../e2e/attacks/leaks.ts'
import { ExportFormat } from '../../src-shared/contract/index.ts'
import { temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { openArchive } from '../archive/thread.ts'
import { openLog } from '../logging/logger.ts'
import { createRedactor } from '../logging/redact.ts'
import { commandLineIn } from './fixtures/in-process.ts'

const canary = 'Zq3x 8Kfp Lm0v Ty7n Rb2c Wd9s'
const user = 'redaktur'
const signed = Buffer.from(`${user}:${canary}`).toString('base64')
const forms = formsOf(user, canary)
const leaks = (text: string): string[] => leaksIn(text, forms)

/** Refuses once, then takes every story; each answer holds what it was sent, password and all. */
const heard: string[] = []
const server = createServer((request, response) => {
  const authorization = request.headers.authorization ?? ''
  heard.push(authorization)
  const echo = `${canary} ${canary.replaceAll(' ', '')} ${encodeURIComponent(canary)} ${authorization}`
  const headers = { server: echo, 'x-request-id': signed, 'content-type': 'application/json' }
  const isFirst = request.method === 'POST' && heard.length === 1
  const answer = isFirst
    ? { status: 422, body: { message: `Refused: ${echo}`, code: canary } }
    : { status: request.method === 'POST' ? 201 : 200, body: { id: '7', url: 'https://koran.example/7', note: echo } }
  request.resume().on('end', () => response.writeHead(answer.status, headers).end(JSON.stringify(answer.body)))
})
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

it('no password is left anywhere, though the site repeats it', async () => {
  const [dataDirectory, exports] = [temporaryFolder(), temporaryFolder()]
  const threadScript = new URL('../archive/thread-entry.ts', import.meta.url)
  const archive = await openArchive({ dataDirectory, threadScript })
  const redactor = createRedactor()
  const logger = openLog({ dataDirectory, redactor, console: false })
  const printed: string[] = []
  const line = commandLineIn({
    dataDirectory,
    archive,
    log: (text) => {
      printed.push(text)
      logger.info(text)
    },
    secret: async () => {
      redactor.register(canary)
      return canary
    },
  })
  const meja = async (...words: string[]): Promise<string> => {
    const { stdout } = await line(...words)
    printed.push(stdout)
    return stdout
  }
  const json = async (...words: string[]) => JSON.parse(await meja(...words, '--json'))

  const copy = join(exports, 'naskah.txt')
  writeFileSync(copy, 'Rapat ditunda\n\nSEMARANG - Rapat dihadiri tujuh orang di balai kota pada Senin.\n')
  const id = String((await json('import', copy)).ids[0])
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/stories`
  const where = ['--kind', 'json', '--auth', 'basic', '--user', user, '--url', url, '--lookup-url', `${url}?key={key}`]
  heard.length = 0
  await meja('endpoint', 'add', 'Koran', ...where)
  heard.length = 0
  expect(await json('publish', id, '--endpoint', 'Koran')).toMatchObject({ state: expect.any(String) })
  await json('publish', id, '--endpoint', 'Koran')
  expect(heard.filter((authorization) => authorization === `Basic ${signed}`).length).toBeGreaterThan(1)

  const jobs: { id: string }[] = await json('outbox', 'list')
  expect(jobs.length).toBeGreaterThan(0)
  for (const job of jobs) {
    await meja('outbox', 'show', job.id)
    await json('outbox', 'show', job.id)
    // What the app shows of each attempt, and lets an editor copy.
    const attempts = await archive.read('attempts', job.id)
    expect(attempts.flatMap(({ exchanges }) => exchanges).length).toBeGreaterThan(0)
    expect(leaks(JSON.stringify(attempts))).toEqual([])
  }
  await meja('publish', id, '--endpoint', 'Koran', '--preview')
  for (const words of [
    ['endpoint', 'list'],
    ['endpoint', 'test', 'Koran'],
    ['doctor'],
    ['show', id],
    ['backup', 'take'],
  ])
    await json(...words)
  for (const format of ExportFormat.options)
    await meja('export', '--format', format, '--out', join(exports, `semua.${format}`), '--force')
  logger.error('uncaught', new Error(`Basic ${signed}`, { cause: new Error(`refused ${canary}`) }))
  await archive.close()

  expect(leaks(printed.join('\n'))).toEqual([])
  const files = [...filesUnder(dataDirectory), ...filesUnder(exports)]
  expect([...filesWithLeaks(dataDirectory, forms), ...filesWithLeaks(exports, forms)]).toEqual([])
  for (const part of ['archive.db', 'backups', 'main.log', 'semua.jsonl']) {
    expect(files.some((path) => path.includes(part))).toBe(true)
  }
}, 300_000)

it('would find it, in any of its forms and packed as well', () => {
  const folder = temporaryFolder()
  for (const [index, form] of forms.entries()) {
    writeFileSync(join(folder, `${index}.bin`), `\0\xff${form}\0`, 'latin1')
    writeFileSync(join(folder, `${index}.gz`), gzipSync(form))
    writeFileSync(join(folder, `${index}.wide`), Buffer.from(form, 'utf16le'))
  }
  expect(filesWithLeaks(folder, forms)).toHaveLength(3 * forms.length)
})
