/** One story as one Ghost post: found by its key, created as a draft, compared before it is written, finalised. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { JobNote } from '../../../../src-shared/contract/index.ts'
import type { Finalised, LookUp, Post, PostImage, RemoteState, RemoteStory, Step } from '../adapter.ts'
import { clippedExcerpt, longestTitle } from './limits.ts'
import type { GhostSite } from './site.ts'
import { type GhostTag, tagsFor } from './tags.ts'

const Named = z.object({ id: z.string() })
export const RemotePost = z.object({
  id: z.string(),
  slug: z.string(),
  status: z.string(),
  url: z.string(),
  updated_at: z.string(),
  title: z.string(),
  published_at: z.string().nullish(),
  lexical: z.string().nullish(),
  tags: z.array(Named).optional(),
  authors: z.array(Named).optional(),
  feature_image: z.string().nullish(),
  feature_image_alt: z.string().nullish(),
  feature_image_caption: z.string().nullish(),
})
type RemotePost = z.infer<typeof RemotePost>
const RemoteWords = RemotePost.extend({ html: z.string().nullish(), custom_excerpt: z.string().nullish() })
const OnePost = z.object({ posts: z.tuple([RemotePost]) })
const Posts = z.object({ posts: z.array(RemotePost) })

const fields = 'id,slug,status,url,updated_at,title,published_at'

/** The time alone has seconds only: two changes within one differ by what they left behind. */
const markOf = ({ updated_at, title, lexical }: RemotePost): string => {
  const text = createHash('sha256')
    .update(`${title}\n${lexical ?? ''}`)
    .digest('hex')
  return `${updated_at}/${text.slice(0, 16)}`
}

/** A story whose time came is as it was left. */
const detailsOf = (post: RemotePost): string => {
  const { slug, status, tags, authors } = post
  if (tags === undefined || authors === undefined) return ''
  const picture = [post.feature_image, post.feature_image_alt, post.feature_image_caption].map((each) => each ?? '')
  const named = [tags, authors].map((each) => each.map(({ id }) => id))
  return JSON.stringify([slug, status.replace('scheduled', 'published'), ...picture, ...named])
}

export const stateOf = (post: RemotePost): RemoteState => ({
  id: post.id,
  url: post.url,
  status: post.status,
  mark: markOf(post),
  details: detailsOf(post),
})

const gone = { kind: 'conflict', code: 'gone', message: 'The post is no longer on the site.' } as const
const isMissing = (step: { kind: string; code?: string }): boolean =>
  step.kind === 'rejected' && (step.code === 'NotFoundError' || step.code === 'http_404')

/** Ghost numbers the slug when the same create arrives again. */
const allByKey = async (site: GhostSite, slug: string): Promise<Step<RemotePost[]>> => {
  const query = { filter: `slug:~^'${slug}'`, fields, formats: 'lexical', limit: 20, order: 'created_at asc' }
  const found = await site.ask({ method: 'GET', route: '/posts/', query }, Posts)
  return found.kind === 'done' ? { kind: 'done', value: found.value.posts } : found
}

export const lookUpPost = async (site: GhostSite, slug: string): Promise<LookUp> => {
  const found = await allByKey(site, slug)
  if (found.kind !== 'done') return found
  const post = found.value.find((each) => each.slug === slug) ?? found.value[0]
  return post === undefined ? { kind: 'absent' } : { kind: 'found', post: stateOf(post) }
}

const textOf = (post: Post) => ({
  title: post.title,
  lexical: post.body,
  custom_excerpt: clippedExcerpt(post.excerpt) || null,
})

const tooLong = (post: Post): Step<never> | null => {
  if (post.title.length <= longestTitle) return null
  const message = `Ghost takes headlines of up to ${longestTitle} characters; this one has ${post.title.length}.`
  return { kind: 'rejected', code: 'headline_too_long', message }
}

export const createDraft = async (site: GhostSite, slug: string, post: Post): Promise<Step<RemoteState>> => {
  const refused = tooLong(post)
  if (refused !== null) return refused
  const body = { posts: [{ ...textOf(post), slug, status: 'draft' }] }
  const made = await site.ask({ method: 'POST', route: '/posts/', body }, OnePost)
  return made.kind === 'done' ? { kind: 'done', value: stateOf(made.value.posts[0]) } : made
}

export const readStory = async (site: GhostSite, id: string): Promise<Step<RemoteStory>> => {
  // Asked for by name, its fields would come without tags and authors.
  const query = { formats: 'lexical,html', include: 'tags,authors' }
  const route = `/posts/${encodeURIComponent(id)}/`
  const found = await site.ask({ method: 'GET', route, query }, z.object({ posts: z.tuple([RemoteWords]) }))
  if (isMissing(found)) return gone
  if (found.kind !== 'done') return found
  const [post] = found.value.posts
  const html = (post.html ?? '').replace(/<!--[\s\S]*?-->/g, '').trim()
  return { kind: 'done', value: { post: stateOf(post), title: post.title, excerpt: post.custom_excerpt ?? '', html } }
}

