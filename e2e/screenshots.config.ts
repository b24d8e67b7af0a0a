import { defineConfig } from '@playwright/test'

const results = process.env.MEJA_E2E_RESULTS ?? '../test-results'

/** For `npm run screenshots`: drives the app as the specs do, but to be looked at. */
export default defineConfig({
  testDir: '../scripts/screenshots',
  testMatch: '**/*.spec.ts',
  outputDir: `${results}/artifacts`,
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
})
