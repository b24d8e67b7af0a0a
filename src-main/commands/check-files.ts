import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { AppError } from '../../src-shared/contract/errors.ts'
import { fixSafely } from '../../src-shared/language/checks/apply-safe-fixes.ts'
import type { CheckIssue } from '../../src-shared/language/checks/check.types.ts'
import {
  type ArticleCheckInput,
  type ArticleIssue,
  checkArticle,
  fixArticleSafely,
} from '../../src-shared/language/checks/check-article.ts'
import type { CheckSettings } from '../../src-shared/language/checks/check-settings.ts'
import { checkStory } from '../../src-shared/language/checks/check-story.ts'
import { type Around, wordsAround } from '../../src-shared/language/checks/set-aside.ts'
import { checkInputOf } from '../archive/check-articles.ts'
import { dateTold } from '../importing/date-told.ts'
import { fileProblem } from '../importing/file-problem.ts'
import { filesAt } from '../importing/find-files.ts'
import type { ImportHouse, ReadStory } from '../importing/format.ts'
import { isZip, pickFormat } from '../importing/formats.ts'
import { diskFile, type SourceFile } from '../importing/source-file.ts'
import { storiesOfFile } from '../importing/stories-of-file.ts'
import { localDay } from './local-day.ts'
import { readCopy, standardInput } from './read-copy.ts'

/**
 * Checks copy in files and folders. Plain text is checked as it stands, so that offsets are those of the file; every
 * other format is read as an import reads it, and offsets count in a field of the story.
 */
export type CheckHow = {
  date: string | null
  language: 'id' | 'en'
  settings: CheckSettings
  only: string[] | null
  house: ImportHouse
  /** Also works out the text with every safe fix in it. */
  fix: boolean
}

/** `field` says in which field of a story the offsets count; a file of plain text has none. */
export type CopyIssue = Omit<CheckIssue, 'rule'> & Around & { rule: string; field?: ArticleIssue['field'] }

export type CheckedCopy = {
  /** The file, or where in it the story is; the article's id for one of the archive. */
  name: string
  headline: string
  issues: CopyIssue[]
  fixed: string
}
export type CheckedFile = CheckedCopy | { path: string; reason: string }

export const fixedCopy = (input: ArticleCheckInput): string => {
  const { headline, standfirst, caption, text } = fixArticleSafely(input)
  return [headline, standfirst, caption, text].filter((field) => field !== '').join('\n\n')
}

const optionsOf = ({ language, settings, only }: CheckHow) => ({
  language,
  settings,
  ...(only === null ? {} : { only }),
})

const checkText = async (path: string, how: CheckHow): Promise<CheckedCopy> => {
  const text = await readCopy(path)
  const input = { text, ...optionsOf(how), ...(how.date === null ? {} : { date: how.date }) }
  const issues = checkStory(input).map((issue) => ({ ...issue, ...wordsAround(text, issue) }))
  return { name: path, headline: '', issues, fixed: how.fix ? fixSafely(input) : '' }
}

const checkImported = (source: string, { content, datedAt }: ReadStory, how: CheckHow): CheckedCopy => {
  const day = how.date ?? localDay(datedAt ?? dateTold(content, new Date()) ?? '')
  const caption = content.leadImage?.caption ?? ''
  const input = checkInputOf({ ...content, caption, day }, optionsOf(how))
  const issues = checkArticle(input).map((issue) => ({ ...issue, ...wordsAround(input.fields[issue.field], issue) }))
  return { name: source, headline: content.headline, issues, fixed: how.fix ? fixedCopy(input) : '' }
}

async function* checkFile(file: SourceFile, how: CheckHow): AsyncGenerator<CheckedFile> {
  const isText = file.isOnDisk && extname(file.path).toLowerCase() === '.txt'
  const format = isText ? null : await pickFormat(file, 'auto')
  if (format === null || (format.name === 'text' && file.isOnDisk)) {
    yield await checkText(file.path, how)
    return
  }
  for await (const found of storiesOfFile(file, format, how.house)) {
    yield 'story' in found ? checkImported(found.source, found.story, how) : found
  }
}

/** What is wrong with a document says nothing of the file it came from. */
const withItsName = (error: unknown, path: string): unknown =>
  error instanceof AppError && !error.message.includes(path)
    ? new AppError(error.code, `${path} cannot be read: ${error.message}.`, { ...error.details, path }, error)
    : error

const reasonOf = (error: unknown): string => (error instanceof AppError ? error.message : fileProblem(error))

/** A file that was named and cannot be read is a failure of the command; below a folder it is told and passed over. */
export async function* checkFiles(given: string, how: CheckHow): AsyncGenerator<CheckedFile> {
  if (given === standardInput) {
    yield await checkText(given, how)
    return
  }
  const named = await stat(given).catch(() => null)
  const holdsFiles = named?.isDirectory() === true || isZip(given)
  if (!holdsFiles) {
    try {
      yield* checkFile(diskFile(given, named?.size ?? 0), how)
    } catch (error) {
      throw withItsName(error, given)
    }
    return
  }
  for await (const found of filesAt(given)) {
    if ('reason' in found) {
      yield found
      continue
    }
    try {
      yield* checkFile(found, how)
    } catch (error) {
      yield { path: found.path, reason: reasonOf(error) }
    }
  }
}
