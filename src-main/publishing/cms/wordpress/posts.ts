/** One story as one WordPress post: found by its key, created as a draft, compared before it is written, finalised. */
import { DomUtils, parseDocument } from 'htmlparser2'
import { z } from 'zod'
import { escapeHtml } from '../../../../src-shared/article/markup.ts'
import type { JobNote } from '../../../../src-shared/contract/index.ts'
import type { Finalised, LookUp, Post, Problem, RemoteState, RemoteStory, Step } from '../adapter.ts'
import type { Site } from './site.ts'
import { termIds } from './terms.ts'

const Revision = z.object({ id: z.int() })
export const RemotePost = z.object({
  id: z.int(),
  slug: z.string(),
  status: z.string(),
  link: z.string(),
  modified_gmt: z.string(),
  password: z.string().optional(),
  categories: z.array(z.int()).optional(),
  tags: z.array(z.int()).optional(),
  featured_media: z.int().optional(),
  // PHP writes an empty object as [].
  _links: z
    .object({ 'predecessor-version': z.array(Revision).optional() })
    .catch({})
    .optional(),
})
type RemotePost = z.infer<typeof RemotePost>
const RemoteText = RemotePost.extend({
  title: z.object({ raw: z.string() }),
  content: z.object({ raw: z.string() }),
})
const RemoteWords = RemoteText.extend({ excerpt: z.object({ raw: z.string() }) })

const fields = 'id,slug,status,link,modified_gmt,password,categories,tags,featured_media,_links.predecessor-version'
/** `any` leaves the trash out. */
const everyStatus = 'publish,future,draft,pending,private,trash'

/** The time alone has seconds only: two changes within one differ by the revision they made. */
const markOf = (post: RemotePost): string =>
  `${post.modified_gmt}Z/${post._links?.['predecessor-version']?.[0]?.id ?? 0}`

const sorted = (ids: readonly number[]): number[] => ids.toSorted((a, b) => a - b)

/** A story whose time came is as it was left. Kept in the archive, it holds no reader's password. */
const detailsOf = ({ slug, status, password, categories, tags, featured_media: picture }: RemotePost): string =>
  categories === undefined || tags === undefined || picture === undefined
    ? ''
    : JSON.stringify([
        slug,
        status.replace('future', 'publish'),
        (password ?? '') !== '',
        sorted(categories),
        sorted(tags),
        picture,
      ])

export const stateOf = (post: RemotePost): RemoteState => ({
  id: String(post.id),
  url: post.link,
  // To WordPress a password is no status of its own; to readers it is.
  status: post.status === 'publish' && (post.password ?? '') !== '' ? 'password' : post.status,
  mark: markOf(post),
  details: detailsOf(post),
})

const allByKey = (site: Site, slug: string): Promise<Step<RemotePost[]>> => {
  // WordPress adds a suffix to the slug of what is thrown away, and a number when the same create arrives again.
  const slugs = ['', '__trashed', '-2', '-3', '-4'].map((suffix) => slug + suffix)
  const query = { slug: slugs.join(','), status: everyStatus, context: 'edit', per_page: 20, _fields: fields }
  return site.ask({ method: 'GET', route: '/posts', query }, z.array(RemotePost))
}

const gone = (what: string) => ({ kind: 'conflict', code: 'gone', message: `The post ${what} on the site.` }) as const

export const lookUpPost = async (site: Site, slug: string): Promise<LookUp> => {
  const found = await allByKey(site, slug)
  if (found.kind !== 'done') return found
  const posts = found.value.toSorted((a, b) => a.id - b.id)
  const kept = posts.find((post) => post.status !== 'trash')
  if (kept !== undefined) return { kind: 'found', post: stateOf(kept) }
  return posts.length === 0 ? { kind: 'absent' } : gone('was moved to the trash')
}

/** WordPress shows titles and excerpts as HTML. */
const asHtml = (text: string): string => escapeHtml(text).replaceAll('&quot;', '"')

