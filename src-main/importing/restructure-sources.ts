import type { OriginalToRead, ReindexedArticle } from '../archive/operations/importing.ts'
import { pack } from '../archive/packed-batch.ts'
import { prepareReindex } from '../archive/prepare-import.ts'
import { fileProblem } from './file-problem.ts'
import type { FormatName, ImportHouse } from './format.ts'
import { formatNamed } from './formats.ts'
import type { Mapping } from './mapping.ts'
import { storyProblem } from './story-problem.ts'

/**
 * The slow part of a reindex, and a pure one: reads kept sources with the present rules and prepares what comes of them
 * for the writer. What goes in and comes out may cross threads.
 */
export type SourcesToRestructure = { originals: OriginalToRead[]; house: ImportHouse }

export type RestructuredSources = {
  packed: Uint8Array<ArrayBuffer>
  /** Sources that hold no story any more, or nothing that is new to their article. */
  skipped: number
  problems: { path: string; reason: string }[]
}

/** Sources kept before formats were: recognised by how they begin. */
const guessFormat = (raw: string): FormatName =>
  (['jsonl', 'wxr', 'html', 'markdown'] as const).find((name) => formatNamed(name)?.sniff(raw.slice(0, 16_384))) ??
  'text'

const mappingOf = (text: string): Mapping | null => (text === '' ? null : (JSON.parse(text) as Mapping))

/** Null when there is nothing to write. */
const again = (original: OriginalToRead, house: ImportHouse): ReindexedArticle | null => {
  const format = formatNamed(original.format === '' ? guessFormat(original.raw) : original.format)
  const draft = format?.draft(original.raw, { identity: original.source, house, mapping: mappingOf(original.mapping) })
  if (draft === null || draft === undefined) return null
  const story = draft.read()
  return storyProblem(story.content) === null ? prepareReindex(original, story) : null
}

export const restructureSources = ({ originals, house }: SourcesToRestructure): RestructuredSources => {
  const articles: ReindexedArticle[] = []
  const problems: RestructuredSources['problems'] = []
  let skipped = 0
  for (const original of originals) {
    try {
      const article = again(original, house)
      if (article === null) skipped += 1
      else articles.push(article)
    } catch (error) {
      problems.push({ path: original.source, reason: fileProblem(error) })
    }
  }
  return { packed: pack(articles), skipped, problems }
}
