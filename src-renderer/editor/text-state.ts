import { HistoryExtension } from '@lexical/history'
import { $isLinkNode } from '@lexical/link'
import { $isListNode } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { $isHeadingNode } from '@lexical/rich-text'
import { $getSelection, $isRangeSelection, type LexicalEditor, type LexicalNode } from 'lexical'
import { useEffect, useState } from 'react'

/** What stands at the caret, as a set of words: 'bold', 'h2', 'ul', 'link', 'quote' …; tools show themselves pressed by it. */
const nameOf = (node: LexicalNode): string | null => {
  if ($isHeadingNode(node)) return node.getTag()
  if ($isListNode(node)) return node.getTag()
  if ($isLinkNode(node)) return 'link'
  const type = node.getType()
  if (type === 'quotation') return 'quote'
  return type === 'block-quotation' ? 'block-quote' : null
}

const $textState = (): string => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return ''
  const found = new Set<string>()
  for (const format of ['bold', 'italic'] as const) if (selection.hasFormat(format)) found.add(format)
  for (let node: LexicalNode | null = selection.anchor.getNode(); node !== null; node = node.getParent()) {
    const name = nameOf(node)
    if (name !== null) found.add(name)
  }
  return [...found].sort().join(' ')
}

const read = (editor: LexicalEditor): string => editor.getEditorState().read($textState, { editor })

export type TextState = { pressed: ReadonlySet<string>; canUndo: boolean; canRedo: boolean }

export const useTextState = (): TextState => {
  const [editor] = useLexicalComposerContext()
  const [state, setState] = useState(() => read(editor))
  const canUndo = useExtensionSignalValue(HistoryExtension, 'canUndo')
  const canRedo = useExtensionSignalValue(HistoryExtension, 'canRedo')
  useEffect(() => editor.registerUpdateListener(() => setState(read(editor))), [editor])
  return { pressed: new Set(state.split(' ')), canUndo, canRedo }
}
