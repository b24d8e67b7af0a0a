import { Popover } from '@base-ui/react/popover'
import type { ComponentProps, JSX, ReactNode } from 'react'
import styles from './floating.module.css'

/** What stands beside a place on the page for as long as it is rendered; Escape or a click elsewhere closes it. */
type FloatingProps = {
  anchor: ComponentProps<typeof Popover.Positioner>['anchor']
  align?: 'start' | 'end'
  onClose: () => void
  children: ReactNode
} & Omit<ComponentProps<typeof Popover.Popup>, 'children'>

export const Floating = ({ anchor, align = 'start', onClose, children, ...popup }: FloatingProps): JSX.Element => (
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
        align={align}
        sideOffset={6}
        collisionPadding={8}
        className={styles.positioner}
      >
        <Popover.Popup {...popup}>{children}</Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  </Popover.Root>
)

/** The same as a small form or card under a title. */
type FloatingCardProps = Omit<FloatingProps, 'className' | 'title'> & { title: string; narrow?: boolean }

export const FloatingCard = ({ title, narrow = false, children, ...floating }: FloatingCardProps): JSX.Element => (
  <Floating {...floating} className={narrow ? `${styles.popup} ${styles.narrow}` : styles.popup}>
    <Popover.Title className={styles.title}>{title}</Popover.Title>
    {children}
  </Floating>
)
