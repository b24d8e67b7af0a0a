// @ts-check
/** System packages on Debian and its kin: installed when we are root, otherwise named with the command to run. */
import { spawnSync } from 'node:child_process'
import { quietly, SetupProblem, say, step } from './report.mjs'

/**
 * Each entry lists the names one library goes by; Debian 13 renamed some of them.
 * @typedef {string[][]} PackageGroup
 */

/** @type {PackageGroup} */
export const WINDOW_LIBRARIES = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
]
/** @type {PackageGroup} */
export const VIRTUAL_DISPLAY = [['xvfb'], ['xauth']]
/** @type {PackageGroup} */
export const COMPILER = [['python3'], ['make'], ['g++']]
/** @type {PackageGroup} */
export const PHP = ['cli', 'sqlite3', 'xml', 'mbstring', 'curl', 'gd', 'zip'].map((part) => [`php-${part}`])

const APT = ['-o', 'DPkg::Lock::Timeout=300']

/** @param {string} command */
function exists(command) {
  return spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
}

/** @param {string} name */
function isInstalled(name) {
  const answer = spawnSync('dpkg-query', ['--status', name], { encoding: 'utf8' })
  // A tool may also be there without its package: python from pyenv, a compiler in /usr/local.
  return /^Status: .* installed$/m.test(answer.stdout) || (COMPILER.flat().includes(name) && exists(name))
}

/** @param {string[]} names */
function nameKnownToApt(names) {
  return (
    names.find((name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0) ?? names[0] ?? ''
  )
}

/**
 * @param {PackageGroup} group
 * @param {string} purpose what cannot be done without them, for the message
 */
export async function ensureDebianPackages(group, purpose) {
  if (process.platform !== 'linux' || !exists('dpkg-query')) return
  const missing = group.filter((names) => !names.some(isInstalled))
  if (missing.length === 0) return
  const preferred = missing.map(([name]) => name)
  const fix = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${preferred.join(' ')}`
  if (process.getuid?.() !== 0) throw new SetupProblem(`${purpose} needs ${preferred.join(', ')}.`, fix)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await step(`Installing Debian packages for ${purpose}: ${preferred.join(' ')}`, async (progress) => {
    progress('reading package lists')
    await quietly('apt-get', [...APT, 'update', '-q'], { env, fix }).catch((error) => say(`  apt-get update: ${error}`))
    progress('downloading and unpacking')
    const names = missing.map(nameKnownToApt)
    await quietly('apt-get', [...APT, 'install', '-y', '-q', '--no-install-recommends', ...names], { env, fix })
  })
}
