/** The pictures of a job: which have to be on the site before its story is written, and which are known to be there. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { BodyPicture, LeadImage } from '../../../src-shared/contract/index.ts'
import type { OutboxJob } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'
import { picturesIn } from '../../html/pictures.ts'
import type { PostImage, SentPicture, Step } from '../cms/adapter.ts'

/** Null when the file is not there. */
export type ReadPicture = (mediaId: string) => Promise<Uint8Array<ArrayBuffer> | null>

/** By the archive's id. */
export type SentPictures = ReadonlyMap<string, SentPicture>

/** One picture to be sent, once, wherever it stands in the story. Its bytes are read when it is its turn. */
export type Outgoing = {
  mediaId: string
  key: string
  isLead: boolean
  isInBody: boolean
  bytes: number
  load: () => Promise<Step<PostImage>>
}

type Words = Pick<LeadImage, 'alt' | 'caption' | 'credit'>

const keyOf = (mediaId: string, { alt, caption, credit }: Words): string =>
  createHash('sha256')
    .update(JSON.stringify([mediaId, alt, caption, credit]))
    .digest('hex')
    .slice(0, 32)

/** In the order they are sent; the words of a picture that stands several times are its first. */
const wanted = ({ payload }: OutboxJob) => {
  const lead = payload.leadImage
  const leadId = lead?.mediaId ?? null
  const inBody = picturesIn(payload.html).filter(
    (picture): picture is BodyPicture & { mediaId: string } => picture.mediaId !== null,
  )
  const first = new Map(inBody.toReversed().map((picture) => [picture.mediaId, picture]))
  const ids = new Set(inBody.map(({ mediaId }) => mediaId))
  const own =
    lead === null || leadId === null
      ? []
      : [{ mediaId: leadId, words: lead, key: keyOf(leadId, lead), isLead: true, isInBody: ids.has(leadId) }]
  const others = [...ids].flatMap((mediaId) => {
    const words = first.get(mediaId)
    if (words === undefined || mediaId === leadId) return []
    // The words of these stand in the post: the same picture is the same file, whatever is written under it.
    return [{ mediaId, words, key: mediaId.slice(0, 32), isLead: false, isInBody: true }]
  })
  return [...own, ...others]
}

const missing = (isLead: boolean): Step<never> =>
  isLead
    ? { kind: 'rejected', code: 'media_missing', message: 'The lead picture is no longer in the archive.' }
    : { kind: 'rejected', code: 'body_media_missing', message: 'A picture in the text is not in the archive.' }

/** The lead picture first; a caption without a picture sends nothing. A picture that is not there is told at once. */
export const picturesOf = async (archive: Archive, job: OutboxJob, read: ReadPicture): Promise<Step<Outgoing[]>> => {
  const pictures: Outgoing[] = []
  for (const { isInBody, isLead, key, mediaId, words } of wanted(job)) {
    const media = await archive.read('getMedia', mediaId)
    if (media === null || (await read(media.id)) === null) return missing(isLead)
    const load = async (): Promise<Step<PostImage>> => {
      const bytes = await read(mediaId)
      if (bytes === null) return missing(isLead)
      const { alt, caption, credit } = words
      return { kind: 'done', value: { key, mediaId, mime: media.mime, bytes, alt, caption, credit } }
    }
    pictures.push({ mediaId, key, isLead, isInBody, bytes: media.bytes, load })
  }
  return { kind: 'done', value: pictures }
}

const Kept = z.tuple([z.string(), z.string(), z.string()])
const prefix = 'picture:'

/** What a job remembers of an upload: found again by the picture's key. */
export const uploadNote = ({ key, mediaId }: Outgoing, { id, url }: SentPicture): Record<string, string> => ({
  [`${prefix}${key}`]: JSON.stringify([mediaId, id, url]),
})

const kept = (text: string): z.infer<typeof Kept> | null => {
  try {
    return Kept.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** The uploads that earlier attempts of a job noted. */
const uploads = (progress: Record<string, string>): { key: string; mediaId: string; sent: SentPicture }[] =>
  Object.entries(progress).flatMap(([name, text]) => {
    const note = name.startsWith(prefix) ? kept(text) : null
    if (note === null) return []
    const [mediaId, id, url] = note
    return [{ key: name.slice(prefix.length), mediaId, sent: { id, url } }]
  })

export const uploadsByKey = (progress: Record<string, string>): ReadonlyMap<string, SentPicture> =>
  new Map(uploads(progress).map(({ key, sent }) => [key, sent]))

/** The same by the archive's id. */
export const uploadsOf = (progress: Record<string, string>): SentPictures =>
  new Map(uploads(progress).map(({ mediaId, sent }) => [mediaId, sent]))
