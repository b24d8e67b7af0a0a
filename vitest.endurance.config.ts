import { defineConfig } from 'vitest/config'
import { keepCompiledCode } from './scripts/testing/compiled-code.ts'

keepCompiledCode()

/** The full figures of docs/engineering.md, which take too long for every run: `npm run test:endurance [-- file]`. */
export default defineConfig({
  test: {
    name: 'endurance',
    include: ['src-main/**/*.endurance.test.ts', 'src-main/**/faults*.cms.test.ts'],
    globalSetup: ['scripts/cms/global-setup.ts'],
    env: { MEJA_ENDURANCE: '1' },
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // One second, which is the default, is not enough for a busy server.
    expect: { poll: { timeout: 30_000 } },
  },
})
