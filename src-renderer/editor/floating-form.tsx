import { Popover } from '@base-ui/react/popover'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { type JSX, type ReactNode, useEffect, useEffectEvent } from 'react'
import styles from './floating-form.module.css'

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
  return (
    <Popover.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Popover.Popup className={styles.popup} finalFocus={() => editor.getRootElement()}>
            <Popover.Title className={styles.title}>{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
