/** `npm run screenshots`: builds what changed and takes the pictures of docs/screenshots/ from the real app. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp, isBuildFresh } from './electron/build-app.ts'
import { runE2e } from './electron/run-e2e.ts'
import { squeezePng } from './screenshots/squeeze-png.ts'
import { projectDir } from './setup/project.mjs'

const taken = join(projectDir, 'test-results', 'screenshots')

const failed = isBuildFresh() ? 0 : await buildApp()
process.exitCode = failed || (await runE2e(process.argv.slice(2), 'screenshots.config.ts'))
const kept = join(projectDir, 'docs', 'screenshots')
mkdirSync(kept, { recursive: true })
for (const name of existsSync(taken) ? readdirSync(taken) : []) {
  writeFileSync(join(kept, name), squeezePng(readFileSync(join(taken, name))))
}
