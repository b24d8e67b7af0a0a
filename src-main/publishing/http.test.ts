import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { acceptableUrl, classifyFailure, createHttp, retryAfterMs } from './http.ts'

// Only what no real server does on request: each stub answers with one fault.
const servers: Server[] = []
const listen = async (server: Server, scheme = 'http'): Promise<string> => {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
const serve = (listener: RequestListener): Promise<string> => listen(createServer(listener))
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

const limits = { timeoutMs: 500, maxBytes: 100_000 }
const get = (url: string) => createHttp(limits)({ method: 'GET', url, headers: { authorization: 'Basic c2VjcmV0' } })
const post = (url: string) => createHttp(limits)({ method: 'POST', url, body: '{}' })

describe('a file that is followed', () => {
  const bytes = new Uint8Array(300_000).map((_, index) => index % 251)
  const received = async (body: Uint8Array<ArrayBuffer> | FormData) => {
    const seen: { headers: Record<string, unknown>; body: Buffer }[] = []
    const url = await serve(async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      seen.push({ headers: request.headers, body: Buffer.concat(chunks) })
      response.end('{}')
    })
    const told: { sent: number; total: number }[] = []
    const http = createHttp({ ...limits, timeoutMs: 20_000 })
    const result = await http({ method: 'POST', url, body, onSent: (progress) => told.push(progress) })
    expect(result).toMatchObject({ kind: 'response', status: 200 })
    return { told, seen: seen[0] }
  }

  test('arrives byte for byte with its length, and is told piece by piece', async () => {
    const { seen, told } = await received(bytes)
    expect(seen?.headers).toMatchObject({ 'content-length': '300000' })
    expect(seen?.headers).not.toHaveProperty('transfer-encoding')
    expect(seen?.body.equals(bytes)).toBe(true)
    expect(told.map(({ sent }) => sent)).toEqual([65_536, 131_072, 196_608, 262_144, 300_000])
    expect(told.every(({ total }) => total === 300_000)).toBe(true)
  })

  test('in a form it keeps the form', async () => {
    const form = new FormData()
    form.append('ref', 'meja')
    form.append('file', new Blob([bytes]), 'a.gif')
    const { seen, told } = await received(form)
    expect(seen?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(seen?.headers['content-length']).toBe(String(seen?.body.length))
    expect(seen?.body.includes(Buffer.from(bytes.subarray(0, 1000)))).toBe(true)
    expect(told.at(-1)).toEqual({ sent: seen?.body.length, total: seen?.body.length })
  })
})

describe('bounds', () => {
  test('an endless body is left as soon as it is too large', async () => {
    let isClosed = false
    const url = await serve((_, response) => {
      const timer = setInterval(() => response.write(Buffer.alloc(64_000)), 1)
      response.on('close', () => {
        clearInterval(timer)
        isClosed = true
      })
    })
    expect(await get(url)).toMatchObject({ kind: 'lost', message: 'The reply is larger than 100000 bytes.' })
    await expect.poll(() => isClosed, { timeout: 20_000 }).toBe(true)
  })

  test('a small reply that unpacks to a large one is too large', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000))
    const url = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb))
    expect(bomb.length).toBeLessThan(limits.maxBytes)
    expect(await get(url)).toMatchObject({ kind: 'lost', message: expect.stringContaining('larger') })
  })

  test('a byte now and then does not hold the desk up', async () => {
    const url = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    })
    const startedAt = Date.now()
    expect(await get(url)).toEqual({ kind: 'lost', message: 'No complete answer within 0.5 s.' })
    expect(Date.now() - startedAt).toBeLessThan(2_000)
  })

  test('a stopped outbox stops its request', async () => {
    const url = await serve(() => undefined)
    const stopping = new AbortController()
    const asked = createHttp({ ...limits, timeoutMs: 60_000, signal: stopping.signal })({ method: 'GET', url })
    setTimeout(() => stopping.abort(), 50)
    expect(await asked).toEqual({ kind: 'lost', message: 'The request was stopped.' })
  })
})

