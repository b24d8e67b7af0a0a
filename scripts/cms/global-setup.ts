/** Vitest's global set-up of the suite against a real WordPress: it fails, instead of skipping, when there is none. */
import { SetupProblem } from '../setup/report.mjs'
import { prepareWordPress } from './wordpress-prepare.ts'

export const setup = async (): Promise<void> => {
  try {
    await prepareWordPress()
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem
    throw new Error(`There is no real WordPress to test against: ${problem.message}\nTo get it: ${problem.fix}`)
  }
}
