/**
 * `npm test`: everything. The suites without a window run beside each other; the specs, which a busy machine could
 * disturb, have it for themselves. What failed is named once more below the counts; the last line is
 * `N passed, N failed`, and the exit code says the same.
 */
import { lintSteps, typeStep } from '../testing/checks.ts'
import { startLane } from '../testing/lane.ts'
import { runSteps } from '../testing/step.ts'
import { appSteps, unitStep } from '../testing/suites.ts'
import { sum } from '../testing/tally.ts'

const beside = [startLane('Electron'), startLane('Real servers')]
const results = await runSteps([...lintSteps, typeStep, unitStep])
for (const join of beside) results.push(...(await join()))
results.push(...(await runSteps(appSteps())))
console.log()
for (const { name, took, passed, failed } of results) {
  console.log(`${name.padEnd(26)} ${took.padStart(9)}   ${passed} passed, ${failed} failed`)
}
const { passed, failed, told } = sum(results)
for (const line of told) console.log(`\n${line}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
