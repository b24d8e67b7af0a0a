/**
 * A site's post as an article: its HTML sanitised and read for dateline, quotations and related blocks, the links of
 * those led to the archive's own articles where it has them.
 */
import { setImmediate as breathe } from 'node:timers/promises'
import { DomUtils, parseDocument } from 'htmlparser2'
import {
  type ArticleContent,
  emptyContent,
  type FoundCorrection,
  type RelatedLink,
} from '../../../src-shared/contract/index.ts'
import { newId } from '../../archive/new-id.ts'
import type { PulledPost } from '../../archive/operations/pulling.ts'
import type { Archive } from '../../archive/operations.ts'
import { splitCorrections } from '../../html/corrections.ts'
import { pictureHints, withOwnPictures } from '../../html/pictures.ts'
import { sanitiseHtml } from '../../html/sanitise.ts'
import { parsePage } from '../../importing/html/dom.ts'
import { htmlStory } from '../../importing/html/story.ts'
import { storyProblem } from '../../importing/story-problem.ts'
import { asWritten } from '../templates/as-written.ts'
import type { SourcePost } from './source.ts'

export type Converted = { posts: PulledPost[]; failed: { path: string; reason: string }[] }

/** Comments hold a site's own block marks, which would otherwise stand between two paragraphs. */
const withoutComments = (html: string): string => html.replace(/<!--[\s\S]*?-->/g, '')

type Read = { content: ArticleContent; corrections: FoundCorrection[] }

const readPost = (post: SourcePost, held: readonly string[]): Read => {
  const own = withOwnPictures(asWritten(withoutComments(post.html)), held)
  const { html, corrections } = splitCorrections(sanitiseHtml(own))
  return { content: contentOf(post, html), corrections }
}

const contentOf = (post: SourcePost, html: string): ArticleContent => {
  const nodes = parsePage(html).children
  const language = 'id' as const
  const story = htmlStory(nodes, { headline: post.headline, houseDateline: '', language })
  const { headline, standfirst, slug, section, byline, picture } = post
  return {
    ...emptyContent,
    ...story,
    headline: headline.slice(0, 1000),
    standfirst: standfirst.slice(0, 5000),
    slug: slug.slice(0, 200),
    section: section.slice(0, 200),
    tags: [...new Set(post.tags.map((tag) => tag.slice(0, 200)))].slice(0, 200),
    byline: byline.slice(0, 500),
    language,
    // The picture itself stays on the site; its words come along.
    leadImage:
      picture === null
        ? null
        : { mediaId: null, alt: picture.alt.slice(0, 1000), caption: picture.caption.slice(0, 2000), credit: '' },
  }
}

const addressesIn = ({ related }: ArticleContent): string[] =>
  related.flatMap(({ links }) => links.map(({ url }) => url)).filter((url) => url !== '')

const idsIn = ({ related }: ArticleContent): string[] =>
  related.flatMap(({ links }) => links.flatMap(({ articleId }) => (articleId === null ? [] : [articleId])))

/** What is here by its address; else by the id the post carries, if it is one of ours and not of another desk. */
type Targets = { byUrl: ReadonlyMap<string, string>; known: ReadonlySet<string> }

const targetOf = ({ articleId, url }: Pick<RelatedLink, 'articleId' | 'url'>, { byUrl, known }: Targets) =>
  byUrl.get(url) ?? (articleId !== null && known.has(articleId) ? articleId : null)

const withTargets = (content: ArticleContent, targets: Targets): ArticleContent => {
  if (content.related.length === 0) return content
  const related = content.related.map(({ kind, links }) => ({
    kind,
    links: links.map((link) => ({ ...link, articleId: targetOf(link, targets) })),
  }))
  const document = parseDocument(content.html)
  const inRelated = DomUtils.findAll((node) => node.attribs['data-related'] !== undefined, document.children)
  for (const link of inRelated.flatMap((block) => DomUtils.findAll((node) => node.name === 'a', block.children))) {
    const url = link.attribs.href ?? ''
    const target = targetOf({ articleId: link.attribs['data-article-id'] ?? null, url }, targets)
    if (target === null) delete link.attribs['data-article-id']
    else link.attribs['data-article-id'] = target
  }
  return { ...content, related, html: DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' }) }
}

/** Posts that cannot be kept are named with the reason and never stop the rest. */
export const articlesOfPosts = async (
  archive: Archive,
  endpointId: string,
  sources: SourcePost[],
): Promise<Converted> => {
  const failed: Converted['failed'] = []
  const read: ({ post: SourcePost } & Read)[] = []
  const hints = [...new Set(sources.flatMap(({ html }) => pictureHints(html)))]
  const held = hints.length === 0 ? [] : await archive.read('findPictures', hints)
  for (const post of sources) {
    // A page of long stories takes its time, and the window's calls are answered by the same thread.
    await breathe()
    try {
      const story = readPost(post, held)
      const reason = storyProblem(story.content)
      if (reason === null) read.push({ post, ...story })
      else failed.push({ path: post.remote.url, reason })
    } catch (error) {
      failed.push({ path: post.remote.url, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  const remotes = read.map(({ post }) => post.remote)
  const identities = read.map(({ post }) => ({ id: post.remote.id, url: post.remote.url, slug: post.slug }))
  const here = await archive.read('articlesOfPosts', { endpointId, posts: identities })
  const ids = new Map(remotes.map(({ id }) => [id, here[id] ?? newId()]))
  const urls = read.flatMap(({ content }) => addressesIn(content))
  const known = await archive.read('articlesAt', [...new Set(urls)])
  const own = await existing(
    archive,
    read.flatMap(({ content }) => idsIn(content)),
  )
  const byUrl = new Map([...Object.entries(known), ...remotes.map(({ id, url }) => [url, ids.get(id) ?? ''] as const)])
  return {
    failed,
    posts: read.map(({ post, content, corrections }) => ({
      remote: post.remote,
      mark: post.mark,
      slug: post.slug,
      articleId: ids.get(post.remote.id) ?? newId(),
      content: withTargets(content, { byUrl, known: own }),
      datedAt: post.datedAt,
      ...(corrections.length > 0 && { corrections }),
      imageId: post.picture?.id ?? '',
      raw: post.html,
    })),
  }
}

const existing = async (archive: Archive, ids: string[]): Promise<Set<string>> => {
  const found = new Set<string>()
  const asked = [...new Set(ids)]
  for (let at = 0; at < asked.length; at += 500) {
    for (const { id } of await archive.read('articleSummaries', asked.slice(at, at + 500))) found.add(id)
  }
  return found
}
