import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type JSX, useState } from 'react'
import { relatedTitle } from '../../../src-shared/article/markup.ts'
import type { RelatedKind, SearchHit } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { archiveKeys } from '../../api/keys.ts'
import { INSERT_RELATED, PICK_RELATED } from '../../editor/blocks/related/related-commands.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './inspector.module.css'
import type { StorySession } from './session.ts'
import { useStory } from './use-session.ts'

/** The related blocks of the story, and stories of the archive that would suit them. */
export const RelatedTab = ({ session }: { session: StorySession }): JSX.Element => {
  const { t } = useWords()
  const related = useStory(session, (state) => state.related)
  const language = useStory(session, (state) => state.fields.language)
  const linked = new Set(related.flatMap((block) => block.links.map((link) => link.articleId)))
  const insert = (kind: RelatedKind, hit: SearchHit): void => {
    const links = [{ articleId: hit.id, title: hit.headline, url: '' }]
    session.editor.dispatchCommand(INSERT_RELATED, { kind, links })
  }
  return (
    <div className={styles.fields}>
      {related.length === 0 ? <p className={styles.note}>{t('compose.related.none')}</p> : null}
      <ul className={styles.cards}>
        {related.map((block) => (
          <li key={block.key} className={styles.card}>
            <strong>{relatedTitle(block.kind, language)}</strong>
            <ol className={styles.titles}>
              {block.links.map((link) => (
                <li key={link.articleId ?? `${link.url} ${link.title}`}>{link.title}</li>
              ))}
            </ol>
            <Button
              kind="quiet"
              onClick={() => {
                session.editor.getElementByKey(block.key)?.scrollIntoView({ block: 'center' })
                session.editor.dispatchCommand(PICK_RELATED, block.key)
              }}
            >
              {t('compose.related.add')}
            </Button>
          </li>
        ))}
      </ul>
      <Suggestions session={session} linked={linked} language={language} onInsert={insert} />
    </div>
  )
}

type SuggestionsProps = {
  session: StorySession
  linked: ReadonlySet<string | null>
  language: 'id' | 'en'
  onInsert: (kind: RelatedKind, hit: SearchHit) => void
}

const Suggestions = ({ session, linked, language, onInsert }: SuggestionsProps): JSX.Element => {
  const { t, formats } = useWords()
  // Read once when the tab is opened: suggestions that change under the pointer help nobody.
  const [seed] = useState(session.seed)
  const { data = [] } = useQuery({
    queryKey: [...archiveKeys.suggest(seed.articleId), seed.headline, seed.text.length],
    queryFn: () => call('archive.suggest', seed),
  })
  const hits = data.filter((hit) => hit.id !== seed.articleId && !linked.has(hit.id))
  return (
    <section aria-label={t('compose.related.suggestions')}>
      <h3 className={styles.heading}>{t('compose.related.suggestions')}</h3>
      {hits.length === 0 ? <p className={styles.note}>{t('compose.related.noSuggestions')}</p> : null}
      <ul className={styles.cards}>
        {hits.map((hit) => (
          <li key={hit.id} className={styles.card}>
            <span>{hit.headline === '' ? t('compose.untitled') : hit.headline}</span>
            <small>{[hit.section, formats.day(new Date(hit.date))].filter((part) => part !== '').join(' · ')}</small>
            <div className={styles.actions}>
              {(['inline', 'end'] as const).map((kind) => (
                <Button
                  key={kind}
                  kind="quiet"
                  icon={<Plus size={14} aria-hidden />}
                  onClick={() => onInsert(kind, hit)}
                >
                  {relatedTitle(kind, language)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
