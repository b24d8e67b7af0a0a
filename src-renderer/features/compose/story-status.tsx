import type { JSX } from 'react'
import { failureSentence } from '../../app/failure-words.ts'
import { useWords, type Words } from '../../i18n/words.ts'
import { useChecks } from '../checks/use-checks.ts'
import type { StorySession, StoryState } from './session.ts'
import styles from './story-status.module.css'
import { useSession, useStory } from './use-session.ts'

/** The story in one line: whether it is saved, how long it is, in which language. */
const wordsAMinute = 200

const saveWords = ({ t, formats }: Words, state: Pick<StoryState, 'save' | 'savedAt' | 'problem'>): string => {
  if (state.problem !== null) return `${t('compose.save.notSaved')} ${failureSentence(t, state.problem)}`
  switch (state.save.kind) {
    case 'pending':
    case 'saving':
      return t('compose.save.saving')
    case 'saved':
    case 'failed':
      return t('compose.save.saved', { time: formats.brief(new Date(state.savedAt), new Date()) })
  }
}

export const StoryStatus = ({ articleId }: { articleId: string }): JSX.Element | null => {
  const result = useSession(articleId)
  return result.kind === 'open' ? <Line session={result.session} /> : null
}

const Line = ({ session }: { session: StorySession }): JSX.Element => {
  const words = useWords()
  const { t } = words
  const state = useStory(session, (whole) => whole)
  const notes = useChecks(session, ({ findings }) => findings.length)
  const minutes = Math.max(1, Math.round(state.words / wordsAMinute))
  const facts = [t('compose.words', { n: state.words }), t('compose.minutes', { n: minutes }), state.fields.language]
  if (notes > 0) facts.push(t('checks.notes', { n: notes }))
  return (
    <span className={styles.line}>
      <span className={styles.dot} data-state={state.problem === null ? state.save.kind : 'failed'} aria-hidden />
      {saveWords(words, state)}
      {facts.map((fact) => (
        <span key={fact}> · {fact}</span>
      ))}
    </span>
  )
}
