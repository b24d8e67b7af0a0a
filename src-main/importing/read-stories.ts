import { createHash } from 'node:crypto'
import { newId } from '../archive/new-id.ts'
import type { Archive } from '../archive/operations.ts'
import { fileProblem } from './file-problem.ts'
import { filesAt, isBefore, type Naming } from './find-files.ts'
import type { Format, FormatName, ImportHouse } from './format.ts'
import { hasMapping, pickFormat } from './formats.ts'
import type { Mapping } from './mapping.ts'
import { guessedFor } from './preview.ts'
import type { SourceFile } from './source-file.ts'
import type { StructuredEntries } from './structure-entries.ts'
import type { Structurer } from './structurer.ts'

/**
 * Cuts files into entries and gives them away to be read, a handful at a time and in their order; what cannot be read becomes
 * a problem with its place. Knows at each step where to go on later.
 */
export type Position = {
  /** Of the paths that were given. */
  given: number
  /** The file under way, and how many of its entries are done. */
  path: string
  entries: number
  /** What the file was like; positions kept by older versions do not say. A file that is another one now is read from its start. */
  stamp?: string
  /** Nothing of it is left to read. */
  isRead?: boolean
}

export type ReadRequest = {
  paths: string[]
  format: FormatName | 'auto'
  mapping: Mapping | null
  house: ImportHouse
  originKind: 'import' | 'sample'
  naming: Naming
  withPictures: boolean
  structure: Structurer['structure']
  /** How many entries may be read for structure in one piece. */
  atOnce: () => number
}

/** Entries read for structure, now or by another thread: `file` is where their pictures lie beside. */
export type StoriesUnderWay = { structured: Promise<StructuredEntries>; file: SourceFile }

export type StoriesRead = {
  stories: StoriesUnderWay | null
  problems: { path: string; reason: string }[]
  position: Position
  /** Of all files so far. */
  bytes: number
  /** What lies beside a file in a ZIP has to be taken before the next file is asked for. */
  isLastInZip: boolean
}

type Pending = { raw: string; place: string }

/** As many entries, and characters of them, as are read at once. */
const mostAtOnce = 32
const charactersAtOnce = 500_000

const mappingMark = (mapping: Mapping | null): string =>
  mapping === null ? '' : `~${createHash('sha256').update(JSON.stringify(mapping)).digest('hex').slice(0, 12)}`

class FileReader {
  readonly #archive: Archive
  readonly #request: ReadRequest
  readonly #file: SourceFile
  readonly #format: Format
  readonly #mapping: Mapping | null
  readonly #readAs: { format: string; chosen: boolean }
  readonly #fileTime: string | null

