import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { keepCompiledCode } from './scripts/testing/compiled-code.ts'

keepCompiledCode()

/** Nothing is timed: this only ends what hangs. In milliseconds. */
const testTimeout = 30_000
const expect = { poll: { timeout: 20_000 } }

/** Unit tests sit beside the code. Those that need a real CMS have a configuration of their own. */
const exclude = ['**/*.cms.test.ts', '**/*.endurance.test.ts', '**/node_modules/**']

export default defineConfig({
  test: {
    // Most of them wait for threads, processes and the disk: one for each core, the one that is spared by default too.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['src-main/**/*.test.ts', 'src-shared/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude,
          testTimeout,
          expect,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['src-renderer/**/*.test.{ts,tsx}', 'src-preload/**/*.test.ts'],
          exclude,
          testTimeout,
          expect,
        },
      },
    ],
  },
})
