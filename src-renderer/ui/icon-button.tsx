import type { ComponentProps, ReactNode } from 'react'
import styles from './icon-button.module.css'
import { Tooltip } from './tooltip.tsx'

/** A button that is only an icon: its name and shortcut are in a tooltip, and `aria-pressed` shows a switch. */
export const IconButton = ({
  label,
  shortcut,
  icon,
  className,
  ...rest
}: Omit<ComponentProps<'button'>, 'children'> & { label: string; shortcut?: string | undefined; icon: ReactNode }) => (
  <Tooltip label={label} shortcut={shortcut}>
    <button
      type="button"
      aria-label={label}
      {...rest}
      className={[styles.iconButton, className].filter(Boolean).join(' ')}
    >
      {icon}
    </button>
  </Tooltip>
)
