import { readFile } from 'node:fs/promises'
import { AppError } from '../../src-shared/contract/errors.ts'

/** A file of copy as text: UTF-8 or nothing. A byte-order mark is kept, so that offsets are those of the file. */
export const readCopy = async (path: string): Promise<string> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('file_unreadable', `${path} cannot be read: ${reason}.`, { path }, error)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw new AppError('file_unreadable', `${path} is not text in UTF-8.`, { path }, error)
  }
}
