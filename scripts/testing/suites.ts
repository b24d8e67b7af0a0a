/** The suites that run the code, each counted from its runner's own JSON report. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../electron/build-app.ts'
import { runE2e } from '../electron/run-e2e.ts'
import { foreground, OVERTIME } from '../setup/foreground.mjs'
import { projectDir, toolEnvironment } from '../setup/project.mjs'
import type { TestStep } from './step.ts'
import { ONE_FAILURE, ofExitCode, ofOvertime, ofPlaywright, ofVitest, type Tally } from './tally.ts'

/** Several times what a suite takes on two busy cores: what is not over by then hangs. */
const LIMIT_MS = 45 * 60_000

async function vitest(config: string): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'meja-vitest-'))
  const report = join(folder, 'report.json')
  try {
    const command = join(projectDir, 'node_modules', '.bin', 'vitest')
    const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await foreground(command, args, { cwd: projectDir, env: toolEnvironment(), limitMs: LIMIT_MS })
    if (code === OVERTIME) return ofOvertime(config, LIMIT_MS)
    return existsSync(report) ? ofVitest(JSON.parse(readFileSync(report, 'utf8')), code) : ONE_FAILURE
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function playwright(): Promise<Tally> {
  const code = await runE2e([])
  const report = join(projectDir, 'test-results', 'e2e.json')
  return existsSync(report) ? ofPlaywright(JSON.parse(readFileSync(report, 'utf8')), code) : ONE_FAILURE
}

async function script(name: string): Promise<Tally> {
  const path = join(projectDir, 'scripts', 'electron', name)
  return ofExitCode(await foreground(process.execPath, [path], { cwd: projectDir, env: toolEnvironment() }))
}

/** Downloads and compiles for minutes on a fresh clone, and nothing else waits for it but the specs. */
export const electronStep: TestStep = { name: 'Electron for the specs', run: () => script('ensure.ts') }

export const unitStep: TestStep = { name: 'Unit tests', run: () => vitest('vitest.config.ts') }

export const cmsStep: TestStep = { name: 'Against a real WordPress', run: () => vitest('vitest.cms.config.ts') }

/** The specs need the build, so a failed build fails them too. */
export function appSteps(): TestStep[] {
  let built = false
  return [
    {
      name: 'Build',
      run: async () => {
        const code = await buildApp()
        built = code === 0
        return ofExitCode(code)
      },
    },
    {
      name: 'The real app',
      run: async () => {
        if (built) return playwright()
        console.error('Not run: there is no app to test.')
        return ONE_FAILURE
      },
    },
  ]
}
