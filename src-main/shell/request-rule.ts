/** Which addresses Chromium may ask for: our own, its developer tools, and the dev server while there is one. */
import { isOwnUrl } from './origin.ts'

export function isAllowedRequest(url: string, developmentUrl: string): boolean {
  if (isOwnUrl(url, developmentUrl) || url.startsWith('devtools://')) return true
  if (developmentUrl === '') return false
  return isOwnUrl(url.replace(/^ws/, 'http'), developmentUrl)
}
