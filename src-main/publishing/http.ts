/**
 * One HTTP request to a CMS, bounded in size and time. It never follows a redirect, sends credentials only over https
 * (or to this machine), and says of each failure whether the server may have received something.
 */
import { type OnSent, streamedBody } from './streamed-body.ts'

export type HttpRequest = {
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer> | FormData
  /** Told again and again while a file leaves. */
  onSent?: OnSent
}

/** What is wrong with a server's certificate; 'other' is everything that only its message tells. */
export type TlsFlaw = 'expired' | 'self_signed' | 'wrong_host' | 'other'

export type HttpResponse = { kind: 'response'; status: number; headers: Headers; text: string }
export type HttpResult =
  | HttpResponse
  | { kind: 'redirected'; status: number; location: string }
  /** Nothing reached the server. */
  | { kind: 'unsent'; reason: 'offline' | 'insecure_url' | 'bad_port'; message: string }
  | { kind: 'unsent'; reason: 'bad_tls'; flaw: TlsFlaw; message: string }
  /** The server may or may not have acted: no answer, or none that could be read to its end. */
  | { kind: 'lost'; message: string; isTooLarge?: boolean }

export type HttpLimits = { timeoutMs: number; maxBytes: number; signal?: AbortSignal }
export type Http = (request: HttpRequest) => Promise<HttpResult>

export const httpLimits: HttpLimits = { timeoutMs: 120_000, maxBytes: 10 * 1024 * 1024 }

const offlineCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'UND_ERR_CONNECT_TIMEOUT',
])
const tlsCodes = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ALTNAME|^ERR_SSL|^ERR_TLS|^EPROTO$/

const flawOf = (code: string): TlsFlaw => {
  switch (code) {
    case 'CERT_HAS_EXPIRED':
      return 'expired'
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
      return 'self_signed'
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return 'wrong_host'
    default:
      return 'other'
  }
}

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

/** https, or http to this machine. Null for anything else. */
export const acceptableUrl = (text: string): URL | null => {
  const url = URL.parse(text)
  if (url === null || url.username !== '' || url.password !== '') return null
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)) ? url : null
}

const causeOf = (error: unknown): { code: string; message: string } => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (!(cause instanceof Error)) return { code: '', message: String(cause) }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  return { code, message: cause.message || code }
}

/** Exported for its tests: what a failure before the first byte of an answer means. */
export const classifyFailure = (error: unknown): HttpResult => {
  const { code, message } = causeOf(error)
  if (offlineCodes.has(code)) return { kind: 'unsent', reason: 'offline', message }
  if (tlsCodes.test(code)) return { kind: 'unsent', reason: 'bad_tls', flaw: flawOf(code), message }
  // fetch refuses the ports of mail and other services before it connects.
  if (message === 'bad port') {
    const told =
      'The port of this address belongs to another kind of service and is never asked: look for a slip in it.'
    return { kind: 'unsent', reason: 'bad_port', message: told }
  }
  return { kind: 'lost', message: message || 'The connection broke.' }
}

const readBounded = async (response: Response, maxBytes: number): Promise<string | null> => {
  if (response.body === null) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export const createHttp = (limits: HttpLimits = httpLimits): Http => {
  return async ({ method, url, headers = {}, body, onSent }) => {
    if (acceptableUrl(url) === null) {
      return {
        kind: 'unsent',
        reason: 'insecure_url',
        message: 'Only https addresses are used, or http on this machine.',
      }
    }
    const timeout = AbortSignal.timeout(limits.timeoutMs)
    const signal = limits.signal === undefined ? timeout : AbortSignal.any([timeout, limits.signal])
    // A reply that is refused half-way must not keep its connection busy.
    const closing = new AbortController()
    try {
      const isWatched = onSent !== undefined && body !== undefined && typeof body !== 'string'
      const file = isWatched ? await streamedBody(body, onSent) : null
      const response = await fetch(url, {
        method,
        headers: { ...headers, ...file?.headers },
        redirect: 'manual',
        signal: AbortSignal.any([signal, closing.signal]),
        ...(file === null ? {} : { body: file.stream, duplex: 'half' as const }),
        ...(body === undefined || file !== null ? {} : { body }),
      })
      if (response.status >= 300 && response.status < 400 && response.status !== 304) {
        closing.abort()
        return { kind: 'redirected', status: response.status, location: response.headers.get('location') ?? '' }
      }
      const text = await readBounded(response, limits.maxBytes)
      if (text === null) {
        closing.abort()
        return { kind: 'lost', message: `The reply is larger than ${limits.maxBytes} bytes.`, isTooLarge: true }
      }
      return { kind: 'response', status: response.status, headers: response.headers, text }
    } catch (error) {
      if (timeout.aborted) return { kind: 'lost', message: `No complete answer within ${limits.timeoutMs / 1000} s.` }
      if (limits.signal?.aborted) return { kind: 'lost', message: 'The request was stopped.' }
      return classifyFailure(error)
    }
  }
}

/** Milliseconds from `now` that a Retry-After header asks for (seconds or an HTTP date); null when it makes no sense. */
export const retryAfterMs = (header: string | null, now: number): number | null => {
  if (header === null) return null
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
