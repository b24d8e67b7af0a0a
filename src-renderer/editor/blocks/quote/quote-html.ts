import { attributionAttributes, element, escapeHtml } from '../../../../src-shared/article/markup.ts'
import type { ExportNode } from '../block.ts'
import { $isBlockQuotationNode } from './block-quotation-node.ts'
import { $isQuotationNode } from './quotation-node.ts'
import { writtenAttribution } from './written-attribution.ts'

/** Quotations in the story's neutral HTML, in its text, and as data with their offsets into that text. */
export const $exportQuotation: ExportNode = (node, start, _context, found, children) => {
  if ($isQuotationNode(node)) {
    const attribution = node.getAttribution()
    const { html, text } = children.inline(node.getChildren(), start)
    found.quotations.push({ ...attribution, form: 'inline', text, start, end: start + text.length, key: node.getKey() })
    return { html: element('span', attributionAttributes(attribution), html), text }
  }
  if ($isBlockQuotationNode(node)) {
    const attribution = node.getAttribution()
    const { html, text } = children.blocks(node.getChildren(), start)
    found.quotations.push({ ...attribution, form: 'block', text, start, end: start + text.length, key: node.getKey() })
    const shown = writtenAttribution(attribution)
    const footer = shown === '' ? '' : element('footer', {}, escapeHtml(shown))
    return { html: element('blockquote', attributionAttributes(attribution), html + footer), text }
  }
  return null
}
