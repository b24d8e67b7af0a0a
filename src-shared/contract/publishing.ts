import { z } from 'zod'
import { SiteTemplate } from './site-template.ts'
import { ArticleContent } from './story.ts'

export const EndpointKind = z.enum(['wordpress', 'ghost', 'json'])
export type EndpointKind = z.infer<typeof EndpointKind>

/**
 * How a story is to stand on a site. 'schedule' comes with a time, 'password' with a word for its readers, 'draft' takes
 * a published story back from them.
 */
export const RemoteStatus = z.enum(['draft', 'pending', 'publish', 'schedule', 'private', 'password', 'trash'])
export type RemoteStatus = z.infer<typeof RemoteStatus>

/** What an endpoint without a protocol of its own promises, and how it wants a story. */
export const JsonOptions = z.object({
  auth: z.enum(['bearer', 'basic', 'header']),
  /** The header that carries the secret when `auth` is 'header'. */
  headerName: z.string().regex(/^[A-Za-z0-9-]{1,100}$/),
  /** Where a story is found by its key: an address with `{key}`. '' when the endpoint has none. */
  lookupUrl: z.string().trim().max(2000),
  /** Where one story is read and replaced: an address with `{id}`. '' is the endpoint's own address and `/{id}`. */
  itemUrl: z.string().trim().max(2000),
  /** Where a picture is put: an address with `{key}`. '' leaves pictures out. */
  mediaUrl: z.string().trim().max(2000),
  /** The endpoint makes one story of the same Idempotency-Key, however often it arrives. */
  idempotent: z.boolean(),
  /** A JSON document with `{headline}` and its like for values. '' is the newsroom standard ninjs. */
  template: z.string().max(20_000),
  /** How a story may stand there; 'schedule' wants a template with `{publishAt}`. */
  statuses: z.array(RemoteStatus).max(10).default(['draft', 'publish']),
  /** IANA name or `+07:00`; '' when it is not known. */
  timeZone: z.string().max(100).default(''),
})
export type JsonOptions = z.infer<typeof JsonOptions>

export const defaultJsonOptions: JsonOptions = {
  auth: 'bearer',
  headerName: 'X-Api-Key',
  lookupUrl: '',
  itemUrl: '',
  mediaUrl: '',
  idempotent: false,
  template: '',
  statuses: ['draft', 'publish'],
  timeZone: '',
}

/** What this user's role does not let them do there, beyond how a story may stand. */
export const RoleLimit = z.enum(['upload', 'add_sections', 'edit_published'])
export type RoleLimit = z.infer<typeof RoleLimit>

/** What a site said of itself and of this user when it was last asked. */
export const SiteFacts = z.object({
  /** IANA name or `+07:00`; '' when it did not say. */
  timeZone: z.string().max(100),
  /** How this user may leave a story there. */
  targets: z.array(RemoteStatus),
  /** Whose name this user may put above a post, by their ids there; absent where the system has no such rule. */
  authors: z.object({ self: z.string().max(100), others: z.boolean() }).optional(),
  /** Absent where the system has no roles, or was last asked before this was kept. */
  cannot: z.array(RoleLimit).optional(),
  /** Bytes of the largest picture known to get through; absent where no limit showed. */
  uploadLimit: z.int().min(0).optional(),
})
export type SiteFacts = z.infer<typeof SiteFacts>

export const Endpoint = z.object({
  id: z.string(),
  name: z.string(),
  kind: EndpointKind,
  url: z.string(),
  /** '' where a key alone signs in. */
  user: z.string(),
  /** Null for every other kind. */
  json: JsonOptions.nullable(),
  /** Null until it was first asked. */
  site: SiteFacts.nullable(),
  /** How its stories are rendered. */
  template: SiteTemplate,
  createdAt: z.string(),
})
export type Endpoint = z.infer<typeof Endpoint>

/** What an editor types to add or change an endpoint. A missing secret keeps the one stored. */
export const EndpointDraft = z
  .object({
    id: z.string().optional(),
    name: z.string().trim().min(1).max(100),
    kind: EndpointKind,
    url: z.string().trim().min(1).max(2000),
    user: z.string().trim().max(200),
    json: JsonOptions.optional(),
    secret: z.string().max(2000).optional(),
  })
  .refine(({ kind, user, json }) => user !== '' || !(kind === 'wordpress' || json?.auth === 'basic'), {
    path: ['user'],
    message: 'The name you sign in with is missing.',
  })
export type EndpointDraft = z.infer<typeof EndpointDraft>

export const EndpointProblem = z.enum([
  'name_unknown',
  'unreachable',
  'insecure_url',
  'bad_tls',
  'tls_expired',
  'tls_self_signed',
  'tls_wrong_host',
  'redirects',
  'not_this_cms',
  'rest_blocked',
  'sign_in_unavailable',
  'authorization_stripped',
  'bad_credentials',
  'bad_key',
  'bad_options',
  'clock_skew',
  'secret_missing',
  'cannot_publish',
  'server_error',
])
export type EndpointProblem = z.infer<typeof EndpointProblem>

