import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../src-shared/contract/errors.ts'
import type { Settings } from '../../src-shared/contract/index.ts'
import { type CheckSummary, createCheckTally } from '../../src-shared/language/checks/check-summary.ts'
import { checkSettingsOf } from '../../src-shared/language/checks/house-checks.ts'
import { listRules } from '../../src-shared/language/checks/rules.ts'
import { checkInputOf, findingsOf } from '../archive/check-articles.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import { UsageError } from './arguments.ts'
import { checkArchive } from './check-archive.ts'
import { type CheckedCopy, type CheckHow, checkFiles, fixedCopy } from './check-files.ts'
import { countLines, findingLines, summaryLines } from './check-report.ts'
import type { Command, CommandContext, CommandResult, Values } from './command.ts'
import { localDay } from './local-day.ts'

/**
 * `check`: the copy desk's rules over files, folders, articles or the whole archive, with the house's settings. Offsets
 * are UTF-16 code units into the file as stored, or into the `field` of a story; `-` is standard input. Findings are no failure: the exit code
 * is 0.
 */
const articleId = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

type Checked = { copies: CheckedCopy[]; articles: number; failed: { path: string; reason: string }[] }
type Run = {
  context: CommandContext
  how: CheckHow
  house: Settings
  progress: (checked: number, total?: number) => void
}

const interrupted = (checked: number): AppError =>
  new AppError('internal', `Interrupted after ${checked} ${checked === 1 ? 'story' : 'stories'}.`)

const checkOne = async (id: string, { context, how, house }: Run): Promise<CheckedCopy> => {
  const article = await (await context.archive()).read('getArticle', id)
  if (article === null) throw new AppError('not_found', `There is no article ${id} in the archive.`, { id })
  const { language, settings, only } = how
  const day = how.date ?? localDay(article.datedAt)
  const caption = article.leadImage?.caption ?? ''
  const input = checkInputOf({ ...article, caption, day }, { language, settings, ...(only === null ? {} : { only }) })
  const issues = findingsOf(article.id, input, house.checks.ignoredHere ?? [])
  return { name: article.id, headline: article.headline, issues, fixed: how.fix ? fixedCopy(input) : '' }
}

const checkWords = async (run: Run): Promise<Checked> => {
  const { positionals, signal } = run.context
  const checked: Checked = { copies: [], articles: 0, failed: [] }
  for (const word of positionals) {
    if (articleId.test(word) && !existsSync(word)) checked.copies.push(await checkOne(word, run))
    else {
      for await (const found of checkFiles(word, run.how)) {
        if ('reason' in found) checked.failed.push(found)
        else checked.copies.push(found)
        if (signal.aborted) throw interrupted(checked.copies.length)
        run.progress(checked.copies.length)
      }
    }
  }
  return { ...checked, articles: checked.copies.length }
}

const wordFrom = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

const checkWhole = async ({ context, how, house, progress }: Run): Promise<Checked> => {
  const { signal, values } = context
  const [from, to, section] = [wordFrom(values, 'from'), wordFrom(values, 'to'), wordFrom(values, 'section')]
  const copies: CheckedCopy[] = []
  let articles = 0
  const found = checkArchive(await context.archive(), {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(section === undefined ? {} : { section }),
    how,
    ignoredHere: house.checks.ignoredHere,
    signal,
    onProgress: (checked, total) => {
      articles = checked
      progress(checked, total)
    },
  })
  for await (const { articleId: name, headline, issues } of found) copies.push({ name, headline, issues, fixed: '' })
  if (signal.aborted) throw interrupted(articles)
  return { copies, articles, failed: [] }
}

const summaryOf = ({ copies, articles }: Checked): CheckSummary => {
  const tally = createCheckTally()
  for (const { name, headline, issues } of copies) tally.add({ where: name, headline }, issues)
  return tally.summary(articles)
}

const plain = ({ issues }: CheckedCopy) => ({ issues: issues.map(({ before: _, after: __, ...issue }) => issue) })

/** One file or article alone has the shape of the issue; below a folder and in the archive each says which it is. */
const resultsOf = (checked: Checked, { how, context }: Run): unknown => {
  const { positionals, values } = context
  const named = checked.copies.length > positionals.length || checked.failed.length > 0
  const results = checked.copies.map((copy) => ({
    ...(values.archive === true ? { articleId: copy.name, headline: copy.headline } : named ? { file: copy.name } : {}),
    ...plain(copy),
    ...(how.fix ? { text: copy.fixed } : {}),
  }))
  const single = positionals.length === 1 && results.length === 1 && !named
  return single ? results[0] : results
}

