/** A command line killed in the middle of a request, and the one that comes after it: nothing lost, nothing twice. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FaultyProxy, gate, type SeenRequest, startFaultyProxy } from '../../../e2e/servers/faulty-proxy.ts'
import { witness } from '../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../scripts/cms/wordpress-start.ts'

const cli = fileURLToPath(new URL('../../cli.ts', import.meta.url))

let site: WordPressServer
let proxy: FaultyProxy
let dataDirectory: string
let seen: ReturnType<typeof witness>
const said: string[] = []

const start = (args: string[], secret: string): ChildProcess => {
  const options = [...args, '--json', '--data-dir', dataDirectory]
  return spawn(process.execPath, [cli, ...options], {
    env: { ...process.env, MEJA_SECRET: secret },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

type Ended = { code: number | null; value: unknown }
const run = async (args: string[], secret = site.users.editor.password): Promise<Ended> => {
  const child = start(args, secret)
  const closed = once(child, 'close')
  const [out, errors] = await Promise.all([child.stdout?.toArray(), child.stderr?.toArray()])
  const text = Buffer.concat(out ?? []).toString()
  said.push(text, Buffer.concat(errors ?? []).toString())
  const [code] = await closed
  return { code, value: text === '' ? null : JSON.parse(text) }
}

const importStory = async (headline: string): Promise<string> => {
  const path = join(dataDirectory, `${headline}.txt`)
  await writeFile(path, `${headline}\n\nSemarang, Mercusuar – Naskah yang dikirim di tengah gangguan.\n`)
  const { value } = await run(['import', path, '--format', 'text'])
  expect(value).toMatchObject({ imported: 1, ids: [expect.any(String)] })
  return (value as { ids: string[] }).ids[0] ?? ''
}

beforeAll(async () => {
  site = await startWordPress()
  proxy = await startFaultyProxy(site.port)
  dataDirectory = await mkdtemp(join(tmpdir(), 'meja-killed-'))
  seen = witness(site)
  const account = ['--kind', 'wordpress', '--url', proxy.url, '--user', site.users.editor.user]
  const added = await run(['endpoint', 'add', 'Koran', ...account])
  expect(added).toMatchObject({ code: 0, value: { name: 'Koran', kind: 'wordpress', siteName: 'Koran Uji' } })
})
afterAll(async () => {
  await proxy?.stop()
  await site?.stop()
  await rm(dataDirectory, { recursive: true, force: true })
})

const isWrite = ({ method }: SeenRequest): boolean => method === 'POST'

/** Kills the process as soon as the nth write is on its way; the server still gets it, and only then this resolves. */
const killAtWrite = async (articleId: string, nth: number): Promise<void> => {
  let writes = 0
  const reached = gate()
  const killed = gate()
  const done = gate()
  proxy.plan((request) => {
    if (!isWrite(request)) return null
    writes += 1
    if (writes !== nth) return null
    reached.open()
    return { kind: 'hold', until: killed.opened, done: done.open }
  })
  const child = start(['publish', articleId, '--endpoint', 'Koran'], site.users.editor.password)
  const closed = once(child, 'close')
  await reached.opened
  child.kill('SIGKILL')
  expect(await closed).toEqual([null, 'SIGKILL'])
  killed.open()
  await done.opened
}

describe('kill -9 in the middle of', () => {
  test.each([
    ['the create', 1],
    ['the final write', 2],
  ])('%s: the next run finds out and finishes, once', async (name, nth) => {
    const title = `Terputus saat ${name}`
    const id = await importStory(title)
    await killAtWrite(id, nth)
    proxy.plan(() => null)
    const again = await run(['outbox', 'run', '--now'])
    expect(again).toMatchObject({ code: 0, value: [{ state: 'confirmed', remote: { status: 'publish' } }] })
    const first = proxy.requests.filter(({ url }) => url.includes('wp%2Fv2') || url.includes('/wp/v2/'))[0]
    expect(first?.method).toBe('GET')
    expect((await seen.postsTitled(title)).map(({ status }) => status)).toEqual(['publish'])
  })
})

