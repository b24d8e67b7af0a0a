import { defineConfig } from '@playwright/test'

const results = process.env.MEJA_E2E_RESULTS ?? '../test-results'

/**
 * Two workers: each spec owns a whole app on a screen of its own, and waits for it most of the time. One that fails is run
 * once more, for a busy machine starves an app now and then; `npm test` names every spec that needed it.
 */
export default defineConfig({
  testDir: 'specs',
  testMatch: '**/*.spec.ts',
  outputDir: `${results}/artifacts`,
  workers: 2,
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  // Several times what all of them take on two busy cores: a run that hangs ends, and says so.
  globalTimeout: 45 * 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: `${results}/e2e.json` }]],
})
