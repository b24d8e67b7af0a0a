import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { Keys } from './keys.tsx'
import styles from './tooltip.module.css'

/**
 * Shows the name of what the pointer or the focus rests on, with its shortcut. Only for the eye: the child must be one
 * element that takes a ref and carries the same words as its own name.
 */
export const Tooltip = ({
  label,
  shortcut,
  children,
}: {
  label: ReactNode
  shortcut?: string | undefined
  children: ReactElement<Record<string, unknown>>
}) => (
  <Base.Root>
    <Base.Trigger render={children} delay={400} />
    <Base.Portal>
      <Base.Positioner sideOffset={6} className={styles.positioner} aria-hidden>
        <Base.Popup className={styles.popup}>
          {label}
          {shortcut !== undefined && <Keys shortcut={shortcut} />}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  </Base.Root>
)

export const TooltipProvider = Base.Provider
