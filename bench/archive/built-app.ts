import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { openScreen } from '../../e2e/fixtures/screen.ts'
import { buildApp, isBuildFresh } from '../../scripts/electron/build-app.ts'
import { hasScreen, machineFlags } from '../../scripts/electron/display.ts'
import { linkNativeModule, resolveElectron } from '../../scripts/electron/resolve.ts'
import { projectDir } from '../../scripts/setup/project.mjs'

/** Starts the built app on an archive, with a screen of its own where there is none. Builds it when it is not up to date. */
export const inBuiltApp = async <T>(
  dataDirectory: string,
  work: (app: ElectronApplication, page: Page) => Promise<T>,
): Promise<T> => {
  if (!isBuildFresh() && (await buildApp()) !== 0) throw new Error('The app could not be built.')
  const runtime = resolveElectron()
  linkNativeModule(runtime)
  const screen = hasScreen() ? null : await openScreen()
  try {
    const app = await electron.launch({
      executablePath: runtime.executable,
      args: [projectDir, '--data-dir', dataDirectory, ...machineFlags(runtime)],
      env: { ...(process.env as Record<string, string>), ...(screen !== null && { DISPLAY: screen.display }) },
    })
    try {
      return await work(app, await app.firstWindow())
    } finally {
      await app.close()
    }
  } finally {
    await screen?.close()
  }
}
