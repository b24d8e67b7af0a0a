/** WordPress behind the outbox's port, over its REST API with an application password. */
import type { Http } from '../../http.ts'
import { serverTime } from '../../server-clock.ts'
import type { CmsAdapter } from '../adapter.ts'
import { checkSite } from './check.ts'
import { uploadImage } from './media.ts'
import { comparePost, createDraft, discardStrayDrafts, finalisePost, lookUpPost, readPost, trashPost } from './posts.ts'
import { openSite, siteAddress } from './site.ts'

export type WordPressAccount = { url: string; user: string; secret: string }

export const createWordPress = ({ url, user, secret }: WordPressAccount, http: Http): CmsAdapter => {
  const site = openSite(http, url, user, secret)
  return {
    kind: 'wordpress',
    // Anything nearer than a minute WordPress publishes at once.
    scheduleLeadMs: 60_000,
    clock: () => serverTime(http, `${siteAddress(url)}/`),
    check: () => checkSite(site),
    lookUp: (slug) => lookUpPost(site, slug),
    read: (id) => readPost(site, id),
    createDraft: (slug, post) => createDraft(site, slug, post),
    compare: (id, mark, sent) => comparePost(site, id, mark, sent),
    uploadImage: (image, postId) => uploadImage(site, image, postId),
    finalise: (id, post, imageId) =>
      post.status === 'trash' ? trashPost(site, id) : finalisePost(site, id, post, imageId),
    discardStrays: (slug, keepId) => discardStrayDrafts(site, slug, keepId),
  }
}
