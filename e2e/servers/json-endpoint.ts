/**
 * A newsroom system that takes stories as JSON, with a store of its own: Idempotency-Key, If-Match, a look-up by key, and
 * pictures at addresses of their own. What it promises can be switched off.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type JsonEndpointOptions = {
  /** The header, and its whole value, that must be there. */
  sign: { header: string; value: string }
  /** Makes one story of one key; otherwise every POST makes another. */
  idempotent: boolean
}

export type StoredStory = { id: string; key: string; document: Record<string, unknown> }

export type JsonEndpoint = {
  url: string
  port: number
  stories: StoredStory[]
  pictures: Map<string, Buffer>
  stop: () => Promise<void>
}

const etagOf = (document: unknown): string =>
  `"${createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 16)}"`

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const parsed = (body: Buffer): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(body.toString())
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

type Answer = { status: number; body?: unknown; etag?: string }

const shown = ({ id, document }: StoredStory, status = 200): Answer => ({
  status,
  body: { ...document, id, url: `https://koran.example/${id}` },
  etag: etagOf(document),
})

const failed = (status: number, message: string): Answer => ({ status, body: { message } })

export const startJsonEndpoint = async ({ sign, idempotent }: JsonEndpointOptions): Promise<JsonEndpoint> => {
  const stories: StoredStory[] = []
  const pictures = new Map<string, Buffer>()

  const create = (key: string, document: Record<string, unknown>): Answer => {
    const known = stories.find((story) => idempotent && key !== '' && story.key === key)
    if (known !== undefined) return shown(known)
    const story = { id: String(stories.length + 1), key, document }
    stories.push(story)
    return shown(story, 201)
  }
  const replace = (story: StoredStory, ifMatch: string, document: Record<string, unknown>): Answer => {
    if (ifMatch !== '' && ifMatch !== etagOf(story.document)) return failed(412, 'Changed since.')
    story.document = document
    return shown(story)
  }
  const answer = (request: IncomingMessage, url: URL, body: Buffer): Answer => {
    const header = (name: string) => String(request.headers[name] ?? '')
    if (header(sign.header) !== sign.value) return failed(401, 'Who are you?')
    const [, folder = '', name = ''] = url.pathname.split('/')
    if (folder === 'media' && request.method === 'PUT') {
      pictures.set(name, body)
      return { status: 200, body: { url: `https://koran.example/media/${name}` } }
    }
    if (folder !== 'stories') return failed(404, 'No such thing.')
    if (request.method === 'GET' && name === '') {
      const key = url.searchParams.get('key')
      return { status: 200, body: stories.filter((story) => story.key === key).map((story) => shown(story).body) }
    }
    const document = request.method === 'GET' ? {} : parsed(body)
    if (document === null) return failed(400, 'Not a JSON object.')
    if (request.method === 'POST') return create(header('idempotency-key'), document)
    const story = stories.find(({ id }) => id === name)
    if (story === undefined) return failed(404, 'No such story.')
    return request.method === 'PUT' ? replace(story, header('if-match'), document) : shown(story)
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await request.toArray())
    const { status, body: said, etag } = answer(request, new URL(request.url ?? '/', 'http://127.0.0.1'), body)
    response.writeHead(status, { 'content-type': 'application/json', ...(etag === undefined ? {} : { etag }) })
    response.end(JSON.stringify(said))
  }
  const server = createServer((request, response) => {
    serve(request, response).catch(() => request.socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The endpoint has no port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    port: address.port,
    stories,
    pictures,
    stop: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
