/**
 * The desktop app's composition root: the only place where its parts are wired to each other and to Electron. The window
 * opens at once; calls of the page wait for the archive.
 */
import { join } from 'node:path'
import { app, type BrowserWindow, session } from 'electron'
import type { AppInfo } from '../src-shared/contract/index.ts'
import { eventChannel } from '../src-shared/contract/wire.ts'
import { type Desk, openDesk } from './desk.ts'
import { importPaths } from './importing/import-paths.ts'
import { createImports, type Imports } from './importing/job/imports.ts'
import { allHandlers } from './ipc/all-handlers.ts'
import { createDispatch } from './ipc/dispatch.ts'
import type { Emit } from './ipc/emit.ts'
import { handleCalls } from './ipc/handle.ts'
import { type Logger, openLog } from './logging/logger.ts'
import { createRedactor, type Redactor } from './logging/redact.ts'
import { createSignIn } from './publishing/sign-in/sign-in.ts'
import { openSettings } from './settings/open-settings.ts'
import { safeStorageKeychain } from './settings/safe-storage-keychain.ts'
import { createSecrets } from './settings/secrets.ts'
import { registerAppScheme, serveApp } from './shell/app-protocol.ts'
import { chooseCopy, choosePicture, chooseTarget } from './shell/choose-files.ts'
import { readClipboard } from './shell/clipboard.ts'
import { attachContextMenu } from './shell/context-menu.ts'
import { chooseDataDirectory, prepareDataDirectory } from './shell/data-directory.ts'
import { createFlush } from './shell/flush.ts'
import { chromiumLocale, type Language, resolveLanguage } from './shell/language.ts'
import { followLifecycle } from './shell/lifecycle.ts'
import { denyNetwork, lockContents, lockSession } from './shell/lockdown.ts'
import { showMenu } from './shell/menu.ts'
import { createNotifications } from './shell/notifications.ts'
import { openExternal, openFolder, showInFolder } from './shell/open-external.ts'
import { signInWords } from './shell/sign-in-words.ts'
import { checkSpelling, installDictionary, seedWords } from './shell/spelling.ts'
import { askAboutStartup } from './shell/startup-dialog.ts'
import { applyTheme } from './shell/theme.ts'
import { openWindow } from './shell/window.ts'

const developmentUrl = app.isPackaged ? '' : (process.env.ELECTRON_RENDERER_URL ?? '')
const resources = join(app.getAppPath(), 'resources')
const dataDirectory = chooseDataDirectory(process.argv, process.env, app.getPath('userData'))
// What Chromium keeps for itself stays apart from what is the editor's.
const sessionData = join(dataDirectory, 'browser')

// As root Chromium only starts without its sandbox: a launcher that says so (and warns) is obeyed, nothing else is.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
registerAppScheme()
denyNetwork(developmentUrl)
lockContents(developmentUrl)
begin()

/** Everything that must be settled before Electron is ready, so without a pause. */
function begin(): void {
  try {
    prepareDataDirectory(dataDirectory)
  } catch (error) {
    process.stderr.write(`The data directory ${dataDirectory} cannot be used: ${String(error)}\n`)
    void app.whenReady().then(() => giveUp(error, resolveLanguage('system', app.getPreferredSystemLanguages())))
    return
  }
  app.setPath('userData', dataDirectory)
  app.setPath('sessionData', sessionData)
  // The lock lies in userData: one instance for each archive; a second one only shows the first.
  if (!app.requestSingleInstanceLock()) {
    app.exit(0)
    return
  }
  const redactor = createRedactor()
  const logger = openLog({ dataDirectory, redactor, console: developmentUrl !== '' })
  process.on('uncaughtException', (error) => logger.error('Uncaught:', error))
  process.on('unhandledRejection', (reason) => logger.error('Unhandled rejection:', reason))
  run(logger, redactor)
}

/** Date fields and other controls of Chromium's own follow its locale, which is settled before Electron is ready. */
function speakChromium(language: Language): void {
  app.commandLine.appendSwitch('lang', chromiumLocale[language])
  // On Linux Chromium asks GLib, which believes this before anything else.
  if (process.env.LANGUAGE) process.env.LANGUAGE = chromiumLocale[language]
}

async function giveUp(error: unknown, language: Language): Promise<void> {
  await askAboutStartup({ error, language, directory: dataDirectory, threadScript: null })
  app.exit(1)
}

