import type {
  Article,
  ArticleSummary,
  BodyPicture,
  EndpointKind,
  PrePublishFinding,
  PrePublishItem,
  PrePublishLevel,
  PrePublishPlace,
  RoleLimit,
} from '../contract/index.ts'
import type { ArticleIssue } from '../language/checks/check-article.ts'

/** What is still wrong with a story that is about to be published, and whether it may go all the same. */
const defaultLevels: Record<PrePublishItem, PrePublishLevel> = {
  headline: 'block',
  body: 'block',
  embargo: 'warn',
  headline_length: 'block',
  standfirst_length: 'warn',
  placeholder: 'block',
  check_errors: 'warn',
  check_warnings: 'off',
  section: 'warn',
  standfirst: 'off',
  byline: 'off',
  author: 'info',
  picture_refused: 'warn',
  picture_too_large: 'warn',
  section_refused: 'warn',
  related_missing: 'warn',
  related_unpublished: 'warn',
  alt: 'warn',
  body_alt: 'warn',
  caption_without_picture: 'warn',
  credit: 'off',
  speaker: 'warn',
}

/** Nobody could read it, or the server would refuse it: no setting and no --force lets these through. */
const never: ReadonlySet<PrePublishItem> = new Set(['headline', 'body', 'headline_length'])
export const isFixed = (item: PrePublishItem): boolean => never.has(item)

export const levelOf = (
  item: PrePublishItem,
  set: Partial<Record<PrePublishItem, PrePublishLevel>>,
): PrePublishLevel => (isFixed(item) ? defaultLevels[item] : (set[item] ?? defaultLevels[item]))

const places: Record<PrePublishItem, PrePublishPlace> = {
  headline: 'headline',
  body: 'body',
  embargo: 'publish',
  headline_length: 'headline',
  standfirst_length: 'standfirst',
  placeholder: 'checks',
  check_errors: 'checks',
  check_warnings: 'checks',
  section: 'article',
  standfirst: 'standfirst',
  byline: 'article',
  author: 'article',
  picture_refused: 'image',
  picture_too_large: 'image',
  section_refused: 'article',
  related_missing: 'related',
  related_unpublished: 'related',
  alt: 'image',
  body_alt: 'body',
  caption_without_picture: 'image',
  credit: 'image',
  speaker: 'body',
}

/** Characters a system takes; null where it has no limit of its own. */
const limits: Record<EndpointKind, { headline: number | null; standfirst: number | null }> = {
  wordpress: { headline: null, standfirst: null },
  ghost: { headline: 255, standfirst: 300 },
  json: { headline: null, standfirst: null },
}

export type PrePublishFacts = {
  article: Article
  kind: EndpointKind
  /** Findings of the checks that the house has not set aside. */
  issues: readonly ArticleIssue[]
  /** Related articles that still exist. */
  targets: readonly ArticleSummary[]
  /** Ids of the related articles that readers of this endpoint find. */
  publicThere: readonly string[]
  embargo: string | null
  /** Those in the text. */
  pictures: readonly BodyPicture[]
  /** People of the byline whom the site knows and this user may not publish for: the post keeps the user's own name. */
  refusedAuthors: readonly string[]
  /** What the user's role does not allow there. */
  cannot: readonly RoleLimit[]
  /** Megabytes of the lead picture and of the largest the site takes, where that is known to be less. */
  tooLarge: { picture: number; limit: number } | null
  /** The story's section, where the site is known to have none of that name. */
  missingSection: string | null
  levels: Partial<Record<PrePublishItem, PrePublishLevel>>
  /** Milliseconds since 1970. */
  now: number
}

type Found = { n: number; found?: string; limit?: number | null }

const placeholderRule = 'draft.placeholder'
const named = (names: readonly string[]): string => names.slice(0, 3).join(', ')
const missing = (text: string): Found => ({ n: text.trim() === '' ? 1 : 0 })
const tooLong = (text: string, limit: number | null): Found =>
  limit !== null && text.trim().length > limit ? { n: text.trim().length, limit } : { n: 0 }

