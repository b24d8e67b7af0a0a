import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/**
 * Main and preload are CommonJS for Node 20 and the renderer targets Chrome 130, so that one build runs on every
 * Electron from 33 to 45. Only better-sqlite3 stays outside the bundle: it is the one native module.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node20',
      lib: {
        entry: {
          index: 'src-main/index.ts',
          'archive-thread': 'src-main/archive/thread-entry.ts',
          'import-thread': 'src-main/importing/job/import-thread.ts',
        },
        formats: ['cjs'],
      },
      rollupOptions: { output: { entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node20',
      externalizeDeps: false,
      lib: { entry: { index: 'src-preload/index.ts' }, formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      target: 'chrome130',
      // A data: URL would need a wider content security policy.
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve('src-renderer/index.html') },
    },
  },
})
