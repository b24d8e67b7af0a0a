import { AppError } from '../../src-shared/contract/errors.ts'
import { decodeWhole } from './encoding.ts'
import type { SourceFile } from './source-file.ts'

/** Reads a document whole. Throws `file_unreadable` or `too_large`, with a sentence that names the reason. */
export const largestDocument = 20_000_000

export const readBytes = async (file: SourceFile): Promise<Buffer> => {
  if (file.size > largestDocument) {
    const size = Math.round(file.size / 1e6)
    throw new AppError('too_large', `it has ${size} MB; one document may have ${largestDocument / 1e6}`)
  }
  const chunks: Buffer[] = []
  let read = 0
  for await (const chunk of (await file.open()) as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    read += chunk.length
    if (read > largestDocument) throw new AppError('too_large', 'it grew while it was read')
  }
  return Buffer.concat(chunks)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters that no text holds.
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

export const readText = async (file: SourceFile): Promise<string> => {
  const text = decodeWhole(await readBytes(file))
  if (binary.test(text.slice(0, 100_000))) throw new AppError('file_unreadable', 'it is a binary file, not text')
  if (text.trim() === '') throw new AppError('file_unreadable', 'it is empty')
  return text
}
