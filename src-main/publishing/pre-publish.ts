/** Gathers what the pre-publish check looks at: the saved story, its related ones, its embargo, the house's own rules. */
import {
  AppError,
  type Article,
  type Endpoint,
  type PrePublishFinding,
  type Settings,
} from '../../src-shared/contract/index.ts'
import { checkArticle } from '../../src-shared/language/checks/check-article.ts'
import { prePublish } from '../../src-shared/publishing/pre-publish.ts'
import type { Archive } from '../archive/operations.ts'
import { captionsInText } from '../html/captions.ts'
import { picturesIn } from '../html/pictures.ts'
import { authorsFor } from './byline-authors.ts'
import { missingTerms } from './missing-terms.ts'

const issuesOf = (article: Article, { checks, houseDateline }: Settings) => {
  const { byline, editor, section, tags, datedAt } = article
  const issues = checkArticle({
    fields: {
      headline: article.headline,
      standfirst: article.standfirst,
      caption: article.leadImage?.caption ?? '',
      captions: captionsInText(article.html),
      text: article.text,
    },
    date: datedAt,
    settings: { ...checks, houseDateline },
    facts: { byline, editor, section, tags, dated: datedAt !== '' },
  })
  const aside = (checks.ignoredHere ?? []).filter(({ articleId }) => articleId === article.id)
  return issues.filter(({ rule, text }) => !aside.some((one) => one.rule === rule && one.around.includes(text)))
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

/** The largest of the story's pictures, where the site is not sure to take it. */
const tooLargeFor = async (archive: Archive, { html, leadImage }: Article, { site }: Endpoint) => {
  const limit = site?.uploadLimit
  if (limit === undefined) return null
  const ids = [leadImage?.mediaId ?? null, ...picturesIn(html).map(({ mediaId }) => mediaId)]
  const media = await Promise.all([...new Set(ids)].map((id) => (id === null ? null : archive.read('getMedia', id))))
  const largest = Math.max(0, ...media.map((one) => one?.bytes ?? 0))
  return largest <= limit ? null : { picture: Math.max(1, megabytes(largest)), limit: megabytes(limit) }
}

export const checkBeforePublishing = async (
  archive: Archive,
  settings: Settings,
  { articleId, endpointId }: { articleId: string; endpointId: string },
  now = Date.now(),
): Promise<PrePublishFinding[]> => {
  const [article, endpoint] = [
    await archive.read('getArticle', articleId),
    await archive.read('getEndpoint', endpointId),
  ]
  if (article === null) throw new AppError('not_found', `There is no article ${articleId}.`, { id: articleId })
  if (endpoint === null) throw new AppError('not_found', `There is no endpoint ${endpointId}.`, { id: endpointId })
  const articleIds = article.related.flatMap((block) => block.links.flatMap((link) => link.articleId ?? []))
  const urls = await archive.read('remoteUrls', { endpointId, articleIds })
  return prePublish({
    article,
    kind: endpoint.kind,
    issues: issuesOf(article, settings),
    targets: await archive.read('articleSummaries', articleIds),
    publicThere: Object.keys(urls),
    pictures: picturesIn(article.html),
    embargo: await archive.read('embargoOf', articleId),
    refusedAuthors: (await authorsFor(archive, endpointId, article.byline)).refused,
    cannot: endpoint.site?.cannot ?? [],
    tooLarge: await tooLargeFor(archive, article, endpoint),
    missingSection: (await missingTerms(archive, endpointId, article)).section,
    levels: settings.prePublish,
    now,
  })
}
