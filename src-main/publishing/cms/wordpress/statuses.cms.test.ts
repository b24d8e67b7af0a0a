/** How a story stands on a real WordPress: every status, its time, its password, and back again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, type PublishingDesk } from '../../../../e2e/servers/publishing-desk.ts'
import { witness } from '../../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../../scripts/cms/wordpress-start.ts'
import type { Endpoint, RemoteStatus } from '../../../../src-shared/contract/index.ts'
import { createEndpoints } from '../../endpoints.ts'

let site: WordPressServer
let desk: PublishingDesk
let seen: ReturnType<typeof witness>
let endpoint: Endpoint
beforeAll(async () => {
  site = await startWordPress()
  desk = await openDesk()
  seen = witness(site)
  endpoint = await desk.addEndpoint('Koran', site.url, site.users.editor.user, site.users.editor.password)
})
afterAll(async () => {
  await desk?.close()
  await site?.stop()
})

const write = (headline: string) => desk.addArticle({ headline, html: '<p>Isi.</p>' })
const push = async (articleId: string, status: RemoteStatus, more: { publishAt?: string; password?: string } = {}) =>
  desk.settle(await desk.enqueue(articleId, endpoint.id, status, more))
const inFuture = (ms: number): string => new Date(Math.floor((Date.now() + ms) / 1000) * 1000).toISOString()
const gmt = (iso: string): string => iso.slice(0, 19)
const dated = async (id: string) => seen.dates(id)
const articleStatus = async (id: string) => (await desk.archive.read('getArticle', id))?.status
const fireCron = () => fetch(`${site.url}/wp-cron.php?doing_wp_cron`)

test('a scheduled story fires at its time, and the desk learns of it', { timeout: 300_000 }, async () => {
  const article = await write('Terjadwal lalu tayang')
  const publishAt = inFuture(90_000)
  const job = await push(article.id, 'schedule', { publishAt })
  expect(job).toMatchObject({ state: 'confirmed', publishAt, remote: { status: 'future' } })
  const id = job.remote?.id ?? ''
  expect(await dated(id)).toMatchObject({ status: 'future', date_gmt: gmt(publishAt) })
  expect(await articleStatus(article.id)).toBe('scheduled')
  expect(await desk.archive.read('scheduledPosts')).toMatchObject([{ articleId: article.id, publishAt }])
  await desk.outbox.followNow()
  expect(await articleStatus(article.id)).toBe('scheduled')

  await expect
    .poll(
      async () => {
        await fireCron()
        await desk.outbox.followNow()
        return articleStatus(article.id)
      },
      { timeout: 200_000, interval: 2_000 },
    )
    .toBe('published')
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publishAt))
  expect((await seen.post(id)).status).toBe('publish')
  const [record] = await desk.archive.read('remotePosts', article.id)
  expect(record).toMatchObject({ status: 'publish', publishAt: null, url: (await seen.post(id)).link })
  expect((await desk.archive.read('getArticle', article.id))?.datedAt).toBe(publishAt)

  await desk.revise(article.id, { html: '<p>Diperbarui.</p>' })
  expect(await push(article.id, 'publish')).toMatchObject({ state: 'confirmed', remote: { id, status: 'publish' } })
  expect((await dated(id)).date_gmt).toBe(gmt(publishAt))
})

describe('a time can be', () => {
  test('moved, and given up for now', async () => {
    const article = await write('Dijadwal ulang')
    const first = await push(article.id, 'schedule', { publishAt: inFuture(3_600_000) })
    const later = inFuture(7_200_000)
    const again = await push(article.id, 'schedule', { publishAt: later })
    expect(again).toMatchObject({ state: 'confirmed', remote: { id: first.remote?.id, status: 'future' } })
    expect((await dated(again.remote?.id ?? '')).date_gmt).toBe(gmt(later))
    const now = await push(article.id, 'publish')
    expect(now).toMatchObject({ state: 'confirmed', remote: { status: 'publish' } })
    expect(Date.parse(`${(await dated(now.remote?.id ?? '')).date_gmt}Z`)).toBeLessThanOrEqual(Date.now() + 2_000)
    expect(await articleStatus(article.id)).toBe('published')
  })

  test('taken back to draft; then publishing means now, not the old time', async () => {
    const article = await write('Batal terjadwal')
    await push(article.id, 'schedule', { publishAt: inFuture(3_600_000) })
    expect(await push(article.id, 'draft')).toMatchObject({ remote: { status: 'draft' } })
    expect(await articleStatus(article.id)).toBe('ready')
    expect(await desk.archive.read('scheduledPosts')).toEqual([])
    const out = await push(article.id, 'publish')
    expect(out).toMatchObject({ state: 'confirmed', remote: { status: 'publish' } })
  })

  test('refused when it is over', async () => {
    const article = await write('Sudah lewat')
    const refused = desk.enqueue(article.id, endpoint.id, 'schedule', { publishAt: inFuture(-60_000) })
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input', details: { reason: 'past_time' } })
    await expect(desk.enqueue(article.id, endpoint.id, 'schedule')).rejects.toMatchObject({
      details: { reason: 'no_time' },
    })
    expect(await seen.postsTitled('Sudah lewat')).toEqual([])
  })
})

describe('statuses', () => {
  test('pending, private, and out of sight again', async () => {
    const article = await write('Menunggu tinjauan')
    const pending = await push(article.id, 'pending')
    expect(pending).toMatchObject({ state: 'confirmed', remote: { status: 'pending' } })
    expect((await seen.post(pending.remote?.id ?? '')).status).toBe('pending')
    expect(await push(article.id, 'private')).toMatchObject({ remote: { status: 'private' } })
    expect(await articleStatus(article.id)).toBe('draft')
    expect(await push(article.id, 'publish')).toMatchObject({ remote: { status: 'publish' } })
    expect(await push(article.id, 'draft')).toMatchObject({ remote: { status: 'draft' } })
    expect(await articleStatus(article.id)).toBe('ready')
  })

  test('a password: readers need it, an update keeps it, publishing for all takes it away, and none is kept here', async () => {
    const article = await write('Bersandi')
    await expect(desk.enqueue(article.id, endpoint.id, 'password')).rejects.toMatchObject({
      details: { reason: 'no_password' },
    })
    const job = await push(article.id, 'password', { password: 'kata-sandi-pembaca' })
    const id = job.remote?.id ?? ''
    expect(job).toMatchObject({ state: 'confirmed', remote: { status: 'password' } })
    expect(await dated(id)).toMatchObject({ status: 'publish', password: 'kata-sandi-pembaca' })
    await desk.revise(article.id, { html: '<p>Baru.</p>' })
    expect(await push(article.id, 'password')).toMatchObject({ remote: { status: 'password' } })
    expect((await dated(id)).password).toBe('kata-sandi-pembaca')
    expect(await push(article.id, 'publish')).toMatchObject({ remote: { status: 'publish' } })
    expect((await dated(id)).password).toBe('')
    expect((await desk.archive.read('getJob', job.id))?.password).toBeNull()
    const attempts = JSON.stringify(await desk.archive.read('attempts', job.id))
    expect(attempts).toContain('[redacted]')
    expect(attempts).not.toContain('kata-sandi-pembaca')
    expect(attempts).not.toContain(site.users.editor.password)
  })

  test('the trash, twice; and what to do with a post that lies there', async () => {
    const article = await write('Dibuang lalu terbit lagi')
    await expect(desk.enqueue(article.id, endpoint.id, 'trash')).rejects.toMatchObject({
      details: { reason: 'not_there' },
    })
    const first = await push(article.id, 'publish')
    const id = first.remote?.id ?? ''
    expect(await push(article.id, 'trash')).toMatchObject({ state: 'confirmed', remote: { status: 'trash' } })
    expect((await seen.post(id)).status).toBe('trash')
    expect(await articleStatus(article.id)).toBe('ready')

    const stuck = await push(article.id, 'publish')
    expect(stuck).toMatchObject({ state: 'conflict', problem: { code: 'gone' } })
    await desk.outbox.settleGone(stuck.id, 'anew')
    const anew = await desk.outbox.runNow(stuck.id)
    expect(anew).toMatchObject({ state: 'confirmed', remote: { status: 'publish' } })
    expect(anew.remote?.id).not.toBe(id)
    expect((await seen.post(id)).status).toBe('trash')

    await seen.trash(anew.remote?.id ?? '')
    expect(await push(article.id, 'trash')).toMatchObject({ state: 'confirmed', remote: { status: 'trash' } })
    const gone = await push(article.id, 'publish')
    expect(await desk.outbox.settleGone(gone.id, 'forget')).toMatchObject({
      state: 'cancelled',
      problem: { code: 'link_forgotten' },
    })
    expect(await desk.archive.read('remotePosts', article.id)).toEqual([])
  })
})

test('what a role cannot do is known before it is tried', async () => {
  const { user, password } = site.users.contributor
  const own = await desk.addEndpoint('Kontributor', site.url, user, password)
  const secrets = { get: async () => password, set: async () => undefined, remove: async () => undefined }
  const surveyed = await createEndpoints(desk.archive, secrets).survey(own.id)
  expect(surveyed.site).toMatchObject({
    ...{ timeZone: 'Asia/Jakarta', targets: ['draft', 'pending', 'trash'] },
    authors: { others: false },
  })
  const article = await write('Kontributor mencoba')
  await expect(desk.enqueue(article.id, own.id, 'publish')).rejects.toMatchObject({
    details: { reason: 'cannot_target' },
  })
  const job = await desk.settle(await desk.enqueue(article.id, own.id, 'pending'))
  expect(job).toMatchObject({ state: 'confirmed', remote: { status: 'pending' } })
})

test('corrections go out with the story, in their place, and come back as what they are', async () => {
  const article = await write('Dengan ralat')
  await push(article.id, 'publish')
  const ralat = { kind: 'ralat', text: 'Tinggi air 40 sentimeter.', author: 'Redaksi', datedOn: '2026-11-22' } as const
  const added = await desk.archive.write('addCorrection', { articleId: article.id, ...ralat })
  expect((await desk.archive.read('remotePosts', article.id))[0]?.correctionsPushed).toBe(false)
  const job = await push(article.id, 'publish')
  const post = await seen.post(job.remote?.id ?? '')
  expect(post.content.rendered).toMatch(/Isi\.<\/p>[\s\S]*<strong>Ralat \(22 November 2026\):<\/strong> Tinggi air 40/)
  expect((await desk.archive.read('remotePosts', article.id))[0]?.correctionsPushed).toBe(true)

  await seen.change(String(post.id), { content: post.content.raw.replace('Isi.', 'Isi mereka.') })
  await desk.archive.write('removeCorrection', added.id)
  await desk.revise(article.id, { html: '<p>Isi kami.</p>' })
  const conflict = await push(article.id, 'publish')
  await desk.outbox.resolve(conflict.id, 'theirs')
  expect(await desk.archive.read('corrections', article.id)).toMatchObject([{ ...ralat, id: added.id }])
  expect((await desk.archive.read('getArticle', article.id))?.text).toBe('Isi mereka.')
})
