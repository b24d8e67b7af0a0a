/** A Ghost site's Admin API: each request with a fresh token, sent to the endpoint's own origin only. */
import { z } from 'zod'
import { acceptableUrl, type Http, type HttpResult } from '../../http.ts'
import { watchClock } from '../../server-clock.ts'
import type { Problem, Step } from '../adapter.ts'
import { type Dialect, parseJson, readAnswer } from '../answers.ts'
import { adminKeyFrom, signedToken } from './token.ts'

const ErrorBody = z.object({
  errors: z.tuple(
    [
      z.object({
        message: z.string().max(20_000),
        context: z.string().max(20_000).nullish(),
        type: z.string().max(200),
        code: z.string().max(200).nullish(),
      }),
    ],
    z.unknown(),
  ),
})

export const ghostDialect: Dialect = {
  name: 'a Ghost site',
  errorOf: (text) => {
    const parsed = ErrorBody.safeParse(parseJson(text))
    if (!parsed.success) return null
    const { message, context, type, code } = parsed.data.errors[0]
    const words = context === null || context === undefined || context === message ? message : `${message} ${context}`
    return { code: code ?? type, message: words.slice(0, 500) }
  },
}

export type GhostRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/ghost/api/admin`, with a slash at its end: Ghost redirects without. */
  route: string
  query?: Record<string, string | number>
  body?: unknown
}

export type GhostSite = {
  /** By the site's clock, milliseconds since 1970. */
  now: () => number
  address: string
  send: (request: GhostRequest) => Promise<HttpResult>
  /** Who is there, asked without the key. */
  greet: () => Promise<HttpResult>
  ask: <T>(request: GhostRequest, schema: z.ZodType<T>) => Promise<Step<T>>
  /** Whether a picture of the site can be read by everyone. No token is sent. */
  isThere: (path: string) => Promise<Step<'there' | 'absent' | 'unseen'>>
}

/** What people paste: the front page, or an address of the dashboard. */
export const ghostAddress = (url: string): string =>
  url
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/ghost(\/.*)?$/, '')
    .replace(/\/+$/, '')

const badKey: Problem = {
  kind: 'needs_auth',
  code: 'bad_credentials',
  message: 'This is not an Admin API key: it looks like id:secret, both of digits and the letters a to f.',
}

/** Ghost says with 400 and 404 what others say with 401 and 409. */
const inOurWords = <T>(step: Step<T>): Step<T> => {
  if (step.kind === 'rejected' && step.code === 'INVALID_JWT') {
    return { kind: 'needs_auth', code: 'bad_credentials', message: step.message }
  }
  if (step.kind === 'conflict' && step.code === 'UPDATE_COLLISION') {
    const message = 'The post was changed on the site after it was last published from here.'
    return { kind: 'conflict', code: 'changed_remotely', message }
  }
  return step
}

export const unreadable: Problem = {
  kind: 'wait',
  code: 'unreadable',
  message: 'The answer is not what a Ghost site sends.',
  retryAfterMs: null,
}

export const openGhost = (unwatched: Http, url: string, secret: string): GhostSite => {
  const { http, aheadMs } = watchClock(unwatched)
  const address = ghostAddress(url)
  const key = adminKeyFrom(secret)

  const send: GhostSite['send'] = ({ method, route, query = {}, body }) => {
    const target = URL.parse(`${address}/ghost/api/admin${route}`)
    for (const [name, value] of Object.entries(query)) target?.searchParams.set(name, String(value))
    const headers: Record<string, string> = { accept: 'application/json', 'accept-version': 'v6.0' }
    if (key !== null) headers.authorization = `Ghost ${signedToken(key, Date.now())}`
    const isForm = body instanceof FormData
    if (body !== undefined && !isForm) headers['content-type'] = 'application/json'
    const sent = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }
    return http({ method, url: target?.href ?? address, headers, ...sent })
  }
  return {
    now: () => Date.now() + aheadMs(),
    address,
    send,
    greet: () =>
      http({ method: 'GET', url: `${address}/ghost/api/admin/site/`, headers: { 'accept-version': 'v6.0' } }),
    ask: async (request, schema) => {
      if (acceptableUrl(address) !== null && key === null) return badKey
      const intent = request.method === 'GET' ? 'read' : 'write'
      return inOurWords(readAnswer(await send(request), intent, schema, ghostDialect))
    },
    isThere: async (path) => {
      const result = await http({ method: 'HEAD', url: `${address}${path}` })
      if (result.kind === 'response' && result.status === 200) {
        // A train's network answers every address with its own page.
        const isPicture = result.headers.get('content-type')?.startsWith('image/') === true
        return isPicture ? { kind: 'done', value: 'there' } : unreadable
      }
      // Where the files are elsewhere, or something in between forbids the look, nobody can tell from here.
      if (result.kind === 'redirected') return { kind: 'done', value: 'unseen' }
      if (result.kind === 'response' && result.status < 500 && result.status !== 429) {
        return { kind: 'done', value: result.status === 404 || result.status === 410 ? 'absent' : 'unseen' }
      }
      const problem = readAnswer(result, 'read', z.unknown(), ghostDialect)
      return problem.kind === 'done' ? { kind: 'done', value: 'unseen' } : problem
    },
  }
}
