import { deserialize, serialize } from 'node:v8'
import type { PreparedImport } from './prepare-import.ts'

/**
 * A batch of prepared articles as bytes: handed from thread to thread without the main process looking into it. Written
 * and read by the same build, in the same process.
 */
export const packBatch = (items: PreparedImport[]): Uint8Array<ArrayBuffer> => {
  const bytes = serialize(items)
  const own = new Uint8Array(bytes.byteLength)
  own.set(bytes)
  return own
}

export const unpackBatch = (bytes: Uint8Array): PreparedImport[] => deserialize(bytes) as PreparedImport[]
