import { createHash } from 'node:crypto'
import { z } from 'zod'
import { contentFromCopy } from '../../src-shared/article/from-copy.ts'
import { AppError } from '../../src-shared/contract/errors.ts'
import type { ArticleContent } from '../../src-shared/contract/index.ts'
import { isExportedLine, readExportedLine } from './exported-line.ts'
import type { Draft, EntryContext, ImportHouse, ReadStory } from './format.ts'
import { contentFromHtml, storyFromOwnHtml } from './html/html.ts'
import { ownIdentity } from './own-identity.ts'
import { asText, looksLikeHtml, plainWords, type StoryRecord, unwrapped, valueAt } from './record-values.ts'
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
  { headline, body, url = '' }: { headline: string; body: string; url?: string },
  house: ImportHouse,
  language: Language,
): ArticleContent =>
  looksLikeHtml(body)
    ? contentFromHtml(body, { houseDateline: house.houseDateline, headline, language, address: url }).content
    : fromCopy(headline, body, house)

const listIn = (record: StoryRecord, name: string): StoryRecord[] => {
  const value = record[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : []
}

const withRoleIn = (record: StoryRecord, name: string, role: string): string =>
  asText(listIn(record, name).find((one) => one.role === role)?.value ?? '')

/** Our own name for how far a story is, which ninjs has no word for; '' in anybody else's. */
const statusInNinjs = (record: StoryRecord): string => withRoleIn(record, 'altIds', 'status')

const pictureInNinjs = (record: StoryRecord): StoryRecord => {
  const picture = listIn(record, 'associations').find((one) => one.type === 'picture' && one.name !== 'bodyImage')
  if (picture === undefined) return {}
  return {
    image: asText(listIn(picture, 'renditions')[0]?.href ?? ''),
    caption: withRoleIn(picture, 'descriptions', 'caption'),
    alt: withRoleIn(picture, 'descriptions', 'alternative'),
    credit: asText(picture.by),
  }
}

/** ninjs keeps its words in lists of objects with a role. */
const flattenNinjs = (record: StoryRecord): StoryRecord => {
  const list = (name: string): StoryRecord[] => listIn(record, name)
  const withRole = (name: string, role: string): string => withRoleIn(record, name, role)
  const subjects = (rel: string): string[] => list('subjects').flatMap((one) => (one.rel === rel ? [asText(one)] : []))
  return {
    headline: withRole('headlines', 'main') || asText(list('headlines')[0]),
    html: asText(list('bodies').find((one) => one.contentType === 'text/html')?.value ?? list('bodies')[0]),
    standfirst: withRole('descriptions', 'standfirst'),
    date: record.contentCreated ?? record.firstCreated ?? record.versionCreated,
    section: subjects('category')[0] ?? '',
    tags: subjects('about'),
    byline: asText(record.by),
    editor: asText(list('infoSources').find((one) => one.role === 'editor')),
    outlet: asText(list('infoSources').find((one) => one.role !== 'editor')),
    slug: asText(record.slugline),
    language: asText(record.language),
    status: statusInNinjs(record) || asText(record.pubStatus),
    id: asText(record.uri),
    ...pictureInNinjs(record),
  }
}

const isNinjs = (record: StoryRecord): boolean =>
  'uri' in record && Array.isArray(record.bodies) && Array.isArray(record.headlines)

/** Columns that together only a table exported by Meja Redaksi has. */
const ownColumns = [
  'id',
  'status',
  'date',
  'headline',
  'standfirst',
  'byline',
  'editor',
  'credit',
  'words',
  'text',
  'html',
]

/**
 * The id of the article that a row or a ninjs item of our own export is, which it then comes back as: null for any other.
 * Its body is read as it was written.
 */
const ownOf = (record: StoryRecord): { id: string; origin: string; html: string } | null => {
  if (isNinjs(record)) {
    const { id, html } = flattenNinjs(record)
    const uuid = z.uuid().safeParse(asText(id).replace(/^urn:uuid:/, ''))
    const origin = withRoleIn(record, 'altIds', 'origin')
    return statusInNinjs(record) !== '' && uuid.success ? { id: uuid.data, origin, html: asText(html) } : null
  }
  if (!ownColumns.every((column) => column in record)) return null
  const uuid = z.uuid().safeParse(record.id)
  return uuid.success ? { id: uuid.data, origin: asText(record.origin), html: asText(record.html) } : null
}

const sourceOf = (fields: StoryFields, identity: string, raw: string): string => {
  if (/^https?:\/\//i.test(fields.url)) return fields.url
  const name = fields.id !== '' ? fields.id : createHash('sha256').update(raw).digest('hex')
  return `${identity}#${name}`
}

const inWords = (fields: StoryFields): StoryFields => ({
  ...fields,
  headline: plainWords(fields.headline),
  meta: { ...fields.meta, standfirst: plainWords(fields.meta.standfirst) },
})

export const recordDraft = (given: StoryRecord, raw: string, { identity, house, mapping }: EntryContext): Draft => {
  if (isExportedLine(given)) return readExportedLine(given)
  const own = ownOf(given)
  const named = isNinjs(given) ? storyFields(flattenNinjs(given), null) : storyFields(given, mapping)
  const fields = own === null ? inWords(named) : named
  if (fields.headline === '' && fields.body.trim() === '')
    throw new AppError('file_unreadable', 'it has neither a title nor a body')
  const problem = lengthProblem(fields.body.length)
  if (problem !== null) throw new AppError('too_large', problem)
  const read = (): ReadStory => {
    const { content: found, ...beside } =
      own === null
        ? { content: contentOfBody(fields, house, fields.meta.language) }
        : storyFromOwnHtml(own.html, fields.meta.language)
    const leadImage = fields.leadImage ?? found.leadImage
    const content = { ...found, ...filledIn(fields.meta), leadImage, headline: fields.headline || found.headline }
    return {
      ...beside,
      content,
      status: fields.status ?? 'published',
      datedAt: fields.date,
      ...(fields.unreadDate !== undefined && { unreadDate: fields.unreadDate }),
      ...(fields.outlet !== '' && { outlet: fields.outlet }),
      ...(fields.image !== '' && !/^https?:/i.test(fields.image) && { picture: fields.image }),
    }
  }
  if (own !== null) return { ...ownIdentity({ ...own, outlet: fields.outlet }), read }
  return { source: sourceOf(fields, identity, raw), read }
}

/** Where a program wrote a missing number as none of JSON's. Words within strings stay. */
const withoutNumbersThatAreNone = (raw: string): string =>
  raw.replace(/"(?:[^"\\]|\\.)*"|(?<![\w.])-?(?:NaN|Infinity)(?![\w.])/g, (match) =>
    match.startsWith('"') ? match : 'null',
  )

const parseJson = (raw: string): unknown => {
  try {
    return JSON.parse(raw)
  } catch (error) {
    if (/NaN|Infinity/.test(raw)) {
      const mended = withoutNumbersThatAreNone(raw)
      if (mended !== raw) return parseJson(mended)
    }
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    const reason =
      at === undefined ? 'it is not JSON' : `it is not JSON: it breaks off or goes wrong at character ${Number(at) + 1}`
    throw new AppError('file_unreadable', reason, {}, error)
  }
}

/** Parses the text of one JSON object; throws an AppError for anything else. */
export const parseRecord = (raw: string): StoryRecord => {
  const value = parseJson(raw)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new AppError('file_unreadable', 'it is not a JSON object')
  return unwrapped(Object.fromEntries(Object.entries(value)))
}

/** Whether a record names both a title and a body. */
export const isStory = (record: StoryRecord): boolean => {
  const { headline, body } = storyFields(isNinjs(record) ? flattenNinjs(record) : record, null)
  return headline !== '' && body.trim() !== ''
}

/** For a preview: what the column holds, in one line. */
export const cellOf = (record: StoryRecord, column: string): string =>
  asText(valueAt(record, column)).replace(/\s+/g, ' ').trim()
