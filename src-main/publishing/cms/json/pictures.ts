/** Pictures at a JSON endpoint: put at an address of their own, so that putting them again changes nothing. */
import { z } from 'zod'
import type { PostImage, Step } from '../adapter.ts'
import { filledUrl, type JsonService } from './service.ts'

const Stored = z
  .object({ url: z.string().max(4_000).optional(), href: z.string().max(4_000).optional() })
  .transform(({ url, href }) => url ?? href ?? '')

/** The picture's address; '' when the endpoint takes none. */
export const putPicture = async (service: JsonService, image: PostImage): Promise<Step<string>> => {
  const { mediaUrl } = service.options
  if (mediaUrl === '') return { kind: 'done', value: '' }
  const url = filledUrl(mediaUrl, 'key', image.key)
  const file = { bytes: image.bytes, mime: image.mime }
  const stored = await service.ask({ method: 'PUT', url, file }, z.union([Stored, z.null().transform(() => '')]))
  return stored.kind === 'done' ? { kind: 'done', value: stored.value.body || url } : stored
}
