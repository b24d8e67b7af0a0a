import { type ClipboardEvent, type JSX, type KeyboardEvent, useEffect, useRef } from 'react'
import { useWords } from '../../i18n/words.ts'
import { takeTyped } from '../desk/typed-ahead.ts'
import { GrowingField } from './growing-field.tsx'
import { LeadImage } from './lead-image.tsx'
import type { StorySession } from './session.ts'
import styles from './story-head.module.css'
import { useStory } from './use-session.ts'

/** What stands above the text: section and byline, headline, standfirst, lead picture. */
export const StoryHead = ({ session }: { session: StorySession }): JSX.Element => {
  const { t } = useWords()
  const { section, byline, headline, standfirst, language } = useStory(session, (state) => state.fields)
  const blank = useRef(headline === '')
  const head = useRef<HTMLElement>(null)
  // A new story starts with its headline, and with what was typed of it before it was there.
  useEffect(() => {
    if (!blank.current) return
    head.current?.querySelector('textarea')?.focus()
    const typed = takeTyped()
    if (typed !== '') session.setField('headline', typed)
  }, [session])
  const paste = (event: ClipboardEvent): void => {
    if (session.pasteStory(event.clipboardData.getData('text/plain'))) event.preventDefault()
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.metaKey) return
    event.preventDefault()
    session.editor.focus(undefined, { defaultSelection: 'rootStart' })
  }
  const line = [section === '' ? t('compose.noSection') : section, byline === '' ? t('compose.noByline') : byline]
  return (
    <header ref={head} className={styles.head}>
      <p className={styles.line}>{line.join(' · ')}</p>
      <GrowingField
        label={t('compose.headline')}
        part="headline"
        className={styles.headline}
        value={headline}
        maxLength={1000}
        lang={language}
        onChange={(value) => session.setField('headline', value)}
        onPaste={paste}
        onKeyDown={leave}
      />
      <GrowingField
        label={t('compose.standfirst')}
        part="standfirst"
        className={styles.standfirst}
        value={standfirst}
        maxLength={5000}
        lang={language}
        onChange={(value) => session.setField('standfirst', value)}
        onKeyDown={leave}
      />
      <LeadImage session={session} />
    </header>
  )
}
