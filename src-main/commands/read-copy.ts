import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { AppError } from '../../src-shared/contract/errors.ts'
import { encodingOf } from '../importing/encoding.ts'
import { fileProblem } from '../importing/file-problem.ts'

/** `-` in the place of a file's name. */
export const standardInput = '-'

// Of no use in copy, and left by damaged disks and word processors. An invisible character in their place keeps offsets.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is replaced here
const controls = /[\u0000-\u0008\u000E-\u001F]/g

const bytesOf = (path: string): Promise<Uint8Array> => (path === standardInput ? buffer(process.stdin) : readFile(path))

/**
 * A file of plain copy, or standard input for `-`, as text, in the encoding an import finds. A byte-order mark is kept, so
 * that offsets are those of the file's decoded text; control characters become U+200B, which is as long.
 */
export const readCopy = async (path: string): Promise<string> => {
  const bytes = await bytesOf(path).catch((error: unknown) => {
    throw new AppError('file_unreadable', `${path} cannot be read: ${fileProblem(error)}.`, { path }, error)
  })
  const { label } = encodingOf(bytes, true)
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes).replace(controls, '\u200B')
}
