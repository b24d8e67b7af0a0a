/** From the frozen story of a job to what an adapter sends. */
import type { OutboxJob } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'
import { picturesIn } from '../../html/pictures.ts'
import { authorsFor } from '../byline-authors.ts'
import type { Post } from '../cms/adapter.ts'
import { linkedArticleIds, renderForSite } from '../render.ts'
import { draftSlug, slugFrom } from '../slug.ts'
import { type PlacedPictures, placeOf } from '../templates/picture.ts'
import { renderStory, type Site } from '../templates/render-story.ts'
import type { SentPictures } from './pictures.ts'

/** Readable in the site's list of drafts, and found again by the job's key. */
/** The same for every version that goes out under one key. */
export const draftSlugOf = ({ payload, key, progress }: OutboxJob): string =>
  draftSlug(slugFrom(progress.addressed ?? payload.slug) || slugFrom(payload.headline), key)

/** What a job freezes of a story, and what a preview shows before there is one. */
export type Publication = Pick<
  OutboxJob,
  'payload' | 'endpointId' | 'targetStatus' | 'publishAt' | 'password' | 'corrections' | 'correctionsPlace' | 'template'
>

/** What is on the site already: `sent` by the archive's id. Sizes come from the archive. */
const placed = async (archive: Archive, sent: SentPictures): Promise<PlacedPictures> =>
  new Map(
    await Promise.all(
      [...sent].map(async ([mediaId, { id, url }]) => {
        const media = await archive.read('getMedia', mediaId)
        return [mediaId, { id, url, width: media?.width ?? null, height: media?.height ?? null }] as const
      }),
    ),
  )

/**
 * `sent`: where pictures of the text lie on the site; those that lie nowhere yet are left out. `isUpdate`: readers may already have the story's address, so a new headline alone does not change it.
 */
export const postOf = async (
  archive: Archive,
  job: Publication,
  kind: Site['kind'],
  isUpdate: boolean,
  hasOwnPicture: boolean,
  sent: SentPictures = new Map(),
): Promise<Post> => {
  const { payload, endpointId, targetStatus, publishAt, password, corrections, correctionsPlace: place, template } = job
  const articleIds = linkedArticleIds(payload.html)
  const urls = articleIds.length === 0 ? {} : await archive.read('remoteUrls', { endpointId, articleIds })
  const html = renderForSite(payload.html, urls)
  const pictures = await placed(archive, sent)
  const rendered = renderStory(html, { kind, template }, { corrections, place, language: payload.language }, pictures)
  return {
    title: payload.headline.trim(),
    excerpt: payload.standfirst.trim(),
    ...rendered,
    pictures: picturesIn(html).flatMap((picture) => {
      const place = placeOf(picture, pictures)
      const { alt, caption, credit } = picture
      return place === null ? [] : [{ url: place.url, alt, caption, credit }]
    }),
    slug: slugFrom(payload.slug) || (isUpdate ? null : slugFrom(payload.headline)),
    section: payload.section.trim(),
    tags: payload.tags,
    status: targetStatus,
    authorIds: (await authorsFor(archive, endpointId, payload.byline)).ids,
    keepsPicture: hasOwnPicture && payload.leadImage !== null && payload.leadImage.mediaId === null,
    publishAt,
    password,
  }
}
