import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus, RefreshCw } from 'lucide-react'
import { type JSX, type KeyboardEvent, useRef, useState } from 'react'
import { relatedTitle } from '../../../src-shared/article/markup.ts'
import type { RelatedKind, SearchHit, Suggestion } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { archiveKeys } from '../../api/keys.ts'
import { reasonWords } from '../../editor/blocks/related/reason-words.ts'
import { INSERT_RELATED, PICK_RELATED } from '../../editor/blocks/related/related-commands.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { moveInList } from '../desk/list-keys.ts'
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
  const { t } = useWords()
  const list = useRef<HTMLUListElement>(null)
  // Read when the tab is opened and when asked again: suggestions that change under the pointer help nobody.
  const [seed, setSeed] = useState(session.seed)
  const { data } = useQuery({
    queryKey: [...archiveKeys.suggest(seed.articleId), seed],
    queryFn: () => call('archive.suggest', seed),
    placeholderData: keepPreviousData,
  })
  const hits = (data ?? []).filter((hit) => hit.id !== seed.articleId && !linked.has(hit.id))
  const press = (event: KeyboardEvent): void => {
    const headlines = [...(list.current?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? [])]
    const focused = document.activeElement
    const at = focused instanceof HTMLElement ? headlines.indexOf(focused) : -1
    const next = at < 0 ? null : moveInList(event.key, at, headlines.length, 5)
    if (next === null) return
    event.preventDefault()
    headlines[next]?.focus()
  }
  return (
    <section aria-label={t('compose.related.suggestions')}>
      <header className={styles.headingRow}>
        <h3 className={styles.heading}>{t('compose.related.suggestions')}</h3>
        <IconButton
          label={t('compose.related.refresh')}
          icon={<RefreshCw size={14} aria-hidden />}
          onClick={() => setSeed(session.seed())}
        />
      </header>
      {hits.length === 0 ? (
        <p className={styles.note}>
          {t(data === undefined ? 'compose.related.looking' : 'compose.related.noSuggestions')}
        </p>
      ) : null}
      <ul ref={list} className={styles.cards} onKeyDown={press}>
        {hits.map((hit) => (
          <SuggestionCard key={hit.id} hit={hit} language={language} onInsert={onInsert} />
        ))}
      </ul>
    </section>
  )
}

const SuggestionCard = ({
  hit,
  language,
  onInsert,
}: Pick<SuggestionsProps, 'language' | 'onInsert'> & { hit: Suggestion }): JSX.Element => {
  const { t, formats } = useWords()
  const headline = hit.headline === '' ? t('compose.untitled') : hit.headline
  return (
    <li className={styles.card}>
      <button
        type="button"
        data-suggestion
        className={styles.jump}
        title={t('compose.related.insert')}
        onClick={() => onInsert('end', hit)}
      >
        {headline}
      </button>
      <small>
        {hit.nearDuplicate ? <em className={styles.duplicate}>{t('compose.reason.nearDuplicate')}</em> : null}
        {[hit.section, formats.day(new Date(hit.date))].filter((part) => part !== '').join(' · ')}
      </small>
      <small>{reasonWords(hit.reason, t)}</small>
      <div className={styles.actions}>
        {(['inline', 'end'] as const).map((kind) => (
          <Button key={kind} kind="quiet" icon={<Plus size={14} aria-hidden />} onClick={() => onInsert(kind, hit)}>
            {relatedTitle(kind, language)}
          </Button>
        ))}
      </div>
    </li>
  )
}
