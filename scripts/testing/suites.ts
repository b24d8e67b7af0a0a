/** The suites that run the code, each counted from its runner's own JSON report. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../electron/build-app.ts'
import { runE2e } from '../electron/run-e2e.ts'
import { foreground } from '../setup/foreground.mjs'
import { projectDir, toolEnvironment } from '../setup/project.mjs'
import type { TestStep } from './step.ts'
import { ONE_FAILURE, ofExitCode, ofPlaywright, ofVitest, type Tally } from './tally.ts'

async function vitest(config: string): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'meja-vitest-'))
  const report = join(folder, 'report.json')
  try {
    const command = join(projectDir, 'node_modules', '.bin', 'vitest')
    const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await foreground(command, args, { cwd: projectDir, env: toolEnvironment() })
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
