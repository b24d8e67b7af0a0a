import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Article, Endpoint, RemoteStatus } from '../../../src-shared/contract/index.ts'
import { articleKeys } from '../../api/keys.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/field.tsx'
import { notify } from '../../ui/toasts.tsx'
import { useErrorCount } from '../checks/use-checks.ts'
import { flushSave } from '../compose/autosave.ts'
import { headlineOf } from '../desk/actions.ts'
import { useArticle } from '../desk/queries.ts'
import { useAppInfo, useEndpoints } from '../settings/queries.ts'
import { JobCard } from './job-card.tsx'
import { isOpenJob } from './job-states.ts'
import { MissingTermList } from './missing-terms.tsx'
import styles from './publish-sheet.module.css'
import { useArticleJobs, useJobVerb, useRemotePosts, useSummaries } from './queries.ts'
import { StoryPreview } from './story-preview.tsx'
import { WarningList } from './warning-list.tsx'
import { type Warning, warningsFor } from './warnings.ts'

/** Where, how, what readers will see and what is still wrong; one button that says what will happen. */
export const PublishSheet = ({ articleId, onClose }: { articleId: string; onClose: () => void }) => {
  const { t } = useWords()
  const queries = useQueryClient()
  const endpoints = useEndpoints()
  const [flushed, setFlushed] = useState(false)
  const article = useArticle(articleId)

  useEffect(() => {
    const show = async (): Promise<void> => {
      await flushSave(articleId)
      await queries.invalidateQueries({ queryKey: articleKeys.article(articleId) })
      setFlushed(true)
    }
    show().catch((problem: unknown) => {
      tellFailure(t)(problem)
      onClose()
    })
  }, [articleId, queries, t, onClose])

  if (!flushed || endpoints === undefined || article === undefined) return null
  if (endpoints.length === 0) return <NoEndpoint onClose={onClose} />
  return <Sheet article={article} endpoints={endpoints} onClose={onClose} />
}

const NoEndpoint = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  const { showOverlay } = useDesk()
  return (
    <Dialog open form="sheet" title={t('publish.title')} onClose={onClose}>
      <EmptyState title={t('publish.noEndpoint')} hint={t('publish.noEndpointHint')}>
        <Button kind="primary" onClick={() => showOverlay('settings')}>
          {t('publish.openSettings')}
        </Button>
      </EmptyState>
    </Dialog>
  )
}

type SheetProps = { article: Article; endpoints: Endpoint[]; onClose: () => void }

const Sheet = ({ article, endpoints, onClose }: SheetProps) => {
  const { t } = useWords()
  const remotePosts = useRemotePosts(article.id) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [targetStatus, setTargetStatus] = useState<RemoteStatus>('publish')
  const openJob = useArticleJobs(article.id).find(isOpenJob)
  const relatedIds = article.related.flatMap((block) => block.links.flatMap((link) => link.articleId ?? []))
  const targets = useSummaries(relatedIds)
  const errors = useErrorCount(article.id)
  const enqueue = useJobVerb('publishing.enqueue')
  const { secretStorage } = useAppInfo()

  const lastUsed = remotePosts.at(0)?.endpointId
  const endpoint = endpoints.find(({ id }) => id === (chosen ?? lastUsed)) ?? endpoints[0]
  if (endpoint === undefined || targets === undefined) return null
  const alreadyThere = remotePosts.some((post) => post.endpointId === endpoint.id && post.status === 'publish')
  const warnings: Warning[] = warningsFor(article, targets, errors)
  const blocked = warnings.some((warning) => warning.blocks) || openJob !== undefined || enqueue.isPending

  const publish = async (): Promise<void> => {
    const { revision } = await flushSave(article.id)
    enqueue.mutate(
      { articleId: article.id, revision, endpointId: endpoint.id, targetStatus },
      {
        onSuccess: () => {
          notify({ title: t('publish.queued', { headline: headlineOf(t, article), endpoint: endpoint.name }) })
          onClose()
        },
      },
    )
  }

  const label =
    targetStatus === 'draft'
      ? t('publish.draftTo', { endpoint: endpoint.name })
      : t(alreadyThere ? 'publish.updateAt' : 'publish.nowTo', { endpoint: endpoint.name })

  const confirm = (): void => void publish().catch(tellFailure(t))

  return (
    <Dialog
      open
      form="sheet"
      title={t('publish.title')}
      onClose={onClose}
      onConfirm={blocked ? undefined : confirm}
      footer={
        <Button kind="primary" disabled={blocked} onClick={confirm}>
          {label}
        </Button>
      }
    >
      <div className={styles.sheet}>
        {openJob && <JobCard job={openJob} showHeadline={false} />}
        <Select
          label={t('publish.where')}
          choices={endpoints.map(({ id, name }) => ({ value: id, label: name }))}
          value={endpoint.id}
          hint={secretStorage === 'session' ? t('publish.sessionSecret', { endpoint: endpoint.name }) : undefined}
          onChange={setChosen}
        />
        <Select
          label={t('publish.as')}
          choices={[
            { value: 'publish', label: t('publish.asPublish') },
            { value: 'draft', label: t('publish.asDraft') },
          ]}
          value={targetStatus}
          onChange={setTargetStatus}
        />
        <WarningList warnings={warnings} />
        <MissingTermList articleId={article.id} endpoint={endpoint} />
        <StoryPreview article={article} />
      </div>
    </Dialog>
  )
}
