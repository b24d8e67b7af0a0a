/** Pictures at a JSON endpoint: put at an address of their own, so that putting them again changes nothing. */
import { z } from 'zod'
import type { PostImage, SentPicture, Step } from '../adapter.ts'
import { filledUrl, type JsonService } from './service.ts'

const Stored = z
  .object({ url: z.string().max(4_000).optional(), href: z.string().max(4_000).optional() })
  .transform(({ url, href }) => url ?? href ?? '')

/** To a JSON endpoint a picture is its address; '' when the endpoint takes none. */
export const putPicture = async (service: JsonService, image: PostImage): Promise<Step<SentPicture>> => {
  const { mediaUrl } = service.options
  if (mediaUrl === '') return { kind: 'done', value: { id: '', url: '' } }
  const url = filledUrl(mediaUrl, 'key', image.key)
  const file = { bytes: image.bytes, mime: image.mime }
  const stored = await service.ask({ method: 'PUT', url, file }, z.union([Stored, z.null().transform(() => '')]))
  if (stored.kind !== 'done') return stored
  const address = stored.value.body || url
  return { kind: 'done', value: { id: address, url: address } }
}
