/**
 * Pictures beside the database: `media/<sha256>`, written once, 0600, complete or not at all. What is not a picture by
 * its bytes, is cut off, or is larger than 30 MB, is refused.
 */
import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError, type Media } from '../../src-shared/contract/index.ts'
import { imageSize, sniffImage } from './image-kind.ts'
import { isWholeImage } from './whole-image.ts'

export const maxPictureBytes = 30 * 1024 * 1024

/** Throws `unsupported_format`, `too_large` or `disk_full`. The caller records the result in the archive. */
export async function storePicture(directory: string, fileName: string, data: Uint8Array): Promise<Media> {
  const name = basename(fileName.replaceAll('\\', '/')).slice(0, 300)
  if (data.byteLength > maxPictureBytes) throw tooLarge(name)
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  const mime = sniffImage(bytes)
  if (mime === null)
    throw new AppError('unsupported_format', `"${name}" is not a JPEG, PNG, WebP or GIF picture.`, {
      file: name,
      reason: 'no_picture',
    })
  if (!isWholeImage(mime, bytes))
    throw new AppError('unsupported_format', `"${name}" is cut off: a part of the picture is missing.`, {
      file: name,
      reason: 'cut_picture',
    })
  const id = createHash('sha256').update(bytes).digest('hex')
  await writeOnce(directory, id, bytes)
  const size = imageSize(mime, bytes)
  return {
    id,
    mime,
    fileName: name,
    bytes: bytes.byteLength,
    width: size?.width ?? null,
    height: size?.height ?? null,
  }
}

/** As `storePicture`, from a file the editor chose; `file_unreadable` when it cannot be read. */
export async function storePictureFile(directory: string, path: string): Promise<Media> {
  const name = basename(path)
  try {
    if ((await stat(path)).size > maxPictureBytes) throw tooLarge(name)
    return await storePicture(directory, name, await readFile(path))
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('file_unreadable', `"${name}" could not be read.`, { file: name }, error)
  }
}

/** The bytes of a stored picture, or null when the file is not there. */
export async function readPicture(directory: string, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!/^[0-9a-f]{64}$/.test(id)) return null
  try {
    return new Uint8Array(await readFile(join(directory, id)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function tooLarge(name: string): AppError {
  return new AppError('too_large', `"${name}" is larger than 30 MB.`, { file: name, reason: 'large_picture' })
}

async function writeOnce(directory: string, id: string, bytes: Buffer): Promise<void> {
  const path = join(directory, id)
  if (await exists(path)) return
  const temporary = join(directory, `.${randomUUID()}.tmp`)
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 })
    await writeFile(temporary, bytes, { mode: 0o600, flush: true })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw new AppError(isFull ? 'disk_full' : 'read_only', 'The picture could not be written.', {}, error)
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
