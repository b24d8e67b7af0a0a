/** Takes secrets out of everything that is logged: known values, credentials in headers, addresses and JSON. */

const mask = '[redacted]'
// WordPress shows application passwords as six groups of four letters or digits.
const applicationPassword = /\b[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}\b/g
const authorization = /\b(authorization["']?\s*[:=]\s*["']?)(?:(?:basic|bearer|digest|ghost)\s+)?[^\s"',}]+/gi
// Without a capital, a digit or padding it is an English word, not a credential.
const scheme = /\b([Bb]asic|[Bb]earer|BASIC|BEARER)\s+(?=\S*[A-Z0-9+/=])[A-Za-z0-9+/=._~-]{8,}/g
const userInfo = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@:]*:[^\s/@]*@/gi
const namedSecret =
  /(["']?(?:password|passwd|secret|token|api[_-]?key|cookie|set-cookie)["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s,;}]+)/gi

export type Redactor = {
  /** From now on this value, and its Basic-credentials form, never appears in a log. */
  register: (secret: string) => void
  redact: (text: string) => string
}

export function createRedactor(): Redactor {
  const secrets = new Set<string>()
  return {
    register: (secret) => {
      for (const form of [secret, secret.replaceAll(' ', '')]) {
        // Shorter values would blank out ordinary words and help nobody.
        if (form.length < 4) continue
        secrets.add(form)
        secrets.add(encodeURIComponent(form))
        secrets.add(Buffer.from(form).toString('base64'))
      }
    },
    redact: (text) => {
      let result = text
      for (const secret of secrets) result = result.replaceAll(secret, mask)
      return result
        .replace(authorization, `$1${mask}`)
        .replace(scheme, `$1 ${mask}`)
        .replace(userInfo, `$1${mask}@`)
        .replace(namedSecret, `$1${mask}`)
        .replace(applicationPassword, mask)
    },
  }
}
