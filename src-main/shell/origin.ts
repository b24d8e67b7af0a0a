/** Where the page lives. Everything that decides "is this ours?" compares with this one place. */
export const appScheme = 'app'
export const appUrl = 'app://meja/'

/** True for an address of our own page; `developmentUrl` is electron-vite's dev server, '' in every built app. */
export function isOwnUrl(url: string, developmentUrl: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, origin } = new URL(url)
  if (protocol === `${appScheme}:`) return host === 'meja'
  return developmentUrl !== '' && origin === new URL(developmentUrl).origin
}