describe('what may have reached the server', () => {
  test('nothing, when no one listens there', async () => {
    const url = await serve(() => undefined)
    const server = servers.pop()
    server?.close()
    if (server !== undefined) await once(server, 'close')
    expect(await post(url)).toMatchObject({ kind: 'unsent', reason: 'offline' })
  })

  test('nothing, when the name is unknown', async () => {
    expect(await post('https://meja-tidak-ada.invalid/')).toMatchObject({ kind: 'unsent', reason: 'offline' })
  })

  test('everything, when the connection breaks before an answer', async () => {
    const url = await serve((request) => request.socket.resetAndDestroy())
    expect(await post(url)).toMatchObject({ kind: 'lost' })
  })

  test('everything, when the answer breaks off', async () => {
    const url = await serve((request, response) => {
      response.writeHead(201, { 'content-length': 1000 })
      response.write('{"id":', () => request.socket.resetAndDestroy())
    })
    expect(await post(url)).toMatchObject({ kind: 'lost' })
  })

  test('an unknown kind of failure counts as lost, which is the careful reading', () => {
    expect(classifyFailure(new TypeError('fetch failed', { cause: new Error('something new') })).kind).toBe('lost')
    expect(classifyFailure('odd').kind).toBe('lost')
  })
})

describe('where credentials go', () => {
  test.each([301, 302, 303, 307, 308])('a %i is told, not followed', async (status) => {
    const seen: string[] = []
    const elsewhere = await serve((request, response) => {
      seen.push(request.headers.authorization ?? 'no credentials')
      response.end('{}')
    })
    const url = await serve((_, response) => response.writeHead(status, { location: elsewhere }).end())
    expect(await get(url)).toEqual({ kind: 'redirected', status, location: elsewhere })
    expect(await post(url)).toMatchObject({ kind: 'redirected', status })
    expect(seen).toEqual([])
  })

  test('never over http, except to this machine', async () => {
    expect(await get('http://mercusuar.example/')).toMatchObject({ kind: 'unsent', reason: 'insecure_url' })
    expect(acceptableUrl('http://127.0.0.1:8080/')).not.toBeNull()
    expect(acceptableUrl('http://localhost/')).not.toBeNull()
    expect(acceptableUrl('https://mercusuar.example/')).not.toBeNull()
    const refused = [
      'http://127.0.0.1.example/',
      'http://10.0.0.1/',
      'ftp://x/',
      'https://user:word@x/',
      'nonsense',
      '',
    ]
    for (const url of refused) expect(acceptableUrl(url), url).toBeNull()
  })

  test('not to a server whose certificate nobody vouches for', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'meja-tls-'))
    const [key, certificate] = [join(directory, 'key.pem'), join(directory, 'certificate.pem')]
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=127.0.0.1']
    execFileSync('openssl', [...request, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
    let heard = false
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (_, response) => {
      heard = true
      response.end('{}')
    })
    rmSync(directory, { recursive: true })
    const url = await listen(server, 'https')
    const result = await post(url)
    expect(result).toMatchObject({ kind: 'unsent', reason: 'bad_tls', message: expect.stringMatching(/self.signed/i) })
    expect(heard).toBe(false)
  })
})

test('Retry-After in seconds, as a date, or as nonsense', () => {
  const now = Date.UTC(2026, 10, 22, 9, 0, 0)
  expect(retryAfterMs('120', now)).toBe(120_000)
  expect(retryAfterMs('Sun, 22 Nov 2026 09:01:00 GMT', now)).toBe(60_000)
  expect(retryAfterMs('Sun, 22 Nov 2026 08:00:00 GMT', now)).toBe(0)
  expect(retryAfterMs('soon', now)).toBeNull()
  expect(retryAfterMs('-5', now)).not.toBe(-5000)
  expect(retryAfterMs(null, now)).toBeNull()
})

test('a port that fetch never asks is said to be wrong, not lost', async () => {
  expect(await get('http://127.0.0.1:6000/')).toMatchObject({
    kind: 'unsent',
    reason: 'bad_port',
    message: expect.stringContaining('port'),
  })
})
