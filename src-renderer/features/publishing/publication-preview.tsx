import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Article, Endpoint, RemoteStatus } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { publishingKeys } from '../../api/keys.ts'
import { failureSentence } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { useSettings } from '../settings/queries.ts'
import styles from './publication-preview.module.css'
import readerStyles from './reader.css?url'
import { readerDocument } from './reader-document.ts'

type Shown = 'reader' | 'content' | 'request'
type Publication = { article: Article; endpoint: Endpoint; target: RemoteStatus; publishAt: string | undefined }

/** What would be sent for the story as it is saved, and what readers get of it. Follows the site, its look and the status. */
export const PublicationPreview = ({ article, endpoint, publishAt, target }: Publication) => {
  const { t } = useWords()
  const { theme } = useSettings()
  const [shown, setShown] = useState<Shown>('reader')
  const input = {
    ...{ articleId: article.id, endpointId: endpoint.id, targetStatus: target },
    ...(publishAt === undefined ? {} : { publishAt }),
  }
  const asked = useQuery({
    queryKey: publishingKeys.preview(input, article.revision, endpoint.template),
    queryFn: () => call('publishing.preview', input),
    placeholderData: keepPreviousData,
  })
  const preview = asked.data
  if (asked.error !== null) return <p role="alert">{failureSentence(t, asked.error)}</p>
  if (preview === undefined) return null
  const styleSheet = new URL(readerStyles, window.location.href).href
  const page = readerDocument({ article, html: preview.html, styleSheet, theme: theme === 'system' ? '' : theme })
  return (
    <section className={styles.preview} aria-label={t('publish.preview')}>
      <h3 className={styles.label}>{t('publish.preview')}</h3>
      <Tabs
        label={t('publish.preview')}
        value={shown}
        onChange={setShown}
        tabs={[
          {
            value: 'reader',
            label: t('preview.reader'),
            // Its own origin, so that the archive's pictures load; without allow-scripts nothing in it can use that.
            panel: (
              <iframe className={styles.page} title={t('preview.reader')} sandbox="allow-same-origin" srcDoc={page} />
            ),
          },
          {
            value: 'content',
            label: t('preview.content'),
            panel: <Code name={t('preview.content')} text={preview.content} />,
          },
          {
            value: 'request',
            label: t('preview.request'),
            panel: <Code name={t('preview.request')} text={preview.request || t('preview.noRequest')} />,
          },
        ]}
      />
    </section>
  )
}

/** A region that takes the focus, so that the arrow keys scroll it. */
const Code = ({ name, text }: { name: string; text: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
  <section className={styles.code} aria-label={name} tabIndex={0}>
    <pre>{text}</pre>
  </section>
)
