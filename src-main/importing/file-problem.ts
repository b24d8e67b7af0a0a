import { AppError } from '../../src-shared/contract/errors.ts'

/** Why a file could not be read, as the end of a sentence that begins with its name; nothing of Node's own wording. */
export const fileProblem = (error: unknown): string => {
  if (error instanceof AppError) return error.message
  if (!(error instanceof Error)) return String(error)
  if (!('code' in error)) return error.message
  switch (error.code) {
    case 'ENOENT':
      return 'there is no such file or folder'
    case 'EACCES':
    case 'EPERM':
      return 'it may not be read: check its permissions'
    case 'EISDIR':
      return 'it is a folder'
    case 'ENOTDIR':
      return 'a part of its path is no folder'
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open'
    case 'EIO':
      return 'the disk could not be read'
    default:
      return `it could not be read (${error.code})`
  }
}
