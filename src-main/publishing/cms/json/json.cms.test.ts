import { afterEach, describe, expect, test } from 'vitest'
import { type FaultyProxy, startFaultyProxy } from '../../../../e2e/servers/faulty-proxy.ts'
import {
  type JsonEndpoint,
  type JsonEndpointOptions,
  startJsonEndpoint,
} from '../../../../e2e/servers/json-endpoint.ts'
import { jsonStage, pathsAt } from '../../../../e2e/servers/json-stage.ts'
import { openDesk, type PublishingDesk } from '../../../../e2e/servers/publishing-desk.ts'
import { defaultJsonOptions, type JsonOptions } from '../../../../src-shared/contract/index.ts'
import { testAccount } from '../../endpoints.ts'
import { describeAdapter } from '../suite/describe-adapter.ts'

const bearer = { header: 'authorization', value: 'Bearer rahasia-json' }

describeAdapter('JSON with a look-up', () => jsonStage({ idempotent: false, lookup: true }))
describeAdapter('JSON that knows its keys', () => jsonStage({ idempotent: true, lookup: false }))

let server: JsonEndpoint | undefined
let proxy: FaultyProxy | undefined
let desk: PublishingDesk | undefined
afterEach(async () => {
  await desk?.close()
  await proxy?.stop()
  await server?.stop()
  desk = undefined
})

const open = async (options: Partial<JsonEndpointOptions> = {}) => {
  server = await startJsonEndpoint({ sign: bearer, idempotent: false, ...options })
  proxy = await startFaultyProxy(server.port)
  return { server, proxy }
}

describe('an endpoint that promises nothing', () => {
  const lose = async () => {
    const opened = await open()
    desk = await openDesk()
    const kind = { kind: 'json', json: defaultJsonOptions } as const
    const endpoint = await desk.addEndpoint('Tanpa janji', `${opened.proxy.url}/stories`, '', 'rahasia-json', kind)
    const article = await desk.addArticle({ headline: 'Entah sampai', html: '<p>x</p>' })
    opened.proxy.plan(({ method }) => (method === 'POST' ? { kind: 'reset-after' } : null))
    const job = await desk.settle(await desk.enqueue(article.id, endpoint.id))
    return { ...opened, desk, job }
  }

  test('a lost answer is never sent again by itself: the editor is asked', async () => {
    const { server, proxy, job } = await lose()
    expect(job).toMatchObject({ state: 'ambiguous', nextAttemptAt: null, problem: { code: 'cannot_ask' } })
    expect(proxy.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
    expect(server.stories).toHaveLength(1)
  })

  test('only after the editor has looked it is sent once more', async () => {
    const { server, proxy, desk, job } = await lose()
    server.stories.length = 0
    proxy.plan(() => null)
    expect((await desk.settle(await desk.outbox.retry(job.id))).state).toBe('confirmed')
    expect(server.stories.map(({ document }) => document.pubstatus)).toEqual(['usable'])
  })
})

test.each([
  ['a name and password', 'basic', { header: 'authorization', value: `Basic ${btoa('kantor:rahasia')}` }],
  ['a header of its own', 'header', { header: 'x-kunci', value: 'rahasia' }],
] as const)('signs in with %s', async (_, auth, sign) => {
  const { proxy } = await open({ sign })
  const json = { ...defaultJsonOptions, ...pathsAt(proxy.url), auth, headerName: 'X-Kunci' }
  const account = { kind: 'json', url: `${proxy.url}/stories`, user: 'kantor', json } as const
  expect(await testAccount({ ...account, secret: 'rahasia' })).toMatchObject({ ok: true, warnings: [] })
  expect(await testAccount({ ...account, secret: 'salah' })).toMatchObject({ ok: false, problem: 'bad_credentials' })
})

test('a connection test tells what the options lack, before the secret goes anywhere', async () => {
  const { proxy } = await open()
  const check = (json: Partial<JsonOptions>, path = '/stories') => {
    const options = { ...defaultJsonOptions, ...pathsAt(proxy.url), ...json }
    return testAccount({ kind: 'json', url: proxy.url + path, user: '', json: options, secret: 'rahasia-json' })
  }
  for (const wrong of [
    { lookupUrl: `${proxy.url}/stories` },
    { mediaUrl: `${proxy.url}/media` },
    { itemUrl: `${proxy.url}/stories/1` },
    { lookupUrl: 'https://lain.example/{key}' },
    { template: '{"h":"{headline}"}' },
  ]) {
    expect(await check(wrong)).toMatchObject({ ok: false, problem: 'bad_options' })
  }
  expect(proxy.requests).toEqual([])
  expect(await check({ mediaUrl: '' })).toMatchObject({ ok: true, warnings: ['no_media'] })
  expect(await check({ lookupUrl: '' }, '/tiada')).toMatchObject({ ok: false, problem: 'not_this_cms' })
  proxy.plan(() => ({ kind: 'answer-before', status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Hai' }))
  expect(await check({})).toMatchObject({ ok: false, problem: 'not_this_cms' })
})
