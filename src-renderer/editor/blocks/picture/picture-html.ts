import { pictureHtml } from '../../../../src-shared/article/picture-markup.ts'
import type { ExportNode } from '../block.ts'
import { $isPictureNode } from './picture-node.tsx'

/** A picture in the story's neutral HTML. It is no part of the text: a caption is no sentence of the story. */
export const $exportPicture: ExportNode = (node) =>
  $isPictureNode(node) ? { html: pictureHtml(node.getPicture()), text: null } : null
