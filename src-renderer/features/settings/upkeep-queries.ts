import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Backup, Output, Storage } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { upkeepKeys } from '../../api/keys.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'

/** Backups and the space on the disk; looked up again each time the page is opened. */
export const useBackups = (): Backup[] | undefined =>
  useQuery({ queryKey: upkeepKeys.backups, queryFn: () => call('maintenance.backups', {}), staleTime: 0 }).data

export const useStorage = (): Storage | undefined =>
  useQuery({ queryKey: upkeepKeys.storage, queryFn: () => call('maintenance.storage', {}), staleTime: 60_000 }).data

export const useTakeBackup = (): UseMutationResult<Backup, Error, void> => {
  const queries = useQueryClient()
  const { t } = useWords()
  return useMutation<Backup, Error, void>({
    mutationFn: () => call('maintenance.takeBackup', {}),
    onSuccess: () => {
      notify({ title: t('upkeep.taken') })
      return queries.invalidateQueries({ queryKey: upkeepKeys.all })
    },
    onError: tellFailure(t),
  })
}

export const useRestore = (): UseMutationResult<Output<'maintenance.restore'>, Error, string> => {
  const { t } = useWords()
  return useMutation<Output<'maintenance.restore'>, Error, string>({
    mutationFn: (name) => call('maintenance.restore', { name }),
    onError: tellFailure(t),
  })
}

export const useCompact = (): UseMutationResult<Storage, Error, void> => {
  const queries = useQueryClient()
  const { t } = useWords()
  return useMutation<Storage, Error, void>({
    mutationFn: () => call('maintenance.compact', {}),
    onSuccess: (storage) => {
      queries.setQueryData(upkeepKeys.storage, storage)
      notify({ title: t('upkeep.compacted') })
    },
    onError: tellFailure(t),
  })
}