const dateFrom = (values: Values): string | null => {
  const date = values.date
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
  if (values.fix === undefined) return false
  if (values.fix !== 'safe') throw new UsageError('--fix can only be “safe”.', checkCommand)
  if (values.archive === true || values.summary === true) {
    throw new UsageError('--fix prints corrected copy: give it files, not --archive or --summary.', checkCommand)
  }
  return true
}

const languageFrom = (values: Values): 'id' | 'en' => {
  const language = values.language ?? 'id'
  if (language === 'id' || language === 'en') return language
  throw new UsageError('--language is “id” or “en”: the language of the messages.', checkCommand)
}

const rulesFrom = (values: Values): string[] | null => {
  const wanted = values.rule
  if (!Array.isArray(wanted)) return null
  const known = new Set<string>(listRules('en').map(({ id }) => id))
  return wanted.map((rule) => {
    if (typeof rule === 'string' && known.has(rule)) return rule
    throw new UsageError(`There is no rule “${String(rule)}”; docs/checks.md lists them.`, checkCommand)
  })
}

const requireOneSource = ({ positionals, values }: CommandContext): void => {
  const archive = values.archive === true
  if (archive === positionals.length > 0) {
    throw new UsageError('Give files, folders or article ids, or --archive for all of the archive.', checkCommand)
  }
  const filter = ['from', 'to', 'section'].find((name) => values[name] !== undefined)
  if (!archive && filter !== undefined) throw new UsageError(`--${filter} narrows --archive.`, checkCommand)
  if (archive && values.date !== undefined) {
    throw new UsageError('The articles of the archive have their own dates: leave out --date.', checkCommand)
  }
}

const tellEvery = 2000

/** A line on stderr now and then, so that a long run is seen to be one. */
const progressOf = ({ log }: CommandContext): Run['progress'] => {
  const started = performance.now()
  let told = started
  return (checked, total) => {
    const now = performance.now()
    if (now - told < tellEvery) return
    told = now
    const of = total === undefined ? '' : ` of ${total}`
    log(`${checked}${of} checked, ${Math.round((checked / (now - started)) * 60_000)} a minute`)
  }
}

export const checkCommand: Command = {
  name: 'check',
  usage:
    '<file|folder|articleId|-…> | --archive [--from D] [--to D] [--section S]  [--rule ID…] [--summary] [--fix safe] [--date ISO] [--language id|en]',
  summary: 'Check copy for slips of spelling, style and fact',
  access: 'read',
  options: {
    archive: { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
    section: { type: 'string' },
    rule: { type: 'string', multiple: true },
    summary: { type: 'boolean' },
    fix: { type: 'string' },
    date: { type: 'string' },
    language: { type: 'string' },
  },
  positionals: { min: 0, max: 10_000 },
  run: async (context): Promise<CommandResult> => {
    const { values, dataDirectory } = context
    requireOneSource(context)
    const started = performance.now()
    const { settings: house } = readSettingsFile(join(dataDirectory, 'settings.json'), new Date())
    const how: CheckHow = {
      fix: fixFrom(values),
      date: dateFrom(values),
      language: languageFrom(values),
      only: rulesFrom(values),
      settings: checkSettingsOf(house),
      house: { houseDateline: house.houseDateline, outlet: house.outlet },
    }
    const run: Run = { context, how, house, progress: progressOf(context) }
    const checked = values.archive === true ? await checkWhole(run) : await checkWords(run)
    const tookMs = Math.round(performance.now() - started)
    const { failed, copies } = checked
    for (const { path, reason } of failed) context.log(`failed: ${path}: ${reason}`)
    const ok = failed.length === 0
    const summary = summaryOf(checked)
    if (values.summary === true) {
      return { ok, value: { ...summary, tookMs, failed }, text: summaryLines(summary, tookMs) }
    }
    const report = [...copies.map(findingLines), countLines(summary)].join('\n\n')
    return {
      ok,
      value: resultsOf(checked, run),
      // Several copies are parted by an empty line; what comes out of a single one is the file, to its last byte.
      text: how.fix ? copies.map(({ fixed }) => (copies.length === 1 ? fixed : fixed.trimEnd())).join('\n\n') : report,
      verbatim: how.fix && copies.length === 1,
    }
  },
}
