import { Component, type ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { Button } from '../ui/button.tsx'
import styles from './error-boundary.module.css'

/** Keeps one broken view from taking the window down, and says what was kept and what to do. */
type Props = { children: ReactNode }
type State = { error: Error | null }

const Broken = ({ error, onReload }: { error: Error; onReload: () => void }) => {
  const { t } = useWords()
  return (
    <div className={styles.broken} role="alert">
      <h2 className={styles.title}>{t('frame.broken')}</h2>
      <p>{t('frame.brokenHint')}</p>
      <p className={styles.detail}>{error.message}</p>
      <Button onClick={onReload}>{t('frame.reload')}</Button>
    </div>
  )
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null }

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <Broken error={this.state.error} onReload={() => this.setState({ error: null })} />
  }
}
