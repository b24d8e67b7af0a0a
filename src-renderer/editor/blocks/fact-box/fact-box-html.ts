import { factBoxHtml } from '../../../../src-shared/article/fact-box-markup.ts'
import type { ExportNode } from '../block.ts'
import { $isFactBoxNode } from './fact-box-node.ts'

/** A fact box in the story's neutral HTML; in the text its title is a line of its own before what stands in it. */
export const $exportFactBox: ExportNode = (node, start, _context, found, children) => {
  if (!$isFactBoxNode(node)) return null
  const title = node.getTitle()
  if (title !== '') found.boxTitles.push({ key: node.getKey(), words: title })
  const head = title === '' ? 0 : title.length + 2
  const { html, text } = children.blocks(node.getChildren(), start + head)
  return { html: factBoxHtml(title, html), text: title === '' ? text : `${title}\n\n${text}` }
}