test('publish says what became of it, and a second one is an update', async () => {
  proxy.plan(() => null)
  const title = 'Lewat baris perintah'
  const id = await importStory(title)
  const first = await run(['publish', id, '--endpoint', 'koran', '--status', 'draft'])
  expect(first).toMatchObject({
    code: 0,
    value: { job: expect.any(String), state: 'confirmed', remote: { status: 'draft' } },
  })
  const second = await run(['publish', id, '--endpoint', 'Koran'])
  expect(second).toMatchObject({ code: 0, value: { state: 'confirmed', remote: { status: 'publish' } } })
  expect(await seen.postsTitled(title)).toHaveLength(1)
  expect((await run(['outbox', 'list'])).value).toMatchObject([{ state: 'confirmed' }, { state: 'confirmed' }, {}, {}])
  expect((await run(['show', id])).value).toMatchObject({ status: 'published' })
  const withdrawn = await run(['publish', id, '--endpoint', 'Koran', '--status', 'draft'])
  expect(withdrawn).toMatchObject({ code: 0, value: { remote: { status: 'draft' }, withdrawn: true } })
  expect((await run(['show', id])).value).toMatchObject({ status: 'ready' })
})

test('a conflict is put together where the edits do not touch each other', async () => {
  const title = 'Disunting di dua tempat'
  const id = await importStory(title)
  const published = await run(['publish', id, '--endpoint', 'Koran'])
  const remote = (published.value as { remote: { id: string } }).remote.id
  const [post] = await seen.postsTitled(title)
  await seen.change(remote, { content: `${post?.content.raw}<p>Ditambah di situs.</p>` })
  const refused = await run(['publish', id, '--endpoint', 'Koran'])
  expect(refused).toMatchObject({ code: 1, value: { state: 'conflict' } })
  const job = (refused.value as { job: string }).job
  expect(await run(['outbox', 'resolve', job, '--merge', '--mine'])).toMatchObject({ code: 2 })
  expect(await run(['outbox', 'resolve', job, '--merge'])).toMatchObject({ code: 0, value: { state: 'confirmed' } })
  const [merged] = await seen.postsTitled(title)
  expect(merged?.content.raw).toContain('Naskah yang dikirim di tengah gangguan.')
  expect(merged?.content.raw).toContain('Ditambah di situs.')
})

test('no network: the job is kept, and sent by a later run', async () => {
  const title = 'Tanpa sinyal'
  const id = await importStory(title)
  proxy.plan(() => null)
  const before = proxy.url
  await proxy.stop()
  const waiting = await run(['publish', id, '--endpoint', 'Koran'])
  expect(waiting).toMatchObject({ code: 1, value: { state: 'waiting', remote: null, problem: { code: 'offline' } } })
  proxy = await startFaultyProxy(site.port, Number(new URL(before).port))
  expect(await run(['outbox', 'run', '--now'])).toMatchObject({ code: 0, value: [{ state: 'confirmed' }] })
  expect(await seen.postsTitled(title)).toHaveLength(1)
})

test('a wrong password is told and saved nowhere; nothing is added that does not work', async () => {
  const account = ['--url', site.url, '--user', site.users.editor.user]
  const refused = await run(['endpoint', 'add', 'Salah', ...account], 'xxxx yyyy zzzz xxxx yyyy zzzz')
  expect(refused).toMatchObject({
    code: 1,
    value: { error: { code: 'endpoint_refused', details: { problem: 'bad_credentials' } } },
  })
  expect((await run(['endpoint', 'list'])).value).toMatchObject([{ name: 'Koran' }])
  expect(await run(['endpoint', 'test', 'Koran'])).toMatchObject({ code: 0, value: { ok: true, canPublish: true } })
  const tested = await run(['endpoint', 'test', 'Koran'], 'xxxx yyyy zzzz xxxx yyyy zzzz')
  expect(tested).toMatchObject({ code: 1, value: { ok: false, problem: 'bad_credentials' } })
})

test('the password is in no file of the data directory and in nothing that was printed', async () => {
  const { user, password } = site.users.editor
  const bare = password.replaceAll(' ', '')
  const forms = [password, bare, ...[password, bare].map((form) => Buffer.from(`${user}:${form}`).toString('base64'))]
  const entries = await readdir(dataDirectory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  expect(files.some((file) => file.endsWith('archive.db'))).toBe(true)
  const contents = await Promise.all(files.map((file) => readFile(file)))
  const everything = Buffer.concat([...contents, Buffer.from(said.join('\n'))])
  expect(everything.includes('Terputus saat')).toBe(true)
  for (const form of forms) expect(everything.includes(form)).toBe(false)
})
