import { z } from 'zod'

export const EndpointKind = z.enum(['wordpress', 'ghost', 'json'])
export type EndpointKind = z.infer<typeof EndpointKind>

export const Endpoint = z.object({
  id: z.string(),
  name: z.string(),
  kind: EndpointKind,
  url: z.string(),
  user: z.string(),
  createdAt: z.string(),
})
export type Endpoint = z.infer<typeof Endpoint>

/** What an editor types to add or change an endpoint. A missing secret keeps the one stored. */
export const EndpointDraft = z.object({
  id: z.string().optional(),
  name: z.string().trim().min(1).max(100),
  kind: EndpointKind,
  url: z.string().trim().min(1).max(2000),
  user: z.string().trim().min(1).max(200),
  secret: z.string().max(2000).optional(),
})
export type EndpointDraft = z.infer<typeof EndpointDraft>

export const EndpointProblem = z.enum([
  'unreachable',
  'insecure_url',
  'bad_tls',
  'redirects',
  'not_this_cms',
  'sign_in_unavailable',
  'bad_credentials',
  'secret_missing',
  'cannot_publish',
  'server_error',
])
export type EndpointProblem = z.infer<typeof EndpointProblem>

/** The answer of "test connection": either what is there, or what is wrong. */
export const EndpointCheck = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), siteName: z.string(), userName: z.string(), canPublish: z.boolean() }),
  z.object({ ok: z.literal(false), problem: EndpointProblem, message: z.string() }),
])
export type EndpointCheck = z.infer<typeof EndpointCheck>

export const RemoteStatus = z.enum(['draft', 'publish'])
export type RemoteStatus = z.infer<typeof RemoteStatus>

/** A post as the server has it. */
export const RemotePost = z.object({ id: z.string(), url: z.string(), status: z.string() })
export type RemotePost = z.infer<typeof RemotePost>

export const RemotePostRecord = RemotePost.extend({
  articleId: z.string(),
  endpointId: z.string(),
  endpointName: z.string(),
  pushedAt: z.string(),
  /** The article's content hash at the last push: different from the article's own means "changed since". */
  pushedHash: z.string(),
  /** The CMS's own mark of the state we last saw there, opaque to all but its adapter: it tells a remote edit. */
  remoteModifiedAt: z.string(),
})
export type RemotePostRecord = z.infer<typeof RemotePostRecord>

export const JobState = z.enum([
  'queued',
  'sending',
  'confirmed',
  'ambiguous',
  'waiting',
  'needs_auth',
  'conflict',
  'rejected',
  'cancelled',
])
export type JobState = z.infer<typeof JobState>

export const Job = z.object({
  id: z.string(),
  articleId: z.string(),
  endpointId: z.string(),
  endpointName: z.string(),
  headline: z.string(),
  state: JobState,
  targetStatus: RemoteStatus,
  attempts: z.int(),
  nextAttemptAt: z.string().nullable(),
  /** Why the job is not confirmed; the message is plain English without secrets, the code is for catalogues. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  remote: RemotePost.nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Job = z.infer<typeof Job>
