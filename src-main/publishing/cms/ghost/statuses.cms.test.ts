/** How a story stands on a real Ghost: draft, scheduled, published, and back. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ghostWitness } from '../../../../e2e/servers/ghost-witness.ts'
import { openDesk, type PublishingDesk } from '../../../../e2e/servers/publishing-desk.ts'
import { type GhostServer, startGhost } from '../../../../scripts/cms/ghost-start.ts'
import type { Endpoint, RemoteStatus } from '../../../../src-shared/contract/index.ts'
import { createEndpoints } from '../../endpoints.ts'

let site: GhostServer
let desk: PublishingDesk
let endpoint: Endpoint
beforeAll(async () => {
  site = await startGhost()
  desk = await openDesk()
  endpoint = await desk.addEndpoint('Ghost', site.url, '', site.adminKey, { kind: 'ghost', json: null })
})
afterAll(async () => {
  await desk?.close()
  await site?.stop()
})

const write = (headline: string) => desk.addArticle({ headline, html: '<p>Isi.</p>' })
const push = async (articleId: string, status: RemoteStatus, publishAt?: string) =>
  desk.settle(await desk.enqueue(articleId, endpoint.id, status, publishAt === undefined ? {} : { publishAt }))
const inFuture = (ms: number): string => new Date(Math.ceil((Date.now() + ms) / 1000) * 1000).toISOString()
const articleStatus = async (id: string) => (await desk.archive.read('getArticle', id))?.status
const onlyPost = async (title: string) => {
  const [post, ...others] = await ghostWitness(site).postsTitled(title)
  if (post === undefined || others.length > 0) throw new Error(`There is not exactly one ${title}.`)
  return post
}

test('a scheduled story fires by itself, the desk learns of it, and an update is no conflict', {
  timeout: 120_000,
}, async () => {
  const article = await write('Terjadwal di Ghost')
  const publishAt = inFuture(25_000)
  const job = await push(article.id, 'schedule', publishAt)
  expect(job).toMatchObject({ state: 'confirmed', remote: { status: 'scheduled' } })
  expect(await articleStatus(article.id)).toBe('scheduled')
  await expect
    .poll(
      async () => {
        await desk.outbox.followNow()
        return articleStatus(article.id)
      },
      { timeout: 90_000, interval: 1_000 },
    )
    .toBe('published')
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(publishAt))
  expect(await onlyPost('Terjadwal di Ghost')).toMatchObject({ status: 'published', published_at: publishAt })
  await desk.revise(article.id, { html: '<p>Diperbarui.</p>' })
  expect(await push(article.id, 'publish')).toMatchObject({ state: 'confirmed', remote: { status: 'published' } })
})

test('a time moved, given up for now, and taken back', async () => {
  const article = await write('Dijadwal ulang di Ghost')
  await push(article.id, 'schedule', inFuture(3_600_000))
  const later = inFuture(7_200_000)
  expect(await push(article.id, 'schedule', later)).toMatchObject({ state: 'confirmed' })
  expect(await onlyPost('Dijadwal ulang di Ghost')).toMatchObject({ status: 'scheduled', published_at: later })
  expect(await push(article.id, 'draft')).toMatchObject({ remote: { status: 'draft' } })
  expect(await articleStatus(article.id)).toBe('ready')
  expect(await push(article.id, 'publish')).toMatchObject({ state: 'confirmed', remote: { status: 'published' } })
  const post = await onlyPost('Dijadwal ulang di Ghost')
  expect(Date.parse(post.published_at ?? '')).toBeLessThanOrEqual(Date.now() + 2_000)

  const published = desk.enqueue(article.id, endpoint.id, 'schedule', { publishAt: inFuture(3_600_000) })
  await expect(published).rejects.toMatchObject({ details: { reason: 'published_already' } })
})

test('what Ghost has no word for is refused before it is tried; its time zone is known', async () => {
  const article = await write('Tanpa sandi di Ghost')
  for (const status of ['pending', 'private', 'password', 'trash'] as const) {
    await expect(desk.enqueue(article.id, endpoint.id, status)).rejects.toMatchObject({
      details: { reason: 'cannot_target' },
    })
  }
  const secrets = { get: async () => site.adminKey, set: async () => undefined, remove: async () => undefined }
  expect((await createEndpoints(desk.archive, secrets).survey(endpoint.id)).site).toEqual({
    timeZone: 'Etc/UTC',
    targets: ['publish', 'schedule', 'draft'],
  })
})
