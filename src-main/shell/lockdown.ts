/** Denies the page everything it does not need: the network, navigation, windows, frames, permissions, downloads. */
import { app, type Session } from 'electron'
import { isOwnUrl } from './origin.ts'
import { isAllowedRequest } from './request-rule.ts'

/** Must run before Electron is ready. No name resolves for Chromium, so nothing a filter forgets can leave either. */
export function denyNetwork(developmentUrl: string): void {
  if (developmentUrl !== '') return
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

export function lockContents(developmentUrl: string): void {
  app.on('web-contents-created', (_, contents) => {
    // The dev server reloads its own page; a built app never navigates at all.
    const isReload = (url: string) => developmentUrl !== '' && isOwnUrl(url, developmentUrl)
    contents.on('will-navigate', (event) => {
      if (!isReload(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isReload(event.url)) event.preventDefault()
    })
    // WebRTC asks no filter and needs no name; Chromium's switch of this name does nothing in Electron.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

export function lockSession(session: Session, developmentUrl: string): void {
  const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])
  session.setPermissionRequestHandler((_, permission, callback) => callback(allowed.has(permission)))
  session.setPermissionCheckHandler((_, permission) => allowed.has(permission))
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isAllowedRequest(details.url, developmentUrl) })
  })
}
