import { defineConfig } from 'vitest/config'

/** The adapters against a real WordPress: one at a time, because they share its posts. */
export default defineConfig({
  test: {
    name: 'cms',
    include: ['src-main/**/*.cms.test.ts'],
    globalSetup: ['scripts/cms/global-setup.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
})
