import type { PullState } from '../../../src-shared/contract/index.ts'
import type { Words } from '../../i18n/words.ts'
import { reasonSentence } from '../publishing/reasons.ts'

/** How far a running pull has come, in words. */
export const runningWords = ({ t, formats }: Words, { endpointName, running }: PullState): string => {
  if (running === null || running.handled === 0) return t('pull.starting', { endpoint: endpointName })
  const total = running.total === null ? '?' : formats.number(running.total)
  return t('pull.running', {
    endpoint: endpointName,
    handled: formats.number(running.handled),
    total,
    rate: formats.number(running.perSecond),
  })
}

/** What came of the last pull, as one sentence. */
export const endedWords = (t: Words['t'], { endpointName: endpoint, problem, report }: PullState): string => {
  if (problem?.code === 'cancelled') return t('pull.cancelled', { endpoint })
  if (problem !== null) return t('pull.stopped', { endpoint, reason: reasonSentence(t, problem) })
  return t('pull.done', { endpoint, imported: report?.imported ?? 0, updated: report?.updated ?? 0 })
}
