import { extname } from 'node:path'
import { csvFormat } from './csv.ts'
import { docxFormat } from './docx.ts'
import { decodeWhole, encodingOf } from './encoding.ts'
import { feedFormat } from './feed.ts'
import type { Format, FormatName } from './format.ts'
import { htmlFormat } from './html/html.ts'
import { jsonFormat } from './json.ts'
import { jsonlFormat } from './jsonl.ts'
import { markdownFormat } from './markdown.ts'
import type { SourceFile } from './source-file.ts'
import { textFormat } from './text.ts'
import { wxrFormat } from './wxr/wxr.ts'

/** Every format that can be imported, the most recognisable first: a new one is one import and one line. */
const formats: readonly Format[] = [
  docxFormat,
  jsonlFormat,
  jsonFormat,
  wxrFormat,
  feedFormat,
  htmlFormat,
  markdownFormat,
  csvFormat,
  textFormat,
]

export const formatNamed = (name: string): Format | undefined => formats.find((format) => format.name === name)

const extensionOf = (path: string): string => extname(path).slice(1).toLowerCase()

const byExtension = (path: string): Format | undefined =>
  formats.find((format) => format.extensions.includes(extensionOf(path)))

export const isZip = (path: string): boolean => extensionOf(path) === 'zip'

export const isImportable = (path: string): boolean => byExtension(path) !== undefined || isZip(path)

const sniffed = 16_384

/** Formats whose signs prose may carry too: there the name of the file decides. */
const vague: readonly Format[] = [textFormat, markdownFormat, csvFormat]

/** By content first: a file's name is a hint, and often a wrong one. */
export const pickFormat = async (file: SourceFile, wanted: FormatName | 'auto'): Promise<Format> => {
  const named = formats.find((format) => format.name === wanted)
  if (named !== undefined) return named
  const bytes = await file.head(sniffed)
  const head =
    bytes[0] === 0x50 && bytes[1] === 0x4b
      ? bytes.toString('latin1')
      : bytes.length < sniffed
        ? decodeWhole(bytes)
        : new TextDecoder(encodingOf(bytes, false).label).decode(bytes, { stream: true })
  const found = formats.find((format) => format.sniff(head)) ?? textFormat
  return vague.includes(found) ? (byExtension(file.path) ?? found) : found
}

/** Formats whose columns may be given another meaning. */
export const hasMapping = (format: FormatName): boolean => format === 'json' || format === 'jsonl' || format === 'csv'
