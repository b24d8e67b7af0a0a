/** "Test connection" for WordPress: the first thing that is wrong, named so that a person can act on it. */
import { z } from 'zod'
import type { EndpointCheck, EndpointProblem } from '../../../../src-shared/contract/index.ts'
import type { Problem } from '../adapter.ts'
import { errorBody, readAnswer } from './answers.ts'
import type { Site } from './site.ts'

const Me = z.object({
  name: z.string(),
  /** WordPress sends [] for a user without any. */
  capabilities: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
})

const wrong = (problem: EndpointProblem, message: string): EndpointCheck => ({ ok: false, problem, message })

const unreachable = (problem: Problem): EndpointCheck => {
  switch (problem.kind) {
    case 'offline':
      return wrong('unreachable', `The site cannot be reached: ${problem.message}`)
    case 'wait':
      if (problem.code === 'bad_tls') return wrong('bad_tls', `The connection is not safe. ${problem.message}`)
      if (problem.code === 'no_answer') return wrong('unreachable', `The site does not answer: ${problem.message}`)
      return wrong('server_error', problem.message)
    case 'rejected':
      if (problem.code === 'redirects') return wrong('redirects', problem.message)
      if (problem.code === 'insecure_url') return wrong('insecure_url', problem.message)
      if (problem.code === 'not_this_cms') return wrong('not_this_cms', problem.message)
      return wrong('server_error', problem.message)
    case 'needs_auth':
    case 'conflict':
    case 'ambiguous':
      return wrong('server_error', problem.message)
  }
}

/** A wrong password on a public address answers 200 as nobody: only the user's own record proves it right. */
export const checkSite = async (site: Site): Promise<EndpointCheck> => {
  const found = await site.index()
  if (found.kind !== 'done') return unreachable(found)
  const { root, name, applicationPasswords } = found.value
  const query = { context: 'edit', _fields: 'name,capabilities' }
  const result = await site.send(root, { method: 'GET', route: '/users/me', query })
  if (result.kind === 'response' && (result.status === 401 || result.status === 403)) {
    if (!applicationPasswords) {
      const message = 'This site does not accept application passwords: it needs https, or a plugin switched them off.'
      return wrong('sign_in_unavailable', message)
    }
    const said = errorBody(result.text)?.message ?? `The server answered ${result.status}.`
    return wrong('bad_credentials', `User name or application password is not accepted: ${said}`)
  }
  const me = readAnswer(result, 'read', Me)
  if (me.kind !== 'done') return unreachable(me)
  const may = (capability: string): boolean =>
    !Array.isArray(me.value.capabilities) && me.value.capabilities[capability] === true
  if (!may('edit_posts')) return wrong('cannot_publish', `${me.value.name} may not write posts on this site.`)
  return { ok: true, siteName: name, userName: me.value.name, canPublish: may('publish_posts') }
}
