import {
  defaultJsonOptions,
  type Endpoint,
  EndpointDraft,
  type JsonOptions,
} from '../../../src-shared/contract/index.ts'

/** What the form holds while a site is being set up; what an endpoint of its kind does not know is left out of the draft. */
export type EndpointFields = {
  kind: Endpoint['kind']
  name: string
  url: string
  user: string
  secret: string
  json: JsonOptions
}

export const fieldsOf = (endpoint: Endpoint | null): EndpointFields => ({
  kind: endpoint?.kind ?? 'wordpress',
  name: endpoint?.name ?? '',
  url: endpoint?.url ?? '',
  user: endpoint?.user ?? '',
  secret: '',
  json: endpoint?.json ?? defaultJsonOptions,
})

export const asksForUser = ({ kind, json }: Pick<EndpointFields, 'kind' | 'json'>): boolean =>
  kind === 'wordpress' || (kind === 'json' && json.auth === 'basic')

/** Null while something is missing. */
export const draftFrom = (fields: EndpointFields, id: string | undefined): EndpointDraft | null => {
  const { kind, name, url, user, secret, json } = fields
  const parsed = EndpointDraft.safeParse({
    kind,
    name,
    url,
    user: asksForUser(fields) ? user : '',
    ...(id !== undefined && { id }),
    ...(kind === 'json' && { json }),
    ...(secret !== '' && { secret }),
  })
  return parsed.success ? parsed.data : null
}
