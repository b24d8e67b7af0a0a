import type {
  Article,
  ArticleContent,
  ArticleStatus,
  ArticleSummary,
  JoinableTexts,
  SaveReceipt,
  SaveRequest,
} from '../../../src-shared/contract/index.ts'
import { CallError, call } from '../../api/client.ts'

/** How a session reaches the archive. */
export type Transport = {
  save: (request: SaveRequest) => Promise<SaveReceipt>
  get: (articleId: string) => Promise<Article>
  /** Two writings that began with the same one, put together; null where both changed the same passage. */
  join: (writings: { base: JoinableTexts; mine: JoinableTexts; theirs: JoinableTexts }) => Promise<JoinableTexts | null>
  /** Keeps what is on disk now as a version, before it is written over. */
  keepPresent: (articleId: string) => Promise<unknown>
  /** Keeps pasted copy exactly as it arrived. */
  keepRaw: (articleId: string, raw: string) => Promise<unknown>
  setStatus: (articleId: string, status: ArticleStatus) => Promise<ArticleSummary>
}

export const archiveTransport: Transport = {
  save: (request) => call('articles.save', request),
  get: (id) => call('articles.get', { id }),
  join: (writings) => call('articles.join', writings),
  keepPresent: (articleId) => call('versions.create', { articleId, reason: 'restore' }),
  keepRaw: (articleId, raw) => call('versions.create', { articleId, reason: 'raw', raw }),
  setStatus: (id, status) => call('articles.setStatus', { id, status }),
}

const isStale = (problem: unknown): boolean => problem instanceof CallError && problem.code === 'stale_revision'

/**
 * Saves; when something else wrote the article meanwhile, that is kept as a version, and both writings are put together
 * and saved; ours alone where they touch the same words. Whoever types never loses words to a race, and neither does the
 * other side.
 */
export const saveOnNewestRevision = async (
  transport: Transport,
  request: SaveRequest,
  /** Takes the other writing into what is being edited; null when they cannot be put together. */
  takeIn: (present: Article) => Promise<ArticleContent | null>,
): Promise<SaveReceipt> => {
  const attempts = 3
  let { baseRevision, content } = request
  for (let attempt = 1; ; attempt++) {
    try {
      return await transport.save({ ...request, content, baseRevision })
    } catch (problem) {
      if (!isStale(problem) || attempt === attempts) throw problem
      const present = await transport.get(request.articleId)
      // Joined are words: what else it changed, in a quotation's fields for one, is found in the version.
      await transport.keepPresent(request.articleId)
      content = (await takeIn(present)) ?? content
      baseRevision = present.revision
    }
  }
}
