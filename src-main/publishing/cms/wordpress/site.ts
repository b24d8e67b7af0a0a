/**
 * A WordPress site's REST API: found once, then spoken to with the user's application password. The password goes to
 * the endpoint's own origin only.
 */
import { z } from 'zod'
import { isZone } from '../../../../src-shared/time/zone.ts'
import { acceptableUrl, type Http, type HttpResult } from '../../http.ts'
import { watchClock } from '../../server-clock.ts'
import type { Problem, Step } from '../adapter.ts'
import { type Intent, parseJson, readAnswer } from '../answers.ts'
import { wordPressDialect } from './dialect.ts'
import { passwordIsGoodInBody } from './stripped-header.ts'

const Index = z.object({
  name: z.string().catch(''),
  namespaces: z.array(z.string()),
  /** An empty list, instead of an object, when there is no way to sign in. */
  authentication: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]).catch([]),
  home: z.string().catch(''),
  timezone_string: z.string().catch(''),
  /** Hours; all there is where the site was given no place. */
  gmt_offset: z.coerce.number().min(-24).max(24).catch(0),
})
const Passwords = z.object({
  'application-passwords': z.object({ endpoints: z.object({ authorization: z.string() }) }),
})

export type SiteIndex = {
  root: string
  name: string
  applicationPasswords: boolean
  /** Where an editor lets a program in; null when the site has no such page. */
  authorisationPage: string | null
  /** The site's own front page, as far as it says. */
  home: string
  /** An IANA name or an offset like `+07:00`. */
  timeZone: string
}

export type Query = Record<string, string | number>
export type SiteRequest = {
  method: 'GET' | 'POST' | 'DELETE'
  /** Below `/wp/v2`, e.g. '/posts'. */
  route: string
  query?: Query
  json?: unknown
  file?: { bytes: Uint8Array<ArrayBuffer>; mime: string; fileName: string }
}
export type Site = {
  address: string
  /** Whether the password is good, asked without the Authorization header. */
  provesPassword: () => Promise<boolean>
  /** By the site's clock, milliseconds since 1970. */
  now: () => number
  index: () => Promise<Step<SiteIndex>>
  /** The raw answer, for "test connection". */
  send: (root: string, request: SiteRequest) => Promise<HttpResult>
  ask: <T>(request: SiteRequest, schema: z.ZodType<T>) => Promise<Step<T>>
}

