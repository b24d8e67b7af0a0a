import { defineConfig } from '@playwright/test'

const results = process.env.MEJA_E2E_RESULTS ?? '../test-results'

/** One worker: each spec owns a whole app, and a newsroom's laptop has two cores as well. */
export default defineConfig({
  testDir: 'specs',
  testMatch: '**/*.spec.ts',
  outputDir: `${results}/artifacts`,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `${results}/e2e.json` }]],
})
