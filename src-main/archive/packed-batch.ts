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

/**
 * The packed bytes among the inputs of a call: given to a message they go over instead of being copied, and whoever packed
 * them has them no longer.
 */
export const bytesOf = (input: unknown[]): ArrayBuffer[] =>
  input
    .flatMap((value) => (typeof value === 'object' && value !== null && 'packed' in value ? value.packed : []))
    .flatMap((bytes) => (bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : []))

/** `Item` is what was packed: the operation that takes the bytes says which. */
export const unpack = <Item>(bytes: Uint8Array): Item[] => deserialize(bytes) as Item[]
