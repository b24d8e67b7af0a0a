import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import type { VersionSummary } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { versionKeys } from '../../api/keys.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import styles from './inspector.module.css'

/** A version to read. Only its words are shown, as text: nothing in it can do anything here. */
type VersionPreviewProps = { version: VersionSummary; onClose: () => void; onRestore: () => void }

export const VersionPreview = ({ version, onClose, onRestore }: VersionPreviewProps): JSX.Element => {
  const { t, formats } = useWords()
  const { data } = useQuery({
    queryKey: versionKeys.version(version.id),
    queryFn: () => call('versions.get', { id: version.id }),
  })
  return (
    <Dialog
      open
      onClose={onClose}
      form="wide"
      title={t('compose.version.from', { when: formats.dayAndTime(new Date(version.createdAt)) })}
      footer={
        <Button kind="primary" onClick={onRestore}>
          {t('compose.version.restore')}
        </Button>
      }
    >
      {data === undefined ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <article className={styles.preview} lang={data.content.language} tabIndex={0}>
          {data.content.headline === '' ? null : <h3>{data.content.headline}</h3>}
          {data.content.standfirst === '' ? null : (
            <p className={styles.previewStandfirst}>{data.content.standfirst}</p>
          )}
          {data.content.text.split(/\n+/).map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a version never change
            <p key={index}>{paragraph}</p>
          ))}
        </article>
      )}
    </Dialog>
  )
}
