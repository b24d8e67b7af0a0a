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

type FirstRows = { rows: string[][]; isCutInQuotes: boolean }

/** The end of the sample may lie inside a quoted cell, as a row's mistake may: what stands before still tells. */
const firstRows = (head: string, delimiter: Delimiter): FirstRows => {
  let isCutInQuotes = false
  const rows = parseWhole(head, {
    delimiter,
    bom: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_skip: (): undefined => {
      isCutInQuotes = true
    },
    to: 20,
  })
  return { rows, isCutInQuotes }
}

const isName = (cell: string): boolean => /^[\p{L}_][\p{L}\d_ .:/()-]{0,60}$/u.test(cell.trim())

/** Names are short words, each once; a first row of prose, numbers or dates is a story. */
const hasHeader = (row: readonly string[]): boolean =>
  row.every(isName) && new Set(row.map((cell) => cell.trim().toLowerCase())).size === row.length

/** How many columns the table has when nearly every row has as many; 0 when it is none. */
const evenColumns = ({ rows, isCutInQuotes }: FirstRows): number => {
  const [first = []] = rows
  const columns = first.length
  if (columns < 2) return 0
  // A first story longer than the sample: the names stand there alone.
  if (rows.length < 2) return isCutInQuotes && hasHeader(first) ? columns : 0
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

type Reading = { delimiter: Delimiter; from: number }

/** Rows from a line on; returns the line of a quotation mark that is never closed, which swallows what comes after. */
async function* rowsFrom(
  file: SourceFile,
  { delimiter, from }: Reading,
  progress: { bytes: number },
): AsyncGenerator<Row | EntryProblem, number | null> {
  /** The line on which the last row ended. */
  let ended = from - 1
  /** The same for the last one parsed, which may be far ahead of the last one asked for. */
  let parsed = ended
  const text = Readable.from(
    (async function* () {
      let toPass = from - 1
      for await (const { text, bytes } of decodedChunks(await file.open())) {
        progress.bytes = Math.max(progress.bytes, bytes)
        let start = 0
        for (; toPass > 0; toPass -= 1) {
          start = text.indexOf('\n', start) + 1
          if (start === 0) break
        }
        if (toPass === 0) yield start === 0 ? text : text.slice(start)
      }
    })(),
    { objectMode: false, encoding: 'utf8' },
  )
  const problems: EntryProblem[] = []
  let unclosed: number | null = null
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: largestDocument,
    on_record: (record: string[], { lines }: { lines: number }) => {
      parsed = from - 1 + lines
      return record
    },
    on_skip: (error: CsvError | undefined) => {
      // Where the row began: an open quotation mark is noticed at the end of the file.
      if (error?.code === 'CSV_QUOTE_NOT_CLOSED') unclosed = parsed + 1
      problems.push({ place: `${file.path}:${parsed + 1}`, reason: reasonOf(error), bytes: progress.bytes })
    },
  })
  text.on('error', (error) => parser.destroy(error))
  for await (const row of text.pipe(parser) as AsyncIterable<Row>) {
    yield* problems.splice(0)
    yield { ...row, line: ended + 1 }
    ended = from - 1 + row.info.lines
  }
  yield* problems
  return unclosed
}

/** Each time the file is read again up to there. */
const mostUnclosed = 20

async function* rowsOf(
  file: SourceFile,
  reading: Reading,
  progress: { bytes: number },
): AsyncGenerator<Row | EntryProblem> {
  let from: number | null = reading.from
  for (let times = 0; from !== null && times <= mostUnclosed; times += 1) {
    const unclosed: number | null = yield* rowsFrom(file, { ...reading, from }, progress)
    from = unclosed === null ? null : unclosed + 1
  }
  if (from === null) return
  const reason = 'too many quotation marks are opened and never closed: nothing from here on was read'
  yield { place: `${file.path}:${from}`, reason, bytes: progress.bytes }
}

const reasonOf = (error: CsvError | undefined): string => {
  switch (error?.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark is opened here and never closed'
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
    return delimiter !== null && hasHeader(firstRows(head, delimiter).rows[0] ?? [])
  },
  entries,
  draft: (raw, context) => recordDraft(parseRecord(raw), raw, context),
}
