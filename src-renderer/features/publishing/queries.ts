import { type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type {
  Article,
  Input,
  Job,
  Output,
  PrePublishFinding,
  RemotePostRecord,
} from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { endpointKeys, publishingKeys } from '../../api/keys.ts'
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

/** What stands in the way of publishing the article as saved; undefined while it is looked at. */
export const usePrePublish = (article: Article, endpointId: string): PrePublishFinding[] | undefined =>
  useQuery({
    queryKey: publishingKeys.check(article.id, article.revision, endpointId),
    queryFn: () => call('publishing.check', { articleId: article.id, endpointId }),
    enabled: endpointId !== '',
  }).data

/** Asks the site once what this user may do there and how late it is; the list of endpoints then knows. */
export const useSurvey = (endpointId: string): void => {
  const queries = useQueryClient()
  useEffect(() => {
    if (endpointId === '') return
    // Without an answer what was known before stays.
    call('endpoints.survey', { id: endpointId }).then(
      () => queries.invalidateQueries({ queryKey: endpointKeys.all }),
      () => undefined,
    )
  }, [endpointId, queries])
}

type JobVerb =
  | 'publishing.enqueue'
  | 'publishing.cancel'
  | 'publishing.retry'
  | 'publishing.resolve'
  | 'publishing.merge'
  | 'publishing.settleGone'
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
