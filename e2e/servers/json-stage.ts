/** The project's own JSON endpoint as the suites of all adapters see it. */
import { defaultJsonOptions, type JsonOptions } from '../../src-shared/contract/index.ts'
import { type StoredStory, startJsonEndpoint } from './json-endpoint.ts'
import type { SeenStory, Stage } from './stage.ts'

const secret = 'rahasia-json'

/** The test's own view of what arrived, in the shape the endpoint was told. */
type Ninjs = {
  headline: string
  body_html: string
  description_text: string
  pubstatus: string
  keywords: string[]
  subject: { name: string }[]
  associations: {
    featuremedia: { description_text: string; body_text: string; renditions: { original: { href: string } } }
  }
}

export const pathsAt = (origin: string): Pick<JsonOptions, 'lookupUrl' | 'mediaUrl'> => ({
  lookupUrl: `${origin}/stories?key={key}`,
  mediaUrl: `${origin}/media/{key}`,
})

/** What the endpoint promises is chosen. Its addresses are on the endpoint's own origin, so the proxy's port is chosen before the proxy is there. */
export const jsonStage = async ({ idempotent, lookup }: { idempotent: boolean; lookup: boolean }): Promise<Stage> => {
  const server = await startJsonEndpoint({ sign: { header: 'authorization', value: `Bearer ${secret}` }, idempotent })
  const seenAs = ({ id, document }: StoredStory): SeenStory => {
    const story = document as Ninjs
    const picture = story.associations.featuremedia
    return {
      id,
      status: story.pubstatus === 'usable' ? 'publish' : 'draft',
      html: story.body_html,
      excerpt: story.description_text,
      terms: [...story.keywords, ...story.subject.map(({ name }) => name)],
      picture:
        picture.renditions.original.href === '' ? null : { alt: picture.description_text, caption: picture.body_text },
    }
  }
  return {
    port: server.port,
    addressAt: (origin) => `${origin}/stories`,
    accountAt: (origin) => {
      const { lookupUrl, mediaUrl } = pathsAt(origin)
      const json = { ...defaultJsonOptions, idempotent, mediaUrl, lookupUrl: lookup ? lookupUrl : '' }
      return { kind: 'json', user: '', json }
    },
    secret,
    wrongSecret: 'keliru',
    stories: async (title) => server.stories.filter(({ document }) => document.headline === title).map(seenAs),
    termNames: async () => [],
    countPictures: async () => server.pictures.size,
    change: async (id, html) => {
      const story = server.stories.find((each) => each.id === id)
      if (story !== undefined) story.document = { ...story.document, body_html: html }
    },
    remove: async (id) => {
      const at = server.stories.findIndex((each) => each.id === id)
      if (at >= 0) server.stories.splice(at, 1)
    },
    stop: server.stop,
  }
}
