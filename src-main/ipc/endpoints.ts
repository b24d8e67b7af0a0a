/** Setting up where to publish. */
import type { Archive } from '../archive/operations.ts'
import type { Endpoints } from '../publishing/endpoints.ts'
import type { Domain } from './handlers.ts'

/** `passwordKnown` hears of every endpoint that was saved: jobs may be waiting for its password. */
export function endpointHandlers(
  archive: Archive,
  endpoints: Endpoints,
  passwordKnown: (endpointId: string) => Promise<void>,
): Domain<'endpoints'> {
  return {
    'endpoints.list': () => archive.read('listEndpoints'),
    'endpoints.test': (draft) => endpoints.test(draft),
    'endpoints.save': async (draft) => {
      const result = await endpoints.save(draft)
      if (result.endpoint !== null) await passwordKnown(result.endpoint.id)
      return result
    },
    'endpoints.remove': async ({ id }) => {
      await endpoints.remove(id)
      return { done: true }
    },
  }
}
