/**
 * Keeps what one attempt sent and received, for the editor to look at: the payload whole as far as it is reasonable, the
 * answers cut short, and no secret anywhere. Headers are an allowlist, so that a new one cannot carry a password out.
 */
import type { Exchange } from '../../../src-shared/contract/index.ts'
import type { Http, HttpRequest, HttpResult } from '../http.ts'

const longestSent = 200_000
const longestAnswer = 4_000
const mostExchanges = 60

const sentHeaders = new Set([
  'accept',
  'content-type',
  'content-disposition',
  'idempotency-key',
  'if-match',
  'accept-version',
])
const answerHeaders = new Set([
  ...['date', 'server', 'content-type', 'content-length', 'location', 'etag', 'retry-after', 'allow'],
  ...['x-wp-total', 'x-wp-totalpages', 'x-powered-by', 'content-version', 'cf-ray', 'x-request-id', 'via'],
])

/** A text in which nothing is left of any of `secrets`, nor of what looks like one. */
export type Redact = (text: string) => string

const formsOf = (secret: string): string[] => [
  secret,
  secret.replaceAll(' ', ''),
  encodeURIComponent(secret),
  ...secret.split(':'),
  Buffer.from(secret, 'utf8').toString('base64'),
]

export const redactor = (secrets: readonly (string | null)[]): Redact => {
  const forms = [...new Set(secrets.flatMap((secret) => (secret === null ? [] : formsOf(secret))))]
    .filter((form) => form.length >= 4)
    .sort((a, b) => b.length - a.length)
  return (text) =>
    forms
      .reduce((rest, form) => rest.replaceAll(form, '[redacted]'), text)
      .replace(/\b(Basic|Bearer|Ghost) +[\w+/=.~-]{8,}/g, '$1 [redacted]')
      .replace(/\beyJ[\w-]{8,}\.[\w-]+\.[\w-]*/g, '[redacted]')
      .replace(/("password"\s*:\s*)"(?:[^"\\]|\\.)+"/g, '$1"[redacted]"')
}

type Side = Exchange['sent']

const side = (
  headers: Iterable<[string, string]>,
  kept: Set<string>,
  body: string,
  longest: number,
  redact: Redact,
): Side => ({
  headers: Object.fromEntries(
    [...headers].filter(([name]) => kept.has(name.toLowerCase())).map(([name, value]) => [name, redact(value)]),
  ),
  // First redacted, then cut: half a secret at the edge would not be recognised.
  body: redact(body).slice(0, longest),
  length: body.length,
})

const written = (body: HttpRequest['body']): string => {
  if (body === undefined) return ''
  if (typeof body === 'string') return body
  if (body instanceof Uint8Array) return `[${body.byteLength} bytes]`
  const parts = [...body.entries()].map(([name, value]) =>
    typeof value === 'string' ? `${name}: ${value}` : `${name}: [${value.name}, ${value.size} bytes]`,
  )
  return parts.join('\n')
}

const failureOf = (result: HttpResult): string => {
  switch (result.kind) {
    case 'response':
      return ''
    case 'redirected':
      return `redirected (${result.status}) to ${result.location}`
    case 'unsent':
    case 'lost':
      return result.message
  }
}

export type Recorder = { watch: (http: Http) => Http; exchanges: Exchange[] }

/** `now` in milliseconds since 1970. */
export const createRecorder = (redact: Redact, now: () => number): Recorder => {
  const exchanges: Exchange[] = []
  return {
    exchanges,
    watch: (http) => async (request) => {
      const begun = now()
      const result = await http(request)
      if (exchanges.length >= mostExchanges) return result
      const { method, url, headers = {}, body } = request
      exchanges.push({
        method,
        url: redact(url),
        startedAt: new Date(begun).toISOString(),
        tookMs: Math.max(0, now() - begun),
        sent: side(Object.entries(headers), sentHeaders, written(body), longestSent, redact),
        answer:
          result.kind === 'response'
            ? { ...side(result.headers, answerHeaders, result.text, longestAnswer, redact), status: result.status }
            : null,
        failure: redact(failureOf(result)),
      })
      return result
    },
  }
}
