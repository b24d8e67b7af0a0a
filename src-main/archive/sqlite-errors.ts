import { AppError } from '../../src-shared/contract/errors.ts'

/** Turns what SQLite and the file system throw into the closed set of error codes, with a sentence to act on. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const isDiskFull = (code: string): boolean =>
  // A full disk shows as a failed growth of the WAL or of its index as well.
  code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_IOERR_SHMSIZE'

const isDamage = (code: string): boolean => code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB'

export const archiveError = (error: unknown, path: string): AppError => {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  const reason = error instanceof Error ? error.message : String(error)
  if (isDiskFull(code)) {
    return new AppError('disk_full', `The disk that holds ${path} is full: nothing was saved.`, { path }, error)
  }
  if (isDamage(code)) {
    const message = `The archive ${path} is damaged (${reason}). Nothing was erased; restore a backup or copy the file aside.`
    return new AppError('archive_damaged', message, { path }, error)
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return new AppError(
      'read_only',
      `The archive ${path} cannot be written to: check the permissions of its folder, and that its disk is not read-only.`,
      { path },
      error,
    )
  }
  if (code === 'EACCES' || code === 'EPERM') {
    const refused = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : path
    return new AppError('file_unreadable', `${refused} may not be used: check its permissions.`, { path }, error)
  }
  if (code === 'SQLITE_CANTOPEN') {
    return new AppError('file_unreadable', `The archive ${path} cannot be opened: ${reason}.`, { path }, error)
  }
  return new AppError('internal', `The archive ${path} failed: ${reason}.`, { path }, error)
}
