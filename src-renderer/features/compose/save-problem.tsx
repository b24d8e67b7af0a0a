import { TriangleAlert } from 'lucide-react'
import type { JSX } from 'react'
import { failureSentence } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './save-problem.module.css'
import type { StorySession } from './session.ts'
import { useStory } from './use-session.ts'

/** The banner over a story that could not be saved: why, that the words are still here, and what to do. */
export const SaveProblem = ({ session }: { session: StorySession }): JSX.Element | null => {
  const { t } = useWords()
  const save = useStory(session, (state) => state.save)
  const failed = useStory(session, (state) => state.problem)
  if (failed === null) return null
  return (
    <div role="alert" className={styles.banner}>
      <TriangleAlert size={18} aria-hidden />
      <p>
        <strong>{t('compose.save.notSaved')}</strong> {failureSentence(t, failed)} {t('compose.save.kept')}
      </p>
      <Button disabled={save.kind === 'saving'} onClick={() => void session.flush().catch(() => undefined)}>
        {t('compose.save.retry')}
      </Button>
    </div>
  )
}
