import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type JSX, useState } from 'react'
import type { VersionSummary } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { versionKeys } from '../../api/keys.ts'
import { runCommand } from '../../app/commands.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { commandShortcuts } from '../../app/shortcuts.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { shortcutText } from '../../ui/keys.tsx'
import { notify } from '../../ui/toasts.tsx'
import styles from './inspector.module.css'
import type { StorySession } from './session.ts'
import { VersionPreview } from './version-preview.tsx'

/** What the story was before: look at a version, bring it back. Bringing one back keeps the present one too. */
export const VersionsTab = ({ session }: { session: StorySession }): JSX.Element | null => {
  const { t } = useWords()
  const queries = useQueryClient()
  const [shown, setShown] = useState<VersionSummary | null>(null)
  const { articleId } = session
  const { data } = useQuery({
    queryKey: versionKeys.list(articleId),
    queryFn: () => call('versions.list', { articleId }),
  })
  const restore = useMutation({
    mutationFn: async (version: VersionSummary) => {
      await session.flush()
      return call('versions.restore', { id: version.id })
    },
    onSuccess: (article) => {
      session.adopt(article)
      setShown(null)
      void queries.invalidateQueries({ queryKey: versionKeys.all })
      notify({ title: t('compose.version.restored'), detail: t('compose.version.restoredHint') })
    },
    onError: tellFailure(t),
  })
  if (data === undefined) return null
  const keep = <Button onClick={() => runCommand('name-version')}>{t('compose.version.name')}</Button>
  if (data.length === 0) {
    const shortcut = shortcutText(commandShortcuts['name-version'])
    return (
      <EmptyState title={t('compose.version.none')} hint={t('compose.version.noneHint', { shortcut })}>
        {keep}
      </EmptyState>
    )
  }
  return (
    <div className={styles.fields}>
      {keep}
      <ul className={styles.cards}>
        {data.map((version) => (
          <VersionCard
            key={version.id}
            version={version}
            busy={restore.isPending}
            onShow={() => setShown(version)}
            onRestore={() => restore.mutate(version)}
          />
        ))}
      </ul>
      {shown === null ? null : (
        <VersionPreview version={shown} onClose={() => setShown(null)} onRestore={() => restore.mutate(shown)} />
      )}
    </div>
  )
}

type VersionCardProps = { version: VersionSummary; busy: boolean; onShow: () => void; onRestore: () => void }

const VersionCard = ({ version, busy, onShow, onRestore }: VersionCardProps): JSX.Element => {
  const { t, formats } = useWords()
  const when = formats.dayAndTime(new Date(version.createdAt))
  return (
    <li className={styles.card}>
      <strong>{version.name === '' ? t(`compose.version.reason.${version.reason}`) : version.name}</strong>
      <small>
        {when} · {t('compose.words', { n: version.wordCount })}
      </small>
      <div className={styles.actions}>
        <Button kind="quiet" aria-label={t('compose.version.showNamed', { when })} onClick={onShow}>
          {t('compose.version.show')}
        </Button>
        <Button
          kind="quiet"
          disabled={busy}
          aria-label={t('compose.version.restoreNamed', { when })}
          onClick={onRestore}
        >
          {t('compose.version.restore')}
        </Button>
      </div>
    </li>
  )
}
