/** Which Electron runs here. Looks only at what is on disk; ensure.ts is what fetches. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { projectDir } from '../setup/project.mjs'
import { SetupProblem } from '../setup/report.mjs'
import { fallbackExecutable, fallbackSqliteDir, isFallbackBuilt, isFallbackPossible } from './fallback.ts'
import { installedOfficial } from './official.ts'

export interface ElectronRuntime {
  kind: 'override' | 'official' | 'fallback'
  executable: string
}

export function findElectron(): ElectronRuntime | undefined {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    const executable = join(override, process.platform === 'win32' ? 'electron.exe' : 'electron')
    if (existsSync(executable)) return { kind: 'override', executable }
    throw new SetupProblem(
      `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${executable}.`,
      'unset ELECTRON_OVERRIDE_DIST_PATH',
    )
  }
  const official = installedOfficial()
  if (official !== undefined) return { kind: 'official', executable: official }
  if (isFallbackPossible() && isFallbackBuilt()) return { kind: 'fallback', executable: fallbackExecutable }
  return undefined
}

export function resolveElectron(): ElectronRuntime {
  const found = findElectron()
  if (found === undefined) throw new SetupProblem('There is no Electron to run the app with.', 'npm run setup')
  return found
}

/**
 * Makes `require('better-sqlite3')` in the built app find the build this runtime can load: out/node_modules comes
 * before the project's own when Node looks upwards from out/main, in worker threads too.
 */
export function linkNativeModule(runtime: ElectronRuntime): void {
  const folder = join(projectDir, 'out', 'node_modules')
  if (runtime.kind !== 'fallback') {
    rmSync(folder, { recursive: true, force: true })
    return
  }
  const link = join(folder, 'better-sqlite3')
  mkdirSync(folder, { recursive: true })
  if (existsSync(link)) return
  rmSync(link, { force: true })
  // Relative, so that it also holds in a copy of the project.
  symlinkSync(relative(folder, fallbackSqliteDir()), link)
}
