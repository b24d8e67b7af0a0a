import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { type Entry, type Options, open, type ZipFile } from 'yauzl'
import { AppError } from '../../src-shared/contract/errors.ts'
import type { SourceFile } from './source-file.ts'

/**
 * The files in a ZIP, without unpacking it anywhere. A ZIP that would unfold into far more than it holds, or whose names
 * lead elsewhere, is refused before anything is read; yauzl checks each size and checksum while reading.
 */
const mostEntries = 2_000_000
const mostBytes = 64_000_000_000
/** Text shrinks to a tenth or a twentieth; deflate cannot do better than one to 1,032. */
const mostRatio = 250
const smallEnough = 10_000_000

const opened = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    const options: Options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false }
    open(path, options, (error, zip) => (error === null ? resolve(zip) : reject(unreadable(error))))
  })

const unreadable = (error: Error): AppError =>
  new AppError('file_unreadable', `it is no ZIP that can be read (${error.message})`, {}, error)

const allEntries = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = []
    zip.on('entry', (entry: Entry) => {
      if (!entry.fileName.endsWith('/')) entries.push(entry)
      if (entries.length > mostEntries) reject(new AppError('too_large', `it holds more than ${mostEntries} files`))
      else zip.readEntry()
    })
    zip.on('end', () => resolve(entries))
    zip.on('error', (error: Error) => reject(unreadable(error)))
    zip.readEntry()
  })

const bombProblem = (entries: Entry[]): string | null => {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  if (total > mostBytes) return `it would unfold into ${Math.round(total / 1e9)} GB`
  const swells = (from: number, to: number): boolean => to > smallEnough && to > from * mostRatio
  const bomb = entries.find((entry) => swells(entry.compressedSize, entry.uncompressedSize))
  if (bomb === undefined && !swells(packed, total)) return null
  return 'it would unfold into far more than text can be packed from (a ZIP bomb): nothing was read'
}

/** Links inside a ZIP lead out of it: Unix keeps the kind of file in the upper half of the attributes. */
const isSymbolicLink = (entry: Entry): boolean => ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    if (entry.isEncrypted()) reject(new AppError('file_unreadable', 'it is encrypted'))
    else zip.openReadStream(entry, (error, stream) => (error === null ? resolve(stream) : reject(unreadable(error))))
  })

const bytesOf = async (stream: Readable, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= most) break
  }
  return Buffer.concat(chunks).subarray(0, most)
}

export type Zip = { files: SourceFile[]; close: () => void }

const largestPicture = 31_000_000

/** Throws `file_unreadable` or `too_large` with the rest of a sentence that begins with the file's name. */
export const openZip = async (path: string, identity = path): Promise<Zip> => {
  const zip = await opened(path)
  try {
    const entries = await allEntries(zip)
    const bomb = bombProblem(entries)
    if (bomb !== null) throw new AppError('too_large', bomb)
    const byName = new Map(entries.map((entry) => [entry.fileName, entry]))
    const beside = async (name: string): Promise<Buffer | null> => {
      const entry = byName.get(name.replace(/^(?:\.\.?\/)+/, ''))
      if (entry === undefined || entry.uncompressedSize > largestPicture) return null
      return bytesOf(await streamOf(zip, entry), largestPicture)
    }
    const files = entries
      .filter((entry) => !isSymbolicLink(entry))
      .sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
      .map(
        (entry): SourceFile => ({
          path: `${path}/${entry.fileName}`,
          identity: `${identity}/${entry.fileName}`,
          isOnDisk: false,
          size: entry.uncompressedSize,
          open: () => streamOf(zip, entry),
          head: async (bytes) => bytesOf(await streamOf(zip, entry), bytes),
          beside,
        }),
      )
    return { files, close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

export const isHidden = (file: SourceFile): boolean => {
  const name = basename(file.path)
  return name.startsWith('.') || file.path.includes('/__MACOSX/')
}
