import type { Endpoint, RemoteStatus } from '../contract/index.ts'

/** What each kind of system can do with a story; what this user may do there is in the endpoint's own facts. */
const wordPress: readonly RemoteStatus[] = ['publish', 'schedule', 'pending', 'draft', 'private', 'password', 'trash']
/** Ghost has no review, no passwords, and deletes for good: the trash is left to its own editors. */
const ghost: readonly RemoteStatus[] = ['publish', 'schedule', 'draft']

export const targetsOfKind = ({ kind, json }: Pick<Endpoint, 'kind' | 'json'>): readonly RemoteStatus[] => {
  switch (kind) {
    case 'wordpress':
      return wordPress
    case 'ghost':
      return ghost
    case 'json':
      return json?.statuses ?? ['publish', 'draft']
  }
}

/** In the order they are offered. Before the site was asked, everything its kind can do. */
export const targetsOf = (endpoint: Pick<Endpoint, 'kind' | 'json' | 'site'>): RemoteStatus[] => {
  const may = endpoint.site?.targets
  return targetsOfKind(endpoint).filter((target) => may === undefined || may.includes(target))
}
