/** Ghost behind the outbox's port, over its Admin API with an integration's key. */

import { escapeHtml } from '../../../../src-shared/article/markup.ts'
import type { Http } from '../../http.ts'
import { serverTime } from '../../server-clock.ts'
import type { CmsAdapter, PostImage } from '../adapter.ts'
import { checkGhost } from './check.ts'
import { longestAlt } from './limits.ts'
import { uploadPicture } from './pictures.ts'
import {
  comparePost,
  createDraft,
  discardStrayDrafts,
  finalisePost,
  type GhostPicture,
  lookUpPost,
  readStory,
} from './posts.ts'
import { ghostAddress, openGhost } from './site.ts'

export type GhostAccount = { url: string; secret: string }

/** Captions are HTML in Ghost, alternative texts are not. */
export const wordsOf = ({
  alt,
  caption,
  credit,
}: Pick<PostImage, 'alt' | 'caption' | 'credit'>): Pick<GhostPicture, 'alt' | 'caption'> => {
  const isNamed = credit === '' || caption.includes(credit)
  return {
    alt: alt.slice(0, longestAlt),
    caption: escapeHtml(isNamed ? caption : `${caption} (${credit})`.trim()),
  }
}

export const createGhost = ({ url, secret }: GhostAccount, http: Http): CmsAdapter => {
  const site = openGhost(http, url, secret)
  /** A picture's words are written with the post. */
  const words = new Map<string, Pick<GhostPicture, 'alt' | 'caption'>>()
  return {
    kind: 'ghost',
    // Ghost refuses what is over when it arrives: some seconds are left for the way there.
    scheduleLeadMs: 15_000,
    clock: () => serverTime(http, `${ghostAddress(url)}/ghost/api/admin/site/`),
    check: () => checkGhost(site, secret),
    lookUp: (slug) => lookUpPost(site, slug),
    read: (id) => readStory(site, id),
    createDraft: (slug, post) => createDraft(site, slug, post),
    compare: (id, mark, sent) => comparePost(site, id, mark, sent),
    uploadImage: async (image, postId, known, mayBeThere) => {
      const uploaded = await uploadPicture(site, image, postId, known, mayBeThere)
      if (uploaded.kind === 'done') words.set(uploaded.value.id, wordsOf(image))
      return uploaded
    },
    finalise: (id, post, imageId, mark) => {
      const picture = imageId === null ? null : { url: imageId, alt: '', caption: '', ...words.get(imageId) }
      return finalisePost(site, id, post, picture, mark)
    },
    discardStrays: (slug, keepId) => discardStrayDrafts(site, slug, keepId),
  }
}
