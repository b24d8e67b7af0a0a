import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Conflict, Job } from '../../../../src-shared/contract/index.ts'
import { call } from '../../../api/client.ts'
import { publishingKeys } from '../../../api/keys.ts'
import { failureSentence } from '../../../app/failure-words.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useJobVerb } from '../queries.ts'
import styles from './conflict.module.css'
import { ConflictPart } from './conflict-part.tsx'
import { type Choice, firstChoices, mergedText, openParts, partsOf } from './merge-choices.ts'

const isQuiet = (kind: string): boolean => kind === 'same' || kind === 'agreed'

/** The parts that differ in the story's order, what is alike between them counted only. */
const Parts = ({
  conflict,
  choices,
  onChoose,
}: {
  conflict: Conflict
  choices: readonly Choice[]
  onChoose: (at: number, choice: Choice) => void
}) => {
  const { t } = useWords()
  const parts = partsOf(conflict)
  const nameOf = (at: number): string => {
    if (at === 0) return t('conflict.headline')
    return at === 1 ? t('conflict.standfirst') : t('conflict.passage', { n: at - 1 })
  }
  const rows = parts.flatMap((sides, at) => {
    if (!isQuiet(sides.kind)) {
      return (
        <ConflictPart
          key={nameOf(at)}
          name={nameOf(at)}
          sides={sides}
          siteName={conflict.endpointName}
          choice={choices[at] ?? null}
          onChoose={(choice) => onChoose(at, choice)}
          mayKeepBoth={at > 1}
        />
      )
    }
    const isFirst = at === 0 || !isQuiet(parts[at - 1]?.kind ?? 'both')
    if (!isFirst) return []
    const end = parts.findIndex((each, index) => index > at && !isQuiet(each.kind))
    const count = (end < 0 ? parts.length : end) - at
    return (
      <p key={nameOf(at)} className={styles.alike}>
        {t('conflict.alike', { n: count })}
      </p>
    )
  })
  return <div className={styles.parts}>{rows}</div>
}

const Merge = ({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) => {
  const { t } = useWords()
  const [choices, setChoices] = useState(() => firstChoices(conflict))
  const merge = useJobVerb('publishing.merge')
  const open = openParts(choices)
  const send = (): void => {
    if (open > 0 || merge.isPending) return
    const { jobId, mark, revision } = conflict
    merge.mutate({ jobId, mark, revision, ...mergedText(conflict, choices) }, { onSuccess: onClose })
  }
  return (
    <Dialog
      open
      form="full"
      title={t('conflict.title', { site: conflict.endpointName })}
      onClose={onClose}
      onConfirm={send}
      footer={
        <>
          <p className={styles.status} role="status">
            {open > 0 ? t('conflict.open', { n: open }) : t('conflict.ready')}
          </p>
          <Button kind="primary" disabled={open > 0 || merge.isPending} onClick={send}>
            {t('conflict.send')}
          </Button>
        </>
      }
    >
      <p className={styles.note}>{t(conflict.isBaseKnown ? 'conflict.hint' : 'conflict.noBase')}</p>
      <Parts
        conflict={conflict}
        choices={choices}
        onChoose={(at, choice) => setChoices(choices.map((each, index) => (index === at ? choice : each)))}
      />
    </Dialog>
  )
}

/** Asks the site for its text, shows both with what was last sent, and sends what the editor makes of them. */
export const ConflictDialog = ({ job, onClose }: { job: Job; onClose: () => void }) => {
  const { t } = useWords()
  const { data, error } = useQuery({
    queryKey: publishingKeys.conflict(job.id),
    queryFn: () => call('publishing.conflict', { jobId: job.id }),
    gcTime: 0,
    retry: false,
  })
  if (data !== undefined) return <Merge key={`${data.mark} ${data.revision}`} conflict={data} onClose={onClose} />
  return (
    <Dialog open form="full" title={t('conflict.title', { site: job.endpointName })} onClose={onClose}>
      <p role="status">{error === null ? t('conflict.loading') : failureSentence(t, error)}</p>
    </Dialog>
  )
}
