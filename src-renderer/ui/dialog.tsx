import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useWords } from '../i18n/words.ts'
import styles from './dialog.module.css'
import { IconButton } from './icon-button.tsx'
import { lendPlace } from './notice-place.ts'

const firstControl = 'input, select, textarea, button, [tabindex="0"]'

/**
 * A dialog in the middle, or a sheet from the right. Escape and the backdrop close it, focus stays inside and returns
 * to where it was. The footer holds what the dialog is for.
 */
export const Dialog = ({
  open,
  onClose,
  title,
  form = 'middle',
  footer,
  onConfirm,
  children,
}: {
  open: boolean
  onClose: () => void
  title: string
  form?: 'middle' | 'wide' | 'full' | 'sheet'
  footer?: ReactNode
  /** What Ctrl+Enter does, wherever the focus is in the dialog. */
  onConfirm?: (() => void) | undefined
  children: ReactNode
}) => {
  const { t } = useWords()
  const body = useRef<HTMLDivElement>(null)
  const popup = useRef<HTMLDivElement>(null)
  const press = (event: KeyboardEvent): void => {
    if (onConfirm === undefined || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onConfirm()
  }
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup
          className={[styles.popup, styles[form]].join(' ')}
          initialFocus={() => body.current?.querySelector<HTMLElement>(firstControl) ?? popup.current}
          ref={popup}
          data-modal
          onKeyDown={press}
        >
          <header className={styles.header}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            <Base.Close
              render={<IconButton label={t('frame.close')} shortcut="Esc" icon={<X size={16} aria-hidden />} />}
            />
          </header>
          <div className={styles.body} ref={body}>
            {children}
          </div>
          <div ref={lendPlace} />
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
