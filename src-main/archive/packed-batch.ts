import { deserialize, serialize } from 'node:v8'

/**
 * A batch of prepared articles as bytes: handed from thread to thread without the main process looking into it. Written
 * and read by the same build, in the same process.
 */
export const pack = <Item>(items: Item[]): Uint8Array<ArrayBuffer> => {
  const bytes = serialize(items)
  const own = new Uint8Array(bytes.byteLength)
  own.set(bytes)
  return own
}

/** `Item` is what was packed: the operation that takes the bytes says which. */
export const unpack = <Item>(bytes: Uint8Array): Item[] => deserialize(bytes) as Item[]
