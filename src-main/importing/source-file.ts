import { createReadStream } from 'node:fs'
import { open, readFile, realpath, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import type { Readable } from 'node:stream'

/** A file to import, wherever its bytes lie: on disk, or in a ZIP. */
export type SourceFile = {
  /** As reports name it. */
  path: string
  /** What stands for the file in the identity of its articles: its path, or a name that survives a move of the app. */
  identity: string
  /** False in a ZIP. */
  isOnDisk: boolean
  /** Bytes, uncompressed. */
  size: number
  open: () => Promise<Readable>
  /** When it was last changed (ISO 8601 UTC); absent where nothing tells. */
  modifiedAt?: () => Promise<string>
  /** The first bytes, at most this many. */
  head: (bytes: number) => Promise<Buffer>
  /** A file beside it (a picture), by its path relative to it or to the top of the ZIP; null when it is not there. */
  beside: (path: string) => Promise<Buffer | null>
}

const largestPicture = 31_000_000

/** Never outside the folder, whatever the path says: not by `..`, and not by a symbolic link. */
const readBeside = async (folder: string, path: string): Promise<Buffer | null> => {
  try {
    const [root, file] = [await realpath(folder), await realpath(join(folder, path))]
    const inside = relative(root, file)
    if (inside === '' || inside.startsWith(`..${sep}`) || inside === '..' || join(root, inside) !== file) return null
    const found = await stat(file)
    return found.isFile() && found.size <= largestPicture ? await readFile(file) : null
  } catch {
    return null
  }
}

export const diskFile = (path: string, size: number, identity = path): SourceFile => ({
  path,
  identity,
  isOnDisk: true,
  size,
  open: async () => createReadStream(path, { highWaterMark: 1 << 18 }),
  modifiedAt: async () => (await stat(path)).mtime.toISOString(),
  head: async (bytes) => {
    const file = await open(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  },
  beside: (name) => readBeside(dirname(path), name),
})
