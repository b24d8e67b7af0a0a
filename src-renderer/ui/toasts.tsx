import { Toast as Base } from '@base-ui/react/toast'
import { X } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { IconButton } from './icon-button.tsx'
import { useNoticePlace } from './notice-place.ts'
import styles from './toasts.module.css'

/** Short notices at the bottom of the window: what was just done, with a way back, or what could not be done. */
const notices = Base.createToastManager()

export type Notice = {
  title: string
  detail?: ReactNode
  kind?: 'done' | 'problem'
  /** The way back or the next step. */
  action?: { label: string; run: () => void }
}

/** Shows a notice; one with a way back stays 8 s, a problem until it is closed. */
export const notify = ({ title, detail, kind = 'done', action }: Notice): void => {
  const id = notices.add({
    title,
    description: detail,
    type: kind,
    timeout: kind === 'problem' ? 0 : action ? 8000 : 5000,
    ...(action && {
      actionProps: {
        children: action.label,
        onClick: () => {
          action.run()
          notices.close(id)
        },
      },
    }),
  })
}

/** In a dialog Escape closes the notice that has the focus, not the dialog it stands in. */
const keepEscape = (event: KeyboardEvent): void => {
  if (event.key === 'Escape') event.stopPropagation()
}

/**
 * All of them have the library's low priority: of one with a high one it hides the words and buttons from assistive
 * technology and says a copy instead. A problem is said at once by its own words; so is what stands in a new place,
 * when a dialog opens or closes. The close button is never hidden: it can be reached by Tab without a pointer.
 */
const List = () => {
  const { t } = useWords()
  const { toasts } = Base.useToastManager()
  return toasts.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className={styles.toast}
      data-kind={toast.type}
      swipeDirection="down"
      onKeyDown={keepEscape}
    >
      <Base.Content className={styles.content}>
        <div className={styles.text} {...(toast.type === 'problem' && { role: 'alert' })}>
          <Base.Title className={styles.title} />
          <Base.Description className={styles.detail} render={<div />} />
        </div>
        <Base.Action className={styles.action} />
        <Base.Close
          aria-hidden={undefined}
          render={<IconButton label={t('frame.close')} icon={<X size={16} aria-hidden />} className={styles.close} />}
        />
      </Base.Content>
    </Base.Root>
  ))
}

export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const { t } = useWords()
  const place = useNoticePlace()
  return (
    <Base.Provider toastManager={notices} limit={3}>
      {children}
      <Base.Portal key={place === null ? 'window' : 'dialog'} {...(place !== null && { container: place })}>
        <Base.Viewport className={place === null ? styles.viewport : styles.inDialog} aria-label={t('frame.notices')}>
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}
