/** What is really on a test Ghost, read with its own key and never through the code under test. */
import { createHmac } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { GhostServer } from '../../scripts/cms/ghost-start.ts'

const Post = z.object({
  id: z.string(),
  slug: z.string(),
  status: z.string(),
  title: z.string(),
  url: z.string(),
  updated_at: z.string(),
  published_at: z.string().nullable(),
  html: z.string().nullable(),
  custom_excerpt: z.string().nullable(),
  feature_image: z.string().nullable(),
  feature_image_alt: z.string().nullable(),
  feature_image_caption: z.string().nullable(),
  tags: z.array(z.object({ id: z.string(), name: z.string() })),
  newsletter: z.unknown().optional(),
  email: z.unknown().optional(),
})
const Tag = z.object({ id: z.string(), name: z.string() })
export type SeenGhostPost = z.infer<typeof Post>

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')

export const ghostWitness = (site: GhostServer) => {
  const [id = '', secret = ''] = site.adminKey.split(':')
  const token = (): string => {
    const now = Math.floor(Date.now() / 1000)
    const signed = `${encoded({ alg: 'HS256', typ: 'JWT', kid: id })}.${encoded({ iat: now, exp: now + 60, aud: '/admin/' })}`
    return `${signed}.${createHmac('sha256', Buffer.from(secret, 'hex')).update(signed).digest('base64url')}`
  }
  const ask = async (method: string, route: string, body?: unknown): Promise<unknown> => {
    const headers = {
      authorization: `Ghost ${token()}`,
      'accept-version': 'v6.0',
      'content-type': 'application/json',
    }
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
    const response = await fetch(`${site.url}/ghost/api/admin${route}`, init)
    if (!response.ok) throw new Error(`${method} ${route} answered ${response.status}: ${await response.text()}`)
    return response.status === 204 ? null : response.json()
  }
  const posts = async (filter: string): Promise<SeenGhostPost[]> =>
    z
      .object({ posts: z.array(Post) })
      .parse(
        await ask(
          'GET',
          `/posts/?limit=100&formats=html&include=tags,newsletter,email&filter=${encodeURIComponent(filter)}`,
        ),
      ).posts
  return {
    /** In every status. */
    postsTitled: (title: string) => posts(`title:'${title.replace(/['\\]/g, '\\$&')}'`),
    tags: async () => z.object({ tags: z.array(Tag) }).parse(await ask('GET', '/tags/?limit=100')).tags,
    change: async (postId: string, fields: Record<string, unknown>): Promise<void> => {
      const [post] = await posts(`id:'${postId}'`)
      await ask('PUT', `/posts/${postId}/?source=html`, { posts: [{ ...fields, updated_at: post?.updated_at }] })
    },
    authorsOf: async (title: string): Promise<string[]> => {
      const query = `/posts/?include=authors&filter=${encodeURIComponent(`title:'${title}'`)}`
      const Found = z.object({ posts: z.array(z.object({ authors: z.array(z.object({ name: z.string() })) })) })
      return Found.parse(await ask('GET', query)).posts.flatMap(({ authors }) => authors.map(({ name }) => name))
    },
    create: async (post: Record<string, unknown>): Promise<{ id: string }> =>
      z
        .object({ posts: z.tuple([z.object({ id: z.string() })]) })
        .parse(await ask('POST', '/posts/?source=html', { posts: [post] })).posts[0],
    remove: (postId: string) => ask('DELETE', `/posts/${postId}/`),
    /** Names of the files that were sent: Ghost keeps an untouched copy of each, with `_o`. */
    pictures: async (): Promise<string[]> => {
      const files = await readdir(join(site.directory, 'content', 'images'), { recursive: true })
      return files.filter(
        (file) => /\.(gif|png|jpg|webp)$/.test(file) && !/_o\.[a-z]+$/.test(file) && !file.startsWith('size/'),
      )
    },
  }
}
