/**
 * Entry of the command line. Compiled code is kept between runs, in a folder that belongs to whoever installed the
 * program: reading it all anew takes longer than most commands. Where the folder may not be written, nothing is kept.
 */
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/meja', import.meta.url)))
await import('./command-line.ts')
