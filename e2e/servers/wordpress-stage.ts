/** A real WordPress as the suites of all adapters see it, signed in to as a user of one role. */
import type { WordPressServer, WordPressUsers } from '../../scripts/cms/wordpress-start.ts'
import type { SeenStory, Stage } from './stage.ts'
import { witness } from './wordpress-witness.ts'

const encoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const decoded = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const withoutBlocks = (raw: string): string => raw.replace(/<!--.*?-->\n?/g, '').replaceAll('\n', '')

/** Stopping the stage leaves the site to whoever started it. */
export const wordPressStage = (site: WordPressServer, role: keyof WordPressUsers = 'editor'): Stage => {
  const seen = witness(site)
  const { user, password } = site.users[role]
  const folder = new URL(site.url).pathname.replace(/\/$/, '')
  const terms = async () => [...(await seen.terms('categories')), ...(await seen.terms('tags'))]
  return {
    port: site.port,
    addressAt: (origin) => origin + folder,
    accountAt: () => ({ kind: 'wordpress', user, json: null }),
    secret: password,
    wrongSecret: 'aaaa bbbb cccc dddd eeee ffff',
    stories: async (title) => {
      const posts = await seen.postsTitled(encoded(title))
      const names = await terms()
      const pictures = await seen.pictures()
      return posts.map((post): SeenStory => {
        const picture = pictures.find(({ id }) => id === post.featured_media)
        return {
          id: String(post.id),
          status: post.status === 'publish' || post.status === 'trash' ? post.status : 'draft',
          html: withoutBlocks(post.content.raw),
          excerpt: decoded(post.excerpt.raw),
          terms: names
            .filter(({ id }) => post.categories.includes(id) || post.tags.includes(id))
            .map(({ name }) => decoded(name)),
          picture: picture === undefined ? null : { alt: picture.alt_text, caption: picture.caption.raw },
        }
      })
    },
    termNames: async () => (await terms()).map(({ name }) => decoded(name)),
    countPictures: async () => (await seen.pictures()).length,
    change: (id, html) => seen.change(id, { content: html }),
    remove: (id) => seen.trash(id),
    stop: async () => undefined,
  }
}
