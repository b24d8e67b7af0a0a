/**
 * What the outbox asks of a content management system. Every answer is one of a closed set of outcomes; an adapter
 * never throws for what a server did.
 */
import type {
  EndpointCheck,
  EndpointKind,
  JobNote,
  Media,
  RemotePost,
  RemoteStatus,
} from '../../../src-shared/contract/index.ts'

/** Why a step did not succeed, and with it what may be done next. Messages are plain English without secrets. */
export type Problem =
  /** No byte reached the server. */
  | { kind: 'offline'; code: 'offline'; message: string }
  /** The server asks for patience and has done nothing. Null: it did not say how long. */
  | { kind: 'wait'; code: string; message: string; retryAfterMs: number | null }
  /** The password is missing or wrong, or the user may not do this. */
  | { kind: 'needs_auth'; code: string; message: string }
  /** The server's post is not as we last saw it. */
  | { kind: 'conflict'; code: string; message: string }
  /** The server will not take it, now or later. `location`: where it redirects to, http or https. */
  | { kind: 'rejected'; code: string; message: string; location?: string }
  /** The server may have acted; only a look-up can tell. */
  | { kind: 'ambiguous'; code: string; message: string }
  /** The server may have acted and cannot be asked: a person has to look. */
  | { kind: 'unknowable'; code: string; message: string }

/**
 * A post as the server has it; `mark` changes with every change made there. `details` is the same for as long as nothing
 * but words was changed of what we write (status, address, terms, picture), opaque to all but its adapter; '' where the
 * server did not say.
 */
export type RemoteState = RemotePost & { mark: string; details: string }

/** A post's words as the server has them, `title` and `excerpt` as plain text. `html` is not to be trusted. */
export type RemoteStory = { post: RemoteState; title: string; excerpt: string; html: string }

export type Outcome = { kind: 'confirmed'; post: RemoteState } | Problem
export type LookUp = { kind: 'found'; post: RemoteState } | { kind: 'absent' } | Problem
export type Step<T> = { kind: 'done'; value: T } | Problem

/** A story as it goes out. `html` is sanitised, its related links resolved, rendered by the endpoint's template. */
export type Post = {
  /** Plain text, as is `excerpt`. */
  title: string
  excerpt: string
  html: string
  /** Those of the text, with their addresses on the site. */
  pictures: (Pick<PostImage, 'alt' | 'caption' | 'credit'> & { url: string })[]
  /** The same as the server gets it: HTML, WordPress's blocks or Ghost's document. */
  body: string
  /** Lower-case ASCII words and hyphens; null leaves the server's as it is: a public address must not move. */
  slug: string | null
  section: string
  tags: string[]
  status: RemoteStatus
  /** The site's own picture stays: there is none here to send, and none was taken away. */
  keepsPicture: boolean
  /** Ids of the byline's people on the site, as far as they are known there; none leaves the site's own choice. */
  authorIds: string[]
  /** With 'schedule': when readers are to see it, ISO 8601 UTC. */
  publishAt: string | null
  /** With 'password': what readers must type; null leaves the one that is there. */
  password: string | null
}

export type PostImage = {
  /** By it an upload is found again. A lead picture's words are part of it, because a server keeps those with the file. */
  key: string
  mediaId: string
  mime: Media['mime']
  bytes: Uint8Array<ArrayBuffer>
  alt: string
  caption: string
  credit: string
}

/** A picture on the server: what its posts refer to it by, and its address. Both '' where the server takes none. */
export type SentPicture = { id: string; url: string }

export type Finalised = { post: RemoteState; notes: JobNote[] }

export type CmsAdapter = {
  kind: EndpointKind
  /** Scheduled nearer than this the server would publish at once, or refuse. */
  scheduleLeadMs: number
  /** The server's own time in milliseconds since 1970, asked without credentials; null when it does not say. */
  clock: () => Promise<number | null>
  /** "Test connection": what is there, or precisely what is wrong. Changes nothing. */
  check: () => Promise<EndpointCheck>
  /** The post created under `draftSlug`, in whatever state it is by now. */
  lookUp: (draftSlug: string) => Promise<LookUp>
  /** What readers would get now. */
  read: (id: string) => Promise<Step<RemoteStory>>
  /** Not repeatable: look up before trying again. */
  createDraft: (draftSlug: string, post: Post) => Promise<Step<RemoteState>>
  /** Whether the server's post is still as marked, or differs only by `sent`, which an attempt without an answer wrote. */
  compare: (id: string, mark: string, sent: Post | null) => Promise<Step<RemoteState>>
  /**
   * Null where this user may not add pictures. Looks the picture up before it uploads it: there is one copy however often this is
   * called. `known` is
   * what an earlier call for the same picture gave back, for servers that cannot be asked. `mayBeThere`: an earlier
   * attempt may have sent it, so that nothing is sent before the server has been seen without it.
   */
  uploadImage: (
    image: PostImage,
    postId: string,
    known: SentPicture | null,
    mayBeThere: boolean,
  ) => Promise<Step<SentPicture | null>>
  /**
   * Writes everything to the post with this id, or moves it to the trash. Repeatable. `mark` is the state to write over, where the server checks
   * it; null: whatever is there. `notes` are what had to be left out.
   */
  finalise: (id: string, post: Post, imageId: string | null, mark: string | null) => Promise<Step<Finalised>>
  /** Moves further drafts under `draftSlug` to the trash: the server made them after we had given up waiting. */
  discardStrays: (draftSlug: string, keepId: string) => Promise<void>
}
