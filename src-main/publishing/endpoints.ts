/** Endpoints as an editor sets them up: tested before they are saved, their passwords kept apart from everything else. */
import { lookup } from 'node:dns/promises'
import {
  AppError,
  defaultJsonOptions,
  type Endpoint,
  type EndpointCheck,
  type EndpointDraft,
  type EndpointWarning,
  type SiteTemplate,
} from '../../src-shared/contract/index.ts'
import { localZone, offsetAt } from '../../src-shared/time/zone.ts'
import type { Archive } from '../archive/operations.ts'
import { type Account, createAdapter } from './cms/create-adapter.ts'
import { ghostAddress } from './cms/ghost/site.ts'
import { siteAddress } from './cms/wordpress/site.ts'
import { createHttp, httpLimits } from './http.ts'
import { watchClock } from './server-clock.ts'
import { uploadLimit } from './upload-limit.ts'

export type EndpointSecrets = {
  get: (endpointId: string) => Promise<string | null>
  set: (endpointId: string, secret: string) => Promise<void>
  remove: (endpointId: string) => Promise<void>
}

export type Endpoints = {
  test: (draft: EndpointDraft) => Promise<EndpointCheck>
  /** A failing test saves nothing. */
  save: (draft: EndpointDraft) => Promise<{ check: EndpointCheck; endpoint: Endpoint | null }>
  setTemplate: (id: string, template: SiteTemplate) => Promise<Endpoint>
  remove: (id: string) => Promise<void>
  /** The endpoint with what its site says of itself now; what was known stays when it does not answer. */
  survey: (id: string) => Promise<Endpoint>
}

/** A person waits for the answer. */
const testTimeoutMs = 20_000
/** Ghost's tokens live five minutes, and a scheduled hour should mean the same to both. */
const toleratedSkewMs = 120_000

const nameIsKnown = (url: string): Promise<boolean> => {
  const host = URL.parse(url)?.hostname ?? ''
  return lookup(host.replace(/^\[|\]$/g, '')).then(
    () => true,
    () => false,
  )
}

const minutes = (ms: number): string => `${Math.round(Math.abs(ms) / 60_000)} minutes`

const withSkew = (check: EndpointCheck, skewMs: number): EndpointCheck => {
  if (Math.abs(skewMs) <= toleratedSkewMs) return check
  if (check.ok) return { ...check, warnings: [...check.warnings, 'clock_skew'] }
  if (check.problem !== 'bad_credentials') return check
  const message = `This computer's clock and the site's are ${minutes(skewMs)} apart, so that keys are refused.`
  return { ok: false, problem: 'clock_skew', message }
}

const utc = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', '+00:00'])

/** A desk whose clock shows the same as the site's has nothing to be told; a JSON endpoint's zone is the desk's own word. */
const withZone = (check: EndpointCheck, kind: Account['kind'], now: number): EndpointCheck => {
  if (!check.ok || kind === 'json' || check.site.timeZone === '') return check
  const { timeZone } = check.site
  if (offsetAt(timeZone, now) === offsetAt(localZone(), now)) return check
  return { ...check, warnings: [...check.warnings, utc.has(timeZone) ? 'site_on_utc' : 'other_time_zone'] }
}

const missingSecrets: Record<Account['kind'], string> = {
  wordpress: 'The application password is missing.',
  ghost: 'The Admin API key is missing.',
  json: 'The secret is missing.',
}

const megabyte = 1024 * 1024

/** Photographs of today's cameras and telephones; a host that takes these troubles nobody. */
const commonPicture = 10 * megabyte

const mediaAddress = ({ kind, url }: Account): string | null => {
  switch (kind) {
    case 'wordpress':
      return `${siteAddress(url)}/?rest_route=/wp/v2/media`
    case 'ghost':
      return `${ghostAddress(url)}/ghost/api/admin/images/upload/`
    case 'json':
      return null
  }
}

