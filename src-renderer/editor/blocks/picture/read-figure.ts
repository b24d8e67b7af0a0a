import { isOrnament, readPicture } from '../../../../src-shared/article/picture-markup.ts'
import type { BodyPicture } from '../../../../src-shared/contract/index.ts'

/**
 * The picture of a `figure`, or of an `img` alone, in a document nothing of which has been fetched. Null where there is
 * none that a story could keep: an icon, an address that is no web address.
 */
export const pictureOfFigure = (element: Element): BodyPicture | null => {
  const image = element.localName === 'img' ? element : element.querySelector('img')
  if (image === null) return null
  const read = (name: string): string | null => image.getAttribute(name)
  if (isOrnament(read)) return null
  const under = element.localName === 'img' ? null : (element.querySelector('figcaption') ?? element)
  const words = under?.cloneNode(true)
  if (!(words instanceof Element)) return readPicture(read, '', '')
  const credit = words.querySelector('[data-credit]')
  credit?.remove()
  return readPicture(read, words.textContent ?? '', credit?.textContent ?? '')
}
