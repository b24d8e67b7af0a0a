/** Without the right secret, or without a network, a story waits and nothing of it is lost. */
import { expect, test } from 'vitest'
import type { Stand } from './stand.ts'

export const testAccess = (stand: Stand): void => {
  const { addEndpoint, at, calm, onlyStory, publish, withoutNetwork, write } = stand

  test('a wrong secret waits for a person, and goes on with the right one', async () => {
    calm()
    const { desk, stage } = at()
    const locked = await addEndpoint('Terkunci', stage.wrongSecret)
    const { article, headline } = await write()
    const job = await publish(article.id, locked)
    expect(job).toMatchObject({ state: 'needs_auth', problem: { code: 'bad_credentials' } })
    expect(await stage.stories(headline)).toEqual([])
    desk.secrets.set(locked.id, stage.secret)
    expect((await desk.settle(await desk.outbox.retry(job.id))).state).toBe('confirmed')
    await onlyStory(headline)
  })

  test('without a network the job waits and uses no tries; with one it goes out, once', async () => {
    const { desk, endpoint } = at()
    const { article, headline } = await write()
    const job = await desk.enqueue(article.id, endpoint.id)
    const waiting = await withoutNetwork(() => desk.outbox.runNow(job.id))
    expect(waiting).toMatchObject({ state: 'waiting', attempts: 0, problem: { code: 'offline' } })
    expect((await desk.outbox.runNow(job.id)).state).toBe('confirmed')
    await onlyStory(headline)
  })
}
