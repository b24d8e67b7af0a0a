import { BodyPicture } from '../contract/index.ts'
import { element, emptyElement, escapeHtml, isPublicUrl, type ReadAttribute } from './markup.ts'

/**
 * The neutral HTML of a picture in the text. It has no `src`, so that nothing that shows a story's HTML can fetch
 * anything; whoever sends or exports the story says where the picture lies.
 *
 *   <figure class="picture"><img data-picture="SHA-256" alt="…"><figcaption>Words <span data-credit>Photographer</span>
 *   </figcaption></figure>
 *
 * `data-address` stands for `data-picture` where the picture is on a web site and not in the archive.
 */
export const pictureAttributes = ({ mediaId, address, alt }: BodyPicture): Record<string, string> => ({
  ...(mediaId !== null ? { 'data-picture': mediaId } : address !== '' ? { 'data-address': address } : {}),
  alt,
})

/** The words under a picture as HTML; '' without any. */
export const captionHtml = ({ caption, credit }: Pick<BodyPicture, 'caption' | 'credit'>): string => {
  const named = credit === '' ? '' : element('span', { class: 'credit', 'data-credit': '' }, escapeHtml(credit))
  return [escapeHtml(caption), named].filter((part) => part !== '').join(' ')
}

export const pictureHtml = (picture: BodyPicture): string => {
  const words = captionHtml(picture)
  const image = emptyElement('img', pictureAttributes(picture))
  return element('figure', { class: 'picture' }, image + (words === '' ? '' : element('figcaption', {}, words)))
}

const oneLine = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()

/** An address a picture may have; '' for every other. */
export const pictureAddress = (address: string): string => {
  const trimmed = address.trim()
  return trimmed.length <= 2000 && isPublicUrl(trimmed) ? trimmed : ''
}

/**
 * `read` gives the attributes of the `img`; `caption` and `credit` are what stands under it. Null where neither the
 * archive nor a web address has the picture. Words that are too long are cut.
 */
export const readPicture = (read: ReadAttribute, caption: string, credit: string): BodyPicture | null => {
  const id = BodyPicture.shape.mediaId.safeParse(read('data-picture'))
  const mediaId = id.success ? id.data : null
  const address = mediaId === null ? pictureAddress(read('data-address') ?? read('src') ?? '') : ''
  if (mediaId === null && address === '') return null
  return {
    mediaId,
    address,
    alt: oneLine(read('alt') ?? '').slice(0, 1000),
    caption: oneLine(caption).slice(0, 2000),
    credit: oneLine(credit).slice(0, 300),
  }
}

/** What is smaller is an icon, a portrait beside a name, or a counter. */
const smallestPicture = 32

const ornaments = /(?:^|\s)(?:emoji|wp-smiley|avatar)(?:\s|$)/

/** Whether an `img` says of itself that it is no picture of a story. */
export const isOrnament = (read: ReadAttribute): boolean =>
  read('data-picture') === null && hashInAddress(read('src') ?? '') === null && saysSo(read)

const saysSo = (read: ReadAttribute): boolean =>
  ornaments.test(read('class') ?? '') ||
  ['width', 'height'].some((side) => {
    const said = /^\d+/.exec(read(side)?.trim() ?? '')?.[0]
    return said !== undefined && Number(said) <= smallestPicture
  })

/** The name a picture is sent under: half of its hash, by which it is known again when it comes back. */
export const sentName = (mediaId: string): string => `meja-${mediaId.slice(0, 32)}`

/** The half of the hash in the address of a picture that was sent from a desk; a site may number or scale it. Or null. */
export const hashInAddress = (address: string): string | null =>
  /\/meja-([0-9a-f]{32})(?:-(?:\d{1,4}|scaled|\d+x\d+))*\.(?:jpe?g|png|webp|gif)(?:[?#].*)?$/i.exec(address)?.[1] ??
  null
