import { useQuery } from '@tanstack/react-query'
import { type JSX, useState } from 'react'
import { liftedFrom } from '../../../src-shared/article/lifted.ts'
import { call } from '../../api/client.ts'
import { articleKeys } from '../../api/keys.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { type Choice, Select, TextField } from '../../ui/field.tsx'
import { useSettings } from '../settings/queries.ts'
import styles from './inspector.module.css'
import type { StorySession } from './session.ts'
import { TagsField } from './tags-field.tsx'
import { TermField } from './term-field.tsx'
import { useStory } from './use-session.ts'

/** What the story is filed under and how far it has come. */
export const ArticleTab = ({ session }: { session: StorySession }): JSX.Element => {
  const { t } = useWords()
  const fields = useStory(session, (state) => state.fields)
  const status = useStory(session, (state) => state.status)
  const [busy, setBusy] = useState(false)
  const { sections } = useSettings()
  // Published and trashed are the doing of publishing and of the desk: here a story is only called ready or not.
  const statuses: Choice<typeof status>[] = [...new Set([status, 'draft' as const, 'ready' as const])].map((value) => ({
    value,
    label: t(`view.${value}`),
  }))
  const setStatus = (next: typeof status): void => {
    setBusy(true)
    session
      .setStatus(next)
      .catch(tellFailure(t))
      .finally(() => setBusy(false))
  }
  return (
    <div className={styles.fields}>
      <LiftedFrom session={session} />
      <Select
        label={t('compose.field.status')}
        choices={statuses}
        value={status}
        disabled={busy}
        onChange={setStatus}
      />
      <TermField
        kind="section"
        label={t('compose.field.section')}
        value={fields.section}
        maxLength={200}
        also={sections}
        onChange={(event) => session.setField('section', event.target.value)}
      />
      <TagsField tags={fields.tags} onChange={(tags) => session.setField('tags', tags)} />
      <TermField
        kind="author"
        label={t('compose.field.byline')}
        value={fields.byline}
        maxLength={500}
        onChange={(event) => session.setField('byline', event.target.value)}
      />
      <TextField
        label={t('compose.field.editor')}
        value={fields.editor}
        maxLength={300}
        onChange={(event) => session.setField('editor', event.target.value)}
      />
      <TextField
        label={t('compose.field.slug')}
        hint={t('compose.field.slugHint')}
        value={fields.slug}
        maxLength={200}
        spellCheck={false}
        onChange={(event) => session.setField('slug', event.target.value)}
      />
      <Select
        label={t('compose.field.language')}
        choices={[
          { value: 'id', label: 'Bahasa Indonesia' },
          { value: 'en', label: 'English' },
        ]}
        value={fields.language}
        onChange={(language) => session.setField('language', language)}
      />
    </div>
  )
}

/** A draft lifted out of the archive says which article it began as, and goes there. */
const LiftedFrom = ({ session }: { session: StorySession }): JSX.Element | null => {
  const { t } = useWords()
  const { openArticle } = useDesk()
  const source = liftedFrom(session.origin.source)
  const ids = source === null ? [] : [source]
  const { data: [article] = [] } = useQuery({
    queryKey: articleKeys.summaries(ids),
    queryFn: () => call('articles.summaries', { ids }),
    enabled: source !== null,
  })
  if (source === null || article === undefined) return null
  return (
    <p className={styles.lifted}>
      <span className={styles.note}>{t('archive.liftedFrom')}</span>
      <button type="button" className={styles.jump} onClick={() => openArticle(source)}>
        {article.headline.trim() === '' ? t('compose.untitled') : article.headline}
      </button>
    </p>
  )
}
