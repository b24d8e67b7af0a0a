import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** Says that there is nothing here and teaches the one next step. */
export const EmptyState = ({
  icon,
  title,
  hint,
  children,
}: {
  icon?: ReactNode
  title: string
  hint: ReactNode
  children?: ReactNode
}) => (
  <div className={styles.empty}>
    {icon}
    <p className={styles.title}>{title}</p>
    <p className={styles.hint}>{hint}</p>
    {children && <div className={styles.actions}>{children}</div>}
  </div>
)