const textOf = (post: Post) => ({
  title: asHtml(post.title),
  content: post.body,
  excerpt: asHtml(post.excerpt),
})

export const createDraft = async (site: Site, slug: string, post: Post): Promise<Step<RemoteState>> => {
  const json = { ...textOf(post), slug, status: 'draft' }
  const made = await site.ask({ method: 'POST', route: '/posts', query: { _fields: fields }, json }, RemotePost)
  return made.kind === 'done' ? { kind: 'done', value: stateOf(made.value) } : made
}

const plain = (html: string): string => DomUtils.textContent(parseDocument(html)).trim()

export const readPost = async (site: Site, id: string): Promise<Step<RemoteStory>> => {
  const query = { context: 'edit', _fields: `${fields},title.raw,content.raw,excerpt.raw` }
  const found = await site.ask({ method: 'GET', route: `/posts/${id}`, query }, RemoteWords)
  if (found.kind === 'rejected' && found.code === 'rest_post_invalid_id') return gone('is no longer')
  if (found.kind !== 'done') return found
  const { title, content, excerpt, status } = found.value
  if (status === 'trash') return gone('was moved to the trash')
  const html = content.raw.replace(/<!--[\s\S]*?-->/g, '').trim()
  const words = { title: plain(title.raw), excerpt: plain(excerpt.raw), html }
  return { kind: 'done', value: { post: stateOf(found.value), ...words } }
}

/** Authors' markup is filtered by the site, so that only the words tell whose change it was. */
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const isWhatWeSent = (theirs: z.infer<typeof RemoteText>, sent: Post): boolean => {
  const { title, content } = textOf(sent)
  return theirs.title.raw === title && words(theirs.content.raw) === words(content)
}

export const comparePost = async (
  site: Site,
  id: string,
  mark: string,
  sent: Post | null,
): Promise<Step<RemoteState>> => {
  const query = { context: 'edit', _fields: `${fields},title.raw,content.raw` }
  const found = await site.ask({ method: 'GET', route: `/posts/${id}`, query }, RemoteText)
  if (found.kind === 'rejected' && found.code === 'rest_post_invalid_id') return gone('is no longer')
  if (found.kind !== 'done') return found
  const theirs = found.value
  if (theirs.status === 'trash') return gone('was moved to the trash')
  const isOurs = sent !== null && isWhatWeSent(theirs, sent)
  if (markOf(theirs) === mark || isOurs) return { kind: 'done', value: stateOf(theirs) }
  const message = `The post was changed on the site (${theirs.modified_gmt} UTC) after it was last published from here.`
  return { kind: 'conflict', code: 'changed_remotely', message }
}

const asStatus = ({ status, publishAt, password }: Post): Record<string, string> => {
  switch (status) {
    case 'draft':
    case 'pending':
      return { status }
    case 'private':
    case 'publish':
      return { status, password: '' }
    case 'password':
      return { status: 'publish', ...(password === null ? {} : { password }) }
    case 'schedule':
      return { status: 'future', password: '', ...(publishAt === null ? {} : { date_gmt: gmt(Date.parse(publishAt)) }) }
    case 'trash':
      return { status: 'draft' }
  }
}

/** WordPress writes times of Greenwich without saying so. */
const gmt = (time: number): string => new Date(time).toISOString().slice(0, 19)

/** A post that once was scheduled keeps its date, and WordPress schedules it again instead of publishing it. */
const publishNow = (site: Site, id: string): Promise<Step<RemotePost>> => {
  const json = { status: 'publish', date_gmt: gmt(site.now()) }
  return site.ask({ method: 'POST', route: `/posts/${id}`, query: { _fields: fields }, json }, RemotePost)
}

/** `picture` null takes it away. In a preview names stand where only the site knows the id. */
type Placed = { sections: (number | string)[]; tags: (number | string)[]; picture: number | string | null }

