import type { ComponentProps, ReactNode } from 'react'
import styles from './button.module.css'

/** A button with words. `primary` is the one thing a view is for; `danger` destroys; `quiet` has no box. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

export const Button = ({
  kind = 'secondary',
  icon,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & { kind?: ButtonKind; icon?: ReactNode }) => (
  <button type="button" {...rest} className={[styles.button, styles[kind], className].filter(Boolean).join(' ')}>
    {icon}
    {children}
  </button>
)
