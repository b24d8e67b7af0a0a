/** Electron's own binary: the one to use wherever it can be had. The `electron` package downloads it on demand. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheDir, projectDir } from '../setup/project.mjs'
import { quietly, say, step } from '../setup/report.mjs'

const packageDir = join(projectDir, 'node_modules', 'electron')
const failureNote = join(cacheDir, 'electron', 'official-unreachable.json')
const REMEMBERED_MS = 6 * 60 * 60 * 1000
const PROBE_MS = 3000
const DOWNLOAD_MS = 15 * 60 * 1000

function source(): string {
  return process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/'
}

export function installedOfficial(): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string }
    const unpacked = readFileSync(join(packageDir, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '')
    const executable = join(packageDir, 'dist', readFileSync(join(packageDir, 'path.txt'), 'utf8'))
    return unpacked === version && existsSync(executable) ? executable : undefined
  } catch {
    return undefined
  }
}

function failedRecently(): boolean {
  try {
    const note = JSON.parse(readFileSync(failureNote, 'utf8')) as { at: number; source: string }
    return note.source === source() && Date.now() - note.at < REMEMBERED_MS
  } catch {
    return false
  }
}

function rememberFailure(): void {
  mkdirSync(dirname(failureNote), { recursive: true })
  writeFileSync(failureNote, JSON.stringify({ at: Date.now(), source: source() }))
}

/** A network that drops packets would otherwise keep us waiting for minutes. */
async function isReachable(): Promise<boolean> {
  if (process.env.ELECTRON_GET_USE_PROXY) return true
  try {
    await fetch(source(), { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(PROBE_MS) })
    return true
  } catch {
    return false
  }
}

/** Downloads it unless that failed within the last hours; answers undefined where it cannot be had. */
export async function downloadOfficial(): Promise<string | undefined> {
  if (failedRecently()) return undefined
  if (!(await isReachable())) {
    say(`• Electron's own binary cannot be had: ${new URL(source()).host} is not reachable from here.`)
    rememberFailure()
    return undefined
  }
  try {
    await step('Downloading Electron (about 110 MB)', () =>
      quietly(process.execPath, [join(packageDir, 'install.js')], { timeoutMs: DOWNLOAD_MS }),
    )
    rmSync(failureNote, { force: true })
  } catch (error) {
    say(`  ${error instanceof Error ? error.message : error}`)
    rememberFailure()
  }
  return installedOfficial()
}
