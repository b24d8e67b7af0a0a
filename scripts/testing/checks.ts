/** The checks that read the code without running it. Each counts as one test. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { foreground } from '../setup/foreground.mjs'
import { projectDir, toolEnvironment } from '../setup/project.mjs'
import type { TestStep } from './step.ts'
import { ONE_FAILURE, ofExitCode, type Tally } from './tally.ts'

const CRUISED = ['src-main', 'src-preload', 'src-renderer', 'src-shared', 'scripts', 'e2e', 'bench'].filter((folder) =>
  existsSync(join(projectDir, folder)),
)

interface CruiseSummary {
  totalCruised: number
  violations: { from: string; to: string; rule: { name: string }; cycle?: { name: string }[] }[]
}

function tool(name: string, ...args: string[]): () => Promise<Tally> {
  const command = join(projectDir, 'node_modules', '.bin', name)
  return async () => ofExitCode(await foreground(command, args, { cwd: projectDir, env: toolEnvironment() }))
}

/** Without a TypeScript it can parse with, dependency-cruiser sees no modules and finds nothing wrong with them. */
async function cruise(): Promise<Tally> {
  const command = join(projectDir, 'node_modules', '.bin', 'depcruise')
  const options = { cwd: projectDir, env: toolEnvironment(), encoding: 'utf8', maxBuffer: 1e9 } as const
  const { stdout, stderr } = spawnSync(command, ['--output-type', 'json', ...CRUISED], options)
  if (!stdout.startsWith('{')) {
    console.error(stderr)
    return ONE_FAILURE
  }
  const { totalCruised, violations } = (JSON.parse(stdout) as { summary: CruiseSummary }).summary
  for (const { rule, from, to, cycle } of violations) {
    console.error(`${rule.name}: ${[from, ...(cycle?.map((module) => module.name) ?? [to])].join(' → ')}`)
  }
  console.log(`dependency-cruiser saw ${totalCruised} modules and ${violations.length} forbidden imports.`)
  return totalCruised > 0 && violations.length === 0 ? ofExitCode(0) : ONE_FAILURE
}

export const lintSteps: TestStep[] = [
  { name: 'Biome', run: tool('biome', 'ci') },
  { name: 'Dependency rules', run: cruise },
  { name: 'Knip', run: tool('knip') },
]

export const typeStep: TestStep = { name: 'Types', run: tool('tsc', '--noEmit') }
