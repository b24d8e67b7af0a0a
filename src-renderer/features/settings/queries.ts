import { type UseMutationResult, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import {
  type AppInfo,
  type Endpoint,
  type EndpointDraft,
  type Output,
  Settings,
  type SettingsPatch,
} from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { endpointKeys, settingsKeys } from '../../api/keys.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'

/** Settings, the app's own facts, and the sites to publish to. */
const settingsQuery = { queryKey: settingsKeys.settings, queryFn: () => call('settings.get', {}) }
const infoQuery = { queryKey: settingsKeys.info, queryFn: () => call('app.info', {}) }

/** Both are loaded before the frame is shown, so views may rely on them. */
export const useSettings = (): Settings => useSuspenseQuery(settingsQuery).data
export const useAppInfo = (): AppInfo => useSuspenseQuery(infoQuery).data

/** Shows the change at once and takes it back when it could not be kept. */
export const useUpdateSettings = (): UseMutationResult<Settings, Error, SettingsPatch> => {
  const queries = useQueryClient()
  const { t } = useWords()
  return useMutation<Settings, Error, SettingsPatch>({
    mutationFn: (patch) => call('settings.update', patch),
    onMutate: (patch) => {
      queries.setQueryData<Settings>(
        settingsKeys.settings,
        (before) => before && Settings.parse({ ...before, ...patch }),
      )
    },
    onSuccess: (settings) => queries.setQueryData(settingsKeys.settings, settings),
    onError: (problem) => {
      tellFailure(t)(problem)
      void queries.invalidateQueries({ queryKey: settingsKeys.settings })
    },
  })
}

export const useEndpoints = (): Endpoint[] | undefined =>
  useQuery({ queryKey: endpointKeys.all, queryFn: () => call('endpoints.list', {}) }).data

export const useSaveEndpoint = (): UseMutationResult<Output<'endpoints.save'>, Error, EndpointDraft> => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (draft: EndpointDraft) => call('endpoints.save', draft),
    onSuccess: () => queries.invalidateQueries({ queryKey: endpointKeys.all }),
  })
}

export const useRemoveEndpoint = (): UseMutationResult<Output<'endpoints.remove'>, Error, string> => {
  const queries = useQueryClient()
  const { t } = useWords()
  return useMutation<Output<'endpoints.remove'>, Error, string>({
    mutationFn: (id) => call('endpoints.remove', { id }),
    onSuccess: () => queries.invalidateQueries({ queryKey: endpointKeys.all }),
    onError: tellFailure(t),
  })
}
