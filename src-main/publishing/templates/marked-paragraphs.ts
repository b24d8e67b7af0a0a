/**
 * A story's HTML as WordPress blocks. Without block comments WordPress runs its automatic paragraphs over a post and
 * tears typed blocks apart; with them the site shows the HTML as it was sent, and its editors find real paragraphs.
 */
import { DomUtils, parseDocument } from 'htmlparser2'

type TopLevel = ReturnType<typeof parseDocument>['children'][number]

const serialise = (node: TopLevel): string => DomUtils.getOuterHTML(node, { encodeEntities: 'utf8' })

const block = (name: string, attributes: string, html: string): string =>
  `<!-- wp:${name}${attributes} -->\n${html}\n<!-- /wp:${name} -->`

/** Null: no native block holds it without changing it. */
const nativeBlock = (node: TopLevel): string | null => {
  if (!('attribs' in node) || Object.keys(node.attribs).length > 0) return null
  const inner = DomUtils.getInnerHTML(node, { encodeEntities: 'utf8' })
  if (node.name === 'p') return block('paragraph', '', `<p>${inner}</p>`)
  if (!/^h[2-4]$/.test(node.name)) return null
  const level = node.name === 'h2' ? '' : ` {"level":${node.name.slice(1)}}`
  return block('heading', level, `<${node.name} class="wp-block-heading">${inner}</${node.name}>`)
}

/** `html` is sanitised story HTML; '' stays ''. */
export const markedParagraphs = (html: string): string => {
  const blocks: string[] = []
  let raw = ''
  const flush = () => {
    if (raw.trim() !== '') blocks.push(block('html', '', raw.trim()))
    raw = ''
  }
  for (const node of parseDocument(html).children) {
    const native = nativeBlock(node)
    if (native === null) {
      raw += serialise(node)
      continue
    }
    flush()
    blocks.push(native)
  }
  flush()
  return blocks.join('\n\n')
}
