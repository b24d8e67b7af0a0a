/**
 * The loopback address a browser is sent back to: one path that nobody can guess, once, for a few minutes. Everything
 * else that calls gets 404 and changes nothing.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'
import { escapeHtml } from '../../../src-shared/article/markup.ts'

export type Granted = { user: string; secret: string }
export type CallbackWords = { language: 'id' | 'en'; granted: string; refused: string; close: string }

export type Callback = {
  /** Where the site sends the browser when the editor agrees. */
  successUrl: string
  rejectUrl: string
  /** Null when the editor refused, time ran out, or it was stopped. */
  answer: Promise<Granted | null>
  stop: () => void
}

const Answer = z.object({ user_login: z.string().min(1).max(200), password: z.string().min(1).max(200) })

const page = ({ language, close }: CallbackWords, message: string): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>Meja Redaksi</title><body style="font:18px/1.6 sans-serif;max-width:32em;margin:4em auto;padding:0 1em"><h1 style="font-size:24px">Meja Redaksi</h1><p>${escapeHtml(message)}</p><p>${escapeHtml(close)}</p></body></html>`

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  // The address of this page holds the password.
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  connection: 'close',
}

const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export const openCallback = async (words: CallbackWords, timeoutMs: number): Promise<Callback> => {
  const path = `/masuk/${randomBytes(24).toString('hex')}`
  let settle: (granted: Granted | null) => void = () => undefined
  const answer = new Promise<Granted | null>((resolve) => {
    settle = resolve
  })
  let isOver = false

  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const url = URL.parse(request.url ?? '', 'http://127.0.0.1')
    const isExpected =
      request.method === 'GET' &&
      url !== null &&
      (isSame(url.pathname, path) || isSame(url.pathname, `${path}/batal`)) &&
      /^127\.0\.0\.1:\d+$/.test(request.headers.host ?? '')
    if (!isExpected || isOver) {
      response.writeHead(404, headers).end()
      return
    }
    const given = Answer.safeParse(Object.fromEntries(url.searchParams))
    const granted =
      url.pathname === path && given.success ? { user: given.data.user_login, secret: given.data.password } : null
    isOver = true
    response.writeHead(200, headers).end(page(words, granted === null ? words.refused : words.granted), () => {
      finish(granted)
    })
  }

  const server = createServer(serve)
  const finish = (granted: Granted | null): void => {
    isOver = true
    clearTimeout(timer)
    server.close()
    settle(granted)
  }
  const timer = setTimeout(() => finish(null), timeoutMs)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const base = `http://127.0.0.1:${port}${path}`
  return { successUrl: base, rejectUrl: `${base}/batal`, answer, stop: () => finish(null) }
}
