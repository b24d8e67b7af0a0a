import { buildEditorFromExtensions, configExtension, defineExtension } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { ListExtension } from '@lexical/list'
import { ReactExtension } from '@lexical/react/ReactExtension'
import { ReactProviderExtension } from '@lexical/react/ReactProviderExtension'
import { RichTextExtension } from '@lexical/rich-text'
import type { LexicalEditorWithDispose } from 'lexical'
import { blocks } from './blocks/index.ts'
import { LeaveBlockExtension } from './leave-block-extension.ts'
import { PasteExtension } from './paste-extension.ts'
import { SafeLinkExtension } from './safe-link-extension.ts'
import { StoryContextExtension } from './story-context.ts'
import { TextShortcutsExtension } from './text-shortcuts.ts'
import { theme } from './theme.ts'

/** Undo steps kept of one story; each shares what it did not change with the next. */
const undoDepth = 500

/**
 * The editor of one story. It lives as long as its editing session, also while another story is on screen, so that
 * undo and unsaved words survive switching. All stories share a namespace: blocks travel between them with their data.
 */
export const createStoryEditor = (onProblem: (problem: Error) => void): LexicalEditorWithDispose => {
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: 'meja/story',
      namespace: 'meja-story',
      theme,
      onError: onProblem,
      onWarn: onProblem,
      dependencies: [
        ReactProviderExtension,
        configExtension(ReactExtension, { contentEditable: null }),
        RichTextExtension,
        configExtension(HistoryExtension, { maxDepth: undoDepth }),
        ListExtension,
        SafeLinkExtension,
        StoryContextExtension,
        PasteExtension,
        TextShortcutsExtension,
        LeaveBlockExtension,
        ...blocks.map((block) => block.extension),
      ],
    }),
  )
  return editor
}