function run(logger: Logger, redactor: Redactor): void {
  logger.info(`Meja Redaksi ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`)
  const { service: settings, quarantined } = openSettings(dataDirectory)
  if (quarantined !== null) logger.warn(`settings.json was damaged; it is kept as ${quarantined}.`)
  const systemLanguages = app.getPreferredSystemLanguages()
  const language = () => resolveLanguage(settings.get().interfaceLanguage, systemLanguages)
  speakChromium(language())
  const hasDictionary = installDictionary(resources, sessionData)
  seedWords(sessionData)

  let window: BrowserWindow | null = null
  const emit: Emit = (event, payload) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel, event, payload)
  }
  const showWindow = (): void => {
    if (window === null || window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }
  const notifications = createNotifications({
    language,
    isLookedAt: () => window?.isFocused() === true,
    openArticle: (articleId) => {
      showWindow()
      emit('articles.open', { articleId })
    },
  })
  const flush = createFlush(() => emit('app.flush', {}))
  const secrets = createSecrets(join(dataDirectory, 'secrets.json'), safeStorageKeychain, redactor.register)
  const signIn = createSignIn({ openExternal, words: () => signInWords[language()] })
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
  let menuLanguage = language()
  settings.onChange((changed) => {
    applyTheme(changed.theme)
    if (menuLanguage !== language()) openMenu()
    menuLanguage = language()
    emit('settings.changed', changed)
  })

  let opened: Desk | null = null
  const openOrAsk = async (): Promise<Desk> => {
    const threadScript = join(__dirname, 'archive-thread.cjs')
    for (;;) {
      try {
        opened = await openDesk({
          ...{ dataDirectory, threadScript, secrets, emit, logger },
          house: settings.get,
          settleEdits: flush.request,
          notifications,
        })
        return opened
      } catch (error) {
        logger.error('The archive could not be opened:', error)
        await app.whenReady()
        const facts = { error, language: language(), directory: dataDirectory, threadScript }
        if ((await askAboutStartup(facts)) === 'quit') app.exit(1)
      }
    }
  }
  const desk = openOrAsk()
  let importing: Imports | null = null
  const imports = (ready: Desk): Imports => {
    importing = createImports({
      archive: ready.archive,
      dataDirectory,
      mediaDirectory: join(dataDirectory, 'media'),
      threadScript: join(__dirname, 'import-thread.cjs'),
      house: settings.get,
      onChange: (job) => emit('imports.changed', { job }),
      log: (message) => logger.warn(message),
    })
    return importing
  }
  const handlers = desk.then((ready) =>
    allHandlers({
      app: { info, openExternal, readClipboard, flushed: flush.flushed },
      desk: ready,
      importing: {
        ...imports(ready),
        choose: (kind) => chooseCopy(window, language(), kind),
        importSample: () =>
          importPaths(ready.archive, {
            paths: [join(resources, 'sample')],
            format: 'auto',
            house: settings.get(),
            originKind: 'sample',
          }),
      },
      exporting: {
        chooseTarget: (name, extension) => chooseTarget(window, language(), name, extension),
        showFile: showInFolder,
        mediaDirectory: join(dataDirectory, 'media'),
      },
      maintenance: {
        dataDirectory,
        restart: () => {
          app.relaunch()
          app.quit()
        },
      },
      settings,
      signIn,
      secrets,
      mediaDirectory: join(dataDirectory, 'media'),
      choosePicture: () => choosePicture(window, language()),
      emit,
    }),
  )
  followLifecycle({
    showWindow,
    // Still opening, or waiting for an answer about it: there is nothing to lose.
    close: async () => {
      await importing?.stop()
      await opened?.close()
    },
    wokeUp: () => void desk.then(({ outbox }) => outbox.kick()),
  })

  void app.whenReady().then(() => {
    serveApp({ renderer: join(__dirname, '../renderer'), media: join(dataDirectory, 'media') })
    lockSession(session.defaultSession, developmentUrl)
    checkSpelling(session.defaultSession, hasDictionary)
    applyTheme(settings.get().theme)
    openMenu()
    const dispatch = createDispatch({ handlers, developmentUrl, logger, redact: redactor.redact })
    // Before the archive is open there is nothing the page could save.
    handleCalls(dispatch, () => void desk.then(flush.pageIsUp))
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
