import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, link, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../src-shared/contract/errors.ts'

/**
 * The file an export becomes: written beside its place under another name, readable by its owner alone, and given its
 * name only when it is whole. A file that is there stays unless the editor said otherwise.
 */
export type Target = { path: string; replace: boolean }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const existing = (path: string): AppError =>
  new AppError('file_exists', `${path} is there already: choose another name, or say that it may be replaced.`, {
    path,
  })

const refusal = (error: unknown, path: string): Error => {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError('disk_full', `The disk that holds ${path} is full: nothing was exported.`, { path }, error)
  }
  const folder = dirname(path)
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new AppError('file_unwritable', `There is no folder ${folder} to export to.`, { path }, error)
  }
  if (['EACCES', 'EPERM', 'EROFS', 'EISDIR'].includes(code)) {
    return new AppError('file_unwritable', `You may not write ${basename(path)} to ${folder}.`, { path }, error)
  }
  return error instanceof Error ? error : new Error(String(error))
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** A link is made only where nothing is, also when two exports end at the same moment. */
const giveName = async (temporary: string, { path, replace }: Target): Promise<void> => {
  if (replace) return rename(temporary, path)
  try {
    await link(temporary, path)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw existing(path)
    // File systems of memory cards know no links.
    if (await isThere(path)) throw existing(path)
    return rename(temporary, path)
  }
  await rm(temporary)
}

/** Returns the bytes written. Throws `file_exists`, `file_unwritable`, `disk_full`; an abort leaves nothing behind. */
export const writeTarget = async (target: Target, content: Readable, signal: AbortSignal): Promise<number> => {
  const temporary = join(dirname(target.path), `.${basename(target.path)}.${randomUUID().slice(0, 8)}.part`)
  // The pipeline tells what went wrong; a source may say it once more when it has ended.
  content.on('error', () => undefined)
  try {
    if (!target.replace && (await isThere(target.path))) throw existing(target.path)
    await pipeline(content, createWriteStream(temporary, { flags: 'wx', mode: 0o600, flush: true }), { signal })
    const { size } = await stat(temporary)
    await giveName(temporary, target)
    return size
  } catch (error) {
    content.destroy()
    await rm(temporary, { force: true }).catch(() => undefined)
    throw refusal(error, target.path)
  }
}
