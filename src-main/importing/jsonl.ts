import type { Entry, EntryProblem, Format } from './format.ts'
import { largestDocument } from './read-document.ts'
import { parseRecord, recordDraft } from './record-story.ts'
import type { SourceFile } from './source-file.ts'
import { linesOf } from './text-lines.ts'

/** JSON lines: one article a line, read as a stream, each bad line reported by its number. */
async function* entries(file: SourceFile): AsyncGenerator<Entry | EntryProblem> {
  let number = 0
  for await (const line of linesOf(file, largestDocument)) {
    number += 1
    const place = `${file.path}:${number}`
    if (line === 'too long') yield { place, reason: 'the line is too long for one article', bytes: 0 }
    else if (line.text.trim() !== '') yield { place, raw: line.text, bytes: line.bytes }
  }
  if (number === 0) yield { place: file.path, reason: 'it is empty', bytes: 0 }
}

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** A list of objects before any words of a story: an envelope around many, however deep it lies. */
const isListFirst = (line: string): boolean => {
  const list = line.search(/"\s*:\s*\[\s*\{/)
  const words = line.search(/"(?:title|headline|judul|body|content|isi|text)"\s*:/i)
  return list !== -1 && (words === -1 || list < words)
}

/** The last line of a sample may be cut off. Some lines may be broken; one object over several lines is no such file. */
const looksLikeLines = (head: string): boolean => {
  if (!/^\uFEFF?\s*\{\s*"/.test(head)) return false
  const [first = '', ...others] = head
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const wrapsList = isListFirst(first)
  if (others.length === 0) return !wrapsList
  if (isJsonObject(first)) return !wrapsList || others.some((line) => line.startsWith('{'))
  return first.endsWith('}') || others.some(isJsonObject)
}

export const jsonlFormat: Format = {
  name: 'jsonl',
  extensions: ['jsonl', 'ndjson'],
  sniff: looksLikeLines,
  entries,
  draft: (raw, context) => recordDraft(parseRecord(raw), raw, context),
}
