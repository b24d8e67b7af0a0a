/** What is refused before a job is made: told at once, with the reason, instead of by the server in the night. */
import { AppError, type RemotePostRecord } from '../../../src-shared/contract/index.ts'
import { isOut, standingOf } from '../../../src-shared/publishing/standing.ts'
import { targetsOf } from '../../../src-shared/publishing/targets.ts'
import type { PublishRequest } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'

type Reason =
  | 'cannot_target'
  | 'no_time'
  | 'past_time'
  | 'before_embargo'
  | 'no_password'
  | 'not_there'
  | 'published_already'
  | 'cannot_edit_published'

const refusal = (reason: Reason, message: string, details: Record<string, string> = {}): AppError =>
  new AppError('invalid_input', message, { ...details, reason })

const refuseTime = (publishAt: string | undefined, embargo: string | null, now: number): void => {
  const at = Date.parse(publishAt ?? '')
  if (Number.isNaN(at)) throw refusal('no_time', 'To schedule a story, say when it is to appear.')
  if (at <= now)
    throw refusal('past_time', `The time ${publishAt} is over: choose a later one.`, { time: publishAt ?? '' })
  if (embargo !== null && at < Date.parse(embargo)) {
    const message = `The story is under embargo until ${embargo}: it cannot appear at ${publishAt}.`
    throw refusal('before_embargo', message, { time: embargo })
  }
}

const isThere = (record: RemotePostRecord | undefined): boolean =>
  record !== undefined && standingOf(record) !== 'trash'

export const refuseRequest = async (archive: Archive, request: PublishRequest, now: number): Promise<void> => {
  const { articleId, endpointId, targetStatus, publishAt, password } = request
  const endpoint = await archive.read('getEndpoint', endpointId)
  // The archive says so in the same words for every way here.
  if (endpoint === null) return
  if (!targetsOf(endpoint).includes(targetStatus)) {
    const message = `“${endpoint.name}” or its user cannot do this with a story: ${targetStatus}.`
    throw refusal('cannot_target', message, { target: targetStatus, endpoint: endpoint.name })
  }
  const record = (await archive.read('remotePosts', articleId)).find((each) => each.endpointId === endpointId)
  if (record !== undefined && isOut(record) && endpoint.site?.cannot?.includes('edit_published') === true) {
    const message = `The story is published on “${endpoint.name}”, and its user may not change what is published: ask an editor of the site.`
    throw refusal('cannot_edit_published', message, { endpoint: endpoint.name })
  }
  switch (targetStatus) {
    case 'schedule':
      if (endpoint.kind === 'ghost' && record !== undefined && isOut(record)) {
        const message = `The story is published on “${endpoint.name}”: Ghost schedules only what is not. Take it back to draft first.`
        throw refusal('published_already', message, { endpoint: endpoint.name })
      }
      refuseTime(publishAt, await archive.read('embargoOf', articleId), now)
      return
    case 'password':
      if (password === undefined && (record === undefined || standingOf(record) !== 'password')) {
        throw refusal('no_password', 'Say which password readers must type.')
      }
      return
    case 'trash':
      if (!isThere(record)) {
        throw refusal('not_there', `The story is not on “${endpoint.name}”.`, { endpoint: endpoint.name })
      }
      return
    case 'draft':
    case 'pending':
    case 'publish':
    case 'private':
      return
  }
}
