import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { type JSX, type ReactNode, useEffect, useEffectEvent } from 'react'
import { FloatingCard } from '../ui/floating.tsx'

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
