/**
 * Signing in to WordPress on its own page, in the editor's browser: this program never sees the account's password, only
 * the application password that was made for it.
 */
import { AppError } from '../../../src-shared/contract/index.ts'
import { openSite, siteAddress } from '../cms/wordpress/site.ts'
import { acceptableUrl, createHttp, httpLimits } from '../http.ts'
import { type Callback, type CallbackWords, openCallback } from './callback.ts'

export type SignIn = {
  /**
   * `user` and `secret` are '' where the site will only show the password, for the editor to copy: WordPress sends a
   * browser back to an http address, even of this machine, only from a site that is on http itself. Throws
   * `endpoint_refused` (details: `problem`) when there is no such page, or nobody agreed in time.
   */
  authorise: (url: string) => Promise<{ url: string; user: string; secret: string }>
  stop: () => void
}

export type SignInOptions = {
  openExternal: (url: string) => Promise<void>
  words: () => CallbackWords
  timeoutMs?: number
}

/** The same everywhere, so that WordPress shows it as one application. */
const application = { app_name: 'Meja Redaksi', app_id: '6b0f5d0e-6f0c-4c58-9d0a-4d656a615265' }
const patienceMs = 5 * 60_000
const discoveryTimeoutMs = 20_000

const refused = (problem: string, message: string): AppError => new AppError('endpoint_refused', message, { problem })

/** The site's page for it; only on the site's own origin. */
const pageOf = async (address: string): Promise<URL> => {
  const site = openSite(createHttp({ ...httpLimits, timeoutMs: discoveryTimeoutMs }), address, '', '')
  const index = await site.index()
  if (index.kind !== 'done') throw refused(index.code, index.message)
  const page = URL.parse(index.value.authorisationPage ?? '')
  const own = URL.parse(address)
  if (page === null || own === null || page.origin !== own.origin || acceptableUrl(page.href) === null) {
    throw refused('sign_in_unavailable', 'This site has no page for application passwords.')
  }
  return page
}

export const createSignIn = ({ openExternal, words, timeoutMs = patienceMs }: SignInOptions): SignIn => {
  let waiting: Callback | null = null
  const stop = (): void => {
    waiting?.stop()
    waiting = null
  }
  return {
    stop,
    authorise: async (given) => {
      stop()
      const url = siteAddress(given)
      const page = await pageOf(url)
      for (const [name, value] of Object.entries(application)) page.searchParams.set(name, value)
      if (page.protocol === 'https:') {
        await openExternal(page.href)
        return { url, user: '', secret: '' }
      }
      const callback = await openCallback(words(), timeoutMs)
      waiting = callback
      page.searchParams.set('success_url', callback.successUrl)
      page.searchParams.set('reject_url', callback.rejectUrl)
      try {
        await openExternal(page.href)
        const granted = await callback.answer
        if (granted === null) throw refused('not_granted', 'Nobody let this program in on the site’s page.')
        return { url, ...granted }
      } finally {
        callback.stop()
        if (waiting === callback) waiting = null
      }
    },
  }
}
