import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { $getNodeByKey, type NodeKey } from 'lexical'
import { type JSX, useState } from 'react'
import { useWords } from '../../../i18n/words.ts'
import { TextField } from '../../../ui/field.tsx'
import { FieldsForm, FloatingForm } from '../../floating-form.tsx'
import { $dissolveFactBox, $nameFactBox, closeFactBoxForm, FactBoxExtension } from './fact-box-extension.ts'
import { $isFactBoxNode } from './fact-box-node.ts'

/** The title of a fact box, beside it. Enter applies; Escape leaves it as it was. */
const FactBoxTitle = ({ nodeKey, initial }: { nodeKey: NodeKey; initial: string }): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  const [title, setTitle] = useState(initial)
  const finish = ($change: () => void): void => {
    closeFactBoxForm(editor)
    editor.update($change)
  }
  const submit = (): void => {
    finish(() => $nameFactBox(nodeKey, title))
  }
  return (
    <FloatingForm
      anchor={() => editor.getElementByKey(nodeKey)}
      title={t('compose.factBox')}
      onClose={() => closeFactBoxForm(editor)}
    >
      <FieldsForm
        onApply={submit}
        others={[{ label: t('compose.factBox.dissolve'), run: () => finish(() => $dissolveFactBox(nodeKey)) }]}
      >
        <TextField
          label={t('compose.factBox.title')}
          value={title}
          maxLength={300}
          autoFocus
          onChange={(event) => setTitle(event.target.value)}
        />
      </FieldsForm>
    </FloatingForm>
  )
}

export const FactBoxOverlay = (): JSX.Element | null => {
  const [editor] = useLexicalComposerContext()
  const naming = useExtensionSignalValue(FactBoxExtension, 'naming')
  if (naming === null) return null
  const initial = editor.read(() => {
    const node = $getNodeByKey(naming)
    return $isFactBoxNode(node) ? node.getTitle() : null
  })
  return initial === null ? null : <FactBoxTitle key={naming} nodeKey={naming} initial={initial} />
}
