// @ts-check
/**
 * Gets everything a command needs, on a fresh clone too: Node built-ins only, because it runs before node_modules
 * exists. What is already there is left alone, and then nothing is printed.
 */
import { join } from 'node:path'
import { ensureDebianPackages, PHP, VIRTUAL_DISPLAY, WINDOW_LIBRARIES } from './setup/debian-packages.mjs'
import { foreground } from './setup/foreground.mjs'
import { ensureNodeModules } from './setup/node-modules.mjs'
import { projectDir, toolEnvironment } from './setup/project.mjs'
import { SetupProblem, say } from './setup/report.mjs'

/** @typedef {'packages' | 'electron' | 'window' | 'display' | 'php'} Need */

/** @param {unknown} problem */
export function explain(problem) {
  if (!(problem instanceof SetupProblem)) throw problem
  say(`✗ ${problem.message}\n  To fix it: ${problem.fix}`)
}

/**
 * @param {ReadonlySet<Need>} needs
 * @returns {Promise<string>} the Node that runs the tools
 */
export async function setUp(needs) {
  const node = await ensureNodeModules()
  const libraries = [...(needs.has('window') ? WINDOW_LIBRARIES : []), ...(needs.has('display') ? VIRTUAL_DISPLAY : [])]
  await ensureDebianPackages(libraries, "Electron's window")
  // Without PHP only the suite against a real WordPress is lost, and it says so itself.
  if (needs.has('php')) await ensureDebianPackages(PHP, 'a real WordPress').catch(explain)
  if (needs.has('electron')) {
    const code = await foreground(node, [join(projectDir, 'scripts', 'electron', 'ensure.ts')], {
      env: toolEnvironment(),
    })
    if (code !== 0) throw new SetupProblem('Electron is not available.', 'see the lines above')
  }
  return node
}