const readPost = async (site: GhostSite, id: string): Promise<Step<RemotePost>> => {
  const query = { fields, formats: 'lexical' }
  const found = await site.ask({ method: 'GET', route: `/posts/${encodeURIComponent(id)}/`, query }, OnePost)
  if (isMissing(found)) return gone
  return found.kind === 'done' ? { kind: 'done', value: found.value.posts[0] } : found
}

export const comparePost = async (
  site: GhostSite,
  id: string,
  mark: string,
  sent: Post | null,
): Promise<Step<RemoteState>> => {
  const found = await readPost(site, id)
  if (found.kind !== 'done') return found
  const theirs = found.value
  const isOurs = sent !== null && theirs.title === sent.title && theirs.lexical === sent.body
  if (markOf(theirs) === mark || isOurs) return { kind: 'done', value: stateOf(theirs) }
  const message = `The post was changed on the site (${theirs.updated_at}) after it was last published from here.`
  return { kind: 'conflict', code: 'changed_remotely', message }
}

const shortened: JobNote = {
  code: 'standfirst_shortened',
  name: '',
  message: 'The standfirst was shortened: Ghost takes excerpts of up to 300 characters.',
}

/** What Ghost has no word for stays a draft; such targets are not offered. */
const asStatus = ({ status, publishAt }: Post): Record<string, string> => {
  if (status === 'publish') return { status: 'published' }
  if (status === 'schedule' && publishAt !== null) return { status: 'scheduled', published_at: publishAt }
  return { status: 'draft' }
}

/** A post that was scheduled once keeps its date when it is published: it would stand there with a day to come. */
const datedNow = async (site: GhostSite, post: RemotePost): Promise<Step<RemotePost>> => {
  const now = site.now()
  const isAhead = post.status === 'published' && Date.parse(post.published_at ?? '') > now
  if (!isAhead) return { kind: 'done', value: post }
  const json = { published_at: new Date(now).toISOString(), updated_at: post.updated_at }
  const route = `/posts/${encodeURIComponent(post.id)}/`
  const dated = await site.ask({ method: 'PUT', route, body: { posts: [json] } }, OnePost)
  return dated.kind === 'done' ? { kind: 'done', value: dated.value.posts[0] } : dated
}

export type GhostPicture = { url: string } & Pick<PostImage, 'alt' | 'caption'>

/** Everything a post is written with, in one request, except the time of the state it is written over. */
export const postFields = (post: Post, tags: GhostTag[], picture: GhostPicture | null) => ({
  // No newsletter field, ever: publishing must not send mail.
  ...textOf(post),
  ...(post.slug === null ? {} : { slug: post.slug }),
  ...asStatus(post),
  tags,
  ...(post.authorIds.length === 0 ? {} : { authors: post.authorIds.map((author) => ({ id: author })) }),
  ...(post.keepsPicture
    ? {}
    : {
        feature_image: picture?.url ?? null,
        feature_image_alt: picture?.alt || null,
        feature_image_caption: picture?.caption || null,
      }),
})

export const finalisePost = async (
  site: GhostSite,
  id: string,
  post: Post,
  picture: GhostPicture | null,
  mark: string | null,
): Promise<Step<Finalised>> => {
  const refused = tooLong(post)
  if (refused !== null) return refused
  const tags = await tagsFor(site, [post.section, ...post.tags])
  if (tags.kind !== 'done') return tags
  const present = mark === null ? await readPost(site, id) : null
  if (present !== null && present.kind !== 'done') return present
  const updatedAt = present === null ? (mark ?? '').split('/')[0] : present.value.updated_at
  const json = { ...postFields(post, tags.value, picture), updated_at: updatedAt }
  const route = `/posts/${encodeURIComponent(id)}/`
  const written = await site.ask({ method: 'PUT', route, body: { posts: [json] } }, OnePost)
  if (isMissing(written)) return gone
  if (written.kind !== 'done') return written
  const released = await datedNow(site, written.value.posts[0])
  if (released.kind !== 'done') return released
  const isClipped = clippedExcerpt(post.excerpt) !== post.excerpt
  const notes = isClipped ? [shortened] : []
  return { kind: 'done', value: { post: stateOf(released.value), notes } }
}

/** Ghost has no trash: only drafts under the job's own key, which nobody has touched, are deleted. */
export const discardStrayDrafts = async (site: GhostSite, slug: string, keepId: string): Promise<void> => {
  const found = await allByKey(site, slug)
  if (found.kind !== 'done') return
  for (const { id } of found.value.filter((post) => post.status === 'draft' && post.id !== keepId)) {
    await site.ask({ method: 'DELETE', route: `/posts/${encodeURIComponent(id)}/` }, z.unknown())
  }
}
