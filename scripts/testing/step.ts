/** A step of the test run, and running several one after the other. */
import { elapsed } from '../setup/report.mjs'
import { ONE_FAILURE, type Tally } from './tally.ts'

export interface TestStep {
  name: string
  run: () => Promise<Tally>
}

export interface StepResult extends Tally {
  name: string
  took: string
}

/** Kept for the whole run: the steps that come in a later call are not run either. */
let isInterrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    isInterrupted = true
  })
}

/** A step that throws has failed; the ones after it still run, unless somebody ended the run. */
export async function runSteps(steps: TestStep[]): Promise<StepResult[]> {
  const results: StepResult[] = []
  for (const { name, run } of steps) {
    if (isInterrupted) {
      results.push({
        ...ONE_FAILURE,
        name,
        took: '',
        told: [`FAILED ${name}: not run, because the run was interrupted`],
      })
      continue
    }
    console.log(`\n── ${name}`)
    const startedAt = Date.now()
    const tally = await run().catch((error: unknown) => {
      console.error(error)
      return ONE_FAILURE
    })
    results.push({ name, took: elapsed(startedAt), ...tally })
    console.log(`── ${name}: ${tally.failed === 0 ? 'passed' : 'FAILED'} in ${elapsed(startedAt)}`)
  }
  return results
}
