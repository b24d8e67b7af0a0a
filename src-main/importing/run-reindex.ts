import type { ImportJob } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import type { RestructuredSources } from './restructure-sources.ts'
import type { RunOptions } from './run-import.ts'

/**
 * Structures articles again from the sources they were imported from, with the present rules. Articles that somebody has
 * edited, or opened for editing, stay as they are; so does what the source does not say.
 */
const atOnce = 50

/** Sources: loading a thread takes as long as reading some hundred stories. */
const worthThreads = 200

type Piece = {
  /** What came of the sources nobody has edited since. */
  restructured: Promise<RestructuredSources>
  edited: number
  amount: number
  /** Row id of the last source. */
  last: number
}

/** Of every article, edited ones included: an archive older than the search for captions knows none of them. */
const indexAllCaptions = async (archive: Archive, signal: AbortSignal): Promise<void> => {
  let after: number | null = -1
  while (after !== null && !signal.aborted) after = await archive.write('indexCaptions', after)
}

export const runReindex = async (archive: Archive, jobId: string, options: RunOptions): Promise<ImportJob> => {
  const { structurer, house, signal, onProgress } = options
  const { job: begun, position } = await archive.read('getImportJob', jobId)
  const total = await archive.read('countOriginals')
  if (total - begun.bytesDone > worthThreads) void structurer.start()
  let job = begun
  let done = begun.bytesDone
  await indexAllCaptions(archive, signal)
  let since = performance.now()
  /** One piece is written while the next are read. */
  let underWay: Promise<void> = Promise.resolve()

  const write = async ({ edited, amount, last }: Piece, { packed, skipped, problems }: RestructuredSources) => {
    done += amount
    const now = performance.now()
    const result = await archive.write('reindexBatch', {
      jobId,
      packed: [packed],
      similar: {},
      skipped: edited + skipped,
      problems,
      position: String(last),
      bytesDone: done,
      bytesTotal: Math.max(done, total),
      workedMs: Math.round(now - since),
    })
    since = now
    job = result.job
    onProgress(job, result.ids)
  }

  /** In the order of the sources, so that the position of the job holds for everything before it. */
  const take = async (piece: Piece): Promise<void> => {
    const restructured = await piece.restructured
    await underWay
    underWay = write(piece, restructured)
    // Waited for by the next piece, which is where its failure belongs.
    underWay.catch(() => undefined)
  }

  const ahead: Piece[] = []
  let after = position === '' ? 0 : Number(position)
  while (!signal.aborted) {
    const originals = await archive.read('originalsAfter', { rowId: after, limit: atOnce })
    const last = originals.at(-1)?.rowId
    if (last === undefined) break
    after = last
    const unedited = originals.filter(({ isEdited }) => !isEdited)
    const restructured = structurer.restructure({ originals: unedited, house })
    // Waited for when its turn comes, which is where its failure belongs.
    restructured.catch(() => undefined)
    ahead.push({ restructured, edited: originals.length - unedited.length, amount: originals.length, last })
    while (ahead.length > structurer.ahead) {
      const first = ahead.shift()
      if (first !== undefined) await take(first)
    }
  }
  if (!signal.aborted) for (const piece of ahead) await take(piece)
  await underWay
  return signal.aborted ? job : archive.write('setImportState', { id: jobId, state: 'done', message: '' })
}
