// @ts-check
/**
 * How the command line's process is started: sparing with memory where much goes through it. Threads of glibc each keep what
 * they freed for themselves, and more of it the larger what was freed, unless a bound is set; V8 lets three times as much
 * garbage pile up as an import needs.
 */
import { join } from 'node:path'
import { projectDir } from './project.mjs'

export const mejaEnvironment = {
  MALLOC_ARENA_MAX: '2',
  // Bytes.
  MALLOC_MMAP_THRESHOLD_: '262144',
  MALLOC_TRIM_THRESHOLD_: '262144',
  NODE_COMPILE_CACHE: join(projectDir, 'node_modules', '.cache', 'meja'),
}

/** Commands that every article of a large archive may go through. */
const bulk = new Set(['import', 'reindex'])

/**
 * Arguments of Node's own, before the script.
 * @param {string} command the word after `meja`
 */
export const mejaNodeArguments = (command) =>
  bulk.has(command) ? ['--optimize-for-size', '--max-semi-space-size=8'] : []
