/** Builds main, preload and renderer into out/ when a source is newer than the last build. */
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { foreground } from '../setup/foreground.mjs'
import { projectDir, toolEnvironment } from '../setup/project.mjs'
import { say } from '../setup/report.mjs'

const SOURCES = [
  'src-main',
  'src-preload',
  'src-renderer',
  'src-shared',
  'electron.vite.config.ts',
  'package-lock.json',
]
const builtMark = join(projectDir, 'out', 'built')
const electronVite = join(projectDir, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')

/** Folders count too: deleting or renaming a file touches only the folder. */
function newestChange(path: string): number {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

export function isBuildFresh(): boolean {
  if (!existsSync(builtMark)) return false
  const builtAt = statSync(builtMark).mtimeMs
  return SOURCES.every((source) => newestChange(join(projectDir, source)) < builtAt)
}

/** Answers with electron-vite's exit code. */
export async function buildApp(): Promise<number> {
  const startedAt = new Date()
  say('• Building the app')
  rmSync(builtMark, { force: true })
  const code = await foreground(process.execPath, [electronVite, 'build'], { cwd: projectDir, env: toolEnvironment() })
  // Dated by its start, so that a file saved during the build makes the next one happen.
  if (code === 0) {
    writeFileSync(builtMark, '')
    utimesSync(builtMark, startedAt, startedAt)
  }
  return code
}
