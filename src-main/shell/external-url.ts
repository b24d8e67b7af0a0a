/** The rule for links that leave the app: web and mail addresses, nothing that could start a program. */
import { AppError } from '../../src-shared/contract/errors.ts'

const allowedProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
// Browsers strip or reinterpret these, so what we checked would not be what is opened.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const smuggling = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\u202a-\u202e\u2066-\u2069\\]/

/** The normalised address. Throws `blocked_url` for everything but http, https and mailto. */
export function externalUrl(url: string): string {
  const blocked = () => new AppError('blocked_url', `The address "${url.slice(0, 200)}" is not a web or mail address.`)
  if (smuggling.test(url) || !URL.canParse(url)) throw blocked()
  const parsed = new URL(url)
  if (!allowedProtocols.has(parsed.protocol)) throw blocked()
  // A name and password in a link is how a foreign site is dressed up as a known one.
  if (parsed.username !== '' || parsed.password !== '') throw blocked()
  // "https:host" without slashes is repaired by the parser; nobody writes it but to deceive a filter.
  if (parsed.protocol !== 'mailto:' && !/^https?:\/\//i.test(url)) throw blocked()
  return parsed.href
}
