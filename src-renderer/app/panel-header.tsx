import type { ReactNode } from 'react'
import styles from './panel-header.module.css'

/** The line above a list: what it is, how much of it there is, and what can be done. */
export const PanelHeader = ({
  title,
  note,
  children,
}: {
  title: string
  note?: string | undefined
  children?: ReactNode
}) => (
  <header className={styles.header}>
    <h2 className={styles.title}>{title}</h2>
    {note !== undefined && <span className={styles.note}>{note}</span>}
    <div className={styles.actions}>{children}</div>
  </header>
)
