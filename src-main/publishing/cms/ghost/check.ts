/** "Test connection" for Ghost: the first thing that is wrong, named so that a person can act on it. */
import { z } from 'zod'
import type { EndpointCheck } from '../../../../src-shared/contract/index.ts'
import { targetsOfKind } from '../../../../src-shared/publishing/targets.ts'
import { isZone } from '../../../../src-shared/time/zone.ts'
import { acceptableUrl } from '../../http.ts'
import { readAnswer } from '../answers.ts'
import { unreachable, wrong } from '../check-problems.ts'
import { type GhostSite, ghostDialect } from './site.ts'
import { adminKeyFrom } from './token.ts'

const Settings = z.object({
  site: z.object({ title: z.string(), version: z.string(), timezone: z.string().max(100).catch('') }),
})

export const checkGhost = async (site: GhostSite, secret: string): Promise<EndpointCheck> => {
  if (acceptableUrl(site.address) === null) {
    return wrong('insecure_url', 'Only https addresses are used, or http on this machine.')
  }
  // What is there is asked without the key: a stranger must not hear it.
  const found = await site.greet()
  const settings = readAnswer(found, 'read', Settings, ghostDialect)
  if (settings.kind !== 'done') {
    const isOther = found.kind === 'response' && found.status < 500 && found.status !== 429
    return isOther ? wrong('not_this_cms', 'There is no Ghost at this address.') : unreachable(settings)
  }
  if (adminKeyFrom(secret) === null) {
    return wrong('bad_key', 'This is not an Admin API key: it looks like id:secret, both of digits and a to f.')
  }
  const query = { limit: 1, fields: 'id' }
  const result = await site.send({ method: 'GET', route: '/posts/', query })
  const said = result.kind === 'response' ? ghostDialect.errorOf(result.text) : null
  if (result.kind === 'response' && result.status === 403) {
    // Ghost says so when it has seen no key at all.
    return wrong('authorization_stripped', `The site did not receive the key. ${said?.message ?? ''}`.trim())
  }
  if (result.kind === 'response' && (result.status === 401 || result.status === 400)) {
    return wrong('bad_credentials', `The Admin API key is not accepted: ${said?.message ?? `HTTP ${result.status}`}`)
  }
  const posts = readAnswer(result, 'read', z.object({ posts: z.array(z.unknown()) }), ghostDialect)
  if (posts.kind !== 'done') return unreachable(posts)
  const { title, timezone } = settings.value.site
  const facts = {
    timeZone: isZone(timezone) ? timezone : '',
    targets: [...targetsOfKind({ kind: 'ghost', json: null })],
  }
  return { ok: true, siteName: title, userName: 'Admin API', canPublish: true, warnings: [], site: facts }
}
