/** What is really on a test site, read as its administrator and never through the code under test. */
import { z } from 'zod'
import type { WordPressServer } from '../../scripts/cms/wordpress-start.ts'

const Post = z.object({
  id: z.int(),
  slug: z.string(),
  status: z.string(),
  link: z.string(),
  author: z.int(),
  featured_media: z.int(),
  categories: z.array(z.int()),
  tags: z.array(z.int()),
  title: z.object({ raw: z.string(), rendered: z.string() }),
  content: z.object({ raw: z.string(), rendered: z.string() }),
  excerpt: z.object({ raw: z.string() }),
})
const Picture = z.object({
  id: z.int(),
  slug: z.string(),
  post: z.int().nullable(),
  alt_text: z.string(),
  source_url: z.string(),
  caption: z.object({ raw: z.string() }),
})
const Term = z.object({ id: z.int(), name: z.string() })
export type SeenPost = z.infer<typeof Post>
export type SeenPicture = z.infer<typeof Picture>

export const witness = (site: WordPressServer) => {
  const { user, password } = site.users.administrator
  const headers = {
    authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
    'content-type': 'application/json',
  }
  const ask = async (method: string, route: string, body?: unknown): Promise<unknown> => {
    const url = `${site.url}/?rest_route=/wp/v2${route}`
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) }
    const response = await fetch(url, init)
    if (!response.ok) throw new Error(`${method} ${route} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const everyOne = async <T>(route: string, schema: z.ZodType<T>): Promise<T[]> => {
    const all: T[] = []
    for (;;) {
      const page = z.array(schema).parse(await ask('GET', `${route}&per_page=100&offset=${all.length}`))
      all.push(...page)
      if (page.length < 100) return all
    }
  }
  /** A picture of one pixel, as an administrator would add it. */
  const upload = async (fileName: string): Promise<{ id: number }> => {
    const bytes = Buffer.from('47494638396101000100800000000000ffffff2c00000000010001000002024401003b', 'hex')
    const response = await fetch(`${site.url}/?rest_route=/wp/v2/media`, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'image/gif',
        'content-disposition': `attachment; filename="${fileName}"`,
      },
      body: bytes,
    })
    return z.object({ id: z.int() }).parse(await response.json())
  }
  const statuses = 'publish,future,draft,pending,private,trash'
  return {
    /** In every status, the trash included. */
    postsTitled: async (title: string): Promise<SeenPost[]> => {
      const query = `&context=edit&per_page=100&status=${statuses}&search=${encodeURIComponent(title)}`
      const found = z.array(Post).parse(await ask('GET', `/posts${query}`))
      return found.filter((post) => post.title.raw === title)
    },
    post: async (id: string): Promise<SeenPost> => Post.parse(await ask('GET', `/posts/${id}&context=edit`)),
    pictures: (): Promise<SeenPicture[]> => everyOne('/media&context=edit', Picture),
    terms: (taxonomy: 'categories' | 'tags'): Promise<z.infer<typeof Term>[]> => everyOne(`/${taxonomy}`, Term),
    /** Its time of Greenwich, and the word its readers need. */
    dates: async (id: string) =>
      z
        .object({ status: z.string(), date_gmt: z.string(), password: z.string() })
        .parse(await ask('GET', `/posts/${id}&context=edit`)),
    change: (id: string, json: unknown): Promise<unknown> => ask('POST', `/posts/${id}`, json),
    upload,
    create: async (json: unknown): Promise<{ id: number }> =>
      z.object({ id: z.int() }).parse(await ask('POST', '/posts', json)),
    /** Past the trash. */
    erase: (id: string): Promise<unknown> => ask('DELETE', `/posts/${id}&force=true`),
    /** The password the account signs in with at the dashboard. */
    setPassword: async (user: string, password: string): Promise<void> => {
      const found = z.array(z.object({ id: z.int() })).parse(await ask('GET', `/users&search=${user}`))
      await ask('POST', `/users/${found[0]?.id ?? 0}`, { password })
    },
    trash: (id: string): Promise<unknown> => ask('DELETE', `/posts/${id}`),
    addTerm: (taxonomy: 'categories' | 'tags', name: string): Promise<unknown> => ask('POST', `/${taxonomy}`, { name }),
  }
}
