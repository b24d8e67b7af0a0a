/** An embargo outlives the program: opened before its end nothing leaves, opened after it the story goes out by itself. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FaultyProxy, startFaultyProxy } from '../../../e2e/servers/faulty-proxy.ts'
import { openDesk, type PublishingDesk } from '../../../e2e/servers/publishing-desk.ts'
import { witness } from '../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../scripts/cms/wordpress-start.ts'

let site: WordPressServer
let proxy: FaultyProxy
let desk: PublishingDesk
beforeAll(async () => {
  site = await startWordPress()
  proxy = await startFaultyProxy(site.port)
  desk = await openDesk()
})
afterAll(async () => {
  await desk?.close()
  await proxy?.stop()
  await site?.stop()
})

const passed = (until: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, until - Date.now())))

test('closed before the end of an embargo and opened again: before it nothing leaves, after it the story goes', async () => {
  const { user, password } = site.users.editor
  const endpoint = await desk.addEndpoint('Koran', proxy.url, user, password)
  const article = await desk.addArticle({ headline: 'Di bawah embargo', html: '<p>Rahasia sampai nanti.</p>' })
  const end = Date.now() + 20_000
  await desk.archive.write('setEmbargo', { articleId: article.id, until: new Date(end).toISOString() })
  const stateOf = async (id: string) => (await desk.archive.read('getJob', id))?.state

  const first = desk.newOutbox()
  const job = await desk.enqueue(article.id, endpoint.id)
  expect(await first.runNow(job.id)).toMatchObject({ state: 'waiting', problem: { code: 'embargo' } })
  await first.stop(0)

  proxy.plan(() => null)
  const before = desk.newOutbox()
  await before.start()
  await before.kick()
  await before.stop(0)
  expect(Date.now()).toBeLessThan(end)
  expect(await stateOf(job.id)).toBe('waiting')
  expect(proxy.requests.filter(({ authorized }) => authorized)).toEqual([])

  await passed(end + 1_500)
  expect(await witness(site).postsTitled('Di bawah embargo')).toEqual([])
  const after = desk.newOutbox()
  await after.start()
  await expect.poll(() => stateOf(job.id), { timeout: 60_000 }).toBe('confirmed')
  await after.stop(0)
  expect(await witness(site).postsTitled('Di bawah embargo')).toMatchObject([{ status: 'publish' }])
}, 120_000)
