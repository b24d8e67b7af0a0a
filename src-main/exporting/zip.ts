import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/**
 * A ZIP made while it is read: one entry after the other, each taken from its source only as fast as the reader wants
 * it, so that an archive of any size needs the memory of one piece.
 */
export type Add = {
  text: (path: string, pieces: Iterable<string> | AsyncIterable<string>) => Promise<void>
  /** Pictures are compressed already. */
  picture: (path: string, file: string) => Promise<void>
}

const mode = 0o100600

export const zipStream = (fill: (add: Add) => Promise<void>): Readable => {
  const zip = new ZipFile()
  const out = Readable.from(zip.outputStream)
  const gone = new Promise<never>((_, reject) => {
    out.once('close', () => reject(new Error('The ZIP is no longer read.')))
  })
  gone.catch(() => undefined)
  const take = async (source: Readable, path: string, compress: boolean): Promise<void> => {
    zip.addReadStream(source, path, { mode, compress })
    try {
      await Promise.race([finished(source), gone])
    } finally {
      source.destroy()
    }
  }
  zip.on('error', (error: Error) => out.destroy(error))
  fill({
    text: (path, pieces) => take(Readable.from(pieces), path, true),
    picture: (path, file) => take(createReadStream(file), path, false),
  }).then(
    () => zip.end(),
    (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return out
}
