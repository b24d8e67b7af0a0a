/** A picture of the text as a site gets it, once it is known where it lies there. */

import { element, emptyElement } from '../../../src-shared/article/markup.ts'
import { captionHtml, pictureAttributes } from '../../../src-shared/article/picture-markup.ts'
import type { BodyPicture, EndpointKind, SiteTemplate } from '../../../src-shared/contract/index.ts'

/** On the server, by the archive's id. `id` is the server's own; sizes in pixels where they are known. */
export type PlacedPicture = { id: string; url: string; width: number | null; height: number | null }
export type PlacedPictures = ReadonlyMap<string, PlacedPicture>

/** Null while it is on no server, or where the server takes no pictures: it cannot be shown. */
export const placeOf = ({ address, mediaId }: BodyPicture, placed: PlacedPictures): PlacedPicture | null => {
  if (mediaId === null) return address === '' ? null : { id: '', url: address, width: null, height: null }
  const place = placed.get(mediaId)
  return place === undefined || place.url === '' ? null : place
}

type Classes = { figure: string; image: (id: string) => string; caption: string }

const neutral: Classes = { figure: 'picture', image: () => '', caption: '' }
/** What themes from before the block editor style. */
const classic: Classes = {
  figure: 'wp-caption aligncenter',
  image: (id) => (id === '' ? 'size-full' : `size-full wp-image-${id}`),
  caption: 'wp-caption-text',
}
const card: Classes = { figure: 'kg-card kg-image-card', image: () => 'kg-image', caption: '' }

const named = (name: string): Record<string, string> => (name === '' ? {} : { class: name })

export const pictureFigure = (
  picture: BodyPicture,
  { id, url }: PlacedPicture,
  look: { kind: EndpointKind; form: SiteTemplate['form'] },
): string => {
  const classes = look.kind === 'ghost' ? card : look.form === 'idtheme' ? classic : neutral
  const { alt = '', 'data-address': _, ...own } = pictureAttributes(picture)
  const image = emptyElement('img', { src: url, alt, ...named(classes.image(id)), ...own })
  const words = captionHtml(picture)
  const isCaptioned = words !== '' && look.kind === 'ghost'
  const figure = isCaptioned ? `${classes.figure} kg-card-hascaption` : classes.figure
  const caption = words === '' ? '' : element('figcaption', named(classes.caption), words)
  return element('figure', { class: figure }, image + caption)
}
