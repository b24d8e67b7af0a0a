import { defineConfig } from 'vitest/config'
import { keepCompiledCode } from './scripts/testing/compiled-code.ts'

keepCompiledCode()

/** The adapters against real servers. Each file starts servers of its own, and waits for them and for clocks: three at a time. */
export default defineConfig({
  test: {
    name: 'cms',
    include: ['src-main/**/*.cms.test.ts'],
    globalSetup: ['scripts/cms/global-setup.ts'],
    maxWorkers: 3,
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // One second, which is the default, is not enough for a busy server.
    expect: { poll: { timeout: 30_000 } },
  },
})
