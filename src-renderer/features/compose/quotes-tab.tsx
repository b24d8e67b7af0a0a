import { $getNodeByKey, $isElementNode } from 'lexical'
import type { JSX } from 'react'
import { EDIT_QUOTATION } from '../../editor/blocks/quote/quote-commands.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './inspector.module.css'
import type { StorySession } from './session.ts'
import { useStory } from './use-session.ts'

/** Who says what in the story. Choosing one goes to it. */
const jump = (session: StorySession, key: string): void => {
  const { editor } = session
  editor.focus()
  editor.update(() => {
    const node = $getNodeByKey(key)
    if ($isElementNode(node)) node.selectStart()
  })
  editor.getElementByKey(key)?.scrollIntoView({ block: 'center' })
}

export const QuotesTab = ({ session }: { session: StorySession }): JSX.Element => {
  const { t, formats } = useWords()
  const quotations = useStory(session, (state) => state.quotations)
  if (quotations.length === 0)
    return <EmptyState title={t('compose.quotes.none')} hint={t('compose.quotes.noneHint')} />
  const how = (quotation: (typeof quotations)[number]): string =>
    [
      quotation.role,
      quotation.verb,
      quotation.channel,
      quotation.saidOn === '' ? '' : formats.day(new Date(quotation.saidOn)),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  return (
    <ul className={styles.cards}>
      {quotations.map((quotation) => (
        <li key={quotation.key} className={styles.card}>
          <button type="button" className={styles.jump} onClick={() => jump(session, quotation.key)}>
            <strong data-missing={quotation.speaker === '' || undefined}>
              {quotation.speaker === '' ? t('compose.quotes.unknown') : quotation.speaker}
            </strong>
            <span className={styles.excerpt}>{quotation.text}</span>
            <small>{how(quotation)}</small>
          </button>
          <Button
            kind="quiet"
            aria-label={t('compose.quotes.editNamed', { words: quotation.text.slice(0, 40) })}
            onClick={() => {
              jump(session, quotation.key)
              session.editor.dispatchCommand(EDIT_QUOTATION, quotation.key)
            }}
          >
            {t('compose.edit')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
