/** The one place that knows which adapter speaks to which kind of endpoint. */
import { defaultJsonOptions, type Endpoint } from '../../../src-shared/contract/index.ts'
import type { Http } from '../http.ts'
import type { CmsAdapter } from './adapter.ts'
import { createGhost } from './ghost/adapter.ts'
import { createJson } from './json/adapter.ts'
import { createWordPress } from './wordpress/adapter.ts'

export type Account = Pick<Endpoint, 'kind' | 'url' | 'user' | 'json'> & { secret: string }

export const createAdapter = ({ kind, url, user, json, secret }: Account, http: Http): CmsAdapter => {
  switch (kind) {
    case 'wordpress':
      return createWordPress({ url, user, secret }, http)
    case 'ghost':
      return createGhost({ url, secret }, http)
    case 'json':
      return createJson({ url, user, secret, options: json ?? defaultJsonOptions }, http)
  }
}