/** Everything a post is written with, in one request. */
export const postFields = (post: Post, { picture, sections, tags }: Placed) => ({
  ...textOf(post),
  ...(post.slug === null ? {} : { slug: post.slug }),
  ...asStatus(post),
  tags,
  ...(post.authorIds[0] === undefined ? {} : { author: Number(post.authorIds[0]) }),
  // Without a section of ours the site's own choice stays.
  ...(sections.length === 0 ? {} : { categories: sections }),
  ...(post.keepsPicture ? {} : { featured_media: picture ?? 0 }),
})

/** Refused for its author, or for something that goes with one: the role may have changed, the user be gone. */
const concernsAuthor = (refused: Problem): boolean =>
  (refused.kind === 'rejected' && refused.code === 'rest_invalid_author') ||
  (refused.kind === 'needs_auth' && refused.code === 'cannot_publish')

const authorKept: JobNote = {
  code: 'author_kept',
  name: '',
  message: 'The site did not take the author of the byline: the post keeps the one it has.',
}

const withoutAuthor = async (site: Site, id: string, post: Post, imageId: string | null): Promise<Step<Finalised>> => {
  const written = await finalisePost(site, id, { ...post, authorIds: [] }, imageId)
  if (written.kind !== 'done') return written
  return { kind: 'done', value: { ...written.value, notes: [...written.value.notes, authorKept] } }
}

export const finalisePost = async (
  site: Site,
  id: string,
  post: Post,
  imageId: string | null,
): Promise<Step<Finalised>> => {
  const sections = await termIds(site, 'categories', [post.section])
  if (sections.kind !== 'done') return sections
  const tags = await termIds(site, 'tags', post.tags)
  if (tags.kind !== 'done') return tags
  const picture = imageId === null ? null : Number(imageId)
  const json = postFields(post, { sections: sections.value.ids, tags: tags.value.ids, picture })
  const written = await site.ask(
    { method: 'POST', route: `/posts/${id}`, query: { _fields: fields }, json },
    RemotePost,
  )
  if (written.kind === 'rejected' && written.code === 'rest_post_invalid_id') return gone('is no longer')
  if (written.kind !== 'done') {
    return post.authorIds.length > 0 && concernsAuthor(written) ? withoutAuthor(site, id, post, imageId) : written
  }
  const notes = [...sections.value.notes, ...tags.value.notes]
  const wantsOut = post.status === 'publish' || post.status === 'password'
  if (!wantsOut || written.value.status !== 'future') {
    return { kind: 'done', value: { post: stateOf(written.value), notes } }
  }
  const released = await publishNow(site, id)
  return released.kind === 'done' ? { kind: 'done', value: { post: stateOf(released.value), notes } } : released
}

/** 410 when it lies there already: that is what was asked for. */
export const trashPost = async (site: Site, id: string): Promise<Step<Finalised>> => {
  const query = { _fields: fields }
  const thrown = await site.ask({ method: 'DELETE', route: `/posts/${id}`, query }, RemotePost)
  const isThere = thrown.kind === 'rejected' && thrown.code === 'rest_already_trashed'
  const found = isThere
    ? await site.ask({ method: 'GET', route: `/posts/${id}`, query: { ...query, context: 'edit' } }, RemotePost)
    : thrown
  if (found.kind === 'rejected' && found.code === 'rest_post_invalid_id') return gone('is no longer')
  return found.kind === 'done' ? { kind: 'done', value: { post: stateOf(found.value), notes: [] } } : found
}

/** To the trash, not beyond: the site's editors can look at them. A failure changes nothing that readers see. */
export const discardStrayDrafts = async (site: Site, slug: string, keepId: string): Promise<void> => {
  const found = await allByKey(site, slug)
  if (found.kind !== 'done') return
  const strays = found.value.filter((post) => post.status === 'draft' && String(post.id) !== keepId)
  for (const { id } of strays) {
    await site.ask({ method: 'DELETE', route: `/posts/${id}`, query: { _fields: 'id' } }, z.unknown())
  }
}
