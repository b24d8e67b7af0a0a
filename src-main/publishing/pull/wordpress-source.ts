/**
 * A WordPress site as a pull reads it. Pages follow each other by the time of the last change, not by number: posts that
 * are changed or deleted meanwhile neither shift a page nor hide another post.
 */
import { z } from 'zod'
import type { Step } from '../cms/adapter.ts'
import { readAnswer } from '../cms/answers.ts'
import type { WordPressAccount } from '../cms/wordpress/adapter.ts'
import { wordPressDialect } from '../cms/wordpress/dialect.ts'
import { RemotePost, stateOf } from '../cms/wordpress/posts.ts'
import { openSite, type Query, type Site } from '../cms/wordpress/site.ts'
import type { Http } from '../http.ts'
import { plainText } from './plain-text.ts'
import type { PullSource, SourcePage, SourcePicture, SourcePost } from './source.ts'
import { allTerms, type TermNames, termNames } from './wordpress-terms.ts'

/** `raw` is there for those who may edit the post. */
const Text = z.object({ raw: z.string().optional(), rendered: z.string() })
const ListedPost = RemotePost.extend({
  date_gmt: z.string().nullable(),
  /** In the site's own time, which is what WordPress orders and compares by. */
  modified: z.string(),
  title: Text,
  content: Text,
  excerpt: Text,
  author: z.int(),
  featured_media: z.int(),
  categories: z.array(z.int()).catch([]),
  tags: z.array(z.int()).catch([]),
})
type ListedPost = z.infer<typeof ListedPost>

const fields =
  'id,slug,status,link,modified_gmt,password,_links.predecessor-version,date_gmt,modified,title,content,excerpt,author,featured_media,categories,tags'

const Cursor = z.object({ after: z.string().nullable(), offset: z.int(), size: z.int() })
type Cursor = z.infer<typeof Cursor>

const largestPage = 100
const everyStatus = 'publish,future,draft,pending,private,trash'

const readCursor = (cursor: string | null, since: string | null): Cursor => {
  const parsed = cursor === null ? null : Cursor.safeParse(JSON.parse(cursor))
  return parsed?.success === true ? parsed.data : { after: since, offset: 0, size: largestPage }
}

/** `modified_after` leaves its own second out. `local` is the site's time, without a zone, and stays so. */
const secondBefore = (local: string): string =>
  new Date(Date.parse(`${local}Z`) - 1000).toISOString().replace('.000Z', '')

/** Where to go on after these posts; null at the end. Posts of one second may fill more than a page. */
const following = ({ after, offset, size }: Cursor, posts: ListedPost[], listed: number): Cursor | null => {
  if (offset + size >= listed) return null
  const last = posts.at(-1)?.modified
  const next = last === undefined ? null : secondBefore(last)
  return next === null || next === after ? { after, offset: offset + size, size } : { after: next, offset: 0, size }
}

const utc = (gmt: string | null): string | null => {
  const time = Date.parse(`${gmt}Z`)
  return gmt === null || Number.isNaN(time) ? null : new Date(time).toISOString()
}

/** Copy of the classic editor has its paragraphs only once the site has shown it. */
const bodyOf = ({ raw, rendered }: z.infer<typeof Text>): string =>
  raw !== undefined && /<!-- wp:|<p[\s>]/.test(raw) ? raw : rendered

/** Where nobody wrote an excerpt the site shows the beginning of the story. */
const excerptOf = ({ excerpt, content }: ListedPost): string => {
  if (excerpt.raw !== undefined) return plainText(excerpt.raw)
  const shown = plainText(excerpt.rendered).replace(/\s*(\[…\]|\[\.\.\.\])$/, '')
  return plainText(content.rendered).startsWith(shown) ? '' : shown
}

const Picture = z.object({ id: z.int(), alt_text: z.string(), caption: Text })

const picturesOf = async (site: Site, posts: ListedPost[]): Promise<Step<Map<number, SourcePicture>>> => {
  const ids = [...new Set(posts.map((post) => post.featured_media))].filter((id) => id > 0)
  const pictures = new Map(ids.map((id) => [id, { id: String(id), alt: '', caption: '' }]))
  if (ids.length === 0) return { kind: 'done', value: pictures }
  const query = { include: ids.join(','), per_page: largestPage, _fields: 'id,alt_text,caption' }
  const found = await site.ask({ method: 'GET', route: '/media', query }, z.array(Picture))
  if (found.kind !== 'done') return found
  for (const { id, alt_text, caption } of found.value) {
    pictures.set(id, { id: String(id), alt: plainText(alt_text), caption: plainText(caption.raw ?? caption.rendered) })
  }
  return { kind: 'done', value: pictures }
}

