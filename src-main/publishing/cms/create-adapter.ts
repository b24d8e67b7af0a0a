/** The one place that knows which adapter speaks to which kind of endpoint. */
import { AppError, type EndpointKind } from '../../../src-shared/contract/index.ts'
import type { Http } from '../http.ts'
import type { CmsAdapter } from './adapter.ts'
import { createWordPress } from './wordpress/adapter.ts'

export type Account = { kind: EndpointKind; url: string; user: string; secret: string }

/** Throws `unsupported_format` for a kind this version cannot speak to. */
export const createAdapter = (account: Account, http: Http): CmsAdapter => {
  switch (account.kind) {
    case 'wordpress':
      return createWordPress(account, http)
    case 'ghost':
    case 'json':
      throw new AppError('unsupported_format', `This version does not publish to ${account.kind} endpoints.`, {
        kind: account.kind,
      })
  }
}
