/** A command line killed in the middle of a request, and the one that comes after it: nothing lost, nothing twice. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openKilledDesk } from './killed-desk.ts'

let desk: Awaited<ReturnType<typeof openKilledDesk>>
beforeAll(async () => {
  desk = await openKilledDesk()
})
afterAll(() => desk?.close())

describe('kill -9 in the middle of', () => {
  test.each([
    ['the create', 1],
    ['the final write', 2],
  ])('%s: the next run finds out and finishes, once', async (name, nth) => {
    const title = `Terputus saat ${name}`
    const id = await desk.importStory(title)
    await desk.killAtWrite(id, nth)
    await desk.expectRecovery()
    expect((await desk.seen.postsTitled(title)).map(({ status }) => status)).toEqual(['publish'])
  })
})

test('publish says what became of it, and a second one is an update', async () => {
  desk.clearLine()
  const title = 'Lewat baris perintah'
  const id = await desk.importStory(title)
  const first = await desk.run(['publish', id, '--endpoint', 'koran', '--status', 'draft'])
  expect(first).toMatchObject({
    code: 0,
    value: { job: expect.any(String), state: 'confirmed', remote: { status: 'draft' } },
  })
  const second = await desk.run(['publish', id, '--endpoint', 'Koran'])
  expect(second).toMatchObject({ code: 0, value: { state: 'confirmed', remote: { status: 'publish' } } })
  expect(await desk.seen.postsTitled(title)).toHaveLength(1)
  expect((await desk.run(['outbox', 'list'])).value).toMatchObject([
    { state: 'confirmed' },
    { state: 'confirmed' },
    {},
    {},
  ])
  expect((await desk.run(['show', id])).value).toMatchObject({ status: 'published' })
  const withdrawn = await desk.run(['publish', id, '--endpoint', 'Koran', '--status', 'draft'])
  expect(withdrawn).toMatchObject({ code: 0, value: { remote: { status: 'draft' }, withdrawn: true } })
  expect((await desk.run(['show', id])).value).toMatchObject({ status: 'ready' })
})

test('a conflict is put together where the edits do not touch each other', async () => {
  const title = 'Disunting di dua tempat'
  const id = await desk.importStory(title)
  const published = await desk.run(['publish', id, '--endpoint', 'Koran'])
  const remote = (published.value as { remote: { id: string } }).remote.id
  const [post] = await desk.seen.postsTitled(title)
  await desk.seen.change(remote, { content: `${post?.content.raw}<p>Ditambah di situs.</p>` })
  const houseSettings = join(desk.dataDirectory, 'settings.json')
  await writeFile(houseSettings, JSON.stringify({ settings: { mergeDisjoint: false } }))
  const refused = await desk.run(['publish', id, '--endpoint', 'Koran'])
  expect(refused).toMatchObject({ code: 1, value: { state: 'conflict' } })
  const job = (refused.value as { job: string }).job
  expect(await desk.run(['outbox', 'resolve', job, '--merge', '--mine'])).toMatchObject({ code: 2 })
  expect(await desk.run(['outbox', 'resolve', job, '--merge'])).toMatchObject({
    code: 0,
    value: { state: 'confirmed' },
  })
  const [merged] = await desk.seen.postsTitled(title)
  expect(merged?.content.raw).toContain('Naskah yang dikirim di tengah gangguan.')
  expect(merged?.content.raw).toContain('Ditambah di situs.')
  await rm(houseSettings)
  await desk.seen.change(remote, { content: `${merged?.content.raw}<p>Lagi di situs.</p>` })
  const joined = await desk.run(['publish', id, '--endpoint', 'Koran'])
  expect(joined).toMatchObject({ code: 0, value: { state: 'confirmed', notes: [{ code: 'merged_from_site' }] } })
  expect((await desk.run(['show', id])).value).toMatchObject({ text: expect.stringContaining('Lagi di situs.') })
})

test('no network: the job is kept, and sent by a later run', async () => {
  const title = 'Tanpa sinyal'
  const id = await desk.importStory(title)
  desk.clearLine()
  await desk.offline(async () => {
    const waiting = await desk.run(['publish', id, '--endpoint', 'Koran'])
    expect(waiting).toMatchObject({ code: 1, value: { state: 'waiting', remote: null, problem: { code: 'offline' } } })
  })
  expect(await desk.run(['outbox', 'run', '--now'])).toMatchObject({ code: 0, value: [{ state: 'confirmed' }] })
  expect(await desk.seen.postsTitled(title)).toHaveLength(1)
})

test('a wrong password is told and saved nowhere; nothing is added that does not work', async () => {
  const account = ['--url', desk.site.url, '--user', desk.site.users.editor.user]
  const refused = await desk.run(['endpoint', 'add', 'Salah', ...account], 'xxxx yyyy zzzz xxxx yyyy zzzz')
  expect(refused).toMatchObject({
    code: 1,
    value: { error: { code: 'endpoint_refused', details: { problem: 'bad_credentials' } } },
  })
  expect((await desk.run(['endpoint', 'list'])).value).toMatchObject([{ name: 'Koran' }])
  expect(await desk.run(['endpoint', 'test', 'Koran'])).toMatchObject({
    code: 0,
    value: { ok: true, canPublish: true },
  })
  const tested = await desk.run(['endpoint', 'test', 'Koran'], 'xxxx yyyy zzzz xxxx yyyy zzzz')
  expect(tested).toMatchObject({ code: 1, value: { ok: false, problem: 'bad_credentials' } })
})

test('the password is in no file of the data directory and in nothing that was printed', async () => {
  const { user, password } = desk.site.users.editor
  const bare = password.replaceAll(' ', '')
  const forms = [password, bare, ...[password, bare].map((form) => Buffer.from(`${user}:${form}`).toString('base64'))]
  const entries = await readdir(desk.dataDirectory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  expect(files.some((file) => file.endsWith('archive.db'))).toBe(true)
  const contents = await Promise.all(files.map((file) => readFile(file)))
  const everything = Buffer.concat([...contents, Buffer.from(desk.said.join('\n'))])
  expect(everything.includes('Terputus saat')).toBe(true)
  for (const form of forms) expect(everything.includes(form)).toBe(false)
})
