import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import { type JSX, useState } from 'react'
import { Attribution } from '../../../../src-shared/contract/index.ts'
import { useWords } from '../../../i18n/words.ts'
import { TextField } from '../../../ui/field.tsx'
import form from '../../../ui/floating-form.module.css'
import { FieldsForm, FloatingForm } from '../../floating-form.tsx'
import { StoryContextExtension } from '../../story-context.ts'
import { $isBlockQuotationNode } from './block-quotation-node.ts'
import { $isQuotationNode } from './quotation-node.ts'
import { $removeQuotation, $setAttribution, closeQuotationForm, QuoteExtension } from './quote-extension.ts'
import { recogniseAttribution } from './recognise-attribution.ts'

/** Who said it: filled in from the words around the quotation when they tell, for the editor to correct. */
type Offer = { attribution: Attribution; recognised: boolean }

const offerFor = (editor: LexicalEditor, key: NodeKey): Offer | null =>
  editor.read(() => {
    const node = $getNodeByKey(key)
    if (!$isQuotationNode(node) && !$isBlockQuotationNode(node)) return null
    const own = node.getAttribution()
    const blank = Attribution.keyof().options.every((field) => own[field] === '')
    if (!blank) return { attribution: own, recognised: false }
    const body = getExtensionDependencyFromEditor(editor, StoryContextExtension).output.$body.peek()()
    const place = body.quotations.find((quotation) => quotation.key === key)
    if (place === undefined) return { attribution: own, recognised: false }
    const found = recogniseAttribution(body.text, place.start, place.end)
    return { attribution: found, recognised: found.speaker !== '' || found.verb !== '' }
  })

const fields = ['speaker', 'role', 'verb', 'channel'] as const
const longest: Record<(typeof fields)[number], number> = { speaker: 300, role: 300, verb: 60, channel: 200 }

const QuoteFields = ({ nodeKey, offer }: { nodeKey: NodeKey; offer: Offer }): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  const [attribution, setAttribution] = useState(offer.attribution)
  const finish = ($change: () => void): void => {
    closeQuotationForm(editor)
    editor.update($change)
  }
  const submit = (): void => {
    finish(() => $setAttribution(nodeKey, attribution))
  }
  return (
    <FloatingForm
      anchor={() => editor.getElementByKey(nodeKey)}
      title={t('compose.quote')}
      onClose={() => closeQuotationForm(editor)}
    >
      <FieldsForm
        onApply={submit}
        others={[{ label: t('compose.quote.unmark'), run: () => finish(() => $removeQuotation(nodeKey)) }]}
      >
        {offer.recognised ? <p className={form.note}>{t('compose.quote.recognised')}</p> : null}
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`compose.quote.${field}`)}
            value={attribution[field]}
            maxLength={longest[field]}
            onChange={(event) => setAttribution({ ...attribution, [field]: event.target.value })}
          />
        ))}
        <TextField
          label={t('compose.quote.saidOn')}
          type="date"
          value={attribution.saidOn}
          onChange={(event) => setAttribution({ ...attribution, saidOn: event.target.value })}
        />
      </FieldsForm>
    </FloatingForm>
  )
}

export const QuoteOverlay = (): JSX.Element | null => {
  const [editor] = useLexicalComposerContext()
  const editing = useExtensionSignalValue(QuoteExtension, 'editing')
  const offer = editing === null ? null : offerFor(editor, editing)
  return editing === null || offer === null ? null : <QuoteFields key={editing} nodeKey={editing} offer={offer} />
}
