/**
 * `npm run test:cms`: the suite against real servers, arguments for vitest. `-- --all` runs the WordPress part once for
 * each version that can be had, and says which one is left out and why.
 */
import { prepareWordPress } from '../cms/wordpress-prepare.ts'
import { releases } from '../cms/wordpress-tree.ts'
import { foreground } from '../setup/foreground.mjs'
import { projectDir, toolEnvironment } from '../setup/project.mjs'
import { SetupProblem } from '../setup/report.mjs'

const runSuite = (args: string[], release?: string): Promise<number> => {
  const env = release === undefined ? toolEnvironment() : { ...toolEnvironment(), MEJA_WP_RELEASE: release }
  const command = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.cms.config.ts', ...args]
  return foreground(process.execPath, command, { cwd: projectDir, env })
}

const given = process.argv.slice(2)
const rest = given.filter((each) => each !== '--all')

if (!given.includes('--all')) process.exitCode = await runSuite(rest)
else {
  const told: string[] = []
  let failures = 0
  for (const { release, version } of releases) {
    process.env.MEJA_WP_RELEASE = release
    const problem = await prepareWordPress().then(
      () => null,
      (error: unknown) => error,
    )
    if (problem instanceof SetupProblem) {
      told.push(`WordPress ${version} (${release}): skipped. ${problem.message.slice(0, 300)}`)
      continue
    }
    if (problem !== null) throw problem
    const code = await runSuite(rest.length > 0 ? rest : ['wordpress', 'endpoints', 'pull.cms', 'sign-in'], release)
    told.push(`WordPress ${version} (${release}): ${code === 0 ? 'passed' : 'failed'}`)
    if (code !== 0) failures += 1
  }
  console.log(told.join('\n'))
  process.exitCode = failures === 0 ? 0 : 1
}
