import { $insertDataTransferForRichText } from '@lexical/clipboard'
import { $getSelection, type LexicalEditorWithDispose } from 'lexical'
import { createStoryEditor } from './create-story-editor.ts'
import { $replaceStory } from './import-html.ts'
import { storyBody } from './story-body.ts'

/** The real editor for tests, with a problem of it failing the test. */
export const editorWith = (html = ''): LexicalEditorWithDispose => {
  const editor = createStoryEditor((problem) => {
    throw problem
  })
  if (html !== '') setHtml(editor, html)
  return editor
}

const setHtml = (editor: LexicalEditorWithDispose, html: string): void =>
  editor.update(() => $replaceStory(editor, html), { discrete: true })

export const htmlOf = (editor: LexicalEditorWithDispose): string => storyBody(editor).html

/** Puts the editor on the page, for what needs the DOM. */
export const shown = (editor: LexicalEditorWithDispose): HTMLElement => {
  const root = document.createElement('div')
  root.contentEditable = 'true'
  document.body.append(root)
  editor.setRootElement(root)
  return root
}

/** The document after a trip through JSON, in a fresh editor. */
export const reopened = (editor: LexicalEditorWithDispose): LexicalEditorWithDispose =>
  openedFrom(JSON.stringify(editor.getEditorState().toJSON()))

export const openedFrom = (document: string): LexicalEditorWithDispose => {
  const other = editorWith()
  other.setEditorState(other.parseEditorState(document))
  other.update(() => {}, { discrete: true })
  return other
}

/** jsdom has no DataTransfer; this is the part of it that paste reads and copy writes. */
export class Clipboard {
  readonly #data = new Map<string, string>()
  readonly files: File[] = []
  get types(): string[] {
    return [...this.#data.keys()]
  }
  getData(type: string): string {
    return this.#data.get(type) ?? ''
  }
  setData(type: string, data: string): void {
    this.#data.set(type, data)
  }
}

export const clipboardWith = (data: Record<string, string>): Clipboard => {
  const clipboard = new Clipboard()
  for (const [type, text] of Object.entries(data)) clipboard.setData(type, text)
  return clipboard
}

/** Pastes where `$select` puts the caret. */
export const paste = (editor: LexicalEditorWithDispose, clipboard: Clipboard, $select: () => void): void =>
  editor.update(
    () => {
      $select()
      const selection = $getSelection()
      if (selection === null) throw new Error('there must be a caret to paste at')
      $insertDataTransferForRichText(clipboard as unknown as DataTransfer, selection)
    },
    { discrete: true },
  )
