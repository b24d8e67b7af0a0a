/** Pictures in WordPress's media library: one copy of the same picture with the same words, however often it is sent. */
import { z } from 'zod'
import { escapeHtml } from '../../../../src-shared/article/markup.ts'
import { sentName } from '../../../../src-shared/article/picture-markup.ts'
import type { PostImage, SentPicture, Step } from '../adapter.ts'
import type { Site } from './site.ts'

const Attachment = z.object({ id: z.int(), slug: z.string(), source_url: z.string() })
const fields = 'id,slug,source_url'

const extensions: Record<PostImage['mime'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** WordPress says with 500 that it does not take such a file; it has kept nothing of it. */
const refusedType = 'rest_upload_sideload_error'

const mediaSlug = (image: PostImage): string => `meja-${image.key}`

const captionHtml = ({ caption, credit }: PostImage): string => {
  const isNamed = credit === '' || caption.includes(credit)
  return escapeHtml(isNamed ? caption : `${caption} (${credit})`.trim())
}

const sentAs = ({ id, source_url: url }: z.infer<typeof Attachment>): SentPicture => ({ id: String(id), url })

const find = async (site: Site, slug: string, of: { parent?: string } = {}): Promise<Step<SentPicture | null>> => {
  const query = { slug, per_page: 1, _fields: fields, ...of }
  const found = await site.ask({ method: 'GET', route: '/media', query }, z.array(Attachment))
  if (found.kind !== 'done') return found
  const [first] = found.value
  return { kind: 'done', value: first === undefined ? null : sentAs(first) }
}

const wordsOf = (image: PostImage) => ({
  alt_text: image.alt,
  caption: captionHtml(image),
  description: escapeHtml(image.credit),
})

/**
 * A picture that was sent with the text of this very post and now leads it: the same file, which gets the words of the
 * lead picture. Not that of another post, which may show other words with it. Null when there is none, or it is not
 * this user's to change.
 */
const promote = async (site: Site, image: PostImage, postId: string): Promise<Step<SentPicture | null>> => {
  const slug = `meja-${image.mediaId.slice(0, 32)}`
  if (slug === mediaSlug(image)) return { kind: 'done', value: null }
  const known = await find(site, slug, { parent: postId })
  if (known.kind !== 'done' || known.value === null) return known
  const query = { ...wordsOf(image), _fields: fields }
  const changed = await site.ask({ method: 'POST', route: `/media/${known.value.id}`, query }, Attachment)
  if (changed.kind === 'needs_auth' && changed.code === 'cannot_publish') return { kind: 'done', value: null }
  return changed.kind === 'done' ? { kind: 'done', value: sentAs(changed.value) } : changed
}

/** The attachment; null where the role has no pictures (contributors). WordPress may keep a picture and still fail to answer, hence the look-up first, every time. */
export const uploadImage = async (site: Site, image: PostImage, postId: string): Promise<Step<SentPicture | null>> => {
  const slug = mediaSlug(image)
  const known = await find(site, slug)
  if (known.kind !== 'done') return known
  if (known.value !== null) return { kind: 'done', value: known.value }
  const promoted = await promote(site, image, postId)
  if (promoted.kind !== 'done' || promoted.value !== null) return promoted
  const uploaded = await site.ask(
    {
      method: 'POST',
      route: '/media',
      query: {
        slug,
        title: slug,
        ...wordsOf(image),
        post: postId,
        _fields: fields,
      },
      file: { bytes: image.bytes, mime: image.mime, fileName: `${sentName(image.mediaId)}.${extensions[image.mime]}` },
    },
    Attachment,
  )
  if (uploaded.kind === 'ambiguous' && uploaded.code === refusedType) {
    return { kind: 'rejected', code: 'media_refused', message: uploaded.message }
  }
  if (uploaded.kind === 'needs_auth' && uploaded.code === 'cannot_publish') return { kind: 'done', value: null }
  return uploaded.kind === 'done' ? { kind: 'done', value: sentAs(uploaded.value) } : uploaded
}
