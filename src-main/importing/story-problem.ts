import { ArticleContent } from '../../src-shared/contract/index.ts'

/**
 * Why a story cannot be kept, as the end of a sentence that begins with its name; null when it can. What is too large
 * for a field would be refused by every later save: better said now than lost then.
 */
const longestStory = 2_000_000

const figure = (count: number): string => count.toLocaleString('en-US')

/** Said before the text is read for structure, which takes its time. */
export const lengthProblem = (characters: number): string | null =>
  characters <= longestStory
    ? null
    : `it has ${figure(characters)} characters; one article may have ${figure(longestStory)}: split it into several files`

export const storyProblem = (content: ArticleContent): string | null => {
  const issue = ArticleContent.safeParse(content).error?.issues[0]
  if (issue === undefined) return lengthProblem(content.text.length)
  const [field = 'content', ...deeper] = issue.path
  const what = deeper.length === 0 ? String(field) : `${String(field)} (${deeper.join('.')})`
  if (issue.code !== 'too_big') return `its ${what} has a form that cannot be kept`
  const most = figure(Number(issue.maximum))
  return issue.origin === 'array' ? `it has more than ${most} ${what}` : `its ${what} has more than ${most} characters`
}
