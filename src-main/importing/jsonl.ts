import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { contentFromCopy } from '../../src-shared/article/from-copy.ts'
import type { ArticleContent } from '../../src-shared/contract/index.ts'
import { largestDocument } from './decode.ts'
import { isExportedLine, readExportedLine } from './exported-line.ts'
import type { Format, ImportHouse, ImportItem, SourceFile } from './format.ts'
import { contentFromHtml } from './html/html.ts'
import { filledIn, type StoryFields, storyFields } from './story-fields.ts'
import { lengthProblem } from './story-problem.ts'

/** JSON lines: one article a line, read as a stream, each bad line reported by its number. */
const Line = z.record(z.string(), z.unknown())

const looksLikeHtml = (body: string): boolean =>
  /<(?:p|div|br|a|h[1-6]|ul|ol|blockquote|strong|em|span)\b[^>]*>/i.test(body)

/** The title is known, so the copy is given it as its first line and cannot mistake another one for it. */
const fromCopy = (headline: string, body: string, house: ImportHouse): ArticleContent => ({
  ...contentFromCopy(`${headline || '-'}\n\n${body}`, house),
  headline,
})

const contentOf = (fields: StoryFields, house: ImportHouse): ArticleContent => {
  const { headline, body } = fields
  const found = looksLikeHtml(body)
    ? contentFromHtml(body, house.houseDateline).content
    : fromCopy(headline, body, house)
  return { ...found, ...filledIn(fields.meta), headline: headline || found.headline }
}

const sourceOf = (fields: StoryFields, file: string, line: string): string => {
  if (fields.url !== '') return fields.url
  const name = fields.id !== '' ? fields.id : createHash('sha256').update(line).digest('hex')
  return `${file}#${name}`
}

const readLine = (line: string, place: string, { identity, house, originKind }: SourceFile): ImportItem => {
  if (line.length > largestDocument) return { path: place, reason: 'the line is too long for one article' }
  if (line.includes('\uFFFD')) return { path: place, reason: 'it is not text in UTF-8' }
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    return { path: place, reason: `it is not JSON (${error instanceof Error ? error.message : String(error)})` }
  }
  const record = Line.safeParse(value)
  if (!record.success) return { path: place, reason: 'it is not a JSON object' }
  if (isExportedLine(record.data)) return readExportedLine(record.data, { line, place, originKind })
  const fields = storyFields(record.data)
  if (fields.headline === '' && fields.body.trim() === '')
    return { path: place, reason: 'it has neither a title nor a body' }
  const problem = lengthProblem(fields.body.length)
  if (problem !== null) return { path: place, reason: problem }
  const status = fields.status ?? 'published'
  const content = contentOf(fields, house)
  const source = sourceOf(fields, identity, line)
  return { article: { source, content, status, datedAt: fields.date, originKind, raw: line } }
}

async function* read(file: SourceFile): AsyncGenerator<ImportItem> {
  const lines = createInterface({ input: createReadStream(file.path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  for await (const line of lines) {
    number += 1
    const text = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (text.trim() !== '') yield readLine(text, `${file.path}:${number}`, file)
  }
  if (number === 0) yield { path: file.path, reason: 'it is empty' }
}

export const jsonlFormat: Format = {
  name: 'jsonl',
  extensions: ['jsonl', 'ndjson'],
  sniff: (head) => /^\uFEFF?\s*\{\s*"/.test(head),
  read,
}