/** What people paste: the front page, with or without a slash, or an address of the dashboard. */
export const siteAddress = (url: string): string =>
  url
    .trim()
    .replace(/[?#].*$/, '')
    .replace(/\/(wp-admin|wp-json|wp-login\.php|index\.php)(\/.*)?$/, '')
    .replace(/\/+$/, '')

/** Works for both forms of a REST root: `…/wp-json/` and `…/?rest_route=/`. */
export const routeUrl = (root: string, route: string, query: Query = {}): string => {
  const url = new URL(root)
  const inQuery = url.searchParams.get('rest_route')
  if (inQuery === null) url.pathname = url.pathname.replace(/\/+$/, '') + route
  else url.searchParams.set('rest_route', inQuery.replace(/\/+$/, '') + route)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
  return url.href
}

const linkHeader = /<([^>]+)>\s*;[^,]*rel="?https:\/\/api\.w\.org\/"?/

/** The REST root a front page names in its Link header; only on the endpoint's own origin. */
export const linkedRoot = (header: string | null, address: string): string | null => {
  const match = linkHeader.exec(header ?? '')
  const url = match?.[1] === undefined ? null : URL.parse(match[1], address)
  return url !== null && url.origin === new URL(address).origin ? url.href : null
}

const indexFields = { _fields: 'name,namespaces,authentication,home,timezone_string,gmt_offset' }
const notWordPress: Problem = {
  kind: 'rejected',
  code: 'not_this_cms',
  message: 'There is no WordPress REST API at this address.',
}

const blocked = (status: number): Problem => ({
  kind: 'rejected',
  code: 'rest_blocked',
  message: `This is a WordPress site, but its REST API is switched off or blocked (it answers ${status}).`,
})

/** A site that hides its API still shows what it is made with. */
const looksLikeWordPress = (front: HttpResult): boolean =>
  front.kind === 'response' &&
  (linkHeader.test(front.headers.get('link') ?? '') || /\/wp-(content|includes)\/|WordPress/i.test(front.text))

const two = (part: number): string => String(part).padStart(2, '0')

const fixedZone = (hours: number): string => {
  const minutes = Math.round(Math.abs(hours) * 60)
  return `${hours < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

const readIndex = (root: string, result: HttpResult): SiteIndex | null => {
  if (result.kind !== 'response' || result.status !== 200) return null
  const parsed = Index.safeParse(parseJson(result.text))
  if (!parsed.success || !parsed.data.namespaces.includes('wp/v2')) return null
  const { name, authentication, home, timezone_string: zone, gmt_offset: offset } = parsed.data
  const passwords = Passwords.safeParse(authentication)
  return {
    root,
    name,
    applicationPasswords: 'application-passwords' in authentication,
    authorisationPage: passwords.success ? passwords.data['application-passwords'].endpoints.authorization : null,
    home,
    timeZone: isZone(zone) ? zone : fixedZone(offset),
  }
}

const discover = async (http: Http, address: string): Promise<Step<SiteIndex>> => {
  const roots = [`${address}/wp-json`, `${address}/?rest_route=/`]
  let first: HttpResult | null = null
  for (const root of roots) {
    const result = await http({ method: 'GET', url: routeUrl(root, '/', indexFields) })
    const index = readIndex(root, result)
    if (index !== null) return { kind: 'done', value: index }
    // Without a connection, or when told to wait, the other forms would answer no better.
    const answer = readAnswer(result, 'read', z.unknown(), wordPressDialect)
    if (answer.kind === 'offline' || answer.kind === 'wait') return answer
    first ??= result
  }
  const front = await http({ method: 'GET', url: `${address}/` })
  const root = front.kind === 'response' ? linkedRoot(front.headers.get('link'), address) : null
  const result = root === null ? null : await http({ method: 'GET', url: routeUrl(root, '/', indexFields) })
  const index = root === null || result === null ? null : readIndex(root, result)
  if (index !== null) return { kind: 'done', value: index }
  const status = first?.kind === 'response' ? first.status : 0
  const isOurs = first?.kind === 'response' && wordPressDialect.errorOf(first.text) !== null
  if (isOurs || (status >= 400 && status < 500 && looksLikeWordPress(front))) {
    return blocked(status)
  }
  const problem = first === null ? notWordPress : readAnswer(first, 'read', z.unknown(), wordPressDialect)
  return problem.kind === 'rejected' && problem.code === 'redirects' ? problem : notWordPress
}

export const openSite = (unwatched: Http, url: string, user: string, secret: string): Site => {
  const { http, aheadMs } = watchClock(unwatched)
  const address = siteAddress(url)
  const authorization = `Basic ${Buffer.from(`${user}:${secret}`, 'utf8').toString('base64')}`
  let known: SiteIndex | null = null

  const index = async (): Promise<Step<SiteIndex>> => {
    if (known !== null) return { kind: 'done', value: known }
    if (acceptableUrl(address) === null) {
      const message = 'Only https addresses are used, or http on this machine.'
      return { kind: 'rejected', code: 'insecure_url', message }
    }
    const found = await discover(http, address)
    if (found.kind === 'done') known = found.value
    return found
  }
  const send: Site['send'] = (root, { method, route, query, json, file }) => {
    const headers: Record<string, string> = { authorization, accept: 'application/json' }
    if (json !== undefined) headers['content-type'] = 'application/json'
    if (file !== undefined) {
      headers['content-type'] = file.mime
      headers['content-disposition'] = `attachment; filename="${file.fileName}"`
    }
    const body = file === undefined ? (json === undefined ? undefined : JSON.stringify(json)) : file.bytes
    const target = routeUrl(root, `/wp/v2${route}`, query)
    return http({ method, url: target, headers, ...(body === undefined ? {} : { body }) })
  }
  return {
    address,
    provesPassword: () => passwordIsGoodInBody(http, address, user, secret),
    now: () => Date.now() + aheadMs(),
    index,
    send,
    ask: async (request, schema) => {
      const found = await index()
      if (found.kind !== 'done') return found
      const intent: Intent = request.method === 'GET' ? 'read' : 'write'
      return readAnswer(await send(found.value.root, request), intent, schema, wordPressDialect)
    },
  }
}
