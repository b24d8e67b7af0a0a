/**
 * Entry of the command line. Compiled code is kept between runs, in a folder that belongs to whoever installed the
 * program: reading it all anew takes longer than most commands. Where the folder may not be written, nothing is kept.
 */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

const folder = process.env.NODE_COMPILE_CACHE ?? fileURLToPath(new URL('../node_modules/.cache/meja', import.meta.url))
enableCompileCache(folder)
// The archive's threads keep theirs only when they find the folder in the environment.
process.env.NODE_COMPILE_CACHE = folder
await import('./command-line.ts')
