import { readFile } from 'node:fs/promises'
import { AppError } from '../../src-shared/contract/errors.ts'
import { fileProblem } from '../importing/file-problem.ts'

const encodingOf = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/**
 * A file of copy as text, in an encoding that cannot be mistaken: UTF-8, or UTF-16 with a byte-order mark. The mark is kept,
 * so that offsets are those of the file's decoded text.
 */
export const readCopy = async (path: string): Promise<string> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new AppError('file_unreadable', `${path} cannot be read: ${fileProblem(error)}.`, { path }, error)
  })
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    const message = `${path} is not text in UTF-8, or in UTF-16 with a byte-order mark: save it as UTF-8 and try again.`
    throw new AppError('file_unreadable', message, { path }, error)
  }
}