/** What works, but will trouble someone: told at once instead of in the night. */
export const EndpointWarning = z.enum([
  'clock_skew',
  'site_on_utc',
  'other_time_zone',
  'cannot_upload',
  'upload_limit',
  'cannot_add_sections',
  'no_lookup',
  'no_media',
])
export type EndpointWarning = z.infer<typeof EndpointWarning>

/** The answer of "test connection": either what is there, or what is wrong. */
export const EndpointCheck = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    siteName: z.string(),
    userName: z.string(),
    canPublish: z.boolean(),
    warnings: z.array(EndpointWarning),
    /** The site's own address, where it is another folder than the one given. */
    address: z.string().optional(),
    site: SiteFacts,
  }),
  z.object({
    ok: z.literal(false),
    problem: EndpointProblem,
    message: z.string(),
    /** Where the address given redirects to, as far as that is known. */
    address: z.string().optional(),
  }),
])
export type EndpointCheck = z.infer<typeof EndpointCheck>

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
  /** A pull found it changed there as well as here; the site's text is among the versions. */
  changedThere: z.boolean(),
  /** The site has a picture of its own for it, which stays while the article has none. */
  hasOwnPicture: z.boolean(),
  /** When the site is to show it; null for what does not wait there. */
  publishAt: z.string().nullable(),
  /** Whether every correction of the article stood in what was pushed last. */
  correctionsPushed: z.boolean(),
})
export type RemotePostRecord = z.infer<typeof RemotePostRecord>

/** What would be sent for a story. No secret is in it. */
export const PublicationPreview = z.object({
  /** The request's JSON; '' where nothing but an order is sent. */
  request: z.string(),
  /** The story in it as the server keeps it: HTML, WordPress's blocks, or Ghost's document. */
  content: z.string(),
  /** What readers get: made of sanitised HTML, still not to be trusted. */
  html: z.string(),
})
export type PublicationPreview = z.infer<typeof PublicationPreview>

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

/** Whose text stays when both have changed. */
export const ConflictChoice = z.enum(['mine', 'theirs'])
export type ConflictChoice = z.infer<typeof ConflictChoice>

/** One side of a difference was changed by: nobody, the desk, the site, both alike, or both differently. */
const PassageKind = z.enum(['same', 'mine', 'theirs', 'agreed', 'both'])

const Sides = z.object({ kind: PassageKind, base: z.string(), mine: z.string(), theirs: z.string() })
/** What was last pushed, what the desk has and what the site has of one part of a story. */
export type ConflictSides = z.infer<typeof Sides>

/** A story and its post, both changed since the last push, part by part. */
export const Conflict = z.object({
  jobId: z.string(),
  endpointName: z.string(),
  /** The state of the post that was compared, and of the article: a merge of anything newer is refused. */
  mark: z.string(),
  revision: z.int(),
  /** Otherwise nobody knows what was last pushed, and every difference is 'both'. */
  isBaseKnown: z.boolean(),
  headline: Sides,
  standfirst: Sides,
  /** Blocks of sanitised HTML in order, '' where a side has nothing. */
  passages: z.array(Sides),
})
export type Conflict = z.infer<typeof Conflict>

/** What the editor made of a conflict: becomes the article's text and is sent over the post as it was compared. */
export const Merge = z.object({
  jobId: z.string(),
  mark: z.string(),
  revision: z.int(),
  headline: ArticleContent.shape.headline,
  standfirst: ArticleContent.shape.standfirst,
  html: ArticleContent.shape.html,
})
export type Merge = z.infer<typeof Merge>
/** What a merge made of a story, before and after; `before` of a part is in `mine`, what came of it in `theirs`. */
export const Merged = Conflict.pick({ endpointName: true, headline: true, standfirst: true, passages: true }).extend({
  /** The article's own text before, as a version; null when there is no way back any more. */
  versionBefore: z.string().nullable(),
})
export type Merged = z.infer<typeof Merged>

/** What had to be left out or changed on the way. The message is plain English; the code is for catalogues. */
export const JobNote = z.object({ code: z.string(), name: z.string(), message: z.string() })
export type JobNote = z.infer<typeof JobNote>

/** What becomes of a job whose post is no longer on the site. */
export const GoneChoice = z.enum(['anew', 'forget'])
export type GoneChoice = z.infer<typeof GoneChoice>

export const Job = z.object({
  id: z.string(),
  articleId: z.string(),
  endpointId: z.string(),
  endpointName: z.string(),
  headline: z.string(),
  state: JobState,
  targetStatus: RemoteStatus,
  /** Only with 'schedule'. */
  publishAt: z.string().nullable(),
  attempts: z.int(),
  nextAttemptAt: z.string().nullable(),
  /** Why the job is not confirmed; the message is plain English without secrets, the code is for catalogues. */
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
  remote: RemotePost.nullable(),
  /** The job of the same story that is on its way; this one waits until it has ended. */
  behind: z.string().nullable(),
  notes: z.array(JobNote),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Job = z.infer<typeof Job>
