import { marked } from 'marked'
import { AppError } from '../../src-shared/contract/errors.ts'
import { readText } from './decode.ts'
import type { Format, SourceFile } from './format.ts'
import { readFrontMatter } from './front-matter.ts'
import { contentFromHtml } from './html/html.ts'
import { filledIn, storyFields } from './story-fields.ts'
import { lengthProblem } from './story-problem.ts'

/** Markdown, with front matter where there is some; the first `# heading` is the headline. */
async function* read({ path, identity, house, originKind }: SourceFile) {
  const raw = await readText(path)
  const problem = lengthProblem(raw.length)
  if (problem !== null) throw new AppError('too_large', problem)
  const { fields, body } = readFrontMatter(raw)
  const given = storyFields({ ...fields, body: '' })
  const { content } = contentFromHtml(marked.parse(body, { async: false }), house.houseDateline)
  if (content.text === '') throw new AppError('file_unreadable', 'it has no text')
  const status = given.status ?? (given.date === null ? ('draft' as const) : ('published' as const))
  const headline = given.headline || content.headline
  yield {
    article: {
      source: identity,
      content: { ...content, ...filledIn(given.meta), headline },
      status,
      datedAt: given.date,
      originKind,
      raw,
    },
  }
}

export const markdownFormat: Format = {
  name: 'markdown',
  extensions: ['md', 'markdown'],
  sniff: (head) => /^\uFEFF?(?:---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*\r?\n|#{1,3} \S)/.test(head),
  read,
}
