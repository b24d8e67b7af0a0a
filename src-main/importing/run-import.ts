import type { ImportJob, ImportProblem, Media } from '../../src-shared/contract/index.ts'
import type { ImportedArticle } from '../archive/operations/importing.ts'
import type { Archive } from '../archive/operations.ts'
import { pack } from '../archive/packed-batch.ts'
import { type PreparedImport, prepareImport } from '../archive/prepare-import.ts'
import { sketchOf } from '../archive/search/sketch.ts'
import { storePicture } from '../media/store.ts'
import { sampleNaming } from './find-files.ts'
import type { ImportHouse } from './format.ts'
import type { Mapping } from './mapping.ts'
import { type Position, readStories, type StoriesRead, type StoryRead, totalBytes } from './read-stories.ts'
import { SketchIndex } from './sketch-index.ts'

/**
 * Runs one import job from where it stands to its end: reads, structures, compresses, and hands batches to the writer,
 * each small enough that a save never waits long for it. Stopping it loses nothing: the job goes on from its last batch.
 */
export type RunOptions = {
  house: ImportHouse
  /** Where pictures go; null leaves them. */
  mediaDirectory: string | null
  /** How long one batch may keep the writer: short where somebody is typing. */
  batchMs: number
  signal: AbortSignal
  onProgress: (job: ImportJob, ids: string[]) => void
}

const smallest = 10
const largest = 2000
/** Of sources and bodies, in one batch; one more is being written meanwhile. */
export const mostCharacters = 2_000_000

type Gathered = {
  prepared: PreparedImport[]
  unchanged: string[]
  problems: ImportProblem[]
  characters: number
  last: StoriesRead | null
}

const nothing = (): Gathered => ({ prepared: [], unchanged: [], problems: [], characters: 0, last: null })

/** The picture that lies beside its story, taken in; a story never fails for its picture. */
const pictureOf = async (archive: Archive, story: StoryRead, directory: string): Promise<Media | null> => {
  if (story.picture === null) return null
  const { file, path } = story.picture
  const bytes = await file.beside(path)
  if (bytes === null) return null
  try {
    return await archive.write('addMedia', await storePicture(directory, path, bytes))
  } catch {
    return null
  }
}

const withPicture = (article: ImportedArticle, media: Media | null): ImportedArticle => {
  if (media === null) return article
  const leadImage = { caption: '', alt: '', credit: '', ...article.content.leadImage, mediaId: media.id }
  return { ...article, content: { ...article.content, leadImage } }
}

const positionOf = (text: string): Position | null => (text === '' ? null : (JSON.parse(text) as Position))

export const runImport = async (archive: Archive, jobId: string, options: RunOptions): Promise<ImportJob> => {
  const { job: begun, position } = await archive.read('getImportJob', jobId)
  const { request } = begun
  const sketches = await SketchIndex.load(archive)
  const { bytes: bytesTotal } = await totalBytes(request.paths)
  let job = begun
  let size = 50
  let gathered = nothing()
  let since = performance.now()
  /** One batch is written while the next one is read. */
  let underWay: Promise<void> = Promise.resolve()

  const flush = async (): Promise<void> => {
    const full = gathered
    gathered = nothing()
    await underWay
    underWay = write(full)
    // Waited for by the next flush, which is where its failure belongs.
    underWay.catch(() => undefined)
  }

  const write = async ({ prepared, problems, unchanged, last }: Gathered): Promise<void> => {
    if (last === null) return
    const now = performance.now()
    const packed = pack(prepared)
    const batch = {
      jobId,
      packed,
      skipped: unchanged.length,
      problems,
      position: JSON.stringify(last.position),
      bytesDone: last.bytes,
      bytesTotal: Math.max(bytesTotal, last.bytes),
      workedMs: Math.round(now - since),
    }
    since = now
    const result = await archive.write('importBatch', batch)
    const took = performance.now() - now
    if (prepared.length >= size / 2) {
      // Towards the size that takes as long as it may, by no more than double at a time.
      const fitting = (prepared.length * options.batchMs) / Math.max(1, took)
      size = Math.round(Math.min(largest, Math.max(smallest, Math.min(size * 2, fitting))))
    }
    job = result.job
    options.onProgress(job, [...result.ids, ...unchanged])
  }

  const take = async (story: StoryRead): Promise<void> => {
    const { mediaDirectory } = options
    const media = mediaDirectory === null ? null : await pictureOf(archive, story, mediaDirectory)
    const article = withPicture(story.article, media)
    const sketch = sketchOf(article.content.text)
    const prepared = prepareImport({ ...article, similar: sketches.similarTo(sketch) })
    sketches.add(prepared.id, sketch)
    gathered.prepared.push(prepared)
    gathered.characters += article.raw.length + article.content.html.length
  }

  const reading = readStories(
    archive,
    {
      paths: request.paths,
      format: request.format,
      mapping: request.mapping as Mapping | null,
      house: options.house,
      originKind: request.originKind,
      naming: request.originKind === 'sample' ? sampleNaming : (path) => path,
    },
    positionOf(position),
  )
  for await (const read of reading) {
    if (options.signal.aborted) {
      await underWay
      return job
    }
    for (const story of read.stories) await take(story)
    gathered.unchanged.push(...read.unchanged)
    gathered.problems.push(...read.problems)
    gathered.last = read
    const amount = gathered.prepared.length + gathered.unchanged.length / 20 + gathered.problems.length
    if (amount >= size || gathered.characters >= mostCharacters || performance.now() - since > 1000) await flush()
  }
  await flush()
  await underWay
  if (options.signal.aborted) return job
  return archive.write('setImportState', { id: jobId, state: 'done', message: '' })
}
