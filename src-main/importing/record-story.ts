import { createHash } from 'node:crypto'
import { contentFromCopy } from '../../src-shared/article/from-copy.ts'
import { AppError } from '../../src-shared/contract/errors.ts'
import type { ArticleContent } from '../../src-shared/contract/index.ts'
import { isExportedLine, readExportedLine } from './exported-line.ts'
import type { Draft, EntryContext, ImportHouse, ReadStory } from './format.ts'
import { contentFromHtml } from './html/html.ts'
import { asText, looksLikeHtml, type StoryRecord, valueAt } from './record-values.ts'
import { filledIn, type StoryFields, storyFields } from './story-fields.ts'
import { lengthProblem } from './story-problem.ts'

/** A record with fields (a JSON object, a row of a table) as a story. */
type Language = ArticleContent['language']

/** The title is known, so the copy is given it as its first line and cannot mistake another one for it. */
const fromCopy = (headline: string, body: string, house: ImportHouse): ArticleContent => ({
  ...contentFromCopy(`${headline || '-'}\n\n${body}`, house),
  headline,
})

export const contentOfBody = (
  { headline, body }: { headline: string; body: string },
  house: ImportHouse,
  language: Language,
): ArticleContent =>
  looksLikeHtml(body)
    ? contentFromHtml(body, { houseDateline: house.houseDateline, headline, language }).content
    : fromCopy(headline, body, house)

/** ninjs keeps its words in lists of objects with a role. */
const flattenNinjs = (record: StoryRecord): StoryRecord => {
  const list = (name: string): StoryRecord[] => {
    const value = record[name]
    return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []
  }
  const withRole = (name: string, role: string): string =>
    asText(list(name).find((one) => one.role === role)?.value ?? '')
  const subjects = (rel: string): string[] => list('subjects').flatMap((one) => (one.rel === rel ? [asText(one)] : []))
  const status = list('altIds').find((one) => one.role === 'status')?.value
  return {
    headline: withRole('headlines', 'main') || asText(list('headlines')[0]),
    html: asText(list('bodies').find((one) => one.contentType === 'text/html')?.value ?? list('bodies')[0]),
    standfirst: withRole('descriptions', 'standfirst'),
    date: record.contentCreated ?? record.firstCreated ?? record.versionCreated,
    section: subjects('category')[0] ?? '',
    tags: subjects('about'),
    byline: asText(record.by),
    editor: asText(list('infoSources').find((one) => one.role === 'editor')),
    slug: asText(record.slugline),
    language: asText(record.language),
    status: asText(status ?? record.pubStatus),
    id: asText(record.uri),
  }
}

const isNinjs = (record: StoryRecord): boolean =>
  'uri' in record && Array.isArray(record.bodies) && Array.isArray(record.headlines)

const sourceOf = (fields: StoryFields, identity: string, raw: string): string => {
  if (/^https?:\/\//i.test(fields.url)) return fields.url
  const name = fields.id !== '' ? fields.id : createHash('sha256').update(raw).digest('hex')
  return `${identity}#${name}`
}

export const recordDraft = (given: StoryRecord, raw: string, { identity, house, mapping }: EntryContext): Draft => {
  if (isExportedLine(given)) return readExportedLine(given)
  const fields = isNinjs(given) ? storyFields(flattenNinjs(given), null) : storyFields(given, mapping)
  if (fields.headline === '' && fields.body.trim() === '')
    throw new AppError('file_unreadable', 'it has neither a title nor a body')
  const problem = lengthProblem(fields.body.length)
  if (problem !== null) throw new AppError('too_large', problem)
  const read = (): ReadStory => {
    const found = contentOfBody(fields, house, fields.meta.language)
    const leadImage = fields.leadImage ?? found.leadImage
    const content = { ...found, ...filledIn(fields.meta), leadImage, headline: fields.headline || found.headline }
    return {
      content,
      status: fields.status ?? 'published',
      datedAt: fields.date,
      ...(fields.image !== '' && !/^https?:/i.test(fields.image) && { picture: fields.image }),
    }
  }
  return { source: sourceOf(fields, identity, raw), read }
}

/** Parses the text of one JSON object; throws an AppError for anything else. */
export const parseRecord = (raw: string): StoryRecord => {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('file_unreadable', `it is not JSON (${reason})`, {}, error)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new AppError('file_unreadable', 'it is not a JSON object')
  return Object.fromEntries(Object.entries(value))
}

/** For a preview: what the column holds, in one line. */
export const cellOf = (record: StoryRecord, column: string): string =>
  asText(valueAt(record, column)).replace(/\s+/g, ' ').trim()
