/** How the app ends: a last save of the page, then the archive is closed, then the process. Never longer than ten seconds. */
import { app, powerMonitor } from 'electron'

/** The window has had its five seconds by then; what is committed is safe without a tidy end. */
const patience = 5000

export type LifecycleOptions = {
  showWindow: () => void
  /** Ends the services. */
  close: () => Promise<void>
  /** The machine is awake again: the network may be back. */
  wokeUp: () => void
}

export function followLifecycle(options: LifecycleOptions): void {
  app.on('second-instance', options.showWindow)
  app.on('activate', options.showWindow)
  // One window is the whole app, on macOS too.
  app.on('window-all-closed', () => app.quit())
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  let isClosing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    const limit = setTimeout(() => app.exit(0), patience)
    void options.close().finally(() => {
      clearTimeout(limit)
      app.exit(0)
    })
  })
  void app.whenReady().then(() => powerMonitor.on('resume', options.wokeUp))
}
