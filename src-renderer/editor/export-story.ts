import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $isHeadingNode } from '@lexical/rich-text'
import { $getRoot, $isElementNode, $isLineBreakNode, $isTextNode, type LexicalNode, type TextFormatType } from 'lexical'
import { element, escapeHtml } from '../../src-shared/article/markup.ts'
import { type ExportContext, type Found, nothingFound, type Part, type StoryBody } from './blocks/block.ts'
import { blocks } from './blocks/index.ts'
import { isSafeLink } from './safe-link.ts'

/**
 * The story as everything outside the editor reads it: neutral HTML, the text that is indexed and checked (block texts
 * joined by an empty line, related blocks left out), and its quotations and related links as data. One walk, no DOM:
 * it runs on every save.
 */
const marks: readonly [TextFormatType, string][] = [
  ['code', 'code'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
]

const join = (parts: Part[]): { html: string; text: string } => ({
  html: parts.map((part) => part.html).join(''),
  text: parts.flatMap((part) => (part.text === null ? [] : [part.text])).join('\n\n'),
})

export const $exportStory = (context: ExportContext): StoryBody => {
  const found = nothingFound()
  const keep = (node: LexicalNode, start: number, text: string, sealed = false): void => {
    if (text !== '') found.pieces.push({ key: node.getKey(), start, end: start + text.length, sealed })
  }
  const keepLine = (type: Found['lines'][number]['type'], start: number, text: string): void => {
    if (text.trim() !== '') found.lines.push({ type, start, end: start + text.length })
  }

  const $inline = (nodes: LexicalNode[], start: number): { html: string; text: string } => {
    let html = ''
    let text = ''
    for (const node of nodes) {
      const part = $inlinePart(node, start + text.length)
      html += part.html
      text += part.text ?? ''
    }
    return { html, text }
  }

  const $inlinePart = (node: LexicalNode, start: number): Part => {
    const own = $blockPart(node, start)
    if (own !== null) {
      if (!$isElementNode(node)) keep(node, start, own.text ?? '', true)
      return own
    }
    if ($isTextNode(node)) {
      const text = node.getTextContent()
      keep(node, start, text)
      const html = marks.reduce(
        (inner, [format, tag]) => (node.hasFormat(format) ? element(tag, {}, inner) : inner),
        escapeHtml(text),
      )
      return { html, text }
    }
    if ($isLineBreakNode(node)) {
      keep(node, start, '\n')
      return { html: '<br>', text: '\n' }
    }
    if (!$isElementNode(node)) return { html: '', text: '' }
    const { html, text } = $inline(node.getChildren(), start)
    if ($isLinkNode(node) && isSafeLink(node.getURL()))
      return { html: element('a', { href: node.getURL() }, html), text }
    return { html, text }
  }

  const $blockPart = (node: LexicalNode, start: number): Part | null => {
    for (const block of blocks) {
      const part = block.$export(node, start, context, found, { inline: $inline, blocks: $blocks })
      if (part !== null) return part
    }
    return null
  }

  const $list = (list: ListNode, start: number): Part => {
    const parts: Part[] = []
    let at = start
    for (const item of list.getChildren()) {
      if (!$isListItemNode(item)) continue
      const nested = item.getChildren().filter($isListNode)
      const own = $inline(
        item.getChildren().filter((child) => !$isListNode(child)),
        at,
      )
      keepLine('listItem', at, own.text)
      const texts = own.text === '' && nested.length > 0 ? [] : [own.text]
      const lists = nested.map((child) => {
        const part = $list(child, at + (texts.length === 0 ? 0 : texts.join('\n\n').length + 2))
        texts.push(part.text ?? '')
        return part.html
      })
      const text = texts.join('\n\n')
      parts.push({ html: element('li', {}, own.html + lists.join('')), text })
      at += text.length + 2
    }
    const { html, text } = join(parts)
    return { html: element(list.getTag(), {}, html), text }
  }

  const $block = (node: LexicalNode, start: number): Part => {
    const own = $blockPart(node, start)
    if (own !== null) return own
    if ($isListNode(node)) return $list(node, start)
    if (!$isElementNode(node)) return { html: '', text: null }
    const { html, text } = $inline(node.getChildren(), start)
    // An empty paragraph is a place to type, not a part of the story.
    if (html === '') return { html: '', text: null }
    keepLine($isHeadingNode(node) ? 'subhead' : 'paragraph', start, text)
    return { html: element($isHeadingNode(node) ? node.getTag() : 'p', {}, html), text }
  }

  const $blocks = (nodes: LexicalNode[], start: number): { html: string; text: string } => {
    const parts: Part[] = []
    let at = start
    for (const node of nodes) {
      const part = $block(node, at)
      parts.push(part)
      if (part.text !== null) at += part.text.length + 2
    }
    return join(parts)
  }

  return { ...$blocks($getRoot().getChildren(), 0), ...found }
}