/** What stands before the site may take less than it does itself. */
const withUploadLimit = async (check: EndpointCheck, account: Account): Promise<EndpointCheck> => {
  const address = mediaAddress(account)
  if (!check.ok || address === null || check.site.cannot?.includes('upload') === true) return check
  const limit = await uploadLimit(address)
  if (limit === null) return check
  const warnings: EndpointWarning[] = limit < commonPicture ? [...check.warnings, 'upload_limit'] : check.warnings
  return { ...check, warnings, site: { ...check.site, uploadLimit: limit } }
}

/** "Test connection" for an account that is not saved anywhere yet. Never throws for what a server did. */
export const testAccount = async (account: Account): Promise<EndpointCheck> => {
  if (account.secret.trim() === '') {
    return { ok: false, problem: 'secret_missing', message: missingSecrets[account.kind] }
  }
  const { http, aheadMs } = watchClock(createHttp({ ...httpLimits, timeoutMs: testTimeoutMs }))
  const check = await createAdapter(account, http).check()
  if (!check.ok && check.problem === 'unreachable' && !(await nameIsKnown(account.url))) {
    const host = URL.parse(account.url)?.hostname ?? account.url
    const message = `No server is known by the name ${host}: look for a slip in the address, or there is no network.`
    return { ok: false, problem: 'name_unknown', message }
  }
  return withZone(withSkew(check, aheadMs()), account.kind, Date.now())
}

/** The same with all that takes longer: for a person who asks what is wrong. */
export const diagnose = async (account: Account): Promise<EndpointCheck> =>
  withUploadLimit(await testAccount(account), account)

const addressOf = ({ kind, url }: EndpointDraft): string => {
  switch (kind) {
    case 'wordpress':
      return siteAddress(url)
    case 'ghost':
      return ghostAddress(url)
    case 'json':
      return url
  }
}

const accountOf = (draft: EndpointDraft): Omit<Account, 'secret'> => {
  const { kind, user } = draft
  return { kind, user, url: addressOf(draft), json: kind === 'json' ? (draft.json ?? defaultJsonOptions) : null }
}

export const createEndpoints = (archive: Archive, secrets: EndpointSecrets): Endpoints => {
  const secretOf = async ({ id, secret = '' }: EndpointDraft): Promise<string> =>
    secret !== '' || id === undefined ? secret : ((await secrets.get(id)) ?? '')

  const keepSite = async (endpointId: string, check: EndpointCheck): Promise<void> => {
    if (check.ok) await archive.write('keepSiteFacts', { endpointId, site: check.site })
  }
  const test = async (draft: EndpointDraft): Promise<EndpointCheck> => {
    const account = { ...accountOf(draft), secret: await secretOf(draft) }
    return diagnose(account)
  }
  const requireEndpoint = async (id: string): Promise<Endpoint> => {
    const endpoint = await archive.read('getEndpoint', id)
    if (endpoint === null) throw new AppError('not_found', `There is no endpoint ${id}.`, { id })
    return endpoint
  }
  return {
    test,
    save: async (draft) => {
      const check = await test(draft)
      if (!check.ok) return { check, endpoint: null }
      const { id, name } = draft
      const account = accountOf(draft)
      const given = { name, ...account, url: check.address ?? account.url }
      const endpoint = await archive.write('saveEndpoint', id === undefined ? given : { ...given, id })
      if (draft.secret !== undefined && draft.secret !== '') await secrets.set(endpoint.id, draft.secret)
      await keepSite(endpoint.id, check)
      return { check, endpoint: await requireEndpoint(endpoint.id) }
    },
    setTemplate: async (id, template) => archive.write('saveEndpoint', { ...(await requireEndpoint(id)), template }),
    remove: async (id) => {
      await requireEndpoint(id)
      await archive.write('removeEndpoint', id)
      await secrets.remove(id)
    },
    survey: async (id) => {
      const endpoint = await requireEndpoint(id)
      const secret = await secrets.get(id)
      if (secret === null) return endpoint
      const check = await testAccount({ ...endpoint, secret })
      // Found by hand: it is not asked again with every story.
      const limit = endpoint.site?.uploadLimit
      await keepSite(
        id,
        check.ok && limit !== undefined ? { ...check, site: { ...check.site, uploadLimit: limit } } : check,
      )
      return requireEndpoint(id)
    },
  }
}
