/**
 * `npm test`: everything. What failed is named once more below the counts; the last line is `N passed, N failed`, and the
 * exit code says the same.
 */
import { lintSteps, typeStep } from '../testing/checks.ts'
import { runSteps } from '../testing/step.ts'
import { appSteps, cmsStep, unitStep } from '../testing/suites.ts'
import { sum } from '../testing/tally.ts'

const results = await runSteps([...lintSteps, typeStep, unitStep, ...appSteps(), cmsStep])
console.log()
for (const { name, took, passed, failed } of results) {
  console.log(`${name.padEnd(26)} ${took.padStart(9)}   ${passed} passed, ${failed} failed`)
}
const { passed, failed, told } = sum(results)
for (const line of told) console.log(`\n${line}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
