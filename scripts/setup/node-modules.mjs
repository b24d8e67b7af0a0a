// @ts-check
/**
 * npm packages and the Node that runs the tools. Vitest and Electron's tools want a newer Node than many machines
 * have, so it comes as the npm package `node`.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundledNodeDir, projectDir } from './project.mjs'
import { quietly, SetupProblem, step } from './report.mjs'

/** Type stripping, which the scripts after set-up rely on, is on by default from here. */
const OLDEST_TOOL_NODE = [22, 18]

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

/**
 * @param {string} path
 * @returns {Record<string, LockedPackage> | undefined}
 */
function lockedPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}

/** Compares with the lock file npm leaves in node_modules last of all, so a half-done install counts as none. */
function isInstalled() {
  const wanted = lockedPackages(join(projectDir, 'package-lock.json')) ?? {}
  const present = lockedPackages(join(projectDir, 'node_modules', '.package-lock.json'))
  if (present === undefined) return false
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === '') return true
    const found = present[path]
    return found === undefined ? locked.optional === true : found.version === locked.version
  })
}

/** npm run tells which npm it is; started without npm, the one on the PATH is taken. */
export function npmCommand() {
  const running = process.env.npm_execpath
  if (running && basename(running).startsWith('npm')) return { command: process.execPath, before: [running] }
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', before: [] }
}

/** @param {string} node */
function runsTools(node) {
  const answer = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' })
  if (answer.status !== 0) return false
  const [major = 0, minor = 0] = answer.stdout.trim().split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_TOOL_NODE
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/**
 * @param {{ mayFetch: boolean }} permission
 * @returns {Promise<string>} the path of a Node that runs the project's tools
 */
async function toolNode({ mayFetch }) {
  const bundled = join(bundledNodeDir, process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(bundled)) return bundled
  if (runsTools(process.execPath)) return process.execPath
  if (mayFetch) {
    // npm skips a package's install script under ignore-scripts; this one only fetches the Node binary.
    await step('Fetching the Node that runs the tools (its install script was skipped)', () =>
      quietly(process.execPath, ['installArchSpecificPackage.js'], { cwd: join(projectDir, 'node_modules', 'node') }),
    )
  }
  if (existsSync(bundled) && runsTools(bundled)) return bundled
  throw new SetupProblem(
    `The tools need Node ${OLDEST_TOOL_NODE.join('.')} or newer; this is ${process.versions.node} and the npm package "node" has no binary.`,
    'npm ci --ignore-scripts=false',
  )
}

/**
 * For a command that provisions nothing: the Node for everything after, or a problem when set-up was not run yet.
 * @returns {Promise<string>}
 */
export async function requireNodeModules() {
  if (isInstalled()) return toolNode({ mayFetch: false })
  throw new SetupProblem('The npm packages are not installed, or not those of package-lock.json.', 'npm ci')
}

/** Installs what package-lock.json names, when it is not there yet, and answers with the Node for everything after. */
export async function ensureNodeModules() {
  if (!isInstalled()) {
    const { command, before } = npmCommand()
    const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
    await step('Installing npm packages (npm ci)', () => quietly(command, args, { cwd: projectDir, fix: 'npm ci' }))
  }
  return toolNode({ mayFetch: true })
}
