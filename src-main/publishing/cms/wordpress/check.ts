/** "Test connection" for WordPress: the first thing that is wrong, named so that a person can act on it. */
import { z } from 'zod'
import type { EndpointCheck, EndpointWarning, RemoteStatus, RoleLimit } from '../../../../src-shared/contract/index.ts'
import { readAnswer } from '../answers.ts'
import { unreachable, wrong } from '../check-problems.ts'
import { wordPressDialect } from './dialect.ts'
import type { Site } from './site.ts'

const Me = z.object({
  id: z.int(),
  name: z.string(),
  /** WordPress sends [] for a user without any. */
  capabilities: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
})

/**
 * Where a site really lives: one with plain permalinks answers under any path. Its host is left as it was given, which
 * may be a proxy's.
 */
const ownAddress = (given: string, home: string): string => {
  const [url, own] = [URL.parse(given), URL.parse(home)]
  if (url === null || own === null) return given
  const path = own.pathname.replace(/\/+$/, '')
  return url.pathname.replace(/\/+$/, '') === path ? given : url.origin + path
}

/** A wrong password on a public address answers 200 as nobody: only the user's own record proves it right. */
export const checkSite = async (site: Site): Promise<EndpointCheck> => {
  const found = await site.index()
  if (found.kind !== 'done') return unreachable(found)
  const { root, name, applicationPasswords, home, timeZone } = found.value
  const query = { context: 'edit', _fields: 'id,name,capabilities' }
  const result = await site.send(root, { method: 'GET', route: '/users/me', query })
  if (result.kind === 'response' && (result.status === 401 || result.status === 403)) {
    if (!applicationPasswords) {
      const message = 'This site does not accept application passwords: it needs https, or a plugin switched them off.'
      return wrong('sign_in_unavailable', message)
    }
    if (result.status === 401 && (await site.provesPassword())) {
      const message = 'The password is right, but the server drops the Authorization header on its way to WordPress.'
      return wrong('authorization_stripped', message)
    }
    const said = wordPressDialect.errorOf(result.text)?.message ?? `The server answered ${result.status}.`
    return wrong('bad_credentials', `User name or application password is not accepted: ${said}`)
  }
  const me = readAnswer(result, 'read', Me, wordPressDialect)
  if (me.kind !== 'done') return unreachable(me)
  const may = (capability: string): boolean =>
    !Array.isArray(me.value.capabilities) && me.value.capabilities[capability] === true
  if (!may('edit_posts')) return wrong('cannot_publish', `${me.value.name} may not write posts on this site.`)
  const warnings: EndpointWarning[] = []
  const cannot: RoleLimit[] = []
  if (!may('upload_files')) cannot.push('upload')
  if (!may('manage_categories')) cannot.push('add_sections')
  if (!may('edit_published_posts')) cannot.push('edit_published')
  if (cannot.includes('upload')) warnings.push('cannot_upload')
  if (cannot.includes('add_sections')) warnings.push('cannot_add_sections')
  const address = ownAddress(site.address, home)
  const moved = address === site.address ? {} : { address }
  const canPublish = may('publish_posts')
  const targets: RemoteStatus[] = ['draft', 'pending']
  if (canPublish) targets.push('publish', 'schedule', 'private', 'password')
  if (may(canPublish ? 'delete_published_posts' : 'delete_posts')) targets.push('trash')
  return {
    ok: true,
    ...moved,
    siteName: name,
    userName: me.value.name,
    canPublish,
    warnings,
    site: { timeZone, targets, authors: { self: String(me.value.id), others: may('edit_others_posts') }, cannot },
  }
}
