/** A real Ghost as the suites of all adapters see it. */
import type { GhostServer } from '../../scripts/cms/ghost-start.ts'
import { ghostWitness } from './ghost-witness.ts'
import type { SeenStory, Stage } from './stage.ts'

export const cardOf = (html: string | null): string =>
  /<!--kg-card-begin: html-->\n([\s\S]*)\n<!--kg-card-end: html-->/.exec(html ?? '')?.[1] ?? html ?? ''

/** Stopping the stage leaves the site to whoever started it. */
export const ghostStage = (site: GhostServer): Stage => {
  const seen = ghostWitness(site)
  return {
    port: site.port,
    addressAt: (origin) => origin,
    accountAt: () => ({ kind: 'ghost', user: '', json: null }),
    secret: site.adminKey,
    wrongSecret: `${site.adminKey.split(':')[0]}:${'ab'.repeat(32)}`,
    stories: async (title) =>
      (await seen.postsTitled(title)).map(
        (post): SeenStory => ({
          id: post.id,
          status: post.status === 'published' ? 'publish' : 'draft',
          html: cardOf(post.html),
          excerpt: post.custom_excerpt ?? '',
          terms: post.tags.map(({ name }) => name),
          picture:
            post.feature_image === null
              ? null
              : { alt: post.feature_image_alt ?? '', caption: post.feature_image_caption ?? '' },
        }),
      ),
    termNames: async () => (await seen.tags()).map(({ name }) => name),
    countPictures: async () => (await seen.pictures()).length,
    change: (id, html) => seen.change(id, { html }),
    remove: (id) => seen.remove(id),
    stop: async () => undefined,
  }
}
