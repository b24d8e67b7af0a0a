/**
 * What would be sent for a story now: made by the functions the outbox sends with, so that it cannot show anything else.
 * Nothing is asked of the site and no secret is in it: a name stands where only the site knows the id, and what a server
 * says on the way (the address of an uploaded picture) is told in words.
 */
import {
  AppError,
  type Article,
  type CorrectionsPlace,
  defaultJsonOptions,
  type Endpoint,
  type PublicationPreview,
  type RemoteStatus,
} from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import { picturesIn, withoutForeignSources } from '../html/pictures.ts'
import type { Post } from './cms/adapter.ts'
import { wordsOf } from './cms/ghost/adapter.ts'
import { postFields as ghostFields } from './cms/ghost/posts.ts'
import { bodyOf } from './cms/json/stories.ts'
import { readTemplate } from './cms/json/template.ts'
import { postFields as wordPressFields } from './cms/wordpress/posts.ts'
import { postOf } from './outbox/payload.ts'
import { timed } from './outbox/schedule.ts'
import { draftSlug, slugFrom } from './slug.ts'

export type PreviewRequest = {
  articleId: string
  endpointId: string
  targetStatus: RemoteStatus
  publishAt?: string
  correctionsPlace: CorrectionsPlace
}

const uploaded = '(uploaded picture)'

/** Each by its id on the site, where it is known, or by its name. */
const termsOf = async (archive: Archive, { id }: Endpoint, kind: 'section' | 'tag', names: string[]) => {
  const wanted = names.map((name) => name.trim()).filter((name) => name !== '')
  const found = await Promise.all(
    wanted.map((name) => archive.read('findTerm', { endpointId: id, kind, name }).then((term) => ({ name, term }))),
  )
  return found.map(({ name, term }) => ({ name, id: term?.id ?? null }))
}

const requestOf = async (
  archive: Archive,
  endpoint: Endpoint,
  article: Article,
  post: Post,
): Promise<object | null> => {
  const lead = article.leadImage
  const hasLead = lead !== null && lead.mediaId !== null
  const isRefused = hasLead && endpoint.site?.cannot?.includes('upload') === true
  const hasPicture = hasLead && !isRefused
  switch (endpoint.kind) {
    case 'wordpress': {
      if (post.status === 'trash') return null
      const numbered = async (kind: 'section' | 'tag', names: string[]) =>
        (await termsOf(archive, endpoint, kind, names)).map(({ id, name }) => (id === null ? name : Number(id)))
      return wordPressFields(isRefused ? { ...post, keepsPicture: true } : post, {
        sections: await numbered('section', [post.section]),
        tags: await numbered('tag', post.tags),
        picture: hasPicture ? uploaded : null,
      })
    }
    case 'ghost': {
      const tags = await termsOf(archive, endpoint, 'tag', [post.section, ...post.tags])
      const named = tags.map(({ id, name }) => (id === null ? { name } : { id }))
      return { posts: [ghostFields(post, named, hasPicture ? { url: uploaded, ...wordsOf(lead) } : null)] }
    }
    case 'json': {
      const options = endpoint.json ?? defaultJsonOptions
      const read = readTemplate(options.template)
      if (!read.ok) throw new AppError('invalid_input', read.message)
      const key = draftSlug(slugFrom(article.slug) || slugFrom(article.headline), '…')
      const body = bodyOf(
        read.template,
        key,
        post,
        hasPicture && options.mediaUrl !== '' ? { url: uploaded, ...lead } : null,
      )
      return typeof body === 'object' ? body : null
    }
  }
}

/** Throws `not_found`, and `invalid_input` for a field template that cannot be read. */
export const previewPublication = async (
  archive: Archive,
  { articleId, endpointId, targetStatus, publishAt = undefined, correctionsPlace }: PreviewRequest,
  now = Date.now(),
): Promise<PublicationPreview> => {
  const article = await archive.read('getArticle', articleId)
  const endpoint = await archive.read('getEndpoint', endpointId)
  if (article === null) throw new AppError('not_found', `There is no article ${articleId}.`, { id: articleId })
  if (endpoint === null) throw new AppError('not_found', `There is no endpoint ${endpointId}.`, { id: endpointId })
  const record = (await archive.read('remotePosts', articleId)).find((each) => each.endpointId === endpointId)
  const publication = {
    ...{ payload: article, endpointId, targetStatus, publishAt: publishAt ?? null, correctionsPlace },
    ...{ template: endpoint.template, corrections: await archive.read('corrections', articleId) },
    password: targetStatus === 'password' ? '[redacted]' : null,
  }
  const hasOwnPicture = record?.hasOwnPicture === true
  const ids = picturesIn(article.html).flatMap(({ mediaId }) => mediaId ?? [])
  const takesPictures = endpoint.kind !== 'json' || (endpoint.json?.mediaUrl ?? '') !== ''
  /** The post with each picture of the text at the address it is told to have. */
  const postAt = async (addressOf: (mediaId: string) => string): Promise<Post> => {
    const sent = new Map(ids.map((id) => [id, { id: '0', url: takesPictures ? addressOf(id) : '' }]))
    const isUpdate = record !== undefined
    return timed(await postOf(archive, publication, endpoint.kind, isUpdate, hasOwnPicture, sent), now).post
  }
  const post = await postAt(() => uploaded)
  const shown = ids.length === 0 ? post : await postAt((id) => `app://meja/media/${id}`)
  const request = await requestOf(archive, endpoint, article, post)
  return {
    request: request === null ? '' : JSON.stringify(request, null, 2),
    content: post.body,
    html: withoutForeignSources(shown.html),
  }
}
