/** The one place that knows how each kind of site is read. */
import type { Account } from '../cms/create-adapter.ts'
import type { Http } from '../http.ts'
import { ghostSource } from './ghost-source.ts'
import type { PullSource } from './source.ts'
import { wordPressSource } from './wordpress-source.ts'

/** Null: nothing tells how such an endpoint lists its stories. */
export const createSource = ({ kind, url, user, secret }: Account, http: Http): PullSource | null => {
  switch (kind) {
    case 'wordpress':
      return wordPressSource({ url, user, secret }, http)
    case 'ghost':
      return ghostSource({ url, secret }, http)
    case 'json':
      return null
  }
}
