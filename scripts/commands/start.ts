/** `npm start`: builds what changed and opens the app. Arguments after `--` go to the app. */
import { buildApp, isBuildFresh } from '../electron/build-app.ts'
import { machineFlags, onAnyScreen } from '../electron/display.ts'
import { linkNativeModule, resolveElectron } from '../electron/resolve.ts'
import { foreground } from '../setup/foreground.mjs'
import { projectDir } from '../setup/project.mjs'

async function start(appArgs: string[]): Promise<number> {
  if (!isBuildFresh()) {
    const failed = await buildApp()
    if (failed) return failed
  }
  const runtime = resolveElectron()
  linkNativeModule(runtime)
  const flags = machineFlags(runtime)
  const { command, args } = onAnyScreen(runtime.executable, [projectDir, ...appArgs, ...flags])
  return foreground(command, args, { group: true })
}

process.exitCode = await start(process.argv.slice(2))
