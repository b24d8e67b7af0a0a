import { readFile } from 'node:fs/promises'
import { AppError } from '../../src-shared/contract/errors.ts'
import { encodingOf } from '../importing/decode.ts'
import { fileProblem } from '../importing/file-problem.ts'

/**
 * A file of copy as text, in the encodings an import takes: UTF-8, or UTF-16 with a byte-order mark. The mark is kept,
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
