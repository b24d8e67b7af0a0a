/** Requests to a JSON endpoint: signed in as its options say, the secret sent to the endpoint's own origin only. */
import { z } from 'zod'
import type { JsonOptions } from '../../../../src-shared/contract/index.ts'
import type { Http, HttpRequest, HttpResult } from '../../http.ts'
import type { Step } from '../adapter.ts'
import { type Dialect, parseJson, readAnswer } from '../answers.ts'

const Said = z.object({
  code: z.union([z.string(), z.number()]).optional(),
  message: z.string().optional(),
  error: z.unknown().optional(),
  detail: z.string().optional(),
  title: z.string().optional(),
})

export const jsonDialect: Dialect = {
  name: 'a JSON endpoint',
  errorOf: (text) => {
    const parsed = Said.safeParse(parseJson(text))
    if (!parsed.success) return null
    const { code, message, error, detail, title } = parsed.data
    const words = message ?? detail ?? title ?? (typeof error === 'string' ? error : null)
    if (words === null) return null
    return { code: String(code ?? 'endpoint_error').slice(0, 200), message: words.slice(0, 500) }
  },
}

/** `etag` is '' when the endpoint sends none. */
export type Answered<T> = { body: T; etag: string }
export type JsonRequest = Pick<HttpRequest, 'method' | 'url'> & { headers?: Record<string, string> } & (
    | { json?: unknown; file?: undefined }
    | { file: { bytes: Uint8Array<ArrayBuffer>; mime: string }; json?: undefined }
  )
export type JsonService = {
  url: string
  options: JsonOptions
  send: (request: JsonRequest) => Promise<HttpResult>
  /** What an answer to `send` says; a request that may have changed something is told by its method. */
  read: <T>(result: HttpResult, method: HttpRequest['method'], schema: z.ZodType<T>) => Step<Answered<T>>
  ask: <T>(request: JsonRequest, schema: z.ZodType<T>) => Promise<Step<Answered<T>>>
}

export const filledUrl = (template: string, name: 'id' | 'key', value: string): string =>
  template.replaceAll(`{${name}}`, encodeURIComponent(value))

/** Null where every declared address is on the endpoint's own origin; otherwise the one that is not. */
export const foreignAddress = (url: string, { lookupUrl, itemUrl, mediaUrl }: JsonOptions): string | null => {
  const origin = URL.parse(url)?.origin
  const isForeign = (text: string) => text !== '' && URL.parse(text.replace(/[{}]/g, ''))?.origin !== origin
  return [lookupUrl, itemUrl, mediaUrl].find(isForeign) ?? null
}

const authorization = ({ auth, headerName }: JsonOptions, user: string, secret: string): Record<string, string> => {
  switch (auth) {
    case 'bearer':
      return { authorization: `Bearer ${secret}` }
    case 'basic':
      return { authorization: `Basic ${Buffer.from(`${user}:${secret}`, 'utf8').toString('base64')}` }
    case 'header':
      return { [headerName.toLowerCase()]: secret }
  }
}

export const openService = (
  http: Http,
  { url, user, secret, options }: { url: string; user: string; secret: string; options: JsonOptions },
): JsonService => {
  const origin = URL.parse(url)?.origin ?? ''
  const send: JsonService['send'] = async ({ method, url: target, headers = {}, json, file }) => {
    if (URL.parse(target)?.origin !== origin) {
      return { kind: 'unsent', reason: 'insecure_url', message: `${target} is not on the endpoint's own server.` }
    }
    const type = file?.mime ?? (json === undefined ? null : 'application/json')
    const body = file?.bytes ?? (json === undefined ? undefined : JSON.stringify(json))
    const all = { accept: 'application/json', ...headers, ...authorization(options, user, secret) }
    return http({
      method,
      url: target,
      headers: type === null ? all : { ...all, 'content-type': type },
      ...(body === undefined ? {} : { body }),
    })
  }
  const read: JsonService['read'] = (result, method, schema) => {
    const answer = readAnswer(result, method === 'GET' ? 'read' : 'write', schema, jsonDialect)
    if (answer.kind !== 'done') return answer
    const etag = result.kind === 'response' ? (result.headers.get('etag') ?? '') : ''
    return { kind: 'done', value: { body: answer.value, etag } }
  }
  return {
    url,
    options,
    send,
    read,
    ask: async (request, schema) => read(await send(request), request.method, schema),
  }
}
