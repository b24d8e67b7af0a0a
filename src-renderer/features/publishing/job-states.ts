import type { Job } from '../../../src-shared/contract/index.ts'

/** What a job's state means for the editor: does it go on by itself, does it need someone, or is it over? */
export type Course = 'underway' | 'needs-you' | 'done' | 'ended'

export const courseOf = ({ state, nextAttemptAt }: Pick<Job, 'state' | 'nextAttemptAt'>): Course => {
  switch (state) {
    case 'queued':
    case 'sending':
      return 'underway'
    case 'ambiguous':
    case 'waiting':
      // Without a next time it has stopped trying by itself.
      return nextAttemptAt === null ? 'needs-you' : 'underway'
    case 'needs_auth':
    case 'conflict':
    case 'rejected':
      return 'needs-you'
    case 'confirmed':
      return 'done'
    case 'cancelled':
      return 'ended'
  }
}

/** What only waits for a time of its own choosing is held by the desk; no site has anything against it. */
export const waitsForTime = ({ problem }: Pick<Job, 'problem'>): boolean =>
  problem !== null && ['embargo', 'embargo_clock', 'waits_for_time'].includes(problem.code)

/** How a job stands, as it is told: no password helps where the account itself may not do it. */
export const toldState = (job: Pick<Job, 'state' | 'problem'>): Job['state'] | 'held' | 'not_allowed' => {
  if (job.state === 'waiting' && waitsForTime(job)) return 'held'
  return job.state === 'needs_auth' && job.problem?.code === 'cannot_publish' ? 'not_allowed' : job.state
}

/** An article has at most one of these at a time; a rejected job is over and another may follow. */
export const isOpenJob = (job: Job): boolean =>
  courseOf(job) === 'underway' || (courseOf(job) === 'needs-you' && job.state !== 'rejected')

export const needsSecret = (job: Job): boolean =>
  job.state === 'needs_auth' || (isOpenJob(job) && job.problem?.code === 'secret_missing')

/** A job whose request is on the wire cannot be taken back; one that is uncertain is looked up first. */
export const canCancel = (job: Job): boolean => isOpenJob(job) && job.state !== 'sending'

/** Both texts can be kept only while there still is a post to compare with. */
export const canResolve = (job: Job): boolean => job.state === 'conflict' && !isGone(job)

/** Nothing to compare with: another post, or none. */
export const isGone = (job: Job): boolean => job.state === 'conflict' && job.problem?.code === 'gone'

export const canRetry = (job: Job): boolean =>
  job.state === 'rejected' || (isOpenJob(job) && job.state !== 'sending' && !isGone(job))

/** What a further version for a site does with those that are still open; null where nothing stands in its way. */
export const orderAmong = (openJobs: readonly Job[], endpointId: string): 'replaces' | 'waitsBehind' | null => {
  if (openJobs.some((job) => job.state === 'sending' || job.state === 'ambiguous')) return 'waitsBehind'
  return openJobs.some((job) => job.endpointId === endpointId) ? 'replaces' : null
}

/** What came from the site, in the words of the note; null where nothing did. */
export const takenFromSite = ({ notes }: Pick<Job, 'notes'>): string | null =>
  notes.findLast(({ code }) => code === 'merged_from_site')?.name ?? null

/** Jobs that need someone first, then those underway, then the past; the newest first within each. */
export const inQueueOrder = (jobs: readonly Job[]): Job[] => {
  const rank: Record<Course, number> = { 'needs-you': 0, underway: 1, done: 2, ended: 2 }
  return [...jobs].sort((a, b) => rank[courseOf(a)] - rank[courseOf(b)] || b.updatedAt.localeCompare(a.updatedAt))
}

/** Only the newest job of an article and endpoint still asks for anything; older failures were overtaken. */
export const queueState = (jobs: readonly Job[]): { waiting: number; needsYou: number } => {
  const newest = new Map<string, Job>()
  for (const job of jobs) {
    const target = `${job.articleId} ${job.endpointId}`
    const other = newest.get(target)
    if (other === undefined || other.createdAt < job.createdAt) newest.set(target, job)
  }
  const courses = [...newest.values()].map(courseOf)
  return {
    waiting: courses.filter((course) => course === 'underway').length,
    needsYou: courses.filter((course) => course === 'needs-you').length,
  }
}
