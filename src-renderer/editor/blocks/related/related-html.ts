import { relatedHtml } from '../../../../src-shared/article/markup.ts'
import type { ExportNode } from '../block.ts'
import { $isRelatedNode } from './related-node.tsx'

/** Related links in the story's neutral HTML and as data. They are no part of the text. */
export const $exportRelated: ExportNode = (node, _start, context, found) => {
  if (!$isRelatedNode(node)) return null
  const kind = node.getKind()
  const links = node.getLinks()
  found.related.push({ key: node.getKey(), kind, links })
  return { html: relatedHtml(kind, links, context.language), text: null }
}
