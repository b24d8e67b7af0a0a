import { open } from 'node:fs/promises'
import { AppError } from '../../src-shared/contract/errors.ts'

/** Reads a file of text whole. Throws `file_unreadable` or `too_large`, with a sentence that names the reason. */
export const largestDocument = 20_000_000

/** The encodings copy may come in: UTF-8, or UTF-16 with a byte-order mark. */
export const encodingOf = (bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

const decodeText = (bytes: Uint8Array): string => {
  const encoding = encodingOf(bytes)
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new AppError('file_unreadable', 'it is not text in UTF-8: save it as UTF-8 and import it again', {}, error)
  }
  if (text.includes('\0')) throw new AppError('file_unreadable', 'it is a binary file, not text')
  if (text.trim() === '') throw new AppError('file_unreadable', 'it is empty')
  return text
}

export const readText = async (path: string): Promise<string> => {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > largestDocument) {
      throw new AppError(
        'too_large',
        `it has ${Math.round(size / 1e6)} MB; one document may have ${largestDocument / 1e6}`,
      )
    }
    return decodeText(await file.readFile())
  } finally {
    await file.close()
  }
}

/** The first kilobytes, as far as they can be read as text: only for recognising a format. */
export const readHead = async (path: string): Promise<string> => {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0)
    return new TextDecoder('utf-8').decode(buffer.subarray(0, bytesRead))
  } finally {
    await file.close()
  }
}
