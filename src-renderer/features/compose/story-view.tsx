import { type JSX, useEffect, useRef, useState } from 'react'
import { useCommand } from '../../app/commands.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { failureSentence, tellFailure } from '../../app/failure-words.ts'
import { StoryText } from '../../editor/story-text.tsx'
import { useWords } from '../../i18n/words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { notify } from '../../ui/toasts.tsx'
import { tellSameCopy } from '../activity/tell-same-copy.ts'
import { StoryMarks } from '../checks/story-marks.tsx'
import { MergedNotice } from '../publishing/merged-notice.tsx'
import { flushSave, onCopy } from './autosave.ts'
import { FindBar } from './find-bar.tsx'
import { NameVersion } from './name-version.tsx'
import { SaveProblem } from './save-problem.tsx'
import type { StorySession } from './session.ts'
import { StoryHead } from './story-head.tsx'
import styles from './story-view.module.css'
import { useSession, useStory } from './use-session.ts'

/** The story page: section and byline, headline, standfirst, picture, text. Leaving it saves what is unsaved. */
export const StoryView = ({ articleId }: { articleId: string }): JSX.Element | null => {
  const { t } = useWords()
  const result = useSession(articleId)
  switch (result.kind) {
    case 'opening':
      return null
    case 'problem':
      return <EmptyState title={t('compose.cannotOpen')} hint={failureSentence(t, result.problem)} />
    case 'open':
      return <Story session={result.session} />
  }
}

const Story = ({ session }: { session: StorySession }): JSX.Element => {
  const language = useStory(session, (state) => state.fields.language)
  const [naming, setNaming] = useState(false)
  const [finding, setFinding] = useState(0)
  const page = useRef<HTMLDivElement>(null)
  useCommand('name-version', () => setNaming(true))
  // Asking again while the bar is open starts it anew, with the words selected now.
  useCommand('find-in-story', () => setFinding((times) => times + 1))
  useTellCopy(session)
  useEffect(() => {
    const { articleId } = session
    // A failure is shown in the status line and tried again; leaving must not wait for it.
    return () => void flushSave(articleId).catch(() => undefined)
  }, [session])
  return (
    <div className={styles.story} ref={page}>
      <SaveProblem session={session} />
      <MergedNotice articleId={session.articleId} />
      {finding > 0 ? <FindBar key={finding} session={session} onClose={() => setFinding(0)} /> : null}
      <StoryText editor={session.editor} language={language} above={<StoryHead session={session} />} />
      <StoryMarks session={session} page={page} />
      {naming ? <NameVersion session={session} onClose={() => setNaming(false)} /> : null}
    </div>
  )
}

/** Says what was done with pasted copy, and that all of it is kept. */
const useTellCopy = (session: StorySession): void => {
  const { t } = useWords()
  const { openArticle } = useDesk()
  useEffect(
    () =>
      onCopy((news) => {
        if (news.session !== session) return
        void tellSameCopy(t, { text: news.raw, articleId: session.articleId }, openArticle).catch(tellFailure(t))
        const filled = news.how === 'filled'
        notify({
          title: t(filled ? 'compose.paste.filled' : 'compose.paste.inserted'),
          detail: t('compose.paste.kept'),
          ...(filled ? { action: { label: t('compose.tool.undo'), run: session.undo } } : {}),
        })
      }),
    [session, t, openArticle],
  )
}
