import { fileProblem } from './file-problem.ts'
import type { Format, ImportHouse, ReadStory } from './format.ts'
import { hasMapping } from './formats.ts'
import { guessedFor } from './preview.ts'
import type { SourceFile } from './source-file.ts'

/** The stories of one file as an import would read them, without an archive; what cannot be read comes with its place. */
export type FileStory = { source: string; story: ReadStory } | { path: string; reason: string }

export async function* storiesOfFile(file: SourceFile, format: Format, house: ImportHouse): AsyncGenerator<FileStory> {
  const mapping = hasMapping(format.name) ? await guessedFor(file, format, null) : null
  for await (const entry of format.entries(file)) {
    if ('reason' in entry) {
      yield { path: entry.place, reason: entry.reason }
      continue
    }
    try {
      const draft = format.draft(entry.raw, { identity: file.identity, house, mapping })
      if (draft !== null) yield { source: draft.source, story: draft.read() }
    } catch (error) {
      yield { path: entry.place, reason: fileProblem(error) }
    }
  }
}
