import type { Article, ArticleSummary } from '../../../src-shared/contract/index.ts'
import type { Key } from '../../i18n/catalogues.ts'

/** What is still wrong with a story that is about to be published; only what readers could not read at all blocks. */
export type Warning = { words: Key; blocks: boolean; n: number }

/** `targets` are the summaries of the related articles that still exist; `errors` what the checks call wrong. */
export const warningsFor = (article: Article, targets: readonly ArticleSummary[], errors = 0): Warning[] => {
  const byId = new Map(targets.map((target) => [target.id, target]))
  const links = article.related.flatMap((block) => block.links)
  const linked = links.flatMap((link) => (link.articleId === null ? [] : [byId.get(link.articleId) ?? null]))
  const image = article.leadImage
  const found: Warning[] = [
    { words: 'publish.noHeadline', blocks: true, n: article.headline.trim() === '' ? 1 : 0 },
    { words: 'publish.noBody', blocks: true, n: article.text.trim() === '' ? 1 : 0 },
    { words: 'checks.publishErrors', blocks: false, n: errors },
    { words: 'publish.noSection', blocks: false, n: article.section.trim() === '' ? 1 : 0 },
    { words: 'publish.brokenRelated', blocks: false, n: linked.filter((target) => target === null).length },
    {
      words: 'publish.trashedRelated',
      blocks: false,
      n: linked.filter((target) => target?.status === 'trashed').length,
    },
    {
      words: 'publish.unspokenQuotes',
      blocks: false,
      n: article.quotations.filter((quotation) => quotation.speaker.trim() === '').length,
    },
    { words: 'publish.noAlt', blocks: false, n: image?.mediaId != null && image.alt.trim() === '' ? 1 : 0 },
    {
      words: 'publish.captionWithoutImage',
      blocks: false,
      n: image !== null && image.mediaId === null && image.caption.trim() !== '' ? 1 : 0,
    },
  ]
  return found.filter((warning) => warning.n > 0)
}

/** The first sentences of the body, at most `limit` characters, cut between words. */
export const firstLines = (text: string, limit = 280): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= limit) return flat
  const cut = flat.slice(0, limit)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}
