import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ArticleSummary, Input, Job, Output, RemotePostRecord } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { articleKeys, publishingKeys } from '../../api/keys.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { queueState } from './job-states.ts'

/** The outbox as the editor sees it, and what can be asked of it. */
export const useJobs = (): Job[] | undefined =>
  useQuery({ queryKey: publishingKeys.jobs, queryFn: () => call('publishing.jobs', {}) }).data

export const useArticleJobs = (articleId: string): Job[] =>
  useQuery({
    queryKey: publishingKeys.articleJobs(articleId),
    queryFn: () => call('publishing.jobs', { articleId }),
  }).data ?? []

export const useRemotePosts = (articleId: string): RemotePostRecord[] | undefined =>
  useQuery({
    queryKey: publishingKeys.remotePosts(articleId),
    queryFn: () => call('publishing.remotePosts', { articleId }),
  }).data

export const useQueueState = (): { waiting: number; needsYou: number } => queueState(useJobs() ?? [])

export const useSummaries = (ids: readonly string[]): ArticleSummary[] | undefined =>
  useQuery({
    queryKey: articleKeys.summaries(ids),
    queryFn: () => call('articles.summaries', { ids: [...ids] }),
  }).data

type JobVerb =
  | 'publishing.enqueue'
  | 'publishing.cancel'
  | 'publishing.retry'
  | 'publishing.resolve'
  | 'publishing.merge'
  | 'publishing.provideSecret'

/** Each verb refreshes the queue; a failure is told in words unless the caller tells it. */
export const useJobVerb = <Verb extends JobVerb>(verb: Verb): UseMutationResult<Output<Verb>, Error, Input<Verb>> => {
  const queries = useQueryClient()
  const { t } = useWords()
  return useMutation<Output<Verb>, Error, Input<Verb>>({
    mutationFn: (input) => call(verb, input),
    onSuccess: () => queries.invalidateQueries({ queryKey: publishingKeys.all }),
    onError: tellFailure(t),
  })
}

export const useOpenPost = (): ((url: string) => void) => {
  const { t } = useWords()
  return (url) => void call('app.openExternal', { url }).catch(tellFailure(t))
}
