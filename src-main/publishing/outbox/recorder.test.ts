import { expect, test } from 'vitest'
import type { Http } from '../http.ts'
import { createRecorder, redactor } from './recorder.ts'

const secret = 'abcd efgh ijkl mnop'
const readers = 'kata-sandi-pembaca'
const answering =
  (text: string, headers: Record<string, string> = {}): Http =>
  async () => ({ kind: 'response', status: 200, headers: new Headers(headers), text })

const record = async (http: Http, request: Parameters<Http>[0]) => {
  const recorder = createRecorder(redactor([secret, readers]), () => Date.parse('2026-11-22T05:00:00Z'))
  await recorder.watch(http)(request)
  const [exchange] = recorder.exchanges
  if (exchange === undefined) throw new Error('Nothing was kept.')
  return exchange
}

test('the payload and the receipt are kept, the credentials are not, wherever a server repeats them', async () => {
  const basic = `Basic ${Buffer.from(`redaksi:${secret}`).toString('base64')}`
  const echo = `{"password":"other","said":"${secret} ${secret.replaceAll(' ', '')} ${basic}","token":"eyJhbGciOiJIUzI1NiJ9.e30.c2ln"}`
  const exchange = await record(answering(echo, { date: 'Sun, 22 Nov 2026 05:00:00 GMT', 'set-cookie': 'sid=1' }), {
    method: 'POST',
    url: `https://koran.example/wp-json/wp/v2/posts?key=${encodeURIComponent(secret)}`,
    headers: { authorization: basic, 'x-api-key': secret, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Rob', password: readers }),
  })
  expect(exchange).toMatchObject({
    method: 'POST',
    startedAt: '2026-11-22T05:00:00.000Z',
    sent: { headers: { 'content-type': 'application/json' }, body: '{"title":"Rob","password":"[redacted]"}' },
    answer: { status: 200, headers: { date: 'Sun, 22 Nov 2026 05:00:00 GMT' } },
    failure: '',
  })
  const kept = JSON.stringify(exchange)
  for (const leak of [
    secret,
    secret.replaceAll(' ', ''),
    basic.slice(6),
    readers,
    'eyJhbGci',
    '"other',
    'sid=1',
    'efgh',
  ]) {
    expect(kept).not.toContain(leak)
  }
})

test('long bodies are cut, pictures only measured, and the cut leaves no half of a secret', async () => {
  const http = answering(`${'x'.repeat(3_995)}${secret}`)
  const { answer } = await record(http, { method: 'GET', url: 'https://koran.example/' })
  expect(answer).toMatchObject({ length: 3_995 + secret.length })
  expect(answer?.body).toBe(`${'x'.repeat(3_995)}[reda`)
  const body = new Uint8Array(new ArrayBuffer(2_048))
  expect((await record(http, { method: 'POST', url: 'https://koran.example/', body })).sent.body).toBe('[2048 bytes]')
})

test('what never arrived says why', async () => {
  const http: Http = async () => ({ kind: 'unsent', reason: 'offline', message: 'getaddrinfo ENOTFOUND' })
  expect(await record(http, { method: 'GET', url: 'https://koran.example/' })).toMatchObject({
    answer: null,
    failure: 'getaddrinfo ENOTFOUND',
  })
})
