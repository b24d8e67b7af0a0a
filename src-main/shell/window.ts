/** The one window: sandboxed, where it was last time, reloaded when its page crashes, closed only after a last save. */
import { BrowserWindow, screen } from 'electron'
import type { Logger } from '../logging/logger.ts'
import type { SettingsService } from '../settings/settings.ts'
import { crashLoop } from './crash-loop.ts'
import type { Flush } from './flush.ts'
import { appUrl } from './origin.ts'
import { windowBackground } from './theme.ts'
import { minimumSize, placeWindow } from './window-bounds.ts'

export type WindowOptions = {
  preload: string
  icon: string
  developmentUrl: string
  settings: SettingsService
  flush: Flush
  logger: Logger
}

export function openWindow(options: WindowOptions): BrowserWindow {
  const { maximized, ...bounds } = placeWindow(options.settings.window(), workAreas())
  const window = new BrowserWindow({
    ...bounds,
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Meja Redaksi',
    icon: options.icon,
    show: false,
    backgroundColor: windowBackground(),
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
    },
  })
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    window.show()
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  rememberBounds(window, options)
  closeAfterFlush(window, options.flush)
  reloadAfterCrash(window, options)
  void load(window, options)
  return window
}

function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary, ...others].map((display) => display.workArea)
}

async function load(window: BrowserWindow, { developmentUrl, logger }: WindowOptions): Promise<void> {
  try {
    await window.loadURL(developmentUrl === '' ? appUrl : developmentUrl)
  } catch (error) {
    logger.error('The page could not be loaded:', error)
    // A window without a page is better than none: it can at least be closed.
    if (!window.isDestroyed()) window.show()
  }
}

function rememberBounds(window: BrowserWindow, { settings, logger }: WindowOptions): void {
  const remember = () => {
    try {
      settings.rememberWindow({ ...window.getNormalBounds(), maximized: window.isMaximized() })
    } catch (error) {
      logger.warn('The window position was not remembered:', error)
    }
  }
  window.on('close', remember)
  window.on('blur', remember)
}

function closeAfterFlush(window: BrowserWindow, flush: Flush): void {
  window.on('close', (event) => {
    event.preventDefault()
    void flush.request().then(() => {
      if (!window.isDestroyed()) window.destroy()
    })
  })
}

function reloadAfterCrash(window: BrowserWindow, { flush, logger }: WindowOptions): void {
  const loops = crashLoop()
  window.webContents.on('did-start-loading', () => flush.pageIsGone())
  window.webContents.on('unresponsive', () => logger.warn('The page does not respond.'))
  window.webContents.on('render-process-gone', (_, details) => {
    flush.pageIsGone()
    logger.error(`The page's process ended: ${details.reason} (${details.exitCode}).`)
    if (loops(Date.now())) logger.error('The page crashes again and again; it is not reloaded any more.')
    else if (!window.isDestroyed()) window.webContents.reload()
  })
}
