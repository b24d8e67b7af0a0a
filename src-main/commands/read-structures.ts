import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { AppError } from '../../src-shared/contract/errors.ts'
import { structureOfFields } from '../../src-shared/language/checks/check-article.ts'
import { structureStory } from '../../src-shared/language/structure.ts'
import type { StoryStructure } from '../../src-shared/language/structure.types.ts'
import { fileProblem } from '../importing/file-problem.ts'
import { pickFormat } from '../importing/formats.ts'
import { diskFile } from '../importing/source-file.ts'
import { storiesOfFile } from '../importing/stories-of-file.ts'
import { readCopy, standardInput } from './read-copy.ts'

/**
 * The structure of the stories in one file. Plain text is read as it stands; every other format as an import reads it, and
 * then `text` is what offsets count in: headline, standfirst, caption and body, an empty line between them.
 */
export type ReadStructure = { name: string; copy: string; structure: StoryStructure & { text?: string } }

/** Datelines stay as they were received. */
const house = { houseDateline: '', outlet: '' }

const plainStructure = async (path: string): Promise<ReadStructure> => {
  const copy = await readCopy(path)
  return { name: path, copy, structure: structureStory(copy) }
}

const unreadable = (path: string, reason: string, error?: unknown): AppError =>
  new AppError('file_unreadable', `${path} cannot be read: ${reason.replace(/\.$/, '')}.`, { path }, error)

export const readStructures = async (path: string): Promise<ReadStructure[]> => {
  if (path === standardInput || extname(path).toLowerCase() === '.txt') return [await plainStructure(path)]
  try {
    const file = diskFile(path, (await stat(path)).size)
    const format = await pickFormat(file, 'auto')
    if (format.name === 'text') return [await plainStructure(path)]
    const found: ReadStructure[] = []
    for await (const one of storiesOfFile(file, format, house)) {
      if ('reason' in one) throw unreadable(one.path, one.reason)
      const { headline, standfirst, text, leadImage } = one.story.content
      const fields = { headline, standfirst, caption: leadImage?.caption ?? '', captions: '', text }
      const { structure, text: copy } = structureOfFields(fields)
      found.push({ name: one.source, copy, structure: { ...structure, text: copy } })
    }
    return found
  } catch (error) {
    throw error instanceof AppError && error.message.includes(path)
      ? error
      : unreadable(path, fileProblem(error), error)
  }
}
