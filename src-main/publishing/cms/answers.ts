/** What a server's answers mean for the outbox. Nothing a server says is trusted further than its schema. */
import type { z } from 'zod'
import { isPublicUrl } from '../../../src-shared/article/markup.ts'
import { type HttpResult, retryAfterMs, type TlsFlaw } from '../http.ts'
import type { Problem, Step } from './adapter.ts'

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A server's own code and words about an error, as plain text. */
export type SaidError = { code: string; message: string }
/** How one kind of server talks: its name for messages, and its errors; null when the answer is not from it. */
export type Dialect = { name: string; errorOf: (text: string) => SaidError | null }

/** Whether the request could have changed something on the server. */
export type Intent = 'read' | 'write'

const lost = (intent: Intent, code: string, message: string): Problem =>
  intent === 'write' ? { kind: 'ambiguous', code, message } : { kind: 'wait', code, message, retryAfterMs: null }

/** A job's problem and a connection test's go by the same names. */
export const tlsCodes = {
  expired: 'tls_expired',
  self_signed: 'tls_self_signed',
  wrong_host: 'tls_wrong_host',
  other: 'bad_tls',
} as const satisfies Record<TlsFlaw, string>

const unreadable = ({ name }: Dialect): string => `The answer is not what ${name} sends.`

const problemOfStatus = (
  result: HttpResult & { kind: 'response' },
  intent: Intent,
  dialect: Dialect,
  now: number,
): Problem => {
  const said = dialect.errorOf(result.text)
  const message = said?.message ?? `The server answered ${result.status}.`
  const code = said?.code ?? `http_${result.status}`
  switch (result.status) {
    case 401:
      return { kind: 'needs_auth', code: 'bad_credentials', message }
    case 403:
      return { kind: 'needs_auth', code: said === null ? 'forbidden' : 'cannot_publish', message }
    case 409:
    case 412:
      return { kind: 'conflict', code, message }
    case 413:
      return { kind: 'rejected', code: 'too_large', message: 'The server does not take so much data at once.' }
    case 408:
    case 425:
    case 429:
    case 503:
      return { kind: 'wait', code, message, retryAfterMs: retryAfterMs(result.headers.get('retry-after'), now) }
  }
  if (result.status >= 400 && result.status < 500) return { kind: 'rejected', code, message }
  if (result.status >= 500) return lost(intent, code, message)
  return lost(intent, 'unreadable', unreadable(dialect))
}

/**
 * The value of a good answer, or the problem that any other one is. A schema sees an empty answer as null and one that is
 * no JSON as undefined. `now` is milliseconds since 1970.
 */
export const readAnswer = <T>(
  result: HttpResult,
  intent: Intent,
  schema: z.ZodType<T>,
  dialect: Dialect,
  now = Date.now(),
): Step<T> => {
  switch (result.kind) {
    case 'unsent':
      if (result.reason === 'offline') return { kind: 'offline', code: 'offline', message: result.message }
      // A hotel's or train's network answers in the server's name until someone signs in there: it passes.
      if (result.reason === 'bad_tls') {
        return {
          kind: 'wait',
          code: tlsCodes[result.flaw],
          message: `The site's certificate: ${result.message}`,
          retryAfterMs: null,
        }
      }
      return { kind: 'rejected', code: result.reason, message: result.message }
    case 'lost':
      return lost(intent, 'no_answer', result.message)
    case 'redirected': {
      const message = `The server redirects to ${result.location.slice(0, 300)}: change the endpoint's address.`
      const rejected = { kind: 'rejected', code: 'redirects', message } as const
      return isPublicUrl(result.location) ? { ...rejected, location: result.location.slice(0, 2_000) } : rejected
    }
    case 'response': {
      if (result.status < 200 || result.status >= 300) return problemOfStatus(result, intent, dialect, now)
      const parsed = schema.safeParse(result.text.trim() === '' ? null : parseJson(result.text))
      if (parsed.success) return { kind: 'done', value: parsed.data }
      return lost(intent, 'unreadable', unreadable(dialect))
    }
  }
}
