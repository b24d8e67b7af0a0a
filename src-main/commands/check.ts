import { existsSync } from 'node:fs'
import { AppError } from '../../src-shared/contract/errors.ts'
import type { Article } from '../../src-shared/contract/index.ts'
import { fixSafely } from '../../src-shared/language/checks/apply-safe-fixes.ts'
import type { CheckIssue } from '../../src-shared/language/checks/check.types.ts'
import {
  type ArticleCheckInput,
  type ArticleIssue,
  checkArticle,
  fixArticleSafely,
} from '../../src-shared/language/checks/check-article.ts'
import { checkStory } from '../../src-shared/language/checks/check-story.ts'
import { UsageError } from './arguments.ts'
import type { Command, CommandContext, Values } from './command.ts'
import { readCopy } from './read-copy.ts'

/**
 * `check <file…|articleId>`: the copy desk's rules over files or articles of the archive. Offsets are UTF-16 code units
 * into the file as stored, or into the `field` of an article. Findings are no failure: the exit code is 0.
 */
type Checked = { name: string; issues: (CheckIssue | ArticleIssue)[]; fixed: string }
type Options = { date: string | null; language: 'id' | 'en' }

const articleId = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

const inputOf = (article: Article, { date, language }: Options): ArticleCheckInput => ({
  fields: {
    headline: article.headline,
    standfirst: article.standfirst,
    caption: article.leadImage?.caption ?? '',
    text: article.text,
  },
  date: date ?? article.datedAt,
  language,
  facts: {
    byline: article.byline,
    editor: article.editor,
    section: article.section,
    tags: article.tags,
    dated: article.datedAt !== '',
  },
})

const checkOne = async (word: string, options: Options, archive: CommandContext['archive']): Promise<Checked> => {
  if (articleId.test(word) && !existsSync(word)) {
    const article = await (await archive()).read('getArticle', word)
    if (article === null) throw new AppError('not_found', `There is no article ${word} in the archive.`, { id: word })
    const input = inputOf(article, options)
    const { headline, standfirst, caption, text } = fixArticleSafely(input)
    const fixed = [headline, standfirst, caption, text].filter((field) => field !== '').join('\n\n')
    return { name: article.headline || word, issues: checkArticle(input), fixed }
  }
  const input = {
    text: await readCopy(word),
    language: options.language,
    ...(options.date === null ? {} : { date: options.date }),
  }
  return { name: word, issues: checkStory(input), fixed: fixSafely(input) }
}

const describe = ({ name, issues }: Checked): string =>
  [
    name,
    ...issues.map((issue) => {
      const where = 'field' in issue ? `${issue.field} ${issue.start}` : String(issue.start)
      const fix = issue.fix === null ? '' : ` → “${issue.fix}”${issue.safe ? ' (safe)' : ''}`
      return `  ${where.padStart(6)} ${issue.severity.padEnd(7)} ${issue.rule}: ${issue.message}${fix}`
    }),
  ].join('\n')

/** How often each rule found something, the commonest first. */
const summary = (checked: Checked[]): string => {
  const counts = new Map<string, number>()
  for (const { issues } of checked) for (const { rule } of issues) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const lines = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([rule, count]) => `${String(count).padStart(6)} ${rule}`)
  const all = checked.flatMap(({ issues }) => issues)
  const of = (severity: CheckIssue['severity']): number => all.filter((issue) => issue.severity === severity).length
  const head = `${of('error')} errors, ${of('warning')} warnings, ${of('info')} notes in ${checked.length} ${checked.length === 1 ? 'story' : 'stories'}`
  return [head, ...lines].join('\n')
}

const dateFrom = (values: Values): string | null => {
  const date = values['date']
  if (date === undefined) return null
  const day = typeof date === 'string' ? /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/.exec(date)?.[1] : undefined
  // The calendar turns 31 February into a day of March: only a day that stays itself exists.
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  if (day === undefined || Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) {
    throw new UsageError(`--date ${String(date)} is no ISO date (YYYY-MM-DD).`, checkCommand)
  }
  return day
}

const fixFrom = (values: Values): boolean => {
  if (values['fix'] === undefined) return false
  if (values['fix'] !== 'safe') throw new UsageError('--fix can only be “safe”.', checkCommand)
  return true
}

const languageFrom = (values: Values): 'id' | 'en' => {
  const language = values['language'] ?? 'id'
  if (language === 'id' || language === 'en') return language
  throw new UsageError('--language is “id” or “en”: the language of the messages.', checkCommand)
}

export const checkCommand: Command = {
  name: 'check',
  usage: '<file…|articleId…> [--fix safe] [--date ISO] [--language id|en]',
  summary: 'Check copy for slips of spelling, style and fact',
  access: 'read',
  options: { fix: { type: 'string' }, date: { type: 'string' }, language: { type: 'string' } },
  positionals: { min: 1, max: 10_000 },
  run: async ({ positionals, values, archive }) => {
    const fix = fixFrom(values)
    const options = { date: dateFrom(values), language: languageFrom(values) }
    const checked: Checked[] = []
    for (const word of positionals) checked.push(await checkOne(word, options, archive))
    const results = checked.map(({ issues, fixed }) => (fix ? { issues, text: fixed } : { issues }))
    const report = [...checked.map(describe), summary(checked)].join('\n\n')
    return {
      ok: true,
      value: results.length === 1 ? results[0] : results,
      // The line break that ends the output is printed for every command; the copy's own is not printed twice.
      text: fix ? checked.map(({ fixed }) => fixed.replace(/\n$/, '')).join('\n\n') : report,
    }
  },
}
