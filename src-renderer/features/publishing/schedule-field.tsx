import { instantOf, localZone, wallTime, zoneName } from '../../../src-shared/time/zone.ts'
import { useWords } from '../../i18n/words.ts'
import { TextField } from '../../ui/field.tsx'

/** A date and time on a wall somewhere, with the zone it is read in. */
export type Moment = { at: string | null; problem: 'skipped' | 'past' | null; twice: boolean }

/** What was typed, as an instant; `at` is null while it is none, or none to come. */
export const momentOf = (zone: string, wall: string, now: number): Moment => {
  const found = instantOf(zone, wall)
  if (found === null) return { at: null, problem: null, twice: false }
  if (found.kind === 'skipped') return { at: null, problem: 'skipped', twice: false }
  if (found.at <= now) return { at: null, problem: 'past', twice: false }
  return { at: new Date(found.at).toISOString(), problem: null, twice: found.kind === 'twice' }
}

/** The next full hour there, at least half an hour from now. */
export const nextHour = (zone: string, now: number): string => `${wallTime(zone, now + 90 * 60_000).slice(0, 13)}:00`

type Props = { label: string; siteZone: string; wall: string; onChange: (wall: string) => void }

export const ScheduleField = ({ label, siteZone, wall, onChange }: Props) => {
  const { t } = useWords()
  const zone = siteZone || localZone()
  const moment = momentOf(zone, wall, Date.now())
  const at = Date.parse(moment.at ?? '') || Date.now()
  const where = t(siteZone === '' ? 'schedule.localZone' : 'schedule.siteZone', { zone: zoneName(zone, at) })
  return (
    <TextField
      type="datetime-local"
      label={label}
      hint={moment.twice ? `${where} ${t('schedule.twice')}` : where}
      problem={moment.problem === null ? undefined : t(`schedule.${moment.problem}`)}
      value={wall}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
