import { type FormEvent, useId, useState } from 'react'
import { type QueryPart, QueryScope } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { CheckBox } from '../../ui/check-box.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { FloatingCard } from '../../ui/floating.tsx'
import styles from '../../ui/floating-form.module.css'
import { useSections } from './queries.ts'
import { isDateScope, type Piece, pieceOf, statuses, statusOf, statusWord } from './query-text.ts'

/** One piece of the query in its fields: where to look, what for, and whether it is excluded. Enter applies. */
const scopes = QueryScope.options

type ChipEditorProps = {
  anchor: () => Element | null
  query: string
  part: QueryPart
  onApply: (piece: Piece) => void
  onClose: () => void
}

export const ChipEditor = ({ anchor, query, part, onApply, onClose }: ChipEditorProps) => {
  const { t } = useWords()
  const [piece, setPiece] = useState(() => pieceOf(query, part))
  const change = (fields: Partial<Piece>): void => setPiece({ ...piece, ...fields })
  const isDate = isDateScope(piece.scope)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onApply(isDate ? { ...piece, negated: false, phrase: false } : piece)
  }
  return (
    <FloatingCard narrow anchor={anchor} title={t('archive.chip.editor')} onClose={onClose} finalFocus={false}>
      <form className={styles.fields} onSubmit={submit}>
        <ValueField piece={piece} onChange={change} />
        <Select
          label={t('archive.chip.scope')}
          choices={scopes.map((scope) => ({ value: scope, label: t(`archive.scope.${scope}`) }))}
          value={piece.scope}
          onChange={(scope) => change({ scope, phrase: scope === 'any' ? piece.phrase : piece.value.includes(' ') })}
        />
        {!isDate && (
          <CheckBox
            label={t('archive.chip.exclude')}
            checked={piece.negated}
            onChange={(negated) => change({ negated })}
          />
        )}
        <div className={styles.actions}>
          <Button kind="quiet" onClick={() => onApply({ ...piece, value: '' })}>
            {t('archive.chip.take')}
          </Button>
          <Button kind="primary" type="submit">
            {t('archive.chip.apply')}
          </Button>
        </div>
      </form>
    </FloatingCard>
  )
}

const ValueField = ({ piece, onChange }: { piece: Piece; onChange: (fields: Partial<Piece>) => void }) => {
  const { t, language } = useWords()
  const id = useId()
  const sections = useSections()
  if (piece.scope === 'status') {
    return (
      <Select
        label={t('archive.chip.value')}
        choices={statuses.map((status) => ({ value: status, label: t(`view.${status}`) }))}
        value={statusOf(piece.value) ?? 'draft'}
        onChange={(status) => onChange({ value: statusWord(status, language), phrase: false })}
      />
    )
  }
  return (
    <>
      <TextField
        label={t('archive.chip.value')}
        hint={isDateScope(piece.scope) ? t('archive.chip.dateHint') : undefined}
        value={piece.value}
        maxLength={300}
        spellCheck={false}
        autoComplete="off"
        list={piece.scope === 'section' ? `${id}-sections` : undefined}
        onChange={(event) => onChange({ value: event.currentTarget.value })}
      />
      {piece.scope === 'section' && (
        <datalist id={`${id}-sections`}>
          {sections.map((section) => (
            <option key={section} value={section} />
          ))}
        </datalist>
      )}
    </>
  )
}
