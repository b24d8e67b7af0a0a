/** From the frozen story of a job to what an adapter sends. */
import { createHash } from 'node:crypto'
import type { OutboxJob } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'
import { authorsFor } from '../byline-authors.ts'
import type { Post, PostImage, Step } from '../cms/adapter.ts'
import { linkedArticleIds, renderForSite } from '../render.ts'
import { draftSlug, slugFrom } from '../slug.ts'
import { renderStory, type Site } from '../templates/render-story.ts'

/** Null when the file is not there. */
export type ReadPicture = (mediaId: string) => Promise<Uint8Array<ArrayBuffer> | null>

/** Readable in the site's list of drafts, and found again by the job's key. */
/** The same for every version that goes out under one key. */
export const draftSlugOf = ({ payload, key, progress }: OutboxJob): string =>
  draftSlug(slugFrom(progress.addressed ?? payload.slug) || slugFrom(payload.headline), key)

/** What a job freezes of a story, and what a preview shows before there is one. */
export type Publication = Pick<
  OutboxJob,
  'payload' | 'endpointId' | 'targetStatus' | 'publishAt' | 'password' | 'corrections' | 'correctionsPlace' | 'template'
>

/** `isUpdate`: readers may already have the story's address, so a new headline alone does not change it. */
export const postOf = async (
  archive: Archive,
  job: Publication,
  kind: Site['kind'],
  isUpdate: boolean,
  hasOwnPicture: boolean,
): Promise<Post> => {
  const { payload, endpointId, targetStatus, publishAt, password, corrections, correctionsPlace: place, template } = job
  const articleIds = linkedArticleIds(payload.html)
  const urls = articleIds.length === 0 ? {} : await archive.read('remoteUrls', { endpointId, articleIds })
  const rendered = renderStory(
    renderForSite(payload.html, urls),
    { kind, template },
    { corrections, place, language: payload.language },
  )
  return {
    title: payload.headline.trim(),
    excerpt: payload.standfirst.trim(),
    ...rendered,
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

/** The lead picture with its words; a caption without a picture sends nothing. */
export const imageOf = async (archive: Archive, job: OutboxJob, read: ReadPicture): Promise<Step<PostImage | null>> => {
  const lead = job.payload.leadImage
  if (lead === null || lead.mediaId === null) return { kind: 'done', value: null }
  const media = await archive.read('getMedia', lead.mediaId)
  const bytes = media === null ? null : await read(media.id)
  if (media === null || bytes === null) {
    return { kind: 'rejected', code: 'media_missing', message: 'The lead picture is no longer in the archive.' }
  }
  const { alt, caption, credit } = lead
  const key = createHash('sha256')
    .update(JSON.stringify([media.id, alt, caption, credit]))
    .digest('hex')
    .slice(0, 32)
  return { kind: 'done', value: { key, mime: media.mime, bytes, alt, caption, credit } }
}
