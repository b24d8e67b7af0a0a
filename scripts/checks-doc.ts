/** Writes docs/checks.md from the rules of the copy desk. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rulesPage } from '../src-shared/language/checks/describe-rules.ts'
import { projectDir } from './setup/project.mjs'

writeFileSync(join(projectDir, 'docs', 'checks.md'), rulesPage())
