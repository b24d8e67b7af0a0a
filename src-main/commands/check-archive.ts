import type { CheckedArticle, CheckScope, CheckSlice, Settings } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import type { CheckHow } from './check-files.ts'

/** Checks the whole archive, or a part of it, in slices of the reader thread. */
export type ArchiveCheck = CheckScope & {
  how: Pick<CheckHow, 'language' | 'settings' | 'only'>
  ignoredHere: Settings['checks']['ignoredHere']
  signal: AbortSignal
  onProgress: (checked: number, total: number) => void
}

/** Milliseconds: long enough that the way to the thread costs nothing, short enough that Ctrl-C is heard at once. */
const budget = 80

/** Yields the articles with findings; returns how many were read. */
export async function* checkArchive(archive: Archive, check: ArchiveCheck): AsyncGenerator<CheckedArticle, number> {
  const { how, ignoredHere = [], signal, onProgress, ...scope } = check
  let [checked, total] = [0, 0]
  let after: number | null = null
  do {
    const { language, settings, only } = how
    const slice: CheckSlice = await archive.read('checkArticles', {
      ...scope,
      after,
      rules: only,
      settings,
      language,
      ignoredHere,
      budget,
    })
    total = slice.total ?? total
    checked += slice.checked
    after = slice.next
    onProgress(checked, total)
    yield* slice.articles
  } while (after !== null && !signal.aborted)
  return checked
}
