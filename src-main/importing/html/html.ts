import { AppError } from '../../../src-shared/contract/errors.ts'
import { type ArticleContent, emptyContent } from '../../../src-shared/contract/index.ts'
import { readText } from '../decode.ts'
import type { Format, SourceFile } from '../format.ts'
import { storyDate } from '../story-date.ts'
import { parsePage } from './dom.ts'
import { pageFacts } from './page-facts.ts'
import { htmlStory } from './story.ts'
import { storyRoot } from './story-root.ts'

/** A saved web page, or a bare fragment of HTML, as one article. */
export const contentFromHtml = (
  html: string,
  houseDateline: string,
): { content: ArticleContent; datedAt: string | null; url: string } => {
  const page = parsePage(html)
  const facts = pageFacts(page)
  const language = facts.language.toLowerCase().startsWith('en') ? 'en' : 'id'
  const story = htmlStory(storyRoot(page), { headline: facts.headline, houseDateline, language })
  const { headline, standfirst, byline, section, tags } = facts
  return {
    content: { ...emptyContent, ...story, headline, standfirst, byline, section, tags, language },
    datedAt: facts.date === '' ? null : storyDate(facts.date),
    url: facts.url,
  }
}

async function* read({ path, identity, house, originKind }: SourceFile) {
  const raw = await readText(path)
  const { content, datedAt } = contentFromHtml(raw, house.houseDateline)
  if (content.text === '' && content.headline === '')
    throw new AppError('file_unreadable', 'no story was found in the page')
  const status = datedAt === null ? ('draft' as const) : ('published' as const)
  yield { article: { source: identity, content, status, datedAt, originKind, raw } }
}

export const htmlFormat: Format = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  sniff: (head) =>
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h1|h2)\b/i.test(
      head,
    ),
  read,
}
