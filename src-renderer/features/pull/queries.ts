import { useMutation, useQuery } from '@tanstack/react-query'
import type { PullState } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { pullKeys } from '../../api/keys.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'

/** How each site's pull stands; refreshed by main with each page that came. */
export const usePulls = (): PullState[] =>
  useQuery({ queryKey: pullKeys.all, queryFn: () => call('pulls.list', {}) }).data ?? []

export type PullActions = {
  start: (input: { endpointId: string; full: boolean }) => void
  cancel: (endpointId: string) => void
}

export const usePullActions = (): PullActions => {
  const { t } = useWords()
  const start = useMutation({
    mutationFn: (input: { endpointId: string; full: boolean }) => call('pulls.start', input),
    onError: tellFailure(t),
  })
  const cancel = useMutation({
    mutationFn: (endpointId: string) => call('pulls.cancel', { endpointId }),
    onError: tellFailure(t),
  })
  return { start: start.mutate, cancel: cancel.mutate }
}
