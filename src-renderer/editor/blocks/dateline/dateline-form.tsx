import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue'
import { $addUpdateTag, $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical'
import { type JSX, useState } from 'react'
import type { Dateline } from '../../../../src-shared/contract/index.ts'
import { suggestPlaces } from '../../../../src-shared/language/places.ts'
import { renderDateline } from '../../../../src-shared/language/render-dateline.ts'
import { useWords } from '../../../i18n/words.ts'
import { CheckBox } from '../../../ui/check-box.tsx'
import { type Choice, Select, TextField } from '../../../ui/field.tsx'
import form from '../../../ui/floating-form.module.css'
import { FieldsForm, FloatingForm } from '../../floating-form.tsx'
import { StoryContextExtension } from '../../story-context.ts'
import { SuggestField } from '../../suggest-field.tsx'
import { DatelineExtension, setEditedDateline } from './dateline-extension.ts'
import { $isDatelineNode } from './dateline-node.tsx'

/** The fields of the dateline, beside it. Enter applies; Escape leaves it as it was. */
const orders = ['place-outlet', 'outlet-place', 'place', 'outlet'] as const

const useChoices = (present: string) => {
  const { t } = useWords()
  const marks = [...new Set(['–', '-', '—', '--', ':', '', present])]
  const separators: Choice<string>[] = marks.map((mark) => ({
    value: mark,
    label: mark === '' ? t('compose.dateline.separator.none') : mark,
  }))
  return { separators, orders: orders.map((order) => ({ value: order, label: t(`compose.dateline.order.${order}`) })) }
}

const blank = (dateline: Dateline): boolean => dateline.place.trim() === '' && dateline.outlet.trim() === ''

/** What was received is no longer what the dateline says once a field has changed. */
const edited = (fields: Dateline, initial: Dateline): Dateline => ({
  ...fields,
  place: fields.place.trim(),
  outlet: fields.outlet.trim(),
  raw: JSON.stringify(fields) === JSON.stringify(initial) ? initial.raw : '',
})

const DatelineFields = ({ nodeKey, initial }: { nodeKey: NodeKey; initial: Dateline }): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const { t } = useWords()
  const template = useExtensionSignalValue(StoryContextExtension, 'houseDateline')
  const [fields, setFields] = useState(initial)
  const choices = useChoices(initial.separator)
  const change = (part: Partial<Dateline>): void => setFields({ ...fields, ...part })
  const close = (next: Dateline): void => {
    setEditedDateline(editor, null)
    editor.update(() => {
      const node = $getNodeByKey(nodeKey)
      if (!$isDatelineNode(node)) return
      $addUpdateTag(HISTORY_PUSH_TAG)
      if (blank(next)) {
        node.selectNext()
        node.remove()
        return
      }
      if (JSON.stringify(next) !== JSON.stringify(node.getDateline())) node.setDateline(next)
      node.selectNext()
    })
  }
  const submit = (): void => {
    close(edited(fields, initial))
  }
  return (
    <FloatingForm
      anchor={() => editor.getElementByKey(nodeKey)}
      title={t('compose.dateline')}
      onClose={() => close(initial)}
    >
      <FieldsForm
        onApply={submit}
        canApply={!blank(fields)}
        others={[{ label: t('compose.remove'), run: () => close({ ...fields, place: '', outlet: '' }) }]}
      >
        <SuggestField
          label={t('compose.dateline.place')}
          value={fields.place}
          autoFocus
          suggestions={suggestPlaces(fields.place, 6).map((place) => ({
            id: `${place.name} ${place.detail}`,
            label: place.name,
            detail: place.detail,
          }))}
          onChange={(place) => change({ place })}
          onTake={(place) => change({ place: place.label })}
        />
        <TextField
          label={t('compose.dateline.outlet')}
          value={fields.outlet}
          maxLength={200}
          onChange={(event) => change({ outlet: event.target.value })}
        />
        <div className={form.row}>
          <Select
            label={t('compose.dateline.order')}
            choices={choices.orders}
            value={fields.order}
            onChange={(order) => change({ order })}
          />
          <Select
            label={t('compose.dateline.separator')}
            choices={choices.separators}
            value={fields.separator}
            onChange={(separator) => change({ separator })}
          />
        </div>
        <CheckBox
          label={t('compose.dateline.paren')}
          checked={fields.outletWrap === 'paren'}
          onChange={(checked) => change({ outletWrap: checked ? 'paren' : 'none' })}
        />
        <p className={form.preview}>{blank(fields) ? t('compose.dateline.hint') : renderDateline(fields, template)}</p>
      </FieldsForm>
    </FloatingForm>
  )
}

export const DatelineOverlay = (): JSX.Element | null => {
  const [editor] = useLexicalComposerContext()
  const editing = useExtensionSignalValue(DatelineExtension, 'editing')
  if (editing === null) return null
  const initial = editor.read(() => {
    const node = $getNodeByKey(editing)
    return $isDatelineNode(node) ? node.getDateline() : null
  })
  return initial === null ? null : <DatelineFields key={editing} nodeKey={editing} initial={initial} />
}
