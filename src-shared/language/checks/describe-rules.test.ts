import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rulesPage } from './describe-rules.ts'

test('docs/checks.md is what `node scripts/checks-doc.ts` writes now', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/checks.md'), 'utf8')
  expect(page).toBe(rulesPage())
})
