import { Readable } from 'node:stream'
import { type CsvError, type Info, parse } from 'csv-parse'
import { parse as parseWhole } from 'csv-parse/sync'
import { decodedChunks } from './encoding.ts'
import type { Entry, EntryProblem, Format } from './format.ts'
import { largestDocument } from './read-document.ts'
import { parseRecord, recordDraft } from './record-story.ts'
import type { SourceFile } from './source-file.ts'
import { unsafeCell } from './table-cell.ts'

/** Tables with commas, semicolons, tabs or bars between the cells, with or without a line of names; read as a stream. */
const delimiters = [',', ';', '\t', '|'] as const
type Delimiter = (typeof delimiters)[number]

/** Excel's own first line, by which a file says what parts its cells: `sep=;`. */
const saidDelimiter = /^\uFEFF?(?:"sep=(.)"|sep=(.))[ \t;,]*(?:\r\n|\n|\r)/i

const firstRows = (head: string, delimiter: Delimiter): string[][] => {
  try {
    return parseWhole(head, {
      delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: 20,
    })
  } catch {
    return []
  }
}

/** How many columns the table has when nearly every row has as many; 0 when it is none. */
const evenColumns = (rows: string[][]): number => {
  const columns = rows[0]?.length ?? 0
  if (columns < 2 || rows.length < 2) return 0
  // The last row may be cut off by the end of the sample.
  const even = rows.slice(0, -1).filter((row) => row.length === columns).length
  return even >= Math.max(1, (rows.length - 1) * 0.6) ? columns : 0
}

/** Null when no delimiter makes an even table of the text. */
const guessDelimiter = (head: string): Delimiter | null => {
  const said = saidDelimiter.exec(head)
  if (said !== null) return delimiters.find((delimiter) => delimiter === (said[1] ?? said[2])) ?? null
  const scored = delimiters.map((delimiter) => ({ delimiter, columns: evenColumns(firstRows(head, delimiter)) }))
  const best = scored.reduce((most, one) => (one.columns > most.columns ? one : most))
  return best.columns === 0 ? null : best.delimiter
}

const isName = (cell: string): boolean => /^[\p{L}_][\p{L}\d_ .:/()-]{0,60}$/u.test(cell.trim())

/** Names are short words, each once; a first row of prose, numbers or dates is a story. */
const hasHeader = (row: readonly string[]): boolean =>
  row.every(isName) && new Set(row.map((cell) => cell.trim().toLowerCase())).size === row.length

const headOf = async (file: SourceFile): Promise<string> => {
  const stream = await file.open()
  try {
    for await (const { text } of decodedChunks(stream)) return text
    return ''
  } finally {
    stream.destroy()
  }
}

/** `line`: on which it begins. */
type Row = { record: string[]; info: Info; line: number }

async function* rowsOf(
  file: SourceFile,
  { delimiter, from }: { delimiter: Delimiter; from: number },
  progress: { bytes: number },
): AsyncGenerator<Row | EntryProblem> {
  /** The line on which the last row ended. */
  let ended = from - 1
  /** The same for the last one parsed, which may be far ahead of the last one asked for. */
  let parsed = ended
  const text = Readable.from(
    (async function* () {
      for await (const { text, bytes } of decodedChunks(await file.open())) {
        progress.bytes = bytes
        yield text
      }
    })(),
    { objectMode: false, encoding: 'utf8' },
  )
  const problems: EntryProblem[] = []
  const parser = parse({
    delimiter,
    bom: true,
    from_line: from,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: largestDocument,
    on_record: (record: string[], { lines }: { lines: number }) => {
      parsed = lines
      return record
    },
    on_skip: (error: CsvError | undefined) => {
      // Where the row began: an open quotation mark is noticed at the end of the file.
      problems.push({ place: `${file.path}:${parsed + 1}`, reason: reasonOf(error), bytes: progress.bytes })
    },
  })
  text.on('error', (error) => parser.destroy(error))
  for await (const row of text.pipe(parser) as AsyncIterable<Row>) {
    yield* problems.splice(0)
    yield { ...row, line: ended + 1 }
    ended = row.info.lines
  }
  yield* problems
}

const reasonOf = (error: CsvError | undefined): string => {
  switch (error?.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark is opened here and never closed: nothing after it was read'
    case 'CSV_MAX_RECORD_SIZE':
      return 'the row is too long for one article: perhaps a quotation mark is never closed'
    default:
      return 'the row cannot be read'
  }
}

async function* entries(file: SourceFile): AsyncGenerator<Entry | EntryProblem> {
  const head = await headOf(file)
  const delimiter = guessDelimiter(head) ?? ','
  const from = saidDelimiter.test(head) ? 2 : 1
  const progress = { bytes: 0 }
  let names: string[] | null = null
  let rows = 0
  for await (const row of rowsOf(file, { delimiter, from }, progress)) {
    if ('reason' in row) {
      yield row
      continue
    }
    const { record, line } = row
    if (names === null) {
      const isHeader = hasHeader(record)
      names = record.map((cell, at) => (isHeader ? cell.trim() : `${at + 1}`))
      if (isHeader) continue
    }
    rows += 1
    const place = `${file.path}:${line}`
    if (record.length > names.length) {
      const reason = `it has ${record.length} cells, the first row has ${names.length}`
      yield { place, reason, bytes: progress.bytes }
      continue
    }
    const fields = Object.fromEntries(names.map((name, at) => [name, unsafeCell(record[at] ?? '')]))
    yield { place, raw: JSON.stringify(fields), bytes: progress.bytes }
  }
  if (rows === 0) yield { place: file.path, reason: 'it has no rows', bytes: progress.bytes }
}

export const csvFormat: Format = {
  name: 'csv',
  extensions: ['csv', 'tsv', 'tab'],
  sniff: (head) => {
    const delimiter = guessDelimiter(head)
    if (saidDelimiter.test(head)) return true
    return delimiter !== null && hasHeader(firstRows(head, delimiter)[0] ?? [])
  },
  entries,
  draft: (raw, context) => recordDraft(parseRecord(raw), raw, context),
}
