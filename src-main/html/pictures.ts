/** The pictures in a story's HTML: which there are, where each of them lies, and which of a site's are the archive's own. */
import { DomUtils, parseDocument } from 'htmlparser2'
import { element, escapeHtml } from '../../src-shared/article/markup.ts'
import { hashInAddress, pictureAttributes, readPicture } from '../../src-shared/article/picture-markup.ts'
import type { BodyPicture } from '../../src-shared/contract/index.ts'
import { isNestedTooDeeply } from './nesting.ts'

type Document = ReturnType<typeof parseDocument>
type Node = Document['children'][number]
type Element = Extract<Node, { attribs: unknown }>

const imagesIn = (nodes: Node[]): Element[] => DomUtils.findAll((node) => node.name === 'img', nodes) as Element[]

const isCredit = (node: Element): boolean => node.attribs['data-credit'] !== undefined

/** What stands under a picture, its credit apart. */
const wordsUnder = (figure: Element): { caption: string; credit: string } => {
  const isCaption = (node: { name: string }): boolean => node.name === 'figcaption'
  const under = (DomUtils.findOne(isCaption, figure.children) as Element | null) ?? figure
  const credit = DomUtils.findOne((node) => isCredit(node as Element), under.children)
  const text = (nodes: Node[]): string =>
    nodes
      .map((node) => {
        if ('data' in node && node.type === 'text') return node.data
        return 'children' in node && node !== credit ? text(node.children as Node[]) : ''
      })
      .join('')
  return { caption: text(under.children), credit: credit === null ? '' : DomUtils.textContent(credit) }
}

/** The picture of a `figure`, or of an `img` that stands alone; null where it is neither here nor at a web address. */
export const pictureOfElement = (element: Element): BodyPicture | null => {
  const [image] = imagesIn([element])
  if (image === undefined) return null
  const { caption, credit } = element.name === 'img' ? { caption: '', credit: '' } : wordsUnder(element)
  return readPicture((name) => image.attribs[name] ?? null, caption, credit)
}

/** In the story's order. */
export const picturesIn = (html: string): BodyPicture[] => {
  if (!html.includes('<img')) return []
  const figures = DomUtils.findAll((node) => node.name === 'figure', parseDocument(html).children) as Element[]
  return figures.flatMap((figure) => pictureOfElement(figure) ?? [])
}

/** The same HTML with every picture's `src` as told; without one where it is told null. */
export const withSources = (html: string, sourceOf: (picture: BodyPicture) => string | null): string => {
  if (!html.includes('<img')) return html
  const document = parseDocument(html)
  for (const image of imagesIn(document.children)) {
    const picture = readPicture((name) => image.attribs[name] ?? null, '', '')
    const source = picture === null ? null : sourceOf(picture)
    const { src: _, ...rest } = image.attribs
    image.attribs = source === null ? rest : { src: source, ...rest }
  }
  return DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' })
}

/** Where an export of ours put the pictures of a text, as paths from its top. */
export const picturesBeside = (html: string): string[] => {
  if (!html.includes('<img')) return []
  const paths = imagesIn(parseDocument(html).children).flatMap(({ attribs }) => {
    const source = attribs['data-picture'] === undefined ? '' : (attribs.src ?? '')
    return source === '' || URL.parse(source) !== null ? [] : [source.replace(/^(?:\.\.\/)+/, '').slice(0, 1000)]
  })
  return [...new Set(paths)]
}

const hintOf = (image: Element): string | null => {
  const own = image.attribs['data-picture'] ?? ''
  if (/^[0-9a-f]{64}$/.test(own)) return own
  return hashInAddress(image.attribs['data-address'] ?? image.attribs.src ?? '')
}

/** Beginnings of the ids under which the archive may hold pictures of `html`, each once. */
export const pictureHints = (html: string): string[] => {
  if (!html.includes('<img')) return []
  return [...new Set(imagesIn(parseDocument(html).children).flatMap((image) => hintOf(image) ?? []))]
}

/**
 * What a site gives back, with those of its pictures that are the archive's own named as such. One that says it is of
 * some archive, and is not in this one, keeps its address. `held`: ids of pictures that are here.
 */
export const withOwnPictures = (html: string, held: readonly string[]): string => {
  if (!html.includes('<img') || isNestedTooDeeply(html)) return html
  const document = parseDocument(html)
  for (const image of imagesIn(document.children)) {
    const hint = hintOf(image)
    const id = hint === null ? undefined : held.find((each) => each.startsWith(hint))
    const { alt = '', 'data-address': address, 'data-picture': named, src, ...rest } = image.attribs
    const elsewhere = address ?? src ?? ''
    const isElsewhere = id === undefined && elsewhere !== ''
    const mediaId = id ?? (isElsewhere ? null : (named ?? null))
    image.attribs = { ...rest, ...pictureAttributes({ mediaId, address: elsewhere, alt, caption: '', credit: '' }) }
  }
  return DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' })
}

/**
 * For a view that fetches nothing: a picture that is not the archive's own gives way to its address. `html` is as a
 * template rendered it.
 */
export const withoutForeignSources = (html: string): string => {
  if (!html.includes('<img')) return html
  const document = parseDocument(html)
  for (const image of imagesIn(document.children)) {
    const { alt = '', src = '' } = image.attribs
    if (/^app:\/\/meja\/media\/[0-9a-f]{64}$/.test(src)) continue
    const words = alt === '' ? src : `${alt} · ${src}`
    const [stand] = parseDocument(element('span', { class: 'picture-elsewhere' }, escapeHtml(words))).children
    if (stand !== undefined) DomUtils.replaceElement(image, stand)
  }
  return DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' })
}
