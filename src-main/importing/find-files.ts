import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../src-shared/contract/errors.ts'
import { fileProblem } from './file-problem.ts'
import { isImportable, isZip } from './formats.ts'
import { diskFile, type SourceFile } from './source-file.ts'
import { isHidden, openZip } from './zip-files.ts'

/** Files to import at a path: itself, or those of known kinds below a folder or in a ZIP, in the order of their names. */
export type Found = SourceFile | { path: string; reason: string }

export type Naming = (path: string) => string

async function* filesBelow(folder: string, naming: Naming): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesAt(path, naming)
    else if (entry.isFile() && isImportable(path)) yield* reporting(path, () => fileBelow(path, naming))
  }
}

async function* fileBelow(path: string, naming: Naming): AsyncGenerator<Found> {
  yield* fileAt(path, (await stat(path)).size, naming)
}

async function* filesInZip(path: string, naming: Naming): AsyncGenerator<Found> {
  const zip = await openZip(path, naming(path))
  try {
    let found = 0
    for (const file of zip.files) {
      if (isHidden(file) || !isImportable(file.path)) continue
      found += 1
      if (isZip(file.path)) yield { path: file.path, reason: 'a ZIP inside a ZIP is not opened: unpack it first' }
      else yield file
    }
    if (found === 0) yield { path, reason: 'it holds no file that can be imported' }
  } finally {
    zip.close()
  }
}

async function* fileAt(path: string, size: number, naming: Naming): AsyncGenerator<Found> {
  if (isZip(path)) yield* filesInZip(path, naming)
  else yield diskFile(path, size, naming(path))
}

/** What fails is reported at its own path, after what was found before it: its neighbours are read all the same. */
async function* reporting(path: string, find: () => AsyncGenerator<Found>): AsyncGenerator<Found> {
  try {
    yield* find()
  } catch (error) {
    if (!(error instanceof AppError) && !(error instanceof Error && 'code' in error)) throw error
    yield { path, reason: fileProblem(error) }
  }
}

async function* anythingAt(path: string, naming: Naming): AsyncGenerator<Found> {
  const found = await stat(path)
  if (found.isDirectory()) yield* filesBelow(path, naming)
  else if (found.isFile()) yield* fileAt(await realpath(path), found.size, naming)
  else yield { path, reason: 'it is neither a file nor a folder' }
}

export const filesAt = (path: string, naming: Naming = (name) => name): AsyncGenerator<Found> =>
  reporting(path, () => anythingAt(path, naming))

/** The sample's identity does not depend on where the app is installed. */
export const sampleNaming: Naming = (path) => `sample/${basename(path)}`

/** `a` comes before `b` in the order of `filesAt`. */
export const isBefore = (a: string, b: string): boolean => {
  const [left, right] = [a.split(/[\\/]/), b.split(/[\\/]/)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at === -1 ? left.length < right.length : (left[at] ?? '') < (right[at] ?? '')
}
