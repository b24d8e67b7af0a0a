/** Vitest's global set-up of the suite against real servers: it fails, instead of skipping, when there are none. */
import { SetupProblem } from '../setup/report.mjs'
import { prepareGhost } from './ghost-prepare.ts'
import { prepareWordPress } from './wordpress-prepare.ts'

const prepared = async (name: string, prepare: () => Promise<unknown>): Promise<void> => {
  try {
    await prepare()
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem
    throw new Error(`There is no real ${name} to test against: ${problem.message}\nTo get it: ${problem.fix}`)
  }
}

export const setup = async (): Promise<void> => {
  await prepared('WordPress', prepareWordPress)
  await prepared('Ghost', prepareGhost)
}
