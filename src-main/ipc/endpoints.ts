/** Setting up where to publish. */
import type { Archive } from '../archive/operations.ts'
import type { Endpoints } from '../publishing/endpoints.ts'
import type { Outbox } from '../publishing/outbox/outbox.ts'
import type { Domain } from './handlers.ts'

export function endpointHandlers(
  archive: Archive,
  endpoints: Endpoints,
  outbox: Pick<Outbox, 'passwordGiven'>,
): Domain<'endpoints'> {
  return {
    'endpoints.list': () => archive.read('listEndpoints'),
    'endpoints.test': (draft) => endpoints.test(draft),
    'endpoints.save': async (draft) => {
      const result = await endpoints.save(draft)
      if (result.endpoint !== null) await outbox.passwordGiven(result.endpoint.id)
      return result
    },
    'endpoints.remove': async ({ id }) => {
      await endpoints.remove(id)
      return { done: true }
    },
  }
}
