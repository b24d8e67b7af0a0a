// @ts-check
/** Where things are: the project, its tools, and the folder for what set-up downloads or builds. */
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectDir = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** MEJA_CACHE_DIR lets several clones share one downloaded runtime. */
export const cacheDir = process.env.MEJA_CACHE_DIR || join(projectDir, '.cache')

export const bundledNodeDir = join(projectDir, 'node_modules', 'node', 'bin')

/** The environment in which the project's own tools come first, the bundled Node before all. */
export function toolEnvironment() {
  const path = [bundledNodeDir, join(projectDir, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
  return { ...process.env, PATH: path }
}
