/**
 * What a pull asks of a site: its posts in the order of their last change, its terms and its people. Answers are read
 * like an adapter's, and nothing in them is trusted.
 */
import type { RemotePost, TermKind } from '../../../src-shared/contract/index.ts'
import type { Step } from '../cms/adapter.ts'

export type SourcePicture = { id: string; alt: string; caption: string }

/** A post with plain text in every field but `html`, which is not to be trusted. */
export type SourcePost = {
  remote: RemotePost
  mark: string
  slug: string
  headline: string
  standfirst: string
  html: string
  section: string
  tags: string[]
  byline: string
  picture: SourcePicture | null
  datedAt: string | null
}

export type SourcePage = {
  posts: SourcePost[]
  /** Where to go on; null when this was the last page. */
  next: string | null
  /** Posts of the run, as far as the site says. */
  total: number | null
  /** An earlier time than the run's start from which the next run has to look again; null for none. */
  lookAgainFrom: string | null
  failed: { path: string; reason: string }[]
}

export type SourceTerm = { kind: TermKind; id: string; name: string }

export type PullSource = {
  /** The site's own time, ISO 8601. */
  begin: () => Promise<Step<{ now: string }>>
  /** `since` null: everything. A cursor belongs to one `since`. */
  page: (since: string | null, cursor: string | null) => Promise<Step<SourcePage>>
  /** The present state of posts by their ids; 'gone' for those the site no longer has. */
  statesOf: (ids: string[]) => Promise<Step<{ id: string; status: string }[]>>
  terms: () => Promise<Step<SourceTerm[]>>
}
