/** Any endpoint that takes stories as JSON, behind the outbox's port. What it promises is in its options. */
import type { JsonOptions } from '../../../../src-shared/contract/index.ts'
import type { Http } from '../../http.ts'
import { serverTime } from '../../server-clock.ts'
import type { CmsAdapter, Post, Problem } from '../adapter.ts'
import { checkService } from './check.ts'
import { putPicture } from './pictures.ts'
import { openService } from './service.ts'
import { compareStory, createStory, finaliseStory, lookUpStory, readStory } from './stories.ts'
import { type Json, type Picture, readTemplate } from './template.ts'

export type JsonAccount = { url: string; user: string; secret: string; options: JsonOptions }

export const createJson = (account: JsonAccount, http: Http): CmsAdapter => {
  const service = openService(http, account)
  const read = readTemplate(account.options.template)
  const bad: Problem = { kind: 'rejected', code: 'bad_options', message: read.ok ? '' : read.message }
  const withTemplate = async <T>(work: (template: Json) => Promise<T>): Promise<T | Problem> =>
    read.ok ? work(read.template) : bad
  /** A picture's words are written with the story. */
  const pictures = new Map<string, Picture>()
  let key = ''
  return {
    kind: 'json',
    scheduleLeadMs: 0,
    clock: () => serverTime(http, account.url),
    check: () => checkService(service, account.user),
    lookUp: (draftSlug) => {
      key = draftSlug
      return lookUpStory(service, draftSlug)
    },
    read: (id) => withTemplate((template) => readStory(service, template, id)),
    createDraft: (draftSlug, post: Post) => {
      key = draftSlug
      return withTemplate((template) => createStory(service, template, draftSlug, post))
    },
    compare: (id, mark, sent) => withTemplate((template) => compareStory(service, template, id, mark, sent)),
    uploadImage: async (image) => {
      const stored = await putPicture(service, image)
      const { alt, caption, credit } = image
      if (stored.kind === 'done') {
        const { id, url } = stored.value
        pictures.set(id, { url, alt, caption, credit })
      }
      return stored
    },
    finalise: (id, post, imageId, mark) =>
      withTemplate((template) => {
        const picture = imageId === null || imageId === '' ? null : (pictures.get(imageId) ?? null)
        return finaliseStory(service, template, key || id, { id, post, picture, mark: mark ?? '' })
      }),
    // The endpoint made one story of one key, or the job waits for a person.
    discardStrays: async () => undefined,
  }
}
