import { createHash } from 'node:crypto'
import { newId } from '../archive/new-id.ts'
import type { Archive } from '../archive/operations.ts'
import { isSourceUnchanged } from '../archive/prepare-import.ts'
import { fileProblem } from './file-problem.ts'
import { filesAt, isBefore, type Naming } from './find-files.ts'
import type { Draft, Entry, Format, FormatName, ImportHouse } from './format.ts'
import { hasMapping, pickFormat } from './formats.ts'
import type { Mapping } from './mapping.ts'
import { guessedFor } from './preview.ts'
import type { SourceFile } from './source-file.ts'
import type { EntriesToStructure, StructuredEntries } from './structure-entries.ts'

/**
 * Reads stories out of files, a handful at a time and in their order: what the archive has unchanged is passed over before
 * it is given away to be read for structure, and what cannot be read becomes a problem with its place. Knows at each step
 * where to go on later.
 */
export type Position = {
  /** Of the paths that were given. */
  given: number
  /** The file under way, and how many of its entries are done. */
  path: string
  entries: number
}

export type ReadRequest = {
  paths: string[]
  format: FormatName | 'auto'
  mapping: Mapping | null
  house: ImportHouse
  originKind: 'import' | 'sample'
  naming: Naming
  withPictures: boolean
  structure: Structure
  /** How many entries may be read for structure in one piece. */
  atOnce: () => number
}

/** Entries read for structure, now or by another thread: `file` is where their pictures lie beside. */
export type StoriesUnderWay = { structured: Promise<StructuredEntries>; file: SourceFile }

export type StoriesRead = {
  stories: StoriesUnderWay | null
  unchanged: string[]
  problems: { path: string; reason: string }[]
  position: Position
  /** Of all files so far. */
  bytes: number
  /** What lies beside a file in a ZIP has to be taken before the next file is asked for. */
  isLastInZip: boolean
}

export type Structure = (entries: EntriesToStructure) => Promise<StructuredEntries>

type Pending = { draft: Draft; raw: string; place: string }

/** As many entries, and characters of them, as are looked up in the archive and read for structure at once. */
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

  /** Null when the entry is nothing that becomes an article. */
  pending({ raw, place }: Entry): Pending | { path: string; reason: string } | null {
    try {
      const { house } = this.#request
      const draft = this.#format.draft(raw, { identity: this.#file.identity, house, mapping: this.#mapping })
      return draft === null ? null : { draft, raw, place }
    } catch (error) {
      return { path: place, reason: fileProblem(error) }
    }
  }

  async read(all: Pending[]): Promise<Pick<StoriesRead, 'stories' | 'unchanged'>> {
    if (all.length === 0) return { stories: null, unchanged: [] }
    const wanted = all.map(({ draft }) => ({ source: draft.source, id: draft.kept?.id ?? null }))
    const known = await this.#archive.read('knownImports', wanted)
    const unchanged: string[] = []
    const entries = all.flatMap(({ draft, raw, place }, index) => {
      const there = known[index] ?? null
      const isSame = there !== null && draft.kept === undefined && isSourceUnchanged(there, raw, this.#readAs)
      if (!isSame) return { id: newId(), raw, place }
      unchanged.push(there.id)
      return []
    })
    return { stories: entries.length === 0 ? null : this.#structure(entries), unchanged }
  }

  #structure(entries: EntriesToStructure['entries']): StoriesUnderWay {
    const { house, originKind, withPictures } = this.#request
    const structured = this.#request.structure({
      format: this.#format.name,
      identity: this.#file.identity,
      mapping: this.#mapping,
      readAs: this.#readAs,
      fileTime: this.#fileTime,
      originKind,
      house,
      withPictures,
      entries,
    })
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

const empty = { stories: null, unchanged: [], problems: [], isLastInZip: false }

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
    for await (const file of filesAt(path, request.naming)) {
      if (resumed !== null && isBefore(file.path, resumed.path)) {
        bytes += 'size' in file ? file.size : 0
        continue
      }
      const done = resumed !== null && resumed.path === file.path ? resumed.entries : 0
      if ('reason' in file) {
        const problems = done > 0 ? [] : [{ path: file.path, reason: file.reason }]
        yield { ...empty, problems, position: { given, path: file.path, entries: 1 }, bytes }
        continue
      }
      yield* readFile(archive, request, file, { given, done, bytes })
      bytes += file.size
    }
  }
}

type FileStart = { given: number; done: number; bytes: number }

async function* readFile(
  archive: Archive,
  request: ReadRequest,
  file: SourceFile,
  { given, done, bytes }: FileStart,
): AsyncGenerator<StoriesRead> {
  let entries = 0
  const pending: Pending[] = []
  const problems: StoriesRead['problems'] = []
  let reached = 0
  let weight = 0
  const state = () => ({
    position: { given, path: file.path, entries },
    bytes: bytes + Math.min(reached, file.size),
  })
  const reader = await opened(archive, request, file)
  if ('reason' in reader) {
    entries = 1
    yield { ...empty, problems: done > 0 ? [] : [reader], ...state() }
    return
  }
  const flush = async (isLast: boolean): Promise<StoriesRead> => {
    weight = 0
    const read = await reader.read(pending.splice(0))
    return { ...read, problems: problems.splice(0), ...state(), isLastInZip: isLast && !file.isOnDisk }
  }
  for await (const entry of reader.entries()) {
    entries += 1
    reached = entry.bytes
    if (entries <= done) continue
    if ('reason' in entry) problems.push({ path: entry.place, reason: entry.reason })
    else {
      const next = reader.pending(entry)
      if (next !== null && 'reason' in next) problems.push(next)
      else if (next !== null) {
        pending.push(next)
        weight += next.raw.length
      }
    }
    const isFull = pending.length >= Math.min(mostAtOnce, request.atOnce()) || problems.length >= mostAtOnce
    if (isFull || weight > charactersAtOnce) yield await flush(false)
  }
  reached = file.size
  yield await flush(true)
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
