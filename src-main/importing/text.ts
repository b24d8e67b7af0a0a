import { contentFromCopy } from '../../src-shared/article/from-copy.ts'
import { AppError } from '../../src-shared/contract/errors.ts'
import { readText } from './decode.ts'
import type { Format, SourceFile } from './format.ts'
import { lengthProblem } from './story-problem.ts'

/** Wire copy as an editor would paste it: one draft a file. */
async function* read({ path, identity, house, originKind }: SourceFile) {
  const raw = await readText(path)
  const problem = lengthProblem(raw.length)
  if (problem !== null) throw new AppError('too_large', problem)
  const content = contentFromCopy(raw, house)
  yield { article: { source: identity, content, status: 'draft' as const, datedAt: null, originKind, raw } }
}

export const textFormat: Format = {
  name: 'text',
  extensions: ['txt', 'text'],
  sniff: () => true,
  read,
}
