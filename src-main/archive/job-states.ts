import type { JobState } from '../../src-shared/contract/index.ts'

/** Whether a job still has something to do. */
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

/** As lists of SQL strings. An article has at most one job in flight, and in line at most one for each site. */
export const inFlight = "'sending', 'ambiguous'"
export const inLine = "'queued', 'waiting', 'needs_auth', 'conflict'"
export const openStates = `${inFlight}, ${inLine}`
