import { $insertGeneratedNodes, ClipboardImportExtension } from '@lexical/clipboard'
import { configExtension, defineExtension, getExtensionDependencyFromEditor, signal } from '@lexical/extension'
import { DRAG_DROP_PASTE } from '@lexical/rich-text'
import {
  $addUpdateTag,
  $createParagraphNode,
  $createTextNode,
  $getEditor,
  $getRoot,
  type BaseSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
  PASTE_TAG,
} from 'lexical'
import { contentFromCopy } from '../../src-shared/article/from-copy.ts'
import type { ArticleContent } from '../../src-shared/contract/index.ts'
import { $blocksFromHtml, $nodesFromHtml, $replaceStory } from './import-html.ts'
import { looksLikeStory } from './looks-like-story.ts'
import { StoryContextExtension } from './story-context.ts'

/**
 * What happens to text that comes in by paste or drop. A whole piece of copy is taken apart into the story's own
 * parts; other HTML is cleaned; a few words stay words. Our own blocks arrive as Lexical JSON before any of this.
 */
export type Copy = { content: ArticleContent; raw: string }
/** Marks the update of a paste that filled an empty article, so that its undo can take the fields back too. */
export const STORY_PASTE_TAG = 'story-paste'

/** Written by this editor: its attributes say more than recognising the text again could. */
const isOurs = (html: string): boolean => /\sdata-(?:dateline|quotation|related|picture|address|fact-box)\b/.test(html)

/** A browser's "copy picture" brings the bytes and an address: the bytes are what was meant. */
const isLonePicture = (html: string): boolean => {
  if (isOurs(html)) return false
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  return body.querySelectorAll('img').length === 1 && (body.textContent ?? '').trim() === ''
}

/** Words that recognition took for headline or caption although the copy is no complete story: they stay in the text. */
const $loose = (content: ArticleContent): LexicalNode[] => {
  const whole = content.headline !== '' && (content.dateline !== null || content.leadImage !== null)
  if (whole) return []
  return [content.headline, content.leadImage?.caption ?? '']
    .filter((words) => words !== '')
    .map((words) => $createParagraphNode().append($createTextNode(words)))
}

const $insertCopy = (editor: LexicalEditor, raw: string, selection: BaseSelection): boolean => {
  if (!looksLikeStory(raw)) return false
  const { houseDateline, houseOutlet } = getExtensionDependencyFromEditor(editor, StoryContextExtension).output
  const house = { houseDateline: houseDateline.peek(), outlet: houseOutlet.peek() }
  const copy = { content: contentFromCopy(raw, house), raw }
  const take = getExtensionDependencyFromEditor(editor, PasteExtension).output.take.peek()
  $addUpdateTag(HISTORY_PUSH_TAG)
  $addUpdateTag(PASTE_TAG)
  if (take(copy) === 'filled') {
    $addUpdateTag(STORY_PASTE_TAG)
    $replaceStory(editor, copy.content.html)
    // The editor reads what came of the copy from the top.
    $getRoot().selectStart()
  } else {
    $insertGeneratedNodes(editor, [...$loose(copy.content), ...$blocksFromHtml(editor, copy.content.html)], selection)
  }
  return true
}

export const PasteExtension = defineExtension({
  name: 'meja/paste',
  build: () => ({
    /** Told of each piece of copy. 'filled': the article was empty, its fields are taken from the copy. */
    take: signal<(copy: Copy) => 'filled' | 'inserted'>(() => 'inserted'),
  }),
  dependencies: [
    StoryContextExtension,
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        'text/html': [
          (html, selection, _next, dataTransfer) => {
            const editor = $getEditor()
            const files = [...(dataTransfer.files ?? [])]
            if (isLonePicture(html) && editor.dispatchCommand(DRAG_DROP_PASTE, files)) return true
            const plain = dataTransfer.getData('text/plain')
            if (!isOurs(html) && $insertCopy(editor, plain, selection)) return true
            $insertGeneratedNodes(editor, $nodesFromHtml(editor, html), selection)
            return true
          },
        ],
        'text/plain': [(text, selection, next) => $insertCopy($getEditor(), text, selection) || next()],
      },
    }),
  ],
})

/** Fills an empty article from copy that was pasted into a field above the text; false when it is no such copy. */
export const pasteStory = (editor: LexicalEditor, raw: string): boolean => {
  if (!looksLikeStory(raw)) return false
  editor.update(() => void $insertCopy(editor, raw, $getRoot().selectEnd()), { discrete: true })
  return true
}
