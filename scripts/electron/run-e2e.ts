/** Runs Playwright against the built app: on a virtual screen, sandboxed, with results back in test-results/. */
import { cpSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { prepareWordPress } from '../cms/wordpress-prepare.ts'
import { foreground } from '../setup/foreground.mjs'
import { projectDir, toolEnvironment } from '../setup/project.mjs'
import { explain } from '../setup.mjs'
import { hasScreen, isRoot, onVirtualScreen } from './display.ts'
import { linkNativeModule, resolveElectron } from './resolve.ts'
import { folderFor, nobody, readableProject } from './unprivileged.ts'

const RESULTS = 'test-results'

function playwright(dir: string, configName: string, args: string[]) {
  const cli = join(dir, 'node_modules', '@playwright', 'test', 'cli.js')
  const config = join(dir, 'e2e', configName)
  const all = [cli, 'test', '--config', config, ...args]
  // The bundled Node is asked for by name: a copy of the project has its own.
  return process.platform === 'linux' || !hasScreen() ? onVirtualScreen('node', all) : { command: 'node', args: all }
}

async function asNobody(configName: string, args: string[], executable: string): Promise<number> {
  const account = nobody()
  const project = await readableProject(account, projectDir)
  const home = folderFor(account, 'home')
  const results = folderFor(account, 'results')
  try {
    const inside = relative(projectDir, executable)
    const { command, args: line } = playwright(project.dir, configName, args)
    return await foreground(command, line, {
      ...account,
      cwd: project.dir,
      group: true,
      env: {
        ...toolEnvironment(),
        PATH: toolEnvironment().PATH.replaceAll(projectDir, project.dir),
        HOME: home,
        TMPDIR: home,
        MEJA_E2E_ELECTRON: inside.startsWith('..') ? executable : join(project.dir, inside),
        MEJA_E2E_RESULTS: results,
      },
    })
  } finally {
    cpSync(results, join(projectDir, RESULTS), { recursive: true })
    for (const folder of [home, results]) rmSync(folder, { recursive: true, force: true })
    project.remove()
  }
}

/** Answers with Playwright's exit code. The app must have been built. `configName` is a file of e2e/. */
export async function runE2e(args: string[], configName = 'playwright.config.ts'): Promise<number> {
  const runtime = resolveElectron()
  linkNativeModule(runtime)
  rmSync(join(projectDir, RESULTS), { recursive: true, force: true })
  // Downloads and installs, which `nobody` may not. The specs that publish say so themselves when there is none.
  await prepareWordPress().catch(explain)
  if (isRoot()) return asNobody(configName, args, runtime.executable)
  const { command, args: line } = playwright(projectDir, configName, args)
  return foreground(command, line, {
    cwd: projectDir,
    group: true,
    env: {
      ...toolEnvironment(),
      MEJA_E2E_ELECTRON: runtime.executable,
      MEJA_E2E_RESULTS: join(projectDir, RESULTS),
    },
  })
}
