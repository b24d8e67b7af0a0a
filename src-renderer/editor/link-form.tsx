import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  type LexicalEditor,
} from 'lexical'
import { type JSX, useEffect, useState } from 'react'
import { useWords } from '../i18n/words.ts'
import { TextField } from '../ui/field.tsx'
import { FieldsForm, FloatingForm } from './floating-form.tsx'
import { EDIT_LINK } from './link-command.ts'
import { typedLink } from './safe-link.ts'

/** The address behind words: only web and mail addresses are taken. */
type LinkDraft = { url: string; place: DOMRect }

const $currentUrl = (): string | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
  if ($isLinkNode(link)) return link.getURL()
  return selection.isCollapsed() ? null : ''
}

const placeOfSelection = (editor: LexicalEditor): DOMRect => {
  const selection = window.getSelection()
  const root = editor.getRootElement()
  if (selection === null || selection.rangeCount === 0) return root?.getBoundingClientRect() ?? new DOMRect()
  // The selected words may be scrolled away; the form stands where they are now.
  selection.focusNode?.parentElement?.scrollIntoView({ block: 'nearest' })
  return selection.getRangeAt(0).getBoundingClientRect()
}

export const LinkForm = (): JSX.Element | null => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  const [draft, setDraft] = useState<LinkDraft | null>(null)
  const [refused, setRefused] = useState(false)
  useEffect(
    () =>
      editor.registerCommand(
        EDIT_LINK,
        () => {
          const url = $currentUrl()
          if (url === null) return false
          setRefused(false)
          setDraft({ url, place: placeOfSelection(editor) })
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor],
  )
  if (draft === null) return null
  const apply = (url: string | null): void => {
    setDraft(null)
    editor.dispatchCommand(TOGGLE_LINK_COMMAND, url)
  }
  const submit = (): void => {
    const url = typedLink(draft.url)
    if (url === null) setRefused(true)
    else apply(url)
  }
  return (
    <FloatingForm
      anchor={() => ({ getBoundingClientRect: () => draft.place })}
      title={t('compose.tool.link')}
      onClose={() => setDraft(null)}
    >
      <FieldsForm onApply={submit} others={[{ label: t('compose.link.remove'), run: () => apply(null) }]}>
        <TextField
          label={t('compose.link.address')}
          type="url"
          value={draft.url}
          problem={refused ? t('compose.link.refused') : undefined}
          onChange={(event) => setDraft({ ...draft, url: event.target.value })}
        />
      </FieldsForm>
    </FloatingForm>
  )
}
