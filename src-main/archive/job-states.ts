import type { JobState } from '../../src-shared/contract/index.ts'

/** Whether a job still has something to do; an article has at most one such job. */
export const isOpen = (state: JobState): boolean => {
  switch (state) {
    case 'queued':
    case 'sending':
    case 'ambiguous':
    case 'waiting':
    case 'needs_auth':
    case 'conflict':
      return true
    case 'confirmed':
    case 'rejected':
    case 'cancelled':
      return false
  }
}

/** The same as a list of SQL strings. */
export const openStates = "'queued', 'sending', 'ambiguous', 'waiting', 'needs_auth', 'conflict'"
