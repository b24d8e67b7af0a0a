/** The outbox working by itself in the background, against a real WordPress. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FaultyProxy, gate, startFaultyProxy } from '../../../e2e/servers/faulty-proxy.ts'
import { openDesk, type PublishingDesk } from '../../../e2e/servers/publishing-desk.ts'
import { witness } from '../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../scripts/cms/wordpress-start.ts'
import type { Endpoint, Job, JobState } from '../../../src-shared/contract/index.ts'

let site: WordPressServer
let proxy: FaultyProxy
let desk: PublishingDesk
let endpoint: Endpoint
let seen: ReturnType<typeof witness>
beforeAll(async () => {
  site = await startWordPress()
  proxy = await startFaultyProxy(site.port)
  desk = await openDesk()
  seen = witness(site)
  endpoint = await desk.addEndpoint('Koran', proxy.url, site.users.editor.user, site.users.editor.password)
  await desk.outbox.start()
})
afterAll(async () => {
  await desk?.close()
  await proxy?.stop()
  await site?.stop()
})

const write = (headline: string) => desk.addArticle({ headline, html: '<p>Isi.</p>', tags: ['bersama'] })
const stateOf = async (id: string) => (await desk.archive.read('getJob', id))?.state
const reaches = (id: string, state: JobState) => expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe(state)

test('what is queued goes out by itself, one story after the other', async () => {
  proxy.plan(() => null)
  const jobs: Job[] = []
  for (const headline of ['Antre satu', 'Antre dua', 'Antre tiga']) {
    jobs.push(await desk.enqueue((await write(headline)).id, endpoint.id))
  }
  for (const job of jobs) await reaches(job.id, 'confirmed')
  for (const headline of ['Antre satu', 'Antre dua', 'Antre tiga']) {
    expect((await seen.postsTitled(headline)).map(({ status }) => status)).toEqual(['publish'])
  }
  expect((await seen.terms('tags')).filter(({ name }) => name === 'bersama')).toHaveLength(1)
  const writes = proxy.requests.filter(({ method }) => method === 'POST').map(({ url }) => /posts\/\d/.test(url))
  const [draft, final] = [writes.indexOf(false), writes.indexOf(true)]
  expect(draft).toBeLessThan(final)
  expect(desk.changes.filter((change) => change === `${jobs[0]?.id} sending`).length).toBeGreaterThan(0)
})

test('a newer version takes the place of one that waits, and both never go out', async () => {
  proxy.plan(() => ({ kind: 'answer-before', status: 429, headers: { 'retry-after': '600' } }))
  const article = await write('Hanya satu')
  const job = await desk.enqueue(article.id, endpoint.id)
  await reaches(job.id, 'waiting')
  await desk.revise(article.id, { html: '<p>Isi baru.</p>' })
  const newer = await desk.enqueue(article.id, endpoint.id)
  expect(newer).toMatchObject({ state: 'waiting', problem: { code: 'http_429' }, notes: [{ code: 'superseded' }] })
  expect(await stateOf(job.id)).toBe('cancelled')
  const cancelled = await desk.outbox.cancel(newer.id)
  expect(cancelled).toMatchObject({ state: 'cancelled', nextAttemptAt: null })
  await expect(desk.outbox.retry(job.id)).rejects.toMatchObject({ code: 'stale_revision' })
  proxy.plan(() => null)
  await reaches((await desk.enqueue(article.id, endpoint.id)).id, 'confirmed')
  expect(await seen.postsTitled('Hanya satu')).toMatchObject([
    { content: { raw: expect.stringContaining('Isi baru.') } },
  ])
})

test('a newer version waits behind one whose request is on its way, and follows it', async () => {
  const held = gate()
  const reached = gate()
  proxy.plan(({ method }) => {
    if (method !== 'POST') return null
    reached.open()
    return { kind: 'hold', until: held.opened }
  })
  const article = await write('Menyusul')
  const first = await desk.enqueue(article.id, endpoint.id)
  await reached.opened
  await desk.revise(article.id, { html: '<p>Isi yang menyusul.</p>', headline: 'Menyusul' })
  const second = await desk.enqueue(article.id, endpoint.id)
  expect(second).toMatchObject({ state: 'queued', behind: first.id })
  held.open()
  await reaches(first.id, 'confirmed')
  await reaches(second.id, 'confirmed')
  const posts = await seen.postsTitled('Menyusul')
  expect(posts).toMatchObject([{ content: { raw: expect.stringContaining('Isi yang menyusul.') } }])
})

test('what waited behind a lost answer takes it up under the same key, even with another headline', async () => {
  const held = gate()
  const reached = gate()
  proxy.plan(({ method }) => {
    if (method !== 'POST') return null
    reached.open()
    return { kind: 'hold', until: held.opened }
  })
  const article = await write('Judul semula')
  const first = await desk.enqueue(article.id, endpoint.id)
  await reached.opened
  await desk.revise(article.id, { headline: 'Judul sesudahnya' })
  const second = await desk.enqueue(article.id, endpoint.id)
  // From now on the site asks for patience, whatever is asked of it.
  proxy.plan(() => ({ kind: 'answer-before', status: 429, headers: { 'retry-after': '1' } }))
  held.open()
  await reaches(first.id, 'cancelled')
  proxy.plan(() => null)
  await reaches(second.id, 'confirmed')
  expect(await seen.postsTitled('Judul semula')).toEqual([])
  expect(await seen.postsTitled('Judul sesudahnya')).toHaveLength(1)
})

test('the network comes back: what waited for it goes at once', async () => {
  const port = Number(new URL(proxy.url).port)
  await proxy.stop()
  const job = await desk.enqueue((await write('Naik kereta')).id, endpoint.id)
  await reaches(job.id, 'waiting')
  proxy = await startFaultyProxy(site.port, port)
  await desk.outbox.kick()
  await reaches(job.id, 'confirmed')
  expect(await seen.postsTitled('Naik kereta')).toHaveLength(1)
})

test('no password yet: the job waits for it, and then goes', async () => {
  const { user, password } = site.users.editor
  const silent = await desk.addEndpoint('Tanpa sandi', proxy.url, user, password)
  desk.secrets.delete(silent.id)
  const job = await desk.enqueue((await write('Belum ada sandi')).id, silent.id)
  await reaches(job.id, 'needs_auth')
  desk.secrets.set(silent.id, password)
  await desk.outbox.kick()
  await reaches(job.id, 'confirmed')
  expect(await seen.postsTitled('Belum ada sandi')).toHaveLength(1)
})

test('a password the site refused: not tried again by itself, but at once when a new one is given', async () => {
  const { user, password } = site.users.editor
  const mistyped = await desk.addEndpoint('Salah sandi', proxy.url, user, 'bukan ini')
  const other = await desk.addEndpoint('Salah sandi juga', proxy.url, user, 'bukan ini')
  const job = await desk.enqueue((await write('Sandi keliru')).id, mistyped.id)
  const bystander = await desk.enqueue((await write('Sandi keliru di tempat lain')).id, other.id)
  await reaches(job.id, 'needs_auth')
  await reaches(bystander.id, 'needs_auth')
  await desk.outbox.kick()
  expect(await stateOf(job.id)).toBe('needs_auth')
  desk.secrets.set(mistyped.id, password)
  await desk.outbox.passwordGiven(mistyped.id)
  await reaches(job.id, 'confirmed')
  expect(await stateOf(bystander.id)).toBe('needs_auth')
  expect(await seen.postsTitled('Sandi keliru')).toHaveLength(1)
})

test('ended in the middle of a request: the next start looks it up and finishes, once', async () => {
  proxy.plan(({ method }) => (method === 'POST' ? { kind: 'hang-after' } : null))
  const job = await desk.enqueue((await write('Ditutup di tengah jalan')).id, endpoint.id)
  await expect.poll(() => proxy.requests.some(({ method }) => method === 'POST'), { timeout: 30_000 }).toBe(true)
  await expect(desk.outbox.cancel(job.id)).rejects.toMatchObject({ code: 'stale_revision' })
  await expect.poll(async () => (await seen.postsTitled('Ditutup di tengah jalan')).length).toBe(1)
  await desk.outbox.stop(0)
  expect(await stateOf(job.id)).toBe('ambiguous')
  proxy.plan(() => null)
  const next = desk.newOutbox()
  await next.start()
  await reaches(job.id, 'confirmed')
  await next.stop()
  expect(proxy.requests.findIndex(({ url }) => /slug=/.test(url))).toBeLessThan(
    proxy.requests.findIndex(({ method }) => method === 'POST'),
  )
  expect((await seen.postsTitled('Ditutup di tengah jalan')).map(({ status }) => status)).toEqual(['publish'])
})
