/**
 * A proxy in front of a real server that fails on request, at a chosen moment of a chosen request: what a train, a
 * hotel network or a busy host does to a desk. Everything it is not told to spoil passes through unchanged.
 */
import { once } from 'node:events'
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'

export type Fault =
  /** The connection breaks before the server has heard of it. */
  | { kind: 'reset-before' }
  /** The server has done its work; the connection breaks before the answer. */
  | { kind: 'reset-after' }
  /** The answer's head and half of its body arrive, then the connection breaks. */
  | { kind: 'cut-short' }
  /** A complete answer with half of its JSON. */
  | { kind: 'truncated' }
  /** The server has done its work; something in between answers instead. */
  | { kind: 'answer-after'; status: number; headers?: Record<string, string>; body?: string }
  /** Something in between answers, and the server never hears of it. */
  | { kind: 'answer-before'; status: number; headers?: Record<string, string>; body?: string }
  /** What some hosts do: a header of the request does not reach the server. Lower case. */
  | { kind: 'without-header'; name: string }
  /** The server's own answer, but for one of its headers: a clock that is wrong. Lower case. */
  | { kind: 'answer-header'; name: string; value: string }
  | { kind: 'hang-before' }
  | { kind: 'hang-after' }
  /** The connection breaks at once; the server hears of it all the same, when `until` resolves. */
  | { kind: 'late'; until: Promise<void>; done: () => void }
  /** The server hears of it late: when `until` resolves. `done` is called when it has answered. */
  | { kind: 'hold'; until: Promise<void>; done?: () => void }

/** Something a held request, or a test, waits for. */
export type Gate = { opened: Promise<void>; open: () => void }

export const gate = (): Gate => {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

export type SeenRequest = { index: number; method: string; url: string; authorized: boolean }
export type Plan = (request: SeenRequest) => Fault | null

export type FaultyProxy = {
  url: string
  /** Every request since the last `plan`, in order. */
  requests: SeenRequest[]
  /** From now on; counts requests from 0 again. */
  plan: (plan: Plan) => void
  stop: () => Promise<void>
}

type Answer = { status: number; headers: IncomingMessage['headers']; body: Buffer }

const bodyOf = async (message: IncomingMessage): Promise<Buffer> => Buffer.concat(await message.toArray())

const ask = async (port: number, incoming: IncomingMessage, body: Buffer): Promise<Answer> => {
  const { method, url, headers } = incoming
  const outgoing = forward({ host: '127.0.0.1', port, method, path: url, headers, agent: false })
  outgoing.end(body)
  const [response]: [IncomingMessage] = await (once(outgoing, 'response') as Promise<[IncomingMessage]>)
  return { status: response.statusCode ?? 502, headers: response.headers, body: await bodyOf(response) }
}

const relay = (response: ServerResponse, { status, headers, body }: Answer): void => {
  const { 'transfer-encoding': _, connection: __, ...kept } = headers
  response.writeHead(status, { ...kept, 'content-length': body.length }).end(body)
}

const half = (body: Buffer): Buffer => body.subarray(0, Math.floor(body.length / 2))

const serve = async (port: number, incoming: IncomingMessage, response: ServerResponse, fault: Fault | null) => {
  const body = await bodyOf(incoming)
  const reset = () => incoming.socket.resetAndDestroy()
  if (fault === null) return relay(response, await ask(port, incoming, body))
  switch (fault.kind) {
    case 'reset-before':
      return reset()
    case 'reset-after':
      await ask(port, incoming, body)
      return reset()
    case 'cut-short': {
      const answer = await ask(port, incoming, body)
      response.writeHead(answer.status, { 'content-type': 'application/json', 'content-length': answer.body.length })
      response.write(half(answer.body), reset)
      return
    }
    case 'truncated': {
      const answer = await ask(port, incoming, body)
      return relay(response, { ...answer, body: half(answer.body) })
    }
    case 'answer-after':
      await ask(port, incoming, body)
      response.writeHead(fault.status, fault.headers).end(fault.body ?? '')
      return
    case 'answer-before':
      response.writeHead(fault.status, fault.headers).end(fault.body ?? '')
      return
    case 'without-header':
      delete incoming.headers[fault.name]
      return relay(response, await ask(port, incoming, body))
    case 'answer-header': {
      const answer = await ask(port, incoming, body)
      return relay(response, { ...answer, headers: { ...answer.headers, [fault.name]: fault.value } })
    }
    case 'hang-before':
      return
    case 'hang-after':
      await ask(port, incoming, body)
      return
    case 'late':
      reset()
      await fault.until
      await ask(port, incoming, body)
      fault.done()
      return
    case 'hold': {
      await fault.until
      const answer = await ask(port, incoming, body)
      fault.done?.()
      return relay(response, answer)
    }
  }
}

/** `targetPort` is the real server's, on this machine; `port` is the proxy's own, any free one when left out. */
export const startFaultyProxy = async (targetPort: number, port = 0): Promise<FaultyProxy> => {
  let plan: Plan = () => null
  const requests: SeenRequest[] = []
  const server = createServer((incoming, response) => {
    const seen = {
      index: requests.length,
      method: incoming.method ?? '',
      url: incoming.url ?? '',
      authorized: incoming.headers.authorization !== undefined,
    }
    requests.push(seen)
    serve(targetPort, incoming, response, plan(seen)).catch(() => incoming.socket.destroy())
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    plan: (next) => {
      plan = next
      requests.length = 0
    },
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