const relatedFacts = ({ article, targets, publicThere }: PrePublishFacts) => {
  const links = article.related.flatMap((block) => block.links).filter((link) => link.articleId !== null)
  const alive = new Set(targets.filter((target) => target.status !== 'trashed').map((target) => target.id))
  const dead = links.filter((link) => !alive.has(link.articleId ?? ''))
  const hidden = links.filter((link) => alive.has(link.articleId ?? '') && !publicThere.includes(link.articleId ?? ''))
  return { dead: dead.map((link) => link.title), hidden: hidden.map((link) => link.title) }
}

const lookAt = (facts: PrePublishFacts): Record<PrePublishItem, Found> => {
  const { article, embargo, issues, kind, now, tooLarge } = facts
  const { headline, leadImage, standfirst } = article
  const placeholders = issues.filter((issue) => issue.rule === placeholderRule)
  const others = issues.filter((issue) => issue.rule !== placeholderRule)
  const texts = (found: readonly ArticleIssue[]): Found => ({
    n: found.length,
    found: named(found.map((issue) => issue.text)),
  })
  const { dead, hidden } = relatedFacts(facts)
  const hasPicture = leadImage !== null && leadImage.mediaId !== null
  const isSectionLost = facts.missingSection !== null && facts.cannot.includes('add_sections')
  const hasAnyPicture = hasPicture || facts.pictures.some(({ mediaId }) => mediaId !== null)
  const isHeld = embargo !== null && Date.parse(embargo) > now
  return {
    headline: missing(headline),
    body: missing(article.text),
    embargo: { n: isHeld ? 1 : 0, found: isHeld ? embargo : '' },
    headline_length: tooLong(headline, limits[kind].headline),
    standfirst_length: tooLong(standfirst, limits[kind].standfirst),
    placeholder: texts(placeholders),
    check_errors: texts(others.filter((issue) => issue.severity === 'error')),
    check_warnings: texts(others.filter((issue) => issue.severity === 'warning')),
    section: missing(article.section),
    standfirst: missing(standfirst),
    byline: missing(article.byline),
    author: { n: facts.refusedAuthors.length, found: named(facts.refusedAuthors) },
    picture_refused: { n: hasAnyPicture && facts.cannot.includes('upload') ? 1 : 0 },
    picture_too_large: tooLarge === null ? { n: 0 } : { n: tooLarge.picture, limit: tooLarge.limit },
    section_refused: isSectionLost ? { n: 1, found: facts.missingSection ?? '' } : { n: 0 },
    related_missing: { n: dead.length, found: named(dead) },
    related_unpublished: { n: hidden.length, found: named(hidden) },
    body_alt: { n: facts.pictures.filter(({ alt }) => alt.trim() === '').length },
    alt: { n: hasPicture && leadImage.alt.trim() === '' ? 1 : 0 },
    caption_without_picture: { n: leadImage !== null && !hasPicture && leadImage.caption.trim() !== '' ? 1 : 0 },
    credit: { n: hasPicture && leadImage.credit.trim() === '' ? 1 : 0 },
    speaker: { n: article.quotations.filter((quotation) => quotation.speaker.trim() === '').length },
  }
}

const isItem = (name: string): name is PrePublishItem => Object.hasOwn(defaultLevels, name)

const gravest: PrePublishFinding['level'][] = ['block', 'warn', 'info']

/** The blocking first, then warnings, then what is only told; each kind in the order of the list of items. */
export const prePublish = (facts: PrePublishFacts): PrePublishFinding[] => {
  const findings = Object.entries(lookAt(facts)).flatMap(
    ([item, { n, found = '', limit = null }]): PrePublishFinding[] => {
      if (n === 0 || !isItem(item)) return []
      const level = levelOf(item, facts.levels)
      return level === 'off' ? [] : [{ item, level, place: places[item], n, found: found.slice(0, 300), limit }]
    },
  )
  return gravest.flatMap((grave) => findings.filter(({ level }) => level === grave))
}
