/** A real server as the suites that every adapter passes see it: how it is reached, and what is really on it. */
import type { Endpoint } from '../../src-shared/contract/index.ts'

/** A post as it really is on the server; `html` is what readers get, without what the server wraps it in. */
export type SeenStory = {
  id: string
  status: 'publish' | 'draft' | 'trash'
  html: string
  excerpt: string
  /** Names, in no particular order; a section may be one of them. */
  terms: string[]
  picture: { alt: string; caption: string } | null
}

/** One of the real servers, and the test's own way of looking at it. */
export type Stage = {
  port: number
  /** Its address behind the proxy that stands at `origin`. */
  addressAt: (origin: string) => string
  accountAt: (origin: string) => Pick<Endpoint, 'kind' | 'user' | 'json'>
  secret: string
  wrongSecret: string
  stories: (title: string) => Promise<SeenStory[]>
  /** How often each name occurs among all the terms there are. */
  termNames: () => Promise<string[]>
  countPictures: () => Promise<number>
  /** Someone edits the body there. */
  change: (id: string, html: string) => Promise<unknown>
  /** Someone throws it away there. */
  remove: (id: string) => Promise<unknown>
  stop: () => Promise<unknown>
}
