/**
 * The desktop app's composition root: the only place where its parts are wired to each other and to Electron. The window
 * opens at once; calls of the page wait for the archive.
 */
import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import type { AppInfo } from '../src-shared/contract/index.ts'
import { eventChannel } from '../src-shared/contract/wire.ts'
import { createDispatch } from './ipc/dispatch.ts'
import type { Emit } from './ipc/emit.ts'
import { handleCalls } from './ipc/handle.ts'
import { openHandlers } from './ipc/open-handlers.ts'
import { openLog } from './logging/logger.ts'
import { createRedactor } from './logging/redact.ts'
import { openSettings } from './settings/open-settings.ts'
import { safeStorageKeychain } from './settings/safe-storage-keychain.ts'
import { createSecrets } from './settings/secrets.ts'
import { registerAppScheme, serveApp } from './shell/app-protocol.ts'
import { attachContextMenu } from './shell/context-menu.ts'
import { chooseDataDirectory, prepareDataDirectory } from './shell/data-directory.ts'
import { createFlush } from './shell/flush.ts'
import { resolveLanguage } from './shell/language.ts'
import { denyNetwork, lockContents, lockSession } from './shell/lockdown.ts'
import { showMenu } from './shell/menu.ts'
import { openFolder } from './shell/open-external.ts'
import { checkSpelling, installDictionary } from './shell/spelling.ts'
import { applyTheme } from './shell/theme.ts'
import { openWindow } from './shell/window.ts'

const developmentUrl = app.isPackaged ? '' : (process.env.ELECTRON_RENDERER_URL ?? '')
const resources = join(app.getAppPath(), 'resources')
const dataDirectory = chooseDataDirectory(process.argv, process.env, app.getPath('userData'))

// As root Chromium only starts without its sandbox: a launcher that says so (and warns) is obeyed, nothing else is.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
denyNetwork(developmentUrl)
lockContents(developmentUrl)
// The lock of the single instance lies in userData: one instance for each archive.
app.setPath('userData', dataDirectory)
app.setPath('sessionData', join(dataDirectory, 'browser'))

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  prepareDataDirectory(dataDirectory)
  const redactor = createRedactor()
  const logger = openLog({ dataDirectory, redactor, console: developmentUrl !== '' })
  process.on('uncaughtException', (error) => logger.error('Uncaught:', error))
  process.on('unhandledRejection', (reason) => logger.error('Unhandled rejection:', reason))

  const { service: settings, quarantined } = openSettings(dataDirectory)
  if (quarantined !== null) logger.warn(`settings.json was damaged; it is kept as ${quarantined}.`)
  const hasDictionary = installDictionary(resources, dataDirectory)
  const language = () => resolveLanguage(settings.get().interfaceLanguage, app.getPreferredSystemLanguages())

  let window: BrowserWindow | null = null
  const emit: Emit = (event, payload) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel, event, payload)
  }
  const flush = createFlush(() => emit('app.flush', {}))
  const secrets = createSecrets(join(dataDirectory, 'secrets.json'), safeStorageKeychain, redactor.register)
  const info = async (): Promise<AppInfo> => ({
    version: app.getVersion(),
    platform: process.platform,
    dataDirectory,
    language: language(),
    secretStorage: await secrets.storage(),
  })

  const openMenu = () =>
    showMenu({
      language: language(),
      platform: process.platform,
      developer: !app.isPackaged,
      send: (command) => emit('menu.command', { command }),
      openDataFolder: () => void openFolder(dataDirectory),
    })
  settings.onChange((changed) => {
    applyTheme(changed.theme)
    openMenu()
    emit('settings.changed', changed)
  })

  app.on('second-instance', () => {
    if (window === null) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit())

  void app.whenReady().then(() => {
    serveApp({ renderer: join(__dirname, '../renderer'), media: join(dataDirectory, 'media') })
    lockSession(session.defaultSession, developmentUrl)
    checkSpelling(session.defaultSession, hasDictionary)
    applyTheme(settings.get().theme)
    openMenu()
    const handlers = openHandlers({ dataDirectory, settings, emit, flush, info, language, window: () => window })
    const dispatch = createDispatch({ handlers, developmentUrl, logger, redact: redactor.redact })
    handleCalls((frame, channel, input) => {
      flush.pageIsUp()
      return dispatch(frame, channel, input)
    })
    window = openWindow({
      preload: join(__dirname, '../preload/index.cjs'),
      icon: join(resources, 'icons', 'icon.png'),
      developmentUrl,
      settings,
      flush,
      logger,
    })
    attachContextMenu(window.webContents, language)
  })
}
