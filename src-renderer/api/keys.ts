import type {
  ArticleView,
  Input,
  PreviewQuery,
  SearchQuery,
  SiteTemplate,
  TermKind,
} from '../../src-shared/contract/index.ts'

/** The names under which answers are cached; one object a feature, so that events can refresh exactly what changed. */
export const articleKeys = {
  all: ['articles'] as const,
  lists: ['articles', 'list'] as const,
  list: (view: ArticleView, page: number) => ['articles', 'list', view, page] as const,
  counts: ['articles', 'counts'] as const,
  article: (id: string) => ['articles', 'one', id] as const,
  summaries: (ids: readonly string[]) => ['articles', 'summaries', ...ids] as const,
}

export const versionKeys = {
  all: ['versions'] as const,
  list: (articleId: string) => ['versions', 'list', articleId] as const,
  version: (id: string) => ['versions', 'one', id] as const,
}

export const archiveKeys = {
  all: ['archive'] as const,
  search: (query: SearchQuery) => ['archive', 'search', query] as const,
  facets: (query: SearchQuery) => ['archive', 'facets', query] as const,
  suggest: (articleId: string) => ['archive', 'suggest', articleId] as const,
  sections: ['archive', 'sections'] as const,
  preview: (query: PreviewQuery) => ['archive', 'preview', query] as const,
  wordForms: (query: string) => ['archive', 'forms', query] as const,
  statistics: ['archive', 'statistics'] as const,
}

export const savedSearchKeys = { all: ['saved-searches'] as const }

export const importKeys = {
  jobs: ['imports', 'jobs'] as const,
  findings: (id: string) => ['imports', 'findings', id] as const,
}

/** Told by main, never asked for. */
export const uploadKey = (jobId: string) => ['upload', jobId] as const

export const publishingKeys = {
  all: ['publishing'] as const,
  jobs: ['publishing', 'jobs'] as const,
  articleJobs: (articleId: string) => ['publishing', 'jobs', articleId] as const,
  remotePosts: (articleId: string) => ['publishing', 'remote', articleId] as const,
  /** Not below `all`: what is being compared stays still while it is looked at. */
  conflict: (jobId: string) => ['conflict', jobId] as const,
  attempts: (jobId: string) => ['publishing', 'attempts', jobId] as const,
  merged: (jobId: string) => ['publishing', 'merged', jobId] as const,
  check: (articleId: string, revision: number, endpointId: string) =>
    ['publishing', 'check', articleId, revision, endpointId] as const,
  preview: (input: Input<'publishing.preview'>, revision: number, template: SiteTemplate) =>
    ['publishing', 'preview', input, revision, template] as const,
  embargo: (articleId: string) => ['publishing', 'embargo', articleId] as const,
  corrections: (articleId: string) => ['publishing', 'corrections', articleId] as const,
}

export const upkeepKeys = {
  all: ['upkeep'] as const,
  backups: ['upkeep', 'backups'] as const,
  storage: ['upkeep', 'storage'] as const,
}

export const pullKeys = { all: ['pulls'] as const }
export const termKeys = {
  all: ['terms'] as const,
  missing: (articleId: string, endpointId: string) => ['terms', 'missing', articleId, endpointId] as const,
  suggested: (kind: TermKind, typed: string) => ['terms', kind, typed] as const,
}
export const endpointKeys = { all: ['endpoints'] as const }
export const settingsKeys = { settings: ['settings'] as const, info: ['app', 'info'] as const }
