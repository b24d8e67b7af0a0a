/** Run by set-up: gets an Electron for this machine, or says what is in the way. */
import { spawnSync } from 'node:child_process'
import { SetupProblem } from '../setup/report.mjs'
import { explain } from '../setup.mjs'
import { ensureFallback, isFallbackPossible } from './fallback.ts'
import { downloadOfficial } from './official.ts'
import { findElectron } from './resolve.ts'

async function ensureElectron(): Promise<string> {
  const found = findElectron()
  if (found !== undefined && found.kind !== 'fallback') return found.executable
  const official = await downloadOfficial()
  if (official !== undefined) return official
  if (isFallbackPossible()) return ensureFallback()
  throw new SetupProblem(
    'Electron cannot be downloaded from here, and only Linux x64 has a substitute.',
    'ELECTRON_MIRROR=<a mirror you can reach>/ npx install-electron',
  )
}

/** A missing system library otherwise shows up as a window that never opens. */
function assertLibrariesPresent(executable: string): void {
  if (process.platform !== 'linux') return
  const listing = spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? ''
  const missing = [...listing.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name)
  if (missing.length === 0) return
  throw new SetupProblem(
    `Electron needs system libraries that are missing: ${missing.join(', ')}.`,
    'install the packages of your distribution that hold them (Debian: apt-file search <name>)',
  )
}

try {
  assertLibrariesPresent(await ensureElectron())
} catch (problem) {
  explain(problem)
  process.exitCode = 1
}
