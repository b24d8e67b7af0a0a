/** A server's own clock, as its answers tell it: what a time means there, and whether an embargo is over for everyone. */
import { acceptableUrl, type Http } from './http.ts'

export type WatchedClock = {
  http: Http
  /** How far the server's clock is ahead of ours, in milliseconds; 0 until it has answered. */
  aheadMs: () => number
}

/** Passes requests on and keeps what their answers say of the time. */
export const watchClock = (http: Http): WatchedClock => {
  let ahead = 0
  return {
    aheadMs: () => ahead,
    http: async (request) => {
      const result = await http(request)
      const date = result.kind === 'response' ? Date.parse(result.headers.get('date') ?? '') : Number.NaN
      if (!Number.isNaN(date)) ahead = date - Date.now()
      return result
    },
  }
}

/** Milliseconds since 1970, asked without credentials and without a word of any story; null when it does not say. */
export const serverTime = async (http: Http, url: string): Promise<number | null> => {
  if (acceptableUrl(url) === null) return null
  const result = await http({ method: 'HEAD', url })
  const date = result.kind === 'response' ? Date.parse(result.headers.get('date') ?? '') : Number.NaN
  return Number.isNaN(date) ? null : date
}
