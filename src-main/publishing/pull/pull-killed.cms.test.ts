/** A pull killed in the middle, and the one after it: nothing missing, nothing twice, and not from the beginning. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type FaultyProxy, gate, startFaultyProxy } from '../../../e2e/servers/faulty-proxy.ts'
import { seedPosts, seedWordPress } from '../../../e2e/servers/seed-wordpress.ts'
import { startWordPress, type WordPressServer } from '../../../scripts/cms/wordpress-start.ts'
import { outcomeOf, startMeja } from '../../commands/fixtures/run-meja.ts'

let site: WordPressServer
let proxy: FaultyProxy
let dataDirectory: string

beforeAll(async () => {
  site = await startWordPress()
  proxy = await startFaultyProxy(site.port)
  dataDirectory = await mkdtemp(join(tmpdir(), 'meja-pull-'))
  await seedWordPress(site, seedPosts(150))
})
afterAll(async () => {
  await proxy?.stop()
  await site?.stop()
  await rm(dataDirectory, { recursive: true, force: true })
})

const start = (...args: string[]) =>
  startMeja([...args, '--json', '--data-dir', dataDirectory], { env: { MEJA_SECRET: site.users.editor.password } })

const run = async (...args: string[]): Promise<{ code: number | null; value: unknown }> => {
  const { code, stdout } = await outcomeOf(start(...args))
  return { code, value: JSON.parse(stdout) }
}

const isPage = (url: string): boolean => url.includes('/posts?') || url.includes('%2Fposts')

const killAtPage = async (nth: number): Promise<void> => {
  let pages = 0
  const reached = gate()
  const killed = gate()
  proxy.plan(({ url }) => {
    if (!isPage(url)) return null
    pages += 1
    if (pages !== nth) return null
    reached.open()
    return { kind: 'hold', until: killed.opened }
  })
  const child = start('pull', 'Koran')
  const ended = outcomeOf(child)
  await reached.opened
  child.kill('SIGKILL')
  await ended
  killed.open()
}

test('killed at the second page, it goes on there', { timeout: 180_000 }, async () => {
  const account = ['--kind', 'wordpress', '--url', proxy.url, '--user', site.users.editor.user]
  expect(await run('endpoint', 'add', 'Koran', ...account)).toMatchObject({ code: 0 })
  await killAtPage(2)
  const Counted = z.object({ total: z.int() })
  const half = Counted.parse((await run('search', 'judul:Berita', '--limit', '1')).value)
  expect(half.total).toBeGreaterThan(0)
  expect(half.total).toBeLessThanOrEqual(100)

  proxy.plan(() => null)
  const rest = await run('pull', 'Koran')
  expect(rest).toMatchObject({ code: 0, value: { failed: [], updated: 0 } })
  // The page that was on disk is not read again: only the second on its edge is.
  expect(z.object({ imported: z.int() }).parse(rest.value).imported).toBe(151 - 100)
  expect(Counted.parse((await run('search', 'judul:Berita', '--limit', '1')).value).total).toBe(150)
  expect((await run('pull', 'Koran')).value).toMatchObject({ imported: 0, updated: 0 })
})

test('a site that goes down says so, and nothing that came is lost', { timeout: 180_000 }, async () => {
  proxy.plan(({ url }) => (isPage(url) ? { kind: 'answer-before', status: 500, body: '<h1>Error</h1>' } : null))
  const stopped = await run('pull', 'Koran', '--full')
  expect(stopped).toMatchObject({ code: 1, value: { error: { code: 'endpoint_refused' } } })
  proxy.plan(() => null)
  const Handled = z.object({ imported: z.int(), unchanged: z.int() })
  const { imported, unchanged } = Handled.parse((await run('pull', 'Koran')).value)
  expect({ imported, unchanged }).toEqual({ imported: 0, unchanged: 151 })
})
