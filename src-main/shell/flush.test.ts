import { expect, it } from 'vitest'
import { createFlush } from './flush.ts'

it('asks nobody when the page never spoke', async () => {
  let asked = 0
  await createFlush(() => (asked += 1)).request()
  expect(asked).toBe(0)
})

it('asks once and waits for the page, however often it is requested', async () => {
  let asked = 0
  const flush = createFlush(() => (asked += 1), 60_000)
  flush.pageIsUp()
  let isDone = false
  const both = Promise.all([flush.request(), flush.request()]).then(() => (isDone = true))
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect({ asked, isDone }).toEqual({ asked: 1, isDone: false })
  flush.flushed()
  await both
  expect(isDone).toBe(true)
})

it('gives a silent page its time and no more', async () => {
  const flush = createFlush(() => {}, 30)
  flush.pageIsUp()
  const started = performance.now()
  await flush.request()
  expect(performance.now() - started).toBeGreaterThanOrEqual(25)
})

it('does not wait for a page that crashed meanwhile', async () => {
  const flush = createFlush(() => {}, 60_000)
  flush.pageIsUp()
  const closing = flush.request()
  flush.pageIsGone()
  await closing
  await flush.request()
})
