import { INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND } from '@lexical/list'
import { $createHeadingNode, $isHeadingNode, type HeadingTagType } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical'
import { Bold, Heading2, Heading3, Heading4, Italic, Link, List, ListOrdered, Redo2, Undo2 } from 'lucide-react'
import type { BlockCommand } from './blocks/block.ts'
import { blockCommands } from './blocks/index.ts'
import { EDIT_LINK } from './link-command.ts'

/** Everything the toolbar, the slash menu and the shortcuts offer: the ordinary parts here, the blocks from their manifests. */
export type StoryTool = BlockCommand & {
  /** Where it stands in the toolbar; null leaves it to the slash menu and its shortcut. */
  group: 'history' | 'words' | 'lines' | 'blocks' | null
  /** The state of the text that shows the tool as pressed. */
  pressed: string | null
  /** Offered after a slash on an empty line. */
  slash: boolean
}

const toggleHeading = (editor: LexicalEditor, tag: HeadingTagType): void =>
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const heading = $findMatchingParent(selection.anchor.getNode(), $isHeadingNode)
    const already = $isHeadingNode(heading) && heading.getTag() === tag
    $setBlocksType(selection, () => (already ? $createParagraphNode() : $createHeadingNode(tag)))
  })

const ordinary: readonly StoryTool[] = [
  {
    id: 'undo',
    label: 'compose.tool.undo',
    hint: 'compose.tool.undo',
    icon: Undo2,
    shortcut: 'Mod+Z',
    keywords: [],
    group: 'history',
    pressed: null,
    slash: false,
    run: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  },
  {
    id: 'redo',
    label: 'compose.tool.redo',
    hint: 'compose.tool.redo',
    icon: Redo2,
    shortcut: 'Mod+Shift+Z',
    keywords: [],
    group: 'history',
    pressed: null,
    slash: false,
    run: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
  },
  {
    id: 'bold',
    label: 'compose.tool.bold',
    hint: 'compose.tool.bold',
    icon: Bold,
    shortcut: 'Mod+B',
    keywords: [],
    group: 'words',
    pressed: 'bold',
    slash: false,
    run: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
  },
  {
    id: 'italic',
    label: 'compose.tool.italic',
    hint: 'compose.tool.italic',
    icon: Italic,
    shortcut: 'Mod+I',
    keywords: [],
    group: 'words',
    pressed: 'italic',
    slash: false,
    run: (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
  },
  {
    id: 'link',
    label: 'compose.tool.link',
    hint: 'compose.tool.link',
    icon: Link,
    shortcut: 'Mod+Shift+K',
    keywords: [],
    group: 'words',
    pressed: 'link',
    slash: false,
    run: (editor) => editor.dispatchCommand(EDIT_LINK, undefined),
  },
  ...(['h2', 'h3', 'h4'] as const).map(
    (tag, index): StoryTool => ({
      id: tag,
      label: `compose.tool.${tag}`,
      hint: 'compose.tool.heading.hint',
      icon: [Heading2, Heading3, Heading4][index] ?? Heading2,
      shortcut: `Mod+Alt+${index + 2}`,
      keywords: ['judul', 'subjudul', 'heading', tag],
      group: tag === 'h4' ? null : 'lines',
      pressed: tag,
      slash: true,
      run: (editor) => toggleHeading(editor, tag),
    }),
  ),
  {
    id: 'bullets',
    label: 'compose.tool.bullets',
    hint: 'compose.tool.list.hint',
    icon: List,
    shortcut: 'Mod+Shift+8',
    keywords: ['daftar', 'butir', 'list', 'bullet'],
    group: 'lines',
    pressed: 'ul',
    slash: true,
    run: (editor) => editor.dispatchCommand(INSERT_UNORDERED_LIST_COMMAND, undefined),
  },
  {
    id: 'numbers',
    label: 'compose.tool.numbers',
    hint: 'compose.tool.list.hint',
    icon: ListOrdered,
    shortcut: 'Mod+Shift+7',
    keywords: ['daftar', 'nomor', 'angka', 'list', 'number'],
    group: 'lines',
    pressed: 'ol',
    slash: true,
    run: (editor) => editor.dispatchCommand(INSERT_ORDERED_LIST_COMMAND, undefined),
  },
]

export const storyTools: readonly StoryTool[] = [
  ...ordinary,
  ...blockCommands.map((command): StoryTool => ({ ...command, group: 'blocks', pressed: command.id, slash: true })),
]
