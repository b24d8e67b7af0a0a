/** `npm run dev`: the app with hot reload in the window, rebuilt and restarted when main or preload changes. */
import { join } from 'node:path'
import { machineFlags, onAnyScreen } from '../electron/display.ts'
import { linkNativeModule, resolveElectron } from '../electron/resolve.ts'
import { foreground } from '../setup/foreground.mjs'
import { projectDir, toolEnvironment } from '../setup/project.mjs'

const runtime = resolveElectron()
linkNativeModule(runtime)
const electronVite = join(projectDir, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
const appArgs = [...process.argv.slice(2), ...machineFlags(runtime)]
const { command, args } = onAnyScreen(process.execPath, [electronVite, 'dev', '--watch', '--', ...appArgs])
process.exitCode = await foreground(command, args, {
  group: true,
  cwd: projectDir,
  env: { ...toolEnvironment(), ELECTRON_EXEC_PATH: runtime.executable },
})
