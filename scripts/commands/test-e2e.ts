/** `npm run test:e2e`: builds what changed and runs the Playwright specs. Arguments after `--` go to Playwright. */
import { buildApp, isBuildFresh } from '../electron/build-app.ts'
import { runE2e } from '../electron/run-e2e.ts'

const failed = isBuildFresh() ? 0 : await buildApp()
process.exitCode = failed || (await runE2e(process.argv.slice(2)))
