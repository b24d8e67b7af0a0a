import { z } from 'zod'
import { Attempt } from './attempts.ts'
import { Backup, Storage } from './backups.ts'
import type { Channel, EventName } from './channels.ts'
import { CheckSlice, Rehearsal } from './checks.ts'
import { Correction, NewCorrection } from './corrections.ts'
import { ExportFormat, ExportReport, ExportSelection, StatisticsTable } from './exporting.ts'
import {
  ImportFormat,
  ImportJob,
  ImportMapping,
  ImportPlan,
  ImportProblem,
  NearDuplicate,
  SameCopy,
} from './importing.ts'
import { ImportReport, Media } from './media.ts'
import { PrePublishFinding } from './pre-publish.ts'
import {
  Conflict,
  ConflictChoice,
  Endpoint,
  EndpointCheck,
  EndpointDraft,
  GoneChoice,
  Job,
  Merge,
  RemotePostRecord,
  RemoteStatus,
} from './publishing.ts'
import { MissingTerms, PullState, TermKind } from './pulls.ts'
import { QuoteQuery, QuoteResult, SpeakerCard, SpeakerQuery } from './quotes.ts'
import {
  ArchiveStatistics,
  ArticlePreview,
  Facets,
  PreviewQuery,
  SavedSearch,
  SavedSearchDraft,
  SearchQuery,
  SearchResult,
  Suggestion,
  SuggestionSeed,
  WordForms,
} from './search.ts'
import { Settings, SettingsPatch } from './settings.ts'
import { Article, ArticleContent, ArticleStatus, ArticleSummary } from './story.ts'
import { Version, VersionReason, VersionSummary } from './versions.ts'

const id = z.string().min(1).max(64)
const nothing = z.object({}).strict()
const done = z.object({ done: z.literal(true) })

/** The desk's views: one status each, or everything that is not in the trash. */
export const ArticleView = z.enum(['draft', 'ready', 'scheduled', 'published', 'trashed', 'all'])
export type ArticleView = z.infer<typeof ArticleView>

export const SaveRequest = z.object({
  articleId: id,
  /** The revision this editor started from; a different one on disk is `stale_revision`. */
  baseRevision: z.int().min(0),
  /** Counts up with each save of one editing session; the receipt repeats it. */
  sequence: z.int().min(0),
  content: ArticleContent,
})
export type SaveRequest = z.infer<typeof SaveRequest>
export const SaveReceipt = z.object({ revision: z.int(), sequence: z.int(), savedAt: z.string(), wordCount: z.int() })
export type SaveReceipt = z.infer<typeof SaveReceipt>

export const AppInfo = z.object({
  version: z.string(),
  platform: z.string(),
  dataDirectory: z.string(),
  /** The language the menus use, after 'system' is resolved. */
  language: z.enum(['id', 'en']),
  /** 'session': no keychain worth the name, secrets are forgotten when the app closes. */
  secretStorage: z.enum(['keychain', 'session']),
})
export type AppInfo = z.infer<typeof AppInfo>