  constructor(
    archive: Archive,
    request: ReadRequest,
    file: SourceFile,
    format: Format,
    { mapping: guessed, fileTime }: { mapping: Mapping | null; fileTime: string | null },
  ) {
    this.#fileTime = fileTime
    this.#archive = archive
    this.#request = request
    this.#file = file
    this.#format = format
    this.#mapping = hasMapping(format.name) ? guessed : null
    const isChosen = request.mapping !== null && hasMapping(format.name)
    this.#readAs = {
      format: `${format.name}${isChosen ? mappingMark(request.mapping) : ''}`,
      chosen: request.format !== 'auto' || isChosen,
    }
  }

  /** A source that breaks off ends with a problem in its place: what was read before it is as good as any. */
  async *entries(): ReturnType<Format['entries']> {
    try {
      yield* this.#format.entries(this.#file)
    } catch (error) {
      yield { place: this.#file.path, reason: fileProblem(error), bytes: this.#file.size }
    }
  }

  read(entries: Pending[]): StoriesUnderWay {
    const { house, originKind, withPictures } = this.#request
    const given = {
      format: this.#format.name,
      identity: this.#file.identity,
      mapping: this.#mapping,
      readAs: this.#readAs,
      fileTime: this.#fileTime,
      originKind,
      house,
      withPictures,
      entries: entries.map((entry) => ({ id: newId(), ...entry })),
    }
    const structured = this.#request.structure(given, (wanted) => this.#archive.read('knownImports', wanted))
    // Waited for when its turn comes, which is where its failure belongs.
    structured.catch(() => undefined)
    return { structured, file: this.#file }
  }
}

/** A file that is one story is as old as the story, if nothing else tells; a file of many is not. */
const wholeFiles = new Set<FormatName>(['text', 'html', 'markdown', 'docx'])

const fileTimeOf = async (file: SourceFile, { name }: Format): Promise<string | null> => {
  const time = wholeFiles.has(name) ? ((await file.modifiedAt?.()) ?? null) : null
  return time !== null && Date.parse(time) <= Date.now() ? time : null
}

const openFile = async (archive: Archive, request: ReadRequest, file: SourceFile): Promise<FileReader> => {
  const format = await pickFormat(file, request.format)
  const mapping = hasMapping(format.name) ? await guessedFor(file, format, request.mapping) : null
  return new FileReader(archive, request, file, format, { mapping, fileTime: await fileTimeOf(file, format) })
}

const opened = async (
  archive: Archive,
  request: ReadRequest,
  file: SourceFile,
): Promise<FileReader | { path: string; reason: string }> => {
  try {
    return await openFile(archive, request, file)
  } catch (error) {
    return { path: file.path, reason: fileProblem(error) }
  }
}

const empty = { stories: null, problems: [], isLastInZip: false }

export async function* readStories(
  archive: Archive,
  request: ReadRequest,
  from: Position | null,
): AsyncGenerator<StoriesRead> {
  let bytes = 0
  for (const [given, path] of request.paths.entries()) {
    if (from !== null && given < from.given) {
      for await (const file of filesAt(path, request.naming)) bytes += 'size' in file ? file.size : 0
      continue
    }
    const resumed = from !== null && from.given === given ? from : null
    let underWay = resumed?.isRead === true ? null : resumed
    for await (const file of filesAt(path, request.naming)) {
      const isOver = resumed !== null && resumed.isRead === true && file.path === resumed.path
      if (isOver || (resumed !== null && isBefore(file.path, resumed.path))) {
        bytes += 'size' in file ? file.size : 0
        continue
      }
      const goesOn = underWay?.path === file.path ? underWay : null
      // A file that was begun and is there no longer is not among those of its folder.
      if (underWay !== null && goesOn === null) yield unreadable(underWay, given, noSuchFile, bytes)
      underWay = null
      if ('reason' in file) {
        yield unreadable(goesOn ?? { path: file.path, entries: 0 }, given, file.reason, bytes)
        continue
      }
      yield* readFile(archive, request, file, { given, goesOn, bytes })
      bytes += file.size
    }
    if (underWay !== null) yield unreadable(underWay, given, noSuchFile, bytes)
  }
}

const noSuchFile = 'there is no such file or folder'

/** `entries`: of it that came in before. */
const unreadable = (
  { path, entries }: Pick<Position, 'path' | 'entries'>,
  given: number,
  why: string,
  bytes: number,
): StoriesRead => {
  const reason = entries === 0 ? why : `the rest of it, after ${entries} entries, was not read: ${why}`
  return { ...empty, problems: [{ path, reason }], position: { given, path, entries, isRead: true }, bytes }
}

/** Tells a file that was changed from the one it was; null where nothing can tell. */
const stampOf = async (file: SourceFile): Promise<string | null> => {
  try {
    const time = await file.modifiedAt?.()
    return time === undefined ? null : `${file.size} ${time}`
  } catch {
    return null
  }
}

/** `goesOn`: where it was left. */
type FileStart = { given: number; goesOn: Position | null; bytes: number }

async function* readFile(
  archive: Archive,
  request: ReadRequest,
  file: SourceFile,
  { given, goesOn, bytes }: FileStart,
): AsyncGenerator<StoriesRead> {
  const stamp = await stampOf(file)
  const isAnother = goesOn?.stamp !== undefined && stamp !== null && goesOn.stamp !== stamp
  const done = isAnother ? 0 : (goesOn?.entries ?? 0)
  let entries = 0
  const pending: Pending[] = []
  const problems: StoriesRead['problems'] = []
  let reached = 0
  let weight = 0
  const state = (isRead: boolean) => ({
    position: { given, path: file.path, entries, isRead, ...(stamp !== null && { stamp }) },
    bytes: bytes + Math.min(reached, file.size),
  })
  const reader = await opened(archive, request, file)
  if ('reason' in reader) {
    yield unreadable({ path: file.path, entries: done }, given, reader.reason, bytes)
    return
  }
  const flush = (isLast: boolean): StoriesRead => {
    weight = 0
    const stories = pending.length === 0 ? null : reader.read(pending.splice(0))
    return { stories, problems: problems.splice(0), ...state(isLast), isLastInZip: isLast && !file.isOnDisk }
  }
  for await (const entry of reader.entries()) {
    entries += 1
    reached = entry.bytes
    if (entries <= done) continue
    if ('reason' in entry) problems.push({ path: entry.place, reason: entry.reason })
    else {
      pending.push({ raw: entry.raw, place: entry.place })
      weight += entry.raw.length
    }
    const isFull = pending.length >= Math.min(mostAtOnce, request.atOnce()) || problems.length >= mostAtOnce
    if (isFull || weight > charactersAtOnce) yield flush(false)
  }
  const after = await stampOf(file)
  if (stamp !== null && after !== null && after !== stamp)
    problems.push({ path: file.path, reason: 'it was changed while it was read: import it once more' })
  reached = file.size
  yield flush(true)
}

/** Of everything below the paths; what cannot be looked at counts nothing. */
export const totalBytes = async (paths: string[]): Promise<{ files: number; bytes: number }> => {
  let [files, bytes] = [0, 0]
  for (const path of paths) {
    for await (const file of filesAt(path)) {
      if (!('size' in file)) continue
      files += 1
      bytes += file.size
    }
  }
  return { files, bytes }
}
