import type { ArticleContent, FoundCorrection, RemotePost, TermKind } from '../../../src-shared/contract/index.ts'

/** Where a pull stands; `cursor` belongs to the kind of site. */
export type PullPosition = {
  run: string
  full: boolean
  /** By the site's clock. Null: from the beginning. */
  since: string | null
  /** Where the next incremental run begins, once this one has come to its end. */
  nextSince: string
  cursor: string | null
  handled: number
  total: number | null
}

export type PullRecord = {
  position: PullPosition | null
  nextSince: string | null
  completedAt: string | null
  fullAt: string | null
}

/** A post as it becomes an article. */
export type PulledPost = {
  remote: RemotePost
  mark: string
  slug: string
  /** The id the article gets if the post is not here yet. */
  articleId: string
  content: ArticleContent
  datedAt: string | null
  /** That readers find with it there. */
  corrections?: FoundCorrection[]
  /** The site's own picture, as its adapter names it; '' for none. */
  imageId: string
  /** The body as it arrived. */
  raw: string
}

export type PulledPage = {
  endpointId: string
  endpointName: string
  posts: PulledPost[]
  /** Where the pull goes on after these. */
  position: PullPosition
}

export type RemoteTerm = { kind: TermKind; id: string; name: string }

export type PullOutcome = 'imported' | 'updated' | 'unchanged' | 'kept' | 'withdrawn'

/** What sites gave back, and the names they use. Read-only work, done by the reader thread. */
export type PullingReads = {
  pullRecord: (endpointId: string) => PullRecord
  /** Which article each post is, by the post's id; posts that are not here yet are left out. */
  articlesOfPosts: (input: {
    endpointId: string
    posts: { id: string; url: string; slug: string }[]
  }) => Record<string, string>
  articlesAt: (urls: string[]) => Record<string, string>
  /** Posts known here that a full run has not met. */
  unseenPosts: (input: { endpointId: string; run: string }) => string[]
  /** Of the site by name, whatever its case. */
  findTerm: (input: { endpointId: string; kind: TermKind; name: string }) => { id: string; name: string } | null
  hasTerms: (endpointId: string) => boolean
  suggestTerms: (input: { kind: TermKind; typed: string; limit: number }) => string[]
}

/** Changes, done one after the other by the writer thread. */
export type PullingWrites = {
  saveTerms: (input: { endpointId: string; terms: RemoteTerm[] }) => void
  savePulledPage: (page: PulledPage) => { id: string; articleId: string; outcome: PullOutcome }[]
  markRemoteStates: (input: { endpointId: string; states: { id: string; status: string }[] }) => number
  finishPull: (input: { endpointId: string }) => void
}
