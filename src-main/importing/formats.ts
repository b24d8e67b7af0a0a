import { extname } from 'node:path'
import { readHead } from './decode.ts'
import type { Format, FormatName } from './format.ts'
import { htmlFormat } from './html/html.ts'
import { jsonlFormat } from './jsonl.ts'
import { markdownFormat } from './markdown.ts'
import { textFormat } from './text.ts'

/** Every format that can be imported, the most recognisable first: a new one is one import and one line. */
const formats: readonly Format[] = [jsonlFormat, htmlFormat, markdownFormat, textFormat]

export const formatNames: readonly FormatName[] = formats.map((format) => format.name)

const byExtension = (path: string): Format | undefined => {
  const extension = extname(path).slice(1).toLowerCase()
  return formats.find((format) => format.extensions.includes(extension))
}

export const isImportable = (path: string): boolean => byExtension(path) !== undefined

/** By content first: a file's name is a hint, and often a wrong one. */
export const pickFormat = async (path: string, wanted: FormatName | 'auto'): Promise<Format> => {
  const named = formats.find((format) => format.name === wanted)
  if (named !== undefined) return named
  const head = await readHead(path)
  const sniffed = formats.find((format) => format.sniff(head)) ?? textFormat
  // Markdown without a heading, and copy that merely opens with one, look alike: there the name decides.
  return sniffed === textFormat || sniffed === markdownFormat ? (byExtension(path) ?? sniffed) : sniffed
}
