import { datelineAttributes, element, escapeHtml } from '../../../../src-shared/article/markup.ts'
import { renderDateline } from '../../../../src-shared/language/render-dateline.ts'
import type { ExportNode } from '../block.ts'
import { $isDatelineNode } from './dateline-node.tsx'

/** The dateline in the story's neutral HTML and text, in house style. Its import is the node's `importDOM`. */
export const $exportDateline: ExportNode = (node, _start, context, found) => {
  if (!$isDatelineNode(node)) return null
  const dateline = node.getDateline()
  const text = renderDateline(dateline, context.houseDateline)
  found.datelines.push(dateline)
  return { html: element('span', datelineAttributes(dateline), escapeHtml(text)), text }
}
