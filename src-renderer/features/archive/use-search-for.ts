import { runCommand } from '../../app/commands.ts'
import { type Search, useArchive } from './archive-state.tsx'

/** Goes to the archive and asks it this. */
export const useSearchFor = (): ((search: Search) => void) => {
  const { dispatch } = useArchive()
  return (search) => {
    dispatch({ type: 'search', part: search })
    runCommand('search-archive')
  }
}
