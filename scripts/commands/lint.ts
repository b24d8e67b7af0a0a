/** `npm run lint`: formatting and lint rules, the arrows between folders, and code nobody uses. */
import { lintSteps } from '../testing/checks.ts'
import { runSteps } from '../testing/step.ts'
import { sum } from '../testing/tally.ts'

process.exitCode = sum(await runSteps(lintSteps)).failed === 0 ? 0 : 1
