/** Nothing of a story leaves before its embargo is over, by our clock and, where it can be asked, by the server's. */
import type { OutboxJob } from '../../archive/operations/publishing.ts'

/** An embargo that ended longer ago than clocks differ is not asked about. */
const asksServerForMs = 26 * 3_600_000

export type Held = { until: number; problem: { code: 'embargo' | 'embargo_clock'; message: string } }

/**
 * Null when the story may go. `until` is by our own clock. `serverTime` is called only when ours says that the embargo is
 * over, and sends no word of the story.
 */
export const heldBack = async (
  { targetStatus }: Pick<OutboxJob, 'targetStatus'>,
  embargo: string | null,
  now: number,
  serverTime: () => Promise<number | null>,
): Promise<Held | null> => {
  // Throwing a story away tells nobody what is in it.
  if (embargo === null || targetStatus === 'trash') return null
  const end = Date.parse(embargo)
  if (now < end) {
    const message = `The story is under embargo until ${embargo}.`
    return { until: end, problem: { code: 'embargo', message } }
  }
  if (now - end > asksServerForMs) return null
  const theirs = await serverTime()
  if (theirs === null || theirs >= end) return null
  const message = `This computer's clock is ahead of the site's, where the embargo (${embargo}) is not over yet.`
  return { until: now + (end - theirs), problem: { code: 'embargo_clock', message } }
}
