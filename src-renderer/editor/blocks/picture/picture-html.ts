import { pictureHtml } from '../../../../src-shared/article/picture-markup.ts'
import type { ExportNode } from '../block.ts'
import { $isPictureNode } from './picture-node.tsx'

/** A picture in the story's neutral HTML. It is no part of the text: a caption is no sentence of the story. */
export const $exportPicture: ExportNode = (node, _start, _context, found) => {
  if (!$isPictureNode(node)) return null
  const picture = node.getPicture()
  if (picture.caption !== '') found.captions.push({ key: node.getKey(), words: picture.caption })
  return { html: pictureHtml(picture), text: null }
}