const postFrom = (post: ListedPost, names: TermNames, pictures: Map<number, SourcePicture>): SourcePost => {
  const { mark, details: _, ...remote } = stateOf(post)
  return {
    remote,
    mark,
    slug: post.slug,
    headline: plainText(post.title.raw ?? post.title.rendered),
    standfirst: excerptOf(post),
    html: bodyOf(post.content),
    section: post.categories.map((id) => names.name('section', id)).find((name) => name !== '') ?? '',
    tags: post.tags.map((id) => names.name('tag', id)).filter((name) => name !== ''),
    byline: names.name('author', post.author),
    picture: pictures.get(post.featured_media) ?? null,
    datedAt: utc(post.date_gmt),
  }
}

const Me = z.object({ capabilities: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]) })

export const wordPressSource = ({ url, user, secret }: WordPressAccount, http: Http): PullSource => {
  const site = openSite(http, url, user, secret)
  const names = termNames(site)
  let rights: Query | null = null

  /** Whoever may not edit others' posts reads what readers read; asked for more, the site would leave posts out. */
  const begin: PullSource['begin'] = async () => {
    const index = await site.index()
    if (index.kind !== 'done') return index
    const query = { context: 'edit', _fields: 'capabilities' }
    const result = await site.send(index.value.root, { method: 'GET', route: '/users/me', query })
    const me = readAnswer(result, 'read', Me, wordPressDialect)
    if (me.kind !== 'done') return me
    const { capabilities } = me.value
    const mayAll =
      !Array.isArray(capabilities) &&
      capabilities.edit_others_posts === true &&
      capabilities.read_private_posts === true
    rights = mayAll ? { context: 'edit', status: everyStatus } : { context: 'view', status: 'publish' }
    const date = Date.parse((result.kind === 'response' ? result.headers.get('date') : null) ?? '')
    return { kind: 'done', value: { now: new Date(Number.isNaN(date) ? Date.now() : date).toISOString() } }
  }
  const known = async (): Promise<Step<Query>> => {
    const begun = rights === null ? await begin() : null
    if (begun !== null && begun.kind !== 'done') return begun
    return { kind: 'done', value: rights ?? {} }
  }

  const list = async (given: Query, cursor: Cursor): Promise<Step<SourcePage>> => {
    const index = await site.index()
    if (index.kind !== 'done') return index
    const { after, offset, size } = cursor
    const order = { orderby: 'modified', order: 'asc', per_page: size, offset, _fields: fields }
    const query = { ...given, ...order, ...(after === null ? {} : { modified_after: after }) }
    const result = await site.send(index.value.root, { method: 'GET', route: '/posts', query })
    if (result.kind === 'lost' && result.isTooLarge) {
      if (size > 1) return list(given, { ...cursor, size: Math.ceil(size / 4) })
      const failed = [{ path: `${url} (${offset + 1})`, reason: 'the post is larger than 10 MB' }]
      const next = JSON.stringify({ after, offset: offset + 1, size: largestPage })
      return { kind: 'done', value: { posts: [], next, total: null, lookAgainFrom: null, failed } }
    }
    const found = readAnswer(result, 'read', z.array(ListedPost), wordPressDialect)
    if (found.kind !== 'done') return found
    const listed = Number((result.kind === 'response' ? result.headers.get('x-wp-total') : null) ?? 0) || 0
    for (const [kind, ids] of [
      ['section', found.value.flatMap((post) => post.categories)],
      ['tag', found.value.flatMap((post) => post.tags)],
      ['author', found.value.map((post) => post.author)],
    ] as const) {
      const learnt = await names.learn(kind, ids)
      if (learnt.kind !== 'done') return learnt
    }
    const pictures = await picturesOf(site, found.value)
    if (pictures.kind !== 'done') return pictures
    const next = following(cursor, found.value, listed)
    // A scheduled post bears its future hour as its change and keeps it once it is out, however late that is.
    const scheduled = found.value.flatMap((post) => (post.status === 'future' ? [utc(post.modified_gmt)] : []))
    return {
      kind: 'done',
      value: {
        posts: found.value.map((post) => postFrom(post, names, pictures.value)),
        next: next === null ? null : JSON.stringify(next.size < largestPage ? { ...next, size: largestPage } : next),
        total: listed,
        lookAgainFrom: scheduled.filter((time) => time !== null).sort()[0] ?? null,
        failed: [],
      },
    }
  }

  return {
    begin,
    page: async (since, cursor) => {
      const given = await known()
      return given.kind === 'done' ? list(given.value, readCursor(cursor, since)) : given
    },
    statesOf: async (ids) => {
      const given = await known()
      if (given.kind !== 'done') return given
      const query = { ...given.value, include: ids.join(','), per_page: largestPage, _fields: 'id,status' }
      const State = z.object({ id: z.int(), status: z.string() })
      const found = await site.ask({ method: 'GET', route: '/posts', query }, z.array(State))
      if (found.kind !== 'done') return found
      const states = new Map(found.value.map(({ id, status }) => [String(id), status]))
      return { kind: 'done', value: ids.map((id) => ({ id, status: states.get(id) ?? 'gone' })) }
    },
    terms: () => allTerms(site),
  }
}
