import type { ImportJob, ImportProblem, Media } from '../../src-shared/contract/index.ts'
import type { Similar } from '../archive/near-duplicates.ts'
import type { ImportedArticle } from '../archive/operations/importing.ts'
import type { Archive } from '../archive/operations.ts'
import { storePicture } from '../media/store.ts'
import { fileProblem } from './file-problem.ts'
import { sampleNaming } from './find-files.ts'
import type { ImportHouse } from './format.ts'
import type { Mapping } from './mapping.ts'
import { type Position, readStories, type StoriesRead, type StoriesUnderWay, totalBytes } from './read-stories.ts'
import { SketchIndex } from './sketch-index.ts'
import type { SourceFile } from './source-file.ts'
import { prepareArticles, type StoryToComplete, type StructuredEntries } from './structure-entries.ts'
import type { Structurer } from './structurer.ts'

/**
 * Runs one import job from where it stands to its end: reads, has entries structured, and hands batches to the writer in
 * the order of the source, each small enough that a save never waits long for it. Stopping it loses nothing: the job goes
 * on from its last batch.
 */
export type RunOptions = {
  house: ImportHouse
  /** Where pictures go; null leaves them. */
  mediaDirectory: string | null
  /** How long one batch may keep the writer: short where somebody is typing. */
  batchMs: number
  structurer: Structurer
  signal: AbortSignal
  onProgress: (job: ImportJob, ids: string[]) => void
}

/** Bytes: loading a thread takes as long as reading some hundred stories. */
const worthThreads = 500_000

const smallest = 10
const largest = 2000
/** Of sources and bodies, in one batch; one more is being written meanwhile. */
export const mostCharacters = 2_000_000

type Gathered = {
  packed: Uint8Array[]
  amount: number
  similar: Record<string, Similar[]>
  unchanged: string[]
  problems: ImportProblem[]
  characters: number
  last: StoriesRead | null
}

const nothing = (): Gathered => ({
  packed: [],
  amount: 0,
  similar: {},
  unchanged: [],
  problems: [],
  characters: 0,
  last: null,
})

/** The picture that lies beside its story, taken in; a story never fails for its picture, but why it has none is told. */
const pictureOf = async (
  archive: Archive,
  file: SourceFile,
  path: string,
  directory: string,
): Promise<Media | ImportProblem | null> => {
  try {
    const bytes = await file.beside(path)
    return bytes === null ? null : await archive.write('addMedia', await storePicture(directory, path, bytes))
  } catch (error) {
    return { path: file.path, reason: `the story came without its picture: ${fileProblem(error)}` }
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
  if (bytesTotal > worthThreads) void options.structurer.start()
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

  const write = async ({ packed, amount, similar, problems, unchanged, last }: Gathered): Promise<void> => {
    if (last === null) return
    const now = performance.now()
    const batch = {
      jobId,
      packed,
      similar,
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
    if (amount >= size / 2) {
      // Towards the size that takes as long as it may, by no more than double at a time.
      const fitting = (amount * options.batchMs) / Math.max(1, took)
      size = Math.round(Math.min(largest, Math.max(smallest, Math.min(size * 2, fitting))))
    }
    job = result.job
    options.onProgress(job, [...result.ids, ...unchanged])
  }

  const complete = async (
    { article, picture, pictures }: StoryToComplete,
    file: SourceFile,
  ): Promise<ImportedArticle> => {
    const { mediaDirectory } = options
    if (mediaDirectory === null) return article
    const taken = async (path: string): Promise<Media | null> => {
      const found = await pictureOf(archive, file, path, mediaDirectory)
      if (found === null || 'id' in found) return found
      gathered.problems.push(found)
      return null
    }
    // In the text they are named by their hash: once they are in the archive they are there.
    for (const path of pictures) await taken(path)
    return withPicture(article, picture === null ? null : await taken(picture))
  }

  const prepared = async (structured: StructuredEntries, file: SourceFile) => {
    if (structured.kind === 'prepared') return structured
    const articles: ImportedArticle[] = []
    for (const story of structured.stories) articles.push(await complete(story, file))
    return prepareArticles(articles)
  }

  const gather = async ({ structured, file }: StoriesUnderWay): Promise<void> => {
    const read = await structured
    gathered.problems.push(...read.problems)
    gathered.unchanged.push(...read.unchanged)
    if (read.stories.length === 0) return
    const { packed, stories } = await prepared(read, file)
    for (const { id, sketch } of stories) {
      const similar = await sketches.similarTo(sketch)
      if (similar.length > 0) gathered.similar[id] = similar
      sketches.add(id, sketch)
    }
    gathered.packed.push(packed)
    gathered.amount += stories.length
    gathered.characters += read.characters
  }

  /** In the order of the source: what was read first is written first, and is the older of two of the same copy. */
  const take = async (read: StoriesRead): Promise<void> => {
    gathered.problems.push(...read.problems)
    if (read.stories !== null) await gather(read.stories)
    gathered.last = read
    const amount = gathered.amount + gathered.unchanged.length / 20 + gathered.problems.length
    if (amount >= size || gathered.characters >= mostCharacters || performance.now() - since > 1000) await flush()
  }

  const { structurer } = options
  const reading = readStories(
    archive,
    {
      paths: request.paths,
      format: request.format,
      mapping: request.mapping as Mapping | null,
      house: options.house,
      originKind: request.originKind,
      naming: request.originKind === 'sample' ? sampleNaming : (path) => path,
      withPictures: options.mediaDirectory !== null,
      structure: structurer.structure,
      atOnce: () => size,
    },
    positionOf(position),
  )
  const ahead: StoriesRead[] = []
  for await (const read of reading) {
    if (options.signal.aborted) {
      await underWay
      return job
    }
    ahead.push(read)
    const most = read.isLastInZip ? 0 : structurer.ahead
    while (ahead.length > most) {
      const first = ahead.shift()
      if (first !== undefined) await take(first)
    }
  }
  for (const read of ahead) await take(read)
  await flush()
  await underWay
  if (options.signal.aborted) return job
  return archive.write('setImportState', { id: jobId, state: 'done', message: '' })
}
