/** Setting up where to publish. */
import type { Archive } from '../archive/operations.ts'
import type { Endpoints } from '../publishing/endpoints.ts'
import type { Outbox } from '../publishing/outbox/outbox-port.ts'
import type { Pulling } from '../publishing/pull/pulling.ts'
import type { SignIn } from '../publishing/sign-in/sign-in.ts'
import type { Domain } from './handlers.ts'

export type EndpointServices = {
  archive: Archive
  endpoints: Endpoints
  outbox: Pick<Outbox, 'passwordGiven'>
  pulling: Pick<Pulling, 'refreshTerms'>
  signIn: SignIn
}

export function endpointHandlers(services: EndpointServices): Domain<'endpoints'> {
  const { archive, endpoints, outbox, pulling, signIn } = services
  return {
    'endpoints.list': () => archive.read('listEndpoints'),
    'endpoints.test': (draft) => endpoints.test(draft),
    'endpoints.save': async (draft) => {
      const result = await endpoints.save(draft)
      if (result.endpoint !== null) {
        await outbox.passwordGiven(result.endpoint.id)
        // Names to choose from are a comfort: without them fields take any words.
        if (result.endpoint.kind !== 'json') void pulling.refreshTerms(result.endpoint.id).catch(() => undefined)
      }
      return result
    },
    'endpoints.survey': ({ id }) => endpoints.survey(id),
    'endpoints.setTemplate': ({ id, template }) => endpoints.setTemplate(id, template),
    'endpoints.remove': async ({ id }) => {
      await endpoints.remove(id)
      return { done: true }
    },
    'endpoints.authorise': ({ url }) => signIn.authorise(url),
    'endpoints.stopAuthorising': async () => {
      signIn.stop()
      return { done: true }
    },
  }
}
