/** The fault matrix on a real WordPress, and the faults that only WordPress has. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gate } from '../../../e2e/servers/faulty-proxy.ts'
import { wordPressStage } from '../../../e2e/servers/wordpress-stage.ts'
import { witness } from '../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../scripts/cms/wordpress-start.ts'
import { statusOf } from './fault-cases.ts'
import { describeFaults, openFaultDesk } from './fault-suite.ts'

let site: WordPressServer
let open: Awaited<ReturnType<typeof openFaultDesk>>
beforeAll(async () => {
  site = await startWordPress()
  open = await openFaultDesk(wordPressStage(site))
})
afterAll(async () => {
  await open?.close()
  await site?.stop()
})

const stepOf = (method: string, url: string): string => {
  const route = decodeURIComponent(url).split('wp/v2/')[1]
  if (route === undefined) return `${method} index`
  if (/^posts\/\d+/.test(route)) return `${method} post by id`
  return `${method} ${route.startsWith('posts') ? 'post' : (route.split(/[?&]/)[0] ?? '')}`
}

describeFaults('WordPress', {
  start: async () => wordPressStage(site),
  steps: [
    'GET index',
    'POST post',
    'GET media',
    'POST media',
    'GET categories',
    'POST categories',
    'GET tags',
    'POST tags',
    'POST post by id',
  ],
  stepOf,
  isWrite: (step) => step.startsWith('POST'),
  exception: (step, { name, fault }) => {
    const status = statusOf(fault)
    // Another form of the address is tried before a site counts as no WordPress.
    if (step === 'GET index' && [200, 201, 401, 403, 409, 413, 302].includes(status)) return 'confirmed'
    if (step === 'GET index' && name === 'truncated JSON') return 'confirmed'
    // The server refused a term: the story goes out all the same.
    if ((step === 'POST categories' || step === 'POST tags') && (status === 413 || status === 302)) return 'confirmed'
    return null
  },
})

test('a draft that the server makes after the look-up found nothing is discarded', async () => {
  const { addStory, desk, endpoint, proxy } = open
  const released = gate()
  const made = gate()
  const { title, articleId } = await addStory('Naskah terlambat', 'Rubrik', 'tag')
  proxy.plan(({ method, url }) =>
    stepOf(method, url) === 'POST post' ? { kind: 'late', until: released.opened, done: made.open } : null,
  )
  const first = await desk.outbox.runNow((await desk.enqueue(articleId, endpoint.id)).id)
  expect(first).toMatchObject({ state: 'ambiguous', problem: { code: 'no_answer' } })
  // The first create reaches the server only while the second attempt is writing its own draft.
  proxy.plan(({ method, url }) => {
    if (stepOf(method, url) !== 'POST post by id') return null
    released.open()
    return { kind: 'hold', until: made.opened }
  })
  expect((await desk.settle(first)).state).toBe('confirmed')
  const states = (await witness(site).postsTitled(title)).map(({ status }) => status)
  expect(states.toSorted()).toEqual(['publish', 'trash'])
})

test('no answer that is given out or kept holds the password', async () => {
  const { addStory, desk, endpoint, proxy } = open
  const { password } = site.users.editor
  const { articleId } = await addStory('Naskah yang dipantulkan', 'Rubrik', 'tag')
  const echo = JSON.stringify({ code: 'echo', message: `You sent ${password} and ${password.replaceAll(' ', '')}` })
  proxy.plan(({ method, url }) =>
    stepOf(method, url) === 'POST post' ? { kind: 'answer-before', status: 400, body: echo } : null,
  )
  const refused = await desk.outbox.runNow((await desk.enqueue(articleId, endpoint.id)).id)
  expect(refused).toMatchObject({
    state: 'rejected',
    problem: { code: 'echo', message: 'You sent [redacted] and [redacted]' },
  })
})
