/** What a merge made of the story that was queued, for an editor who wants to see it. */
import { AppError, type Merged } from '../../../src-shared/contract/index.ts'
import type { Archive } from '../../archive/operations.ts'
import { compareTexts, sameThere } from '../conflict/texts.ts'

/** Throws `not_found` for a job that nothing was merged into. */
export const readMerged = async (archive: Archive, jobId: string): Promise<Merged> => {
  const job = await archive.read('getJob', jobId)
  const before = await archive.read('getVersion', job?.progress.queuedBefore ?? '')
  if (job === null || before === null) {
    throw new AppError('not_found', 'Nothing was merged into this publishing job.', { id: jobId })
  }
  const endpoint = await archive.read('getEndpoint', job.endpointId)
  const draft = await archive.read('getVersion', job.progress.draftBefore ?? '')
  const { headline, standfirst, passages } = compareTexts(sameThere(before.content), before.content, job.payload)
  return { endpointName: endpoint?.name ?? '', headline, standfirst, passages, versionBefore: draft?.id ?? null }
}
