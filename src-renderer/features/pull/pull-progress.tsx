import type { PullState } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'

/** A bar for as long as nobody knows the end, then a measured one. */
export const PullProgress = ({ state, className }: { state: PullState; className?: string | undefined }) => {
  const { t } = useWords()
  const { running } = state
  const measured = running !== null && running.handled > 0 && running.total !== null
  return (
    <progress
      className={className}
      aria-label={t('pull.progress', { endpoint: state.endpointName })}
      {...(measured && { value: running.handled, max: Math.max(1, running.total ?? 1) })}
    />
  )
}
