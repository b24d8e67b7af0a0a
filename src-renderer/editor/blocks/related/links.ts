import type { ArticleStatus, ArticleSummary, RelatedLink } from '../../../../src-shared/contract/index.ts'

/** What can be done with the links of a related block, and what is known about where they lead. Pure. */
export const withLink = (links: RelatedLink[], link: RelatedLink): RelatedLink[] =>
  links.some((other) => sameTarget(other, link)) ? links : [...links, link]

export const withoutLink = (links: RelatedLink[], index: number): RelatedLink[] => links.filter((_, at) => at !== index)

/** The link at `from` ends up at `to`; a place outside the list changes nothing. */
export const movedLink = (links: RelatedLink[], from: number, to: number): RelatedLink[] => {
  const link = links[from]
  if (link === undefined || to < 0 || to >= links.length) return links
  const others = withoutLink(links, from)
  return [...others.slice(0, to), link, ...others.slice(to)]
}

const sameTarget = (a: RelatedLink, b: RelatedLink): boolean =>
  a.articleId === null ? b.articleId === null && a.url === b.url && a.title === b.title : a.articleId === b.articleId

/** `missing` and `trashed` are broken; `unlinked` has words but leads nowhere yet; `unknown` is still being asked. */
export type TargetState = ArticleStatus | 'missing' | 'external' | 'unlinked' | 'unknown'

export const targetState = (link: RelatedLink, summaries: ArticleSummary[] | undefined): TargetState => {
  if (link.articleId === null) return link.url === '' ? 'unlinked' : 'external'
  if (summaries === undefined) return 'unknown'
  return summaries.find((summary) => summary.id === link.articleId)?.status ?? 'missing'
}

/** The links with the headlines their targets have now; the very same array when nothing changed. */
export const retitled = (links: RelatedLink[], summaries: ArticleSummary[]): RelatedLink[] => {
  const headlines = new Map(summaries.map((summary) => [summary.id, summary.headline]))
  const renamed = links.map((link) => {
    const headline = link.articleId === null ? undefined : headlines.get(link.articleId)
    return headline === undefined || headline === '' || headline === link.title ? link : { ...link, title: headline }
  })
  return renamed.every((link, index) => link === links[index]) ? links : renamed
}
