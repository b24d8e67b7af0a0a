import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Article, Endpoint, RemoteStatus } from '../../../src-shared/contract/index.ts'
import { isOut, standingOf } from '../../../src-shared/publishing/standing.ts'
import { targetsOf } from '../../../src-shared/publishing/targets.ts'
import { localZone } from '../../../src-shared/time/zone.ts'
import { articleKeys } from '../../api/keys.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { notify } from '../../ui/toasts.tsx'
import { flushSave } from '../compose/autosave.ts'
import { headlineOf } from '../desk/actions.ts'
import { useArticle } from '../desk/queries.ts'
import { useAppInfo, useEndpoints } from '../settings/queries.ts'
import { FindingList } from './finding-list.tsx'
import { JobCard } from './job-card.tsx'
import { isOpenJob, orderAmong } from './job-states.ts'
import { MissingTermList } from './missing-terms.tsx'
import { PublicationPreview } from './publication-preview.tsx'
import styles from './publish-sheet.module.css'
import { useArticleJobs, useJobVerb, usePrePublish, useRemotePosts, useSurvey } from './queries.ts'
import { momentOf, nextHour, ScheduleField } from './schedule-field.tsx'

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
  const { t, formats } = useWords()
  const remotePosts = useRemotePosts(article.id) ?? []
  const [chosen, setChosen] = useState<string | null>(null)
  const [wanted, setWanted] = useState<RemoteStatus | null>(null)
  const [wall, setWall] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const openJobs = useArticleJobs(article.id).filter(isOpenJob)
  const enqueue = useJobVerb('publishing.enqueue')
  const { secretStorage } = useAppInfo()
  const lastUsed = remotePosts.at(0)?.endpointId
  const endpoint = endpoints.find(({ id }) => id === (chosen ?? lastUsed)) ?? endpoints[0]
  useSurvey(endpoint?.id ?? '')
  const findings = usePrePublish(article, endpoint?.id ?? '')
  if (endpoint === undefined || findings === undefined) return null

  const post = remotePosts.find(({ endpointId }) => endpointId === endpoint.id)
  const targets = targetsOf(endpoint).filter(
    (target) => target !== 'trash' || (post !== undefined && standingOf(post) !== 'trash'),
  )
  const target = targets.find((each) => each === wanted) ?? targets[0] ?? 'draft'
  const siteZone = endpoint.site?.timeZone ?? ''
  const zone = siteZone || localZone()
  const time = wall ?? nextHour(zone, Date.now())
  const moment = target === 'schedule' ? momentOf(zone, time, Date.now()) : null
  const keepsPassword = post !== undefined && standingOf(post) === 'password'
  const lacks = (moment !== null && moment.at === null) || (target === 'password' && password === '' && !keepsPassword)
  // What only takes a story back is held up by nothing that is wrong with it.
  const shown = target === 'trash' || target === 'draft' ? [] : findings
  const isBarred = post !== undefined && isOut(post) && endpoint.site?.cannot?.includes('edit_published') === true
  const cannot = targets.includes('publish') ? undefined : t('publish.cannotPublish', { endpoint: endpoint.name })
  const blocked = isBarred || shown.some(({ level }) => level === 'block') || lacks || enqueue.isPending

  const publish = async (): Promise<void> => {
    const { revision } = await flushSave(article.id)
    enqueue.mutate(
      {
        ...{ articleId: article.id, revision, endpointId: endpoint.id, targetStatus: target },
        ...(moment?.at != null && { publishAt: moment.at }),
        ...(target === 'password' && password !== '' && { password }),
      },
      {
        onSuccess: () => {
          notify({ title: t('publish.queued', { headline: headlineOf(t, article), endpoint: endpoint.name }) })
          onClose()
        },
      },
    )
  }
  const order = orderAmong(openJobs, endpoint.id)
  const isUpdate = target === 'publish' && post !== undefined && standingOf(post) === 'public'
  const isWithdrawal = target === 'draft' && post !== undefined && isOut(post)
  // The same figures as in the field: those of the site's wall.
  const when = moment?.at == null ? '' : formats.dayAndTime(new Date(time))
  const label = isUpdate
    ? t('publish.updateAt', { endpoint: endpoint.name })
    : t(isWithdrawal ? 'publish.withdrawFrom' : `publish.to.${target}`, { endpoint: endpoint.name, time: when })

  const confirm = (): void => void publish().catch(tellFailure(t))

  return (
    <Dialog
      open
      form="sheet"
      title={t('publish.title')}
      onClose={onClose}
      onConfirm={blocked ? undefined : confirm}
      footer={
        <Button kind={target === 'trash' ? 'danger' : 'primary'} disabled={blocked} onClick={confirm}>
          {label}
        </Button>
      }
    >
      <div className={styles.sheet}>
        {openJobs.map((job) => (
          <JobCard key={job.id} job={job} showHeadline={false} />
        ))}
        {order !== null && <p className={styles.order}>{t(`publish.${order}`)}</p>}
        <Select
          label={t('publish.where')}
          choices={endpoints.map(({ id, name }) => ({ value: id, label: name }))}
          value={endpoint.id}
          hint={secretStorage === 'session' ? t('publish.sessionSecret', { endpoint: endpoint.name }) : undefined}
          onChange={setChosen}
        />
        <Select
          label={t('publish.as')}
          choices={targets.map((value) => ({ value, label: t(`publish.as.${value}`) }))}
          value={target}
          hint={isBarred ? t('refused.cannot_edit_published', { endpoint: endpoint.name }) : cannot}
          onChange={setWanted}
        />
        {target === 'schedule' && (
          <ScheduleField label={t('schedule.at')} siteZone={siteZone} wall={time} onChange={setWall} />
        )}
        {target === 'password' && (
          <TextField
            label={t('publish.password')}
            hint={keepsPassword ? t('publish.passwordKept') : undefined}
            maxLength={255}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        <FindingList findings={shown} onLeave={onClose} />
        <MissingTermList articleId={article.id} endpoint={endpoint} />
        <PublicationPreview article={article} endpoint={endpoint} target={target} publishAt={moment?.at ?? undefined} />
      </div>
    </Dialog>
  )
}
