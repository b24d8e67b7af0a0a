/** Endpoints as an editor sets them up: tested before they are saved, their passwords kept apart from everything else. */
import { AppError, type Endpoint, type EndpointCheck, type EndpointDraft } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import { type Account, createAdapter } from './cms/create-adapter.ts'
import { siteAddress } from './cms/wordpress/site.ts'
import { createHttp, httpLimits } from './http.ts'

export type EndpointSecrets = {
  get: (endpointId: string) => Promise<string | null>
  set: (endpointId: string, secret: string) => Promise<void>
  remove: (endpointId: string) => Promise<void>
}

export type Endpoints = {
  test: (draft: EndpointDraft) => Promise<EndpointCheck>
  /** A failing test saves nothing. */
  save: (draft: EndpointDraft) => Promise<{ check: EndpointCheck; endpoint: Endpoint | null }>
  remove: (id: string) => Promise<void>
}

/** A person waits for the answer. */
const testTimeoutMs = 20_000

/** "Test connection" for an account that is not saved anywhere yet. Never throws for what a server did. */
export const testAccount = async (account: Account): Promise<EndpointCheck> => {
  if (account.secret.trim() === '') {
    return { ok: false, problem: 'secret_missing', message: 'The application password is missing.' }
  }
  return createAdapter(account, createHttp({ ...httpLimits, timeoutMs: testTimeoutMs })).check()
}

const addressOf = (draft: EndpointDraft): string => (draft.kind === 'wordpress' ? siteAddress(draft.url) : draft.url)

export const createEndpoints = (archive: Archive, secrets: EndpointSecrets): Endpoints => {
  const secretOf = async ({ id, secret = '' }: EndpointDraft): Promise<string> =>
    secret !== '' || id === undefined ? secret : ((await secrets.get(id)) ?? '')

  const test = async (draft: EndpointDraft): Promise<EndpointCheck> => {
    const { kind, user } = draft
    return testAccount({ kind, user, url: addressOf(draft), secret: await secretOf(draft) })
  }
  return {
    test,
    save: async (draft) => {
      const check = await test(draft)
      if (!check.ok) return { check, endpoint: null }
      const { id, name, kind, user } = draft
      const given = { name, kind, user, url: addressOf(draft) }
      const endpoint = await archive.write('saveEndpoint', id === undefined ? given : { ...given, id })
      if (draft.secret !== undefined && draft.secret !== '') await secrets.set(endpoint.id, draft.secret)
      return { check, endpoint }
    },
    remove: async (id) => {
      if ((await archive.read('getEndpoint', id)) === null) {
        throw new AppError('not_found', `There is no endpoint ${id}.`, { id })
      }
      await archive.write('removeEndpoint', id)
      await secrets.remove(id)
    },
  }
}
