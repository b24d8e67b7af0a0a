import type { ImportJob } from '../../src-shared/contract/index.ts'
import type { ReindexedArticle } from '../archive/operations/importing.ts'
import type { Archive } from '../archive/operations.ts'
import { pack } from '../archive/packed-batch.ts'
import { prepareReindex } from '../archive/prepare-import.ts'
import { fileProblem } from './file-problem.ts'
import type { FormatName, ImportHouse } from './format.ts'
import { formatNamed } from './formats.ts'
import type { Mapping } from './mapping.ts'
import type { RunOptions } from './run-import.ts'
import { storyProblem } from './story-problem.ts'

/**
 * Structures articles again from the sources they were imported from, with the present rules. Articles that somebody has
 * edited, or opened for editing, stay as they are; so does what the source does not say.
 */
const atOnce = 50

/** Sources kept before formats were: recognised by how they begin. */
const guessFormat = (raw: string): FormatName =>
  (['jsonl', 'wxr', 'html', 'markdown'] as const).find((name) => formatNamed(name)?.sniff(raw.slice(0, 16_384))) ??
  'text'

const mappingOf = (text: string): Mapping | null => (text === '' ? null : (JSON.parse(text) as Mapping))

const again = (
  original: { raw: string; format: string; mapping: string; source: string },
  house: ImportHouse,
): ReindexedArticle['content'] | null => {
  const format = formatNamed(original.format === '' ? guessFormat(original.raw) : original.format)
  const draft = format?.draft(original.raw, { identity: original.source, house, mapping: mappingOf(original.mapping) })
  if (draft === null || draft === undefined) return null
  const { content } = draft.read()
  return storyProblem(content) === null ? content : null
}

/** Of every article, edited ones included: an archive older than the search for captions knows none of them. */
const indexAllCaptions = async (archive: Archive, signal: AbortSignal): Promise<void> => {
  let after: number | null = -1
  while (after !== null && !signal.aborted) after = await archive.write('indexCaptions', after)
}

export const runReindex = async (archive: Archive, jobId: string, options: RunOptions): Promise<ImportJob> => {
  const { job: begun, position } = await archive.read('getImportJob', jobId)
  let after = position === '' ? 0 : Number(position)
  let job = begun
  let done = begun.bytesDone
  const total = await archive.read('countOriginals')
  await indexAllCaptions(archive, options.signal)
  let since = performance.now()
  while (!options.signal.aborted) {
    const originals = await archive.read('originalsAfter', { rowId: after, limit: atOnce })
    const last = originals.at(-1)
    if (last === undefined) return archive.write('setImportState', { id: jobId, state: 'done', message: '' })
    const articles: ReindexedArticle[] = []
    const problems: { path: string; reason: string }[] = []
    let skipped = 0
    for (const original of originals) {
      try {
        const content = original.isEdited ? null : again(original, options.house)
        if (content === null) skipped += 1
        else articles.push(prepareReindex(original, content))
      } catch (error) {
        problems.push({ path: original.source, reason: fileProblem(error) })
      }
    }
    after = last.rowId
    done += originals.length
    const now = performance.now()
    const result = await archive.write('reindexBatch', {
      jobId,
      packed: [pack(articles)],
      similar: {},
      skipped,
      problems,
      position: String(after),
      bytesDone: done,
      bytesTotal: Math.max(done, total),
      workedMs: Math.round(now - since),
    })
    since = now
    job = result.job
    options.onProgress(job, result.ids)
  }
  return job
}
