/** Asks the app what is in its window, for when Playwright has lost the page: after a crash or a refused navigation. */
import type { ElectronApplication } from '@playwright/test'

/** `expression` is JavaScript whose value can be copied. */
export const insideWindow = (app: ElectronApplication, expression: string): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, script) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script),
    expression,
  )
