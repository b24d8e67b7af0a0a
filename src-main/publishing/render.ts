/**
 * The HTML that leaves for a site: exactly what the editor approved, sanitised once more, with each related link led to
 * its target's public address on that site. A target without one stays as plain text. How sure the rules were of a
 * speaker is the desk's own affair and stays here.
 */
import { DomUtils, parseDocument } from 'htmlparser2'
import { isPublicUrl } from '../../src-shared/article/markup.ts'
import { sanitiseHtml } from '../html/sanitise.ts'

const articleLinks = (html: string) => {
  const document = parseDocument(html)
  const links = DomUtils.findAll(
    (node) => node.name === 'a' && (node.attribs['data-article-id'] ?? '') !== '',
    document.children,
  )
  return { document, links }
}

/** The archive's ids of every article that `html` links to, each once. */
export const linkedArticleIds = (html: string): string[] => {
  const ids = articleLinks(sanitiseHtml(html)).links.map((link) => link.attribs['data-article-id'] ?? '')
  return [...new Set(ids)]
}

/** `urls` are the public addresses on the site by article id, as the archive knows them. */
export const renderForSite = (html: string, urls: Record<string, string>): string => {
  const { document, links } = articleLinks(sanitiseHtml(html))
  for (const link of links) {
    const url = urls[link.attribs['data-article-id'] ?? '']
    if (url !== undefined && isPublicUrl(url)) {
      link.attribs.href = url
      continue
    }
    for (const child of [...link.children]) DomUtils.prepend(link, child)
    DomUtils.removeElement(link)
  }
  for (const node of DomUtils.findAll(({ attribs }) => 'data-confidence' in attribs, document.children)) {
    delete node.attribs['data-confidence']
  }
  return DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' })
}
