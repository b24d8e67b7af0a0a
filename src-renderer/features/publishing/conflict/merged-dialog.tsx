import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Merged } from '../../../../src-shared/contract/index.ts'
import { call } from '../../../api/client.ts'
import { publishingKeys } from '../../../api/keys.ts'
import { failureSentence, tellFailure } from '../../../app/failure-words.ts'
import { useWords } from '../../../i18n/words.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { notify } from '../../../ui/toasts.tsx'
import styles from './conflict.module.css'
import { plainText, Side } from './side.tsx'

/** What came into a story from the site, passage by passage, and the way back to the text as it was. */
export const MergedDialog = ({ jobId, site, onClose }: { jobId: string; site: string; onClose: () => void }) => {
  const { t } = useWords()
  const queries = useQueryClient()
  const { data, error } = useQuery({
    queryKey: publishingKeys.merged(jobId),
    queryFn: () => call('publishing.merged', { jobId }),
    retry: false,
  })
  const undo = useMutation({
    mutationFn: (id: string) => call('versions.restore', { id }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: publishingKeys.all })
      notify({ title: t('merged.undone') })
      onClose()
    },
    onError: tellFailure(t),
  })
  const version = data?.versionBefore ?? null
  return (
    <Dialog
      open
      form="full"
      title={t('merged.title', { site })}
      onClose={onClose}
      footer={
        version !== null && (
          <Button disabled={undo.isPending} onClick={() => undo.mutate(version)}>
            {t('merged.undo')}
          </Button>
        )
      }
    >
      {data === undefined ? (
        <p role="status">{error === null ? t('merged.loading') : failureSentence(t, error)}</p>
      ) : (
        <>
          <p className={styles.note}>{t('merged.hint')}</p>
          <Parts merged={data} />
        </>
      )}
    </Dialog>
  )
}

const Parts = ({ merged: { headline, standfirst, passages } }: { merged: Merged }) => {
  const { t } = useWords()
  const named = [
    { name: t('conflict.headline'), sides: headline },
    { name: t('conflict.standfirst'), sides: standfirst },
    ...passages.map((sides, at) => ({ name: t('conflict.passage', { n: at + 1 }), sides })),
  ]
  return (
    <div className={styles.parts}>
      {named
        .filter(({ sides }) => sides.kind !== 'same')
        .map(({ name, sides }) => {
          const [before, after] = [plainText(sides.mine), plainText(sides.theirs)]
          return (
            <section key={name} className={styles.part} aria-label={name}>
              <h3 className={styles.legend}>{name}</h3>
              <div className={styles.sides}>
                <div className={styles.side}>
                  <p className={styles.pick}>{t('merged.before')}</p>
                  <Side text={before} before={before} />
                </div>
                <div className={styles.side} data-chosen>
                  <p className={styles.pick}>{t('merged.after')}</p>
                  <Side text={after} before={before} />
                </div>
              </div>
            </section>
          )
        })}
    </div>
  )
}
