import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { $addUpdateTag, $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical'
import { type JSX, type KeyboardEvent, useState } from 'react'
import type { BodyPicture } from '../../../../src-shared/contract/index.ts'
import { useWords } from '../../../i18n/words.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { FieldsForm, FloatingForm } from '../../floating-form.tsx'
import { REPLACE_PICTURE } from './picture-commands.ts'
import { changePicture, closePictureForm, PictureExtension } from './picture-extension.ts'
import { $isPictureNode } from './picture-node.tsx'
import { usePictureWishes } from './use-wishes.ts'

/** The words of a picture, beside it. Enter applies; Escape leaves them as they were. */
/** Words for a picture have no line breaks, however long they are: Enter is as good as the button. */
const submitByEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const PictureFields = ({ nodeKey, initial }: { nodeKey: NodeKey; initial: BodyPicture }): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  const [fields, setFields] = useState(initial)
  const change = (part: Partial<BodyPicture>): void => setFields({ ...fields, ...part })
  const close = (): void => closePictureForm(editor)
  const apply = (): void => {
    const { alt, caption, credit } = fields
    changePicture(editor, nodeKey, { alt: oneLine(alt), caption: oneLine(caption), credit: oneLine(credit) })
  }
  const submit = (): void => {
    apply()
    close()
  }
  const replace = (): void => {
    apply()
    close()
    editor.dispatchCommand(REPLACE_PICTURE, nodeKey)
  }
  const remove = (): void => {
    close()
    editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      if (!$isPictureNode(node)) return
      $addUpdateTag(HISTORY_PUSH_TAG)
      node.selectNext()
      node.remove()
    })
  }
  return (
    <FloatingForm anchor={() => editor.getElementByKey(nodeKey)} title={t('compose.picture.words')} onClose={close}>
      <FieldsForm
        onApply={submit}
        others={[
          { label: t('compose.image.replace'), run: replace },
          { label: t('compose.remove'), run: remove },
        ]}
      >
        <TextArea
          label={t('compose.image.caption')}
          value={fields.caption}
          maxLength={2000}
          rows={4}
          autoFocus
          onKeyDown={submitByEnter}
          onChange={(event) => change({ caption: event.target.value })}
        />
        <TextField
          label={t('compose.image.credit')}
          value={fields.credit}
          maxLength={300}
          onChange={(event) => change({ credit: event.target.value })}
        />
        <TextArea
          label={t('compose.image.alt')}
          hint={t('compose.picture.altHint')}
          value={fields.alt}
          maxLength={1000}
          rows={2}
          onKeyDown={submitByEnter}
          onChange={(event) => change({ alt: event.target.value })}
        />
      </FieldsForm>
    </FloatingForm>
  )
}

export const PictureOverlay = (): JSX.Element | null => {
  const [editor] = useLexicalComposerContext()
  const editing = useExtensionSignalValue(PictureExtension, 'editing')
  usePictureWishes()
  if (editing === null) return null
  const initial = editor.read(() => {
    const node = $getNodeByKey(editing)
    return $isPictureNode(node) ? node.getPicture() : null
  })
  return initial === null ? null : <PictureFields key={editing} nodeKey={editing} initial={initial} />
}