/** Each channel's input and output. Preload, handlers and the renderer's client are all inferred from it. */
export const contract = {
  'app.info': { input: nothing, output: AppInfo },
  'app.openExternal': { input: z.object({ url: z.string().max(4000) }), output: done },
  'app.readClipboard': { input: nothing, output: z.object({ text: z.string(), html: z.string() }) },
  'app.flushed': { input: nothing, output: done },

  'articles.list': {
    input: z.object({
      view: ArticleView,
      limit: z.int().min(1).max(1000).default(200),
      offset: z.int().min(0).default(0),
    }),
    output: z.array(ArticleSummary),
  },
  'articles.counts': { input: nothing, output: z.record(ArticleView, z.int()) },
  'articles.create': {
    input: z.object({ content: ArticleContent.partial(), origin: Article.shape.origin }),
    output: Article,
  },
  'articles.get': { input: z.object({ id }), output: Article },
  'articles.save': { input: SaveRequest, output: SaveReceipt },
  'articles.setStatus': { input: z.object({ id, status: ArticleStatus }), output: ArticleSummary },
  /** Titles and states of related targets; an id that is missing from the answer is a broken target. */
  'articles.summaries': { input: z.object({ ids: z.array(id).max(500) }), output: z.array(ArticleSummary) },

  'versions.list': { input: z.object({ articleId: id }), output: z.array(VersionSummary) },
  'versions.get': { input: z.object({ id }), output: Version },
  'versions.create': {
    input: z.object({
      articleId: id,
      reason: VersionReason,
      name: z.string().max(200).default(''),
      /** Only for reason 'raw': the copy exactly as it arrived, instead of the article as saved. */
      raw: z.string().max(10_000_000).optional(),
    }),
    output: VersionSummary,
  },
  /** Keeps the present text as a version, then makes the old one current. */
  'versions.restore': { input: z.object({ id }), output: Article },

  'archive.search': { input: SearchQuery, output: SearchResult },
  'archive.suggest': { input: SuggestionSeed, output: z.array(Suggestion) },
  'archive.facets': { input: SearchQuery, output: Facets },
  'archive.statistics': { input: nothing, output: ArchiveStatistics },
  'archive.sections': { input: nothing, output: z.array(z.string()) },
  'archive.preview': { input: PreviewQuery, output: ArticlePreview },
  'archive.wordForms': { input: z.object({ query: z.string().max(1000) }), output: WordForms },
  /** A line each, in the order asked. */
  'archive.citations': { input: z.object({ ids: z.array(id).max(500) }), output: z.array(z.string()) },
  /** In the order their editor gave them. */
  'archive.savedSearches': { input: nothing, output: z.array(SavedSearch) },
  'archive.saveSearch': { input: SavedSearchDraft, output: SavedSearch },
  'archive.removeSearch': { input: z.object({ id }), output: done },
  /** `to` counts from 0; further than the last means last. */
  'archive.moveSearch': { input: z.object({ id, to: z.int().min(0) }), output: z.array(SavedSearch) },

  'quotes.search': { input: QuoteQuery, output: QuoteResult },
  'quotes.speakers': { input: SpeakerQuery, output: z.array(SpeakerCard) },

  /** One slice of the archive under one rule; ask for the next until there is none. */
  'checks.rehearse': { input: Rehearsal, output: CheckSlice },

  'media.add': { input: z.object({ fileName: z.string().max(300), data: z.instanceof(Uint8Array) }), output: Media },
  'media.choose': { input: nothing, output: Media.nullable() },

  /** Null when the editor changed their mind. The chosen paths stay in main: a plan is started by its id. */
  'importing.choose': {
    input: z.object({ kind: z.enum(['files', 'folder']).default('files') }),
    output: ImportPlan.nullable(),
  },
  /** Files dropped on the window: only the preload may say where they lie. */
  'importing.offer': { input: z.object({ paths: z.array(z.string().max(4096)).max(1000) }), output: ImportPlan },
  'importing.start': {
    input: z.object({ planId: id, format: ImportFormat, mapping: ImportMapping.nullable() }),
    output: ImportJob,
  },
  /** Those under way and those that ended and were not put away, newest first. */
  'importing.jobs': { input: nothing, output: z.array(ImportJob) },
  'importing.pause': { input: z.object({ id }), output: ImportJob },
  'importing.resume': { input: z.object({ id }), output: ImportJob },
  /** What was taken in until then stays. */
  'importing.cancel': { input: z.object({ id }), output: ImportJob },
  'importing.dismiss': { input: z.object({ id }), output: done },
  'importing.findings': {
    input: z.object({ id }),
    output: z.object({ problems: z.array(ImportProblem), similar: z.array(NearDuplicate) }),
  },
  /** Articles that are (nearly) the same copy as a text that was pasted. */
  'importing.sameCopy': {
    input: z.object({ text: z.string().max(2_000_000), articleId: z.string().max(64) }),
    output: z.array(SameCopy),
  },
  'importing.sample': { input: nothing, output: ImportReport },

  /** Asks where to, then writes; null when the editor changed their mind or cancelled. One export at a time. */
  'exporting.run': {
    input: z.object({ selection: ExportSelection, format: ExportFormat, pictures: z.boolean() }),
    output: ExportReport.nullable(),
  },
  'exporting.statistics': {
    input: z.object({ table: StatisticsTable }),
    output: ExportReport.pick({ path: true }).nullable(),
  },
  'exporting.cancel': { input: nothing, output: done },
  /** Shows the file of the last export in the system's file browser. */
  'exporting.showFile': { input: nothing, output: done },

  'maintenance.backups': { input: nothing, output: z.array(Backup) },
  'maintenance.takeBackup': { input: nothing, output: Backup },
  /** Checks the backup, then starts the app again with it in the archive's place; the present one is kept aside. */
  'maintenance.restore': { input: z.object({ name: Backup.shape.name }), output: done },
  'maintenance.storage': { input: nothing, output: Storage },
  'maintenance.compact': { input: nothing, output: Storage },

  'settings.get': { input: nothing, output: Settings },
  'settings.update': { input: SettingsPatch, output: Settings },

  'endpoints.list': { input: nothing, output: z.array(Endpoint) },
  'endpoints.test': { input: EndpointDraft, output: EndpointCheck },
  /** Tests first; a failing test saves nothing and comes back as the check. */
  'endpoints.save': {
    input: EndpointDraft,
    output: z.object({ check: EndpointCheck, endpoint: Endpoint.nullable() }),
  },
  'endpoints.remove': { input: z.object({ id }), output: done },
  /** Asks the site again for its time zone and what this user may do; without an answer what was known stays. */
  'endpoints.survey': { input: z.object({ id }), output: Endpoint },

  /** Opens the site's own page in the browser, where the editor lets this program in; resolves when they have. */
  'endpoints.authorise': {
    input: z.object({ url: z.string().trim().min(1).max(2000) }),
    output: z.object({ url: z.string(), user: z.string(), secret: z.string() }),
  },
  'endpoints.stopAuthorising': { input: nothing, output: done },

  'pulls.list': { input: nothing, output: z.array(PullState) },
  /** `full` reads everything again; otherwise what changed since the last pull. Resolves when it is under way. */
  'pulls.start': { input: z.object({ endpointId: id, full: z.boolean() }), output: done },
  'pulls.cancel': { input: z.object({ endpointId: id }), output: done },
  /** Names of the sites and of the archive, for fields that also take words of their own. */
  'terms.suggest': {
    input: z.object({ kind: TermKind, typed: z.string().max(200), limit: z.int().min(1).max(100).default(30) }),
    output: z.array(z.string()),
  },
  'terms.refresh': { input: z.object({ endpointId: id }), output: done },
  'terms.missing': { input: z.object({ endpointId: id, articleId: id }), output: MissingTerms },

  /** Freezes the article as saved at `revision` and queues it. */
  'publishing.enqueue': {
    input: z.object({
      articleId: id,
      revision: z.int(),
      endpointId: id,
      targetStatus: RemoteStatus,
      /** For 'schedule', and only for it. */
      publishAt: z.iso.datetime().optional(),
      /** For 'password'. An update that gives none keeps the one the post has. */
      password: z.string().min(1).max(255).optional(),
    }),
    output: Job,
  },
  'publishing.jobs': { input: z.object({ articleId: id.optional() }), output: z.array(Job) },
  'publishing.cancel': { input: z.object({ jobId: id }), output: Job },
  /** Tries now, without waiting for the backoff. */
  'publishing.retry': { input: z.object({ jobId: id }), output: Job },
  /** Ends a conflict: 'mine' writes over the site's text, 'theirs' takes it over here. The other text stays a version. */
  'publishing.resolve': { input: z.object({ jobId: id, keep: ConflictChoice }), output: Job },
  /** Asks the site for its text. */
  'publishing.conflict': { input: z.object({ jobId: id }), output: Conflict },
  'publishing.merge': { input: Merge, output: Job },
  'publishing.remotePosts': { input: z.object({ articleId: id }), output: z.array(RemotePostRecord) },
  /** A password for this session only, where no keychain can keep it. */
  'publishing.provideSecret': {
    input: z.object({ endpointId: id, secret: z.string().min(1).max(2000) }),
    output: done,
  },
  /** The post is no longer on the site: 'anew' publishes another, 'forget' forgets that there was one. */
  'publishing.settleGone': { input: z.object({ jobId: id, choice: GoneChoice }), output: Job },
  /** What each attempt sent and received, the oldest first. */
  'publishing.attempts': { input: z.object({ jobId: id }), output: z.array(Attempt) },
  /** What stands in the way of publishing the article, as saved, on this endpoint; the blocking first. */
  'publishing.check': { input: z.object({ articleId: id, endpointId: id }), output: z.array(PrePublishFinding) },
  'publishing.embargo': { input: z.object({ articleId: id }), output: z.object({ until: z.string().nullable() }) },
  /** Nothing of the article leaves before; null lifts it. */
  'publishing.setEmbargo': { input: z.object({ articleId: id, until: z.iso.datetime().nullable() }), output: done },
  'publishing.corrections': { input: z.object({ articleId: id }), output: z.array(Correction) },
  'publishing.addCorrection': { input: NewCorrection, output: Correction },
  'publishing.removeCorrection': { input: z.object({ id }), output: done },
} satisfies Record<Channel, { input: z.ZodType; output: z.ZodType }>

