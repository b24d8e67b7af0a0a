import { AppError } from '../../../src-shared/contract/errors.ts'

/** Why an import came to a stop, and what to do so that it can go on, as the end of a sentence. What came in before stays. */
export const stopReason = (error: unknown): string => {
  if (!(error instanceof AppError)) return error instanceof Error ? error.message : String(error)
  switch (error.code) {
    case 'disk_full':
      return 'the disk is full: free some space, then let the import go on'
    case 'read_only':
    case 'file_unreadable':
      return 'the archive may not be written to: check the permissions of its folder, then let the import go on'
    case 'archive_damaged':
      return 'the archive is damaged: check it and restore a backup before anything else is imported'
    default:
      return error.message
  }
}
