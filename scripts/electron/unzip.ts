/** Unpacks one folder of a zip file, keeping the executable bits. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise } from 'yauzl'

export interface UnzipOptions {
  /** Paths are relative to the folder inside the zip. */
  wanted: (path: string) => boolean
  rename: (path: string) => string
  onProgress: (percent: number) => void
}

function unixMode(entry: Entry): number {
  return (entry.externalFileAttributes >>> 16) & 0o777 || 0o644
}

export async function unzipFolder(zip: string, inside: string, target: string, options: UnzipOptions): Promise<void> {
  const archive = await openPromise(zip)
  let seen = 0
  for await (const entry of archive.eachEntry()) {
    seen += 1
    options.onProgress(Math.floor((seen / archive.entryCount) * 100))
    const path = entry.fileName.startsWith(inside) ? entry.fileName.slice(inside.length) : ''
    if (path === '' || path.endsWith('/') || !options.wanted(path)) continue
    // yauzl refuses absolute paths and `..`, so the result stays inside `target`.
    const file = join(target, options.rename(path))
    await mkdir(dirname(file), { recursive: true })
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file, { mode: unixMode(entry) }))
  }
}
