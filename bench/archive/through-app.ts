import { _electron as electron } from '@playwright/test'
import { openScreen } from '../../e2e/fixtures/screen.ts'
import { buildApp, isBuildFresh } from '../../scripts/electron/build-app.ts'
import { hasScreen, machineFlags } from '../../scripts/electron/display.ts'
import { linkNativeModule, resolveElectron } from '../../scripts/electron/resolve.ts'
import { projectDir } from '../../scripts/setup/project.mjs'
import type { SearchQuery } from '../../src-shared/contract/index.ts'

/**
 * The same questions asked by the page of the built app: through the preload, the checked channel, the main process and
 * the reader thread, and back as objects of the page. What an editor waits for, but for drawing it.
 */
const askInPage = async (inputs: SearchQuery[]): Promise<number[]> => {
  const once = async (input: SearchQuery): Promise<number> => {
    const started = performance.now()
    const reply = await globalThis.window.api.call('archive.search', input)
    if (!reply.ok) throw new Error(`The app would not search: ${reply.error.message}`)
    return performance.now() - started
  }
  const medians: number[] = []
  for (const input of inputs) {
    await once(input)
    const three = [await once(input), await once(input), await once(input)].sort((a, b) => a - b)
    medians.push(three[1] ?? 0)
  }
  return medians
}

/** Milliseconds of each question, the median of three warm ones. Builds the app when it is not up to date. */
export const throughApp = async (dataDirectory: string, inputs: SearchQuery[]): Promise<number[]> => {
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
      const page = await app.firstWindow()
      return await page.evaluate(askInPage, inputs)
    } finally {
      await app.close()
    }
  } finally {
    await screen?.close()
  }
}
