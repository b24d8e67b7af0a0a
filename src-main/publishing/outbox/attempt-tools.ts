/** What an attempt works with, and what is known of a job before anything is sent. */
import type { Endpoint } from '../../../src-shared/contract/index.ts'
import type { OutboxJob } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'
import type { CmsAdapter } from '../cms/adapter.ts'
import type { Http } from '../http.ts'
import type { ReadPicture } from './pictures.ts'

export type Secrets = { get: (endpointId: string) => Promise<string | null> }

export type Upload = { jobId: string; sent: number; total: number }

export type AttemptTools = {
  archive: Archive
  secrets: Secrets
  readPicture: ReadPicture
  /** A new one for each attempt: it holds the password no longer than that. `watch` sees every request. */
  createAdapter: (endpoint: Endpoint, secret: string, watch?: (http: Http) => Http) => CmsAdapter
  now: () => number
  /** In [0, 1). */
  random: () => number
  note: (job: OutboxJob, text: string) => void
  /** While pictures leave: bytes so far, of all of them together. */
  onUpload?: (upload: Upload) => void
  /** The house lets edits of different passages come together by themselves. */
  mergesByItself: () => boolean
  /** What an editor has typed and not saved yet is saved. */
  settleEdits?: () => Promise<void>
}

/** What is already known to be wrong before anything is sent. */
export const unready = async (tools: AttemptTools, job: OutboxJob) => {
  const endpoint = await tools.archive.read('getEndpoint', job.endpointId)
  if (endpoint === null) {
    const message = 'The endpoint was removed.'
    return { kind: 'problem', problem: { kind: 'rejected', code: 'endpoint_removed', message } } as const
  }
  const secret = await tools.secrets.get(job.endpointId)
  if (secret === null || secret.trim() === '') {
    const message = `The application password for “${endpoint.name}” is not known.`
    return { kind: 'problem', problem: { kind: 'needs_auth', code: 'secret_missing', message } } as const
  }
  return { kind: 'ready', endpoint, secret } as const
}

export const recordOf = async ({ archive }: AttemptTools, { articleId, endpointId }: OutboxJob) =>
  (await archive.read('remotePosts', articleId)).find((record) => record.endpointId === endpointId)
