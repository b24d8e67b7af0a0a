import { $generateNodesFromDOM } from '@lexical/html'
import {
  $createParagraphNode,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { cleanHtml } from './clean-html.ts'

/** Reads HTML from anywhere into the story's own nodes. Nothing in it runs, and words never get lost. */
const isInline = (node: LexicalNode): boolean =>
  $isElementNode(node) || $isDecoratorNode(node) ? node.isInline() : true

const isBlank = (node: LexicalNode): boolean =>
  $isLineBreakNode(node) || (!$isElementNode(node) && !$isDecoratorNode(node) && node.getTextContent().trim() === '')

/** Loose words between blocks become paragraphs; white space between them, and empty paragraphs, go. */
const $asBlocks = (nodes: LexicalNode[]): LexicalNode[] => {
  const blocks: LexicalNode[] = []
  let loose: LexicalNode[] = []
  const close = (): void => {
    if (loose.some((node) => !isBlank(node))) blocks.push($createParagraphNode().append(...loose))
    loose = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      loose.push(node)
      continue
    }
    close()
    const empty = $isParagraphNode(node) && node.getChildren().every(isBlank)
    if (!empty) blocks.push(node)
  }
  close()
  return blocks
}

/** The blocks of a piece of HTML; call inside an update. */
export const $blocksFromHtml = (editor: LexicalEditor, html: string): LexicalNode[] =>
  $asBlocks($generateNodesFromDOM(editor, cleanHtml(html)))

/** What a paste inserts: a single paragraph's words go into the paragraph at the caret. */
export const $nodesFromHtml = (editor: LexicalEditor, html: string): LexicalNode[] => {
  const blocks = $blocksFromHtml(editor, html)
  const [only] = blocks
  return blocks.length === 1 && $isParagraphNode(only) ? only.getChildren() : blocks
}

/** Replaces the whole story; call inside an update. */
export const $replaceStory = (editor: LexicalEditor, html: string): void => {
  const blocks = $blocksFromHtml(editor, html)
  $setSelection(null)
  $getRoot()
    .clear()
    .append(...(blocks.length === 0 ? [$createParagraphNode()] : blocks))
}
