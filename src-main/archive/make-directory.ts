import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { AppError } from '../../src-shared/contract/errors.ts'

/**
 * Makes the folder an archive lives in, one level after the other, and says in a sentence why not. Node's own recursive
 * mkdir never ends on file systems that refuse with ENOENT, such as /proc.
 */
const refusal = (directory: string, why: string, cause?: unknown): AppError =>
  new AppError('file_unreadable', `${directory} cannot hold an archive: ${why}.`, { path: directory }, cause)

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const isFolder = (path: string, directory: string): boolean | null => {
  try {
    return statSync(path).isDirectory()
  } catch (error) {
    // ENOTDIR: somewhere above is a file, which is found on the way up.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return null
    throw refusal(directory, `${path} may not be looked at: check the permissions of the folders above it`, error)
  }
}

/** The folders that are not there yet, the outermost first, and the one they will stand in. */
const plan = (directory: string): { missing: string[]; present: string } => {
  const missing: string[] = []
  let present = directory
  for (;;) {
    const folder = isFolder(present, directory)
    if (folder === true) return { missing, present }
    if (folder === false) throw refusal(directory, `${present} is not a folder`)
    missing.unshift(present)
    present = dirname(present)
  }
}

/** Throws when a file stands where the folder is, or would be made; makes nothing. */
export const requirePlace = (directory: string): void => {
  plan(directory)
}

export const mayWrite = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Throws `file_unreadable`. New folders are readable by their owner alone. */
export const makeDirectory = (directory: string): void => {
  const { missing, present } = plan(directory)
  if (missing.length > 0 && !mayWrite(present)) {
    throw refusal(directory, `you may not make folders in ${present}; give yourself write permission or choose another`)
  }
  for (const folder of missing) {
    try {
      mkdirSync(folder, { mode: 0o700 })
    } catch (error) {
      if (hasCode(error, 'EEXIST')) continue
      throw refusal(directory, `no folder can be made in ${dirname(folder)}`, error)
    }
  }
}
