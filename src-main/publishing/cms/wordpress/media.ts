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

const find = async (site: Site, slug: string): Promise<Step<SentPicture | null>> => {
  const query = { slug, per_page: 1, _fields: fields }
  const found = await site.ask({ method: 'GET', route: '/media', query }, z.array(Attachment))
  if (found.kind !== 'done') return found
  const [first] = found.value
  return { kind: 'done', value: first === undefined ? null : sentAs(first) }
}

/** The attachment; null where the role has no pictures (contributors). WordPress may keep a picture and still fail to answer, hence the look-up first, every time. */
export const uploadImage = async (site: Site, image: PostImage, postId: string): Promise<Step<SentPicture | null>> => {
  const slug = mediaSlug(image)
  const known = await find(site, slug)
  if (known.kind !== 'done') return known
  if (known.value !== null) return { kind: 'done', value: known.value }
  const uploaded = await site.ask(
    {
      method: 'POST',
      route: '/media',
      query: {
        slug,
        title: slug,
        alt_text: image.alt,
        caption: captionHtml(image),
        description: escapeHtml(image.credit),
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
