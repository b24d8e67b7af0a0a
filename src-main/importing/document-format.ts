import { AppError } from '../../src-shared/contract/errors.ts'
import type { Entry } from './format.ts'
import { readText } from './read-document.ts'
import type { SourceFile } from './source-file.ts'
import { lengthProblem } from './story-problem.ts'

/** Formats that hold one story a file. */
export async function* wholeFile(file: SourceFile): AsyncGenerator<Entry> {
  const raw = await readText(file)
  const problem = lengthProblem(raw.length)
  if (problem !== null) throw new AppError('too_large', problem)
  yield { place: file.path, raw, bytes: file.size }
}
