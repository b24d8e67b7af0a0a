import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { type FormEvent, type JSX, type ReactNode, useEffect, useEffectEvent } from 'react'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import { FloatingCard } from '../ui/floating.tsx'
import form from '../ui/floating-form.module.css'

/**
 * A small form beside something in the text. It takes the focus, closes on Escape or a click elsewhere, and gives the
 * focus back to the text.
 */
type FloatingFormProps = {
  anchor: () => Element | { getBoundingClientRect: () => DOMRect } | null
  title: string
  onClose: () => void
  children: ReactNode
}

export const FloatingForm = ({ anchor, title, onClose, children }: FloatingFormProps): JSX.Element => {
  const [editor] = useLexicalComposerContext()
  const bringIntoView = useEffectEvent(() => {
    const place = anchor()
    if (place instanceof Element) place.scrollIntoView({ block: 'nearest' })
  })
  useEffect(() => bringIntoView(), [])
  // The editor knows where its caret was; the page alone would put it at the top of the story.
  const returnToText = (): false => {
    editor.getRootElement()?.focus({ preventScroll: true })
    editor.focus()
    return false
  }
  return (
    <FloatingCard anchor={anchor} title={title} onClose={onClose} finalFocus={returnToText}>
      {children}
    </FloatingCard>
  )
}

type FieldsFormProps = {
  /** Enter, or the button. What is wrong the form says itself, in its own words. */
  onApply: () => void
  canApply?: boolean
  /** What else can be done, at the other end of the buttons. */
  others: readonly { label: string; run: () => void }[]
  children: ReactNode
}

/** The fields in such a form, and its buttons. */
export const FieldsForm = ({ onApply, canApply = true, others, children }: FieldsFormProps): JSX.Element => {
  const { t } = useWords()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onApply()
  }
  return (
    <form onSubmit={submit} className={form.fields} noValidate>
      {children}
      <div className={form.actions}>
        <span>
          {others.map(({ label, run }) => (
            <Button key={label} kind="quiet" onClick={run}>
              {label}
            </Button>
          ))}
        </span>
        <Button kind="primary" type="submit" disabled={!canApply}>
          {t('compose.apply')}
        </Button>
      </div>
    </form>
  )
}
