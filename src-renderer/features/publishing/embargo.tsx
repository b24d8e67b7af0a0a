import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { instantOf, localZone, wallTime, zoneName } from '../../../src-shared/time/zone.ts'
import { call } from '../../api/client.ts'
import { publishingKeys } from '../../api/keys.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { TextField } from '../../ui/field.tsx'
import styles from './publishing-panel.module.css'

/** Until when nothing of the story leaves, by this computer's clock. Kept at once; an emptied field lifts it. */
export const Embargo = ({ articleId }: { articleId: string }) => {
  const { t } = useWords()
  const queries = useQueryClient()
  const { data } = useQuery({
    queryKey: publishingKeys.embargo(articleId),
    queryFn: () => call('publishing.embargo', { articleId }),
  })
  const set = useMutation({
    mutationFn: (until: string | null) => call('publishing.setEmbargo', { articleId, until }),
    onSuccess: () => queries.invalidateQueries({ queryKey: publishingKeys.all }),
    onError: tellFailure(t),
  })
  if (data === undefined) return null
  const zone = localZone()
  const at = data.until === null ? Date.now() : Date.parse(data.until)
  const keep = (wall: string): void => {
    const found = instantOf(zone, wall)
    if (wall === '') set.mutate(null)
    else if (found !== null && found.kind !== 'skipped') set.mutate(new Date(found.at).toISOString())
  }
  return (
    <section className={styles.part} aria-label={t('embargo.title')}>
      <TextField
        key={data.until ?? ''}
        type="datetime-local"
        label={t('embargo.until')}
        hint={t('embargo.hint', { zone: zoneName(zone, at) })}
        defaultValue={data.until === null ? '' : wallTime(zone, at)}
        onBlur={(event) => {
          const wall = event.currentTarget.value
          if (wall !== (data.until === null ? '' : wallTime(zone, at))) keep(wall)
        }}
      />
    </section>
  )
}
