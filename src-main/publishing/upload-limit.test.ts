import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { uploadLimit } from './upload-limit.ts'

// What stands before a site on a real host; the servers of the other tests have no such limit.
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

type Hears = (request: IncomingMessage, response: ServerResponse) => void
const serve = async (hears: Hears) => {
  const heard: { headers: IncomingMessage['headers']; bytes: number }[] = []
  const server = createServer()
  server.on('checkContinue', (request, response) => {
    const seen = { headers: request.headers, bytes: 0 }
    heard.push(seen)
    request.on('data', (chunk: Buffer) => {
      seen.bytes += chunk.length
    })
    request.on('error', () => undefined)
    hears(request, response)
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/wp-json/wp/v2/media` }
}
const megabytes = (count: number): number => count * 1024 * 1024
const atMost =
  (limit: number): Hears =>
  ({ headers }, response) => {
    if (Number(headers['content-length']) > limit) response.writeHead(413).end('<h1>413</h1>')
    else response.writeContinue()
  }

test.each([
  ['two megabytes, as nginx is often set', megabytes(2), megabytes(2)],
  ['something in between', megabytes(9), megabytes(8)],
  ['less than any picture', 1_000, 0],
  ['more than the archive takes', megabytes(64), null],
])('%s', async (_, limit, found) => {
  const { heard, url } = await serve(atMost(limit))
  expect(await uploadLimit(url)).toBe(found)
  expect(heard.length).toBeGreaterThan(0)
  expect(heard.filter(({ bytes, headers }) => bytes > 0 || headers.authorization !== undefined)).toEqual([])
})

test('who answers something else, or nothing, has refused nothing', async () => {
  expect(await uploadLimit((await serve((_, response) => response.writeHead(401).end('{}'))).url)).toBeNull()
  expect(await uploadLimit((await serve(() => undefined)).url)).toBeNull()
  expect(await uploadLimit((await serve((request) => request.socket.destroy())).url)).toBeNull()
  expect(await uploadLimit('http://mercusuar.example/')).toBeNull()
})