export type Contract = typeof contract
/** What a caller passes (defaults may be left out). */
export type Input<C extends Channel> = z.input<Contract[C]['input']>
/** What a handler receives (defaults filled in). */
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>
export type Output<C extends Channel> = z.output<Contract[C]['output']>

export const MenuCommand = z.enum([
  'new-article',
  'new-from-clipboard',
  'import',
  'import-folder',
  'export-article',
  'export-archive',
  'palette',
  'search-archive',
  'find-in-story',
  'name-version',
  'publish',
  'inspector-1',
  'inspector-2',
  'inspector-3',
  'inspector-4',
  'inspector-5',
  'inspector-6',
  'next-check',
  'previous-check',
  'focus-mode',
  'statistics',
  'settings',
  'shortcuts',
])
export type MenuCommand = z.infer<typeof MenuCommand>

export const events = {
  /** `ids` null: many changed (import, restore). */
  'articles.changed': z.object({ ids: z.array(z.string()).nullable() }),
  'imports.changed': z.object({ job: ImportJob }),
  'outbox.changed': z.object({ jobId: z.string(), articleId: z.string() }),
  'exporting.progress': z.object({ articles: z.int(), total: z.int() }),
  /** A pull began, came further, or ended. */
  'pulls.changed': z.object({ endpointId: z.string() }),
  /** A scheduled story is with its readers now. */
  'publishing.live': z.object({ articleId: z.string(), headline: z.string(), endpointName: z.string() }),
  'settings.changed': Settings,
  'menu.command': z.object({ command: MenuCommand }),
  /** The window is about to close: save what is pending, then call `app.flushed`. */
  'app.flush': z.object({}),
} satisfies Record<EventName, z.ZodType>
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>
