/**
 * Pictures on a Ghost site. Ghost has no list of them, but keeps a file under its own name in a folder of the month: that
 * address is asked before anything is sent, so that a lost answer does not make a second copy.
 */
import { z } from 'zod'
import { sentName } from '../../../../src-shared/article/picture-markup.ts'
import type { PostImage, SentPicture, Step } from '../adapter.ts'
import { type GhostSite, unreadable } from './site.ts'

const Uploaded = z.object({ images: z.tuple([z.object({ url: z.string() })]) })
const Settings = z.object({ site: z.object({ url: z.string() }) })
const Featured = z.object({
  posts: z.tuple([z.object({ feature_image: z.string().nullish(), lexical: z.string().nullish() })]),
})

const extensions: Record<PostImage['mime'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
}

/** Its words belong to the post, so that the same picture is the same file. */
const fileName = (image: PostImage): string => `${sentName(image.mediaId)}.${extensions[image.mime]}`

const dayMs = 86_400_000

/** A job may have waited over the turn of a month, and the site's clock is in its own time zone. */
const folders = (now: number): string[] => {
  const months = [now + dayMs, now, now - 31 * dayMs].map((time) => new Date(time).toISOString().slice(0, 7))
  return [...new Set(months)].map((month) => `/content/images/${month.replace('-', '/')}`)
}

const inPost = async (site: GhostSite, postId: string, name: string): Promise<Step<string | null>> => {
  const route = `/posts/${encodeURIComponent(postId)}/`
  const query = { fields: 'id,feature_image', formats: 'lexical' }
  const found = await site.ask({ method: 'GET', route, query }, Featured)
  if (found.kind !== 'done') return found
  const { feature_image: lead, lexical } = found.value.posts[0]
  const addresses = [lead ?? '', ...((lexical ?? '').match(/https?:\/\/[^"'\\\s<>]+/g) ?? [])]
  return { kind: 'done', value: addresses.find((url) => url.endsWith(`/${name}`)) ?? null }
}

const at = (url: string): Step<SentPicture> => ({ kind: 'done', value: { id: url, url } })

/** To Ghost a picture is its address. */
export const uploadPicture = async (
  site: GhostSite,
  image: PostImage,
  postId: string,
  known: SentPicture | null,
  mayBeThere: boolean,
): Promise<Step<SentPicture>> => {
  if (known !== null) return { kind: 'done', value: known }
  const name = fileName(image)
  const used = await inPost(site, postId, name)
  if (used.kind !== 'done') return used
  if (used.value !== null) return at(used.value)
  for (const folder of folders(Date.now())) {
    const path = `${folder}/${name}`
    const found = await site.isThere(path)
    if (found.kind !== 'done') return found
    // Sent now, a picture that only could not be seen would lie there twice.
    if (found.value === 'unseen' && mayBeThere) return unreadable
    if (found.value !== 'there') continue
    const settings = await site.ask({ method: 'GET', route: '/site/' }, Settings)
    if (settings.kind !== 'done') return settings
    return at(`${settings.value.site.url.replace(/\/+$/, '')}${path}`)
  }
  const form = new FormData()
  form.append('file', new Blob([image.bytes], { type: image.mime }), name)
  form.append('purpose', 'image')
  form.append('ref', name)
  const uploaded = await site.ask({ method: 'POST', route: '/images/upload/', body: form }, Uploaded)
  return uploaded.kind === 'done' ? at(uploaded.value.images[0].url) : uploaded
}
