/** A Ghost site as a pull reads it, in the order of the last change and, within one second, of the posts' ids. */
import { z } from 'zod'
import type { Step } from '../cms/adapter.ts'
import { readAnswer } from '../cms/answers.ts'
import { RemotePost, stateOf } from '../cms/ghost/posts.ts'
import { type GhostRequest, ghostDialect, openGhost } from '../cms/ghost/site.ts'
import type { Http } from '../http.ts'
import { plainText } from './plain-text.ts'
import type { PullSource, SourcePage, SourcePost, SourceTerm } from './source.ts'

const Named = z.object({ id: z.string(), name: z.string() })
const ListedPost = RemotePost.extend({
  html: z.string().nullish(),
  custom_excerpt: z.string().nullish(),
  feature_image: z.string().nullish(),
  feature_image_alt: z.string().nullish(),
  feature_image_caption: z.string().nullish(),
  published_at: z.string().nullish(),
  tags: z.array(Named).catch([]),
  authors: z.array(Named).catch([]),
})
type ListedPost = z.infer<typeof ListedPost>
const Meta = z.object({ pagination: z.object({ total: z.int(), pages: z.int() }) })
const Posts = z.object({ posts: z.array(ListedPost), meta: Meta })

const Cursor = z.object({ at: z.string(), id: z.string() })
type Cursor = z.infer<typeof Cursor>

const largestPage = 100
const everyStatus = 'status:[published,draft,scheduled,sent]'

/** Ghost's databases keep times to the second, in words that do not compare with ISO 8601's. */
const databaseTime = (iso: string): string => new Date(iso).toISOString().slice(0, 19).replace('T', ' ')

const filterFor = (since: string | null, cursor: Cursor | null): string => {
  if (cursor !== null) {
    const at = databaseTime(cursor.at)
    return `${everyStatus}+(updated_at:>'${at}',(updated_at:'${at}'+id:>'${cursor.id}'))`
  }
  return since === null ? everyStatus : `${everyStatus}+updated_at:>='${databaseTime(since)}'`
}

/** A leading # makes a tag an internal one, hidden from readers. */
const publicTags = ({ tags }: ListedPost): string[] =>
  tags.map(({ name }) => name.trim()).filter((name) => name !== '' && !name.startsWith('#'))

const postFrom = (post: ListedPost): SourcePost => {
  const { mark, details: _, ...remote } = stateOf(post)
  const [section = '', ...tags] = publicTags(post)
  const image = post.feature_image ?? ''
  const alt = post.feature_image_alt ?? ''
  return {
    remote,
    mark,
    slug: post.slug,
    headline: post.title.replace(/\s+/g, ' ').trim(),
    standfirst: (post.custom_excerpt ?? '').trim(),
    html: post.html ?? '',
    section,
    tags,
    byline: post.authors.map(({ name }) => name.trim()).join(', '),
    picture: image === '' ? null : { id: image, alt, caption: plainText(post.feature_image_caption ?? '') },
    datedAt: post.published_at ?? null,
  }
}

export const ghostSource = ({ url, secret }: { url: string; secret: string }, http: Http): PullSource => {
  const site = openGhost(http, url, secret)

  const list = async (since: string | null, cursor: Cursor | null, limit: number): Promise<Step<SourcePage>> => {
    const request: GhostRequest = {
      method: 'GET',
      route: '/posts/',
      query: {
        filter: filterFor(since, cursor),
        order: 'updated_at asc,id asc',
        limit,
        formats: 'html,lexical',
        include: 'tags,authors',
      },
    }
    const result = await site.send(request)
    if (result.kind === 'lost' && result.isTooLarge === true && limit > 1) {
      return list(since, cursor, Math.ceil(limit / 4))
    }
    const found = readAnswer(result, 'read', Posts, ghostDialect)
    if (found.kind !== 'done') return found
    const { posts, meta } = found.value
    const last = posts.at(-1)
    const isLast = meta.pagination.pages <= 1 || last === undefined
    return {
      kind: 'done',
      value: {
        posts: posts.map(postFrom),
        next: isLast ? null : JSON.stringify({ at: last.updated_at, id: last.id }),
        total: meta.pagination.total,
        lookAgainFrom: null,
        failed: [],
      },
    }
  }

  const named = async (kind: 'tag' | 'author'): Promise<Step<SourceTerm[]>> => {
    const route = kind === 'tag' ? '/tags/' : '/users/'
    const key = kind === 'tag' ? 'tags' : 'users'
    const terms: SourceTerm[] = []
    for (let page = 1; ; page += 1) {
      const Page = z.object({ [key]: z.array(Named), meta: Meta })
      const found = await site.ask({ method: 'GET', route, query: { limit: largestPage, page, order: 'id asc' } }, Page)
      if (found.kind !== 'done') return found
      const listed = z.array(Named).parse(found.value[key])
      terms.push(...listed.map(({ id, name }) => ({ kind, id, name: name.trim().slice(0, 200) })))
      if (listed.length < largestPage) break
    }
    return { kind: 'done', value: terms.filter(({ name }) => name !== '' && !name.startsWith('#')) }
  }

  return {
    begin: async () => {
      const result = await site.send({ method: 'GET', route: '/posts/', query: { limit: 1, fields: 'id' } })
      const found = readAnswer(result, 'read', z.object({ posts: z.array(z.unknown()) }), ghostDialect)
      if (found.kind !== 'done') return found
      const date = Date.parse((result.kind === 'response' ? result.headers.get('date') : null) ?? '')
      return { kind: 'done', value: { now: new Date(Number.isNaN(date) ? Date.now() : date).toISOString() } }
    },
    page: (since, cursor) => {
      const parsed = cursor === null ? null : Cursor.safeParse(JSON.parse(cursor))
      return list(since, parsed?.success === true ? parsed.data : null, largestPage)
    },
    statesOf: async (ids) => {
      const filter = `${everyStatus}+id:[${ids.map((id) => `'${id}'`).join(',')}]`
      const State = z.object({ posts: z.array(z.object({ id: z.string(), status: z.string() })) })
      const query = { filter, fields: 'id,status', limit: largestPage }
      const found = await site.ask({ method: 'GET', route: '/posts/', query }, State)
      if (found.kind !== 'done') return found
      const states = new Map(found.value.posts.map(({ id, status }) => [id, status]))
      return { kind: 'done', value: ids.map((id) => ({ id, status: states.get(id) ?? 'gone' })) }
    },
    terms: async () => {
      const tags = await named('tag')
      if (tags.kind !== 'done') return tags
      const authors = await named('author')
      if (authors.kind !== 'done') return authors
      // Ghost has no sections: a story's first tag plays that part.
      const sections = tags.value.map((term) => ({ ...term, kind: 'section' as const }))
      return { kind: 'done', value: [...sections, ...tags.value, ...authors.value] }
    },
  }
}
