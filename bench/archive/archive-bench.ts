import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type Database from 'better-sqlite3'
import { maintain } from '../../src-main/archive/maintenance.ts'
import { openReadable, openWritable } from '../../src-main/archive/open.ts'
import { facets } from '../../src-main/archive/search/facets.ts'
import { planSearch } from '../../src-main/archive/search/plan.ts'
import { runPlan } from '../../src-main/archive/search/run-plan.ts'
import { questionOf, search } from '../../src-main/archive/search/search.ts'
import { suggest } from '../../src-main/archive/search/suggest.ts'
import { milliseconds, percentile, spread, table, timed } from './figures.ts'
import { generateArticles } from './generate.ts'
import { loadImported, loadPlain, loadRows, openPlain } from './load.ts'
import { makeQuestions, type Question } from './queries.ts'

/**
 * `npm run bench -- archive [--articles N] [--corpus FILE] [--keep DIR]`: the archive against plain FTS5 on the same
 * made-up articles in the same run; 10,000 and 100,000 by default.
 */
const plainSelect = `SELECT docs.id, docs.headline, docs.date, snippet(plain, 1, '<b>', '</b>', '…', 24) AS snippet
  FROM plain JOIN docs ON docs.id = plain.rowid WHERE plain MATCH @match`

const plainSearch = (db: Database.Database) => {
  const statements = new Map<string, Database.Statement>()
  return ({ plain }: Question): unknown[] => {
    const filters = [
      plain.from === undefined ? '' : " AND docs.date >= @from AND docs.date < @to || 'T99'",
      plain.section === undefined ? '' : ' AND docs.section = @section',
      plain.author === undefined ? '' : ' AND docs.author = @author',
    ].join('')
    const sql = `${plainSelect}${filters} ORDER BY rank LIMIT 20`
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement.all(plain)
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

const indexSize = (db: Database.Database, names: string): number =>
  (db.prepare(`SELECT sum(pgsize) FROM dbstat WHERE name GLOB '${names}'`).pluck().get() as number | null) ?? 0

const classesOf = (questions: Question[]): Map<string, Question[]> => {
  const classes = new Map<string, Question[]>()
  for (const question of questions) classes.set(question.class, [...(classes.get(question.class) ?? []), question])
  return classes
}

const searchTable = (questions: Question[], ours: Map<Question, number>, theirs: Map<Question, number>): string => {
  const times = (some: Question[], figures: Map<Question, number>): number[] => some.map((one) => figures.get(one) ?? 0)
  const line = (name: string, some: Question[]): string[] => {
    const [mine, plain] = [times(some, ours), times(some, theirs)]
    return [
      name,
      String(some.length),
      spread(mine),
      milliseconds(Math.max(...mine)),
      spread(plain),
      milliseconds(Math.max(...plain)),
      (percentile(mine, 0.5) / percentile(plain, 0.5)).toFixed(3),
      (percentile(mine, 0.95) / percentile(plain, 0.95)).toFixed(3),
    ]
  }
  const rows = [...classesOf(questions)].map(([name, some]) => line(name, some))
  const typing = questions.filter((one) => one.class.startsWith('typing'))
  const head = ['class', 'n', 'archive p50 / p95 ms', 'max', 'plain FTS5 p50 / p95 ms', 'max', 'ratio p50', 'ratio p95']
  return table(head, [...rows, line('all typing', typing), line('all', questions)])
}

/** The same steps without the application around them: no parsing, no marks, no reading of rows. */
const limitTable = (
  db: ReturnType<typeof openReadable>,
  questions: Question[],
  ours: Map<Question, number>,
): string => {
  const bare = questions.map((question) => {
    const { clauses, span } = questionOf({ ...question.input, limit: 20, offset: 0 })
    const options = { isTyped: question.input.asYouType ?? false, otherForms: false, order: 'ranked' as const }
    const plan = planSearch(db, clauses, options)
    return plan === null ? 0 : timed(() => runPlan(db, plan, span, { limit: 20, offset: 0 }, options.isTyped))
  })
  const full = questions.map((question) => ours.get(question) ?? 0)
  return `search-limit: SQL alone ${spread(bare)} ms, whole search ${spread(full)} ms`
}

const relatedTimes = (db: ReturnType<typeof openReadable>): number[] => {
  const ids = db.prepare('SELECT row_id FROM articles WHERE row_id % 97 = 0 LIMIT 40').pluck().all() as number[]
  const read = db.prepare('SELECT id, headline, text, section, byline FROM articles WHERE row_id = ?')
  return ids.map((rowId) => {
    const row = read.get(rowId) as { id: string; headline: string; text: string; section: string; byline: string }
    const seed = {
      articleId: row.id,
      headline: row.headline,
      text: row.text,
      section: row.section,
      speakers: [row.byline],
    }
    return timed(() => suggest(db, seed))
  })
}

const formsFigures = (db: ReturnType<typeof openReadable>, questions: Question[]): string => {
  const words = questions.filter((one) => ['mid', 'common', 'two words'].includes(one.class))
  const run = (otherForms: boolean) =>
    words.map(({ input }) => ({
      ms: timed(() => search(db, { ...input, otherForms })),
      total: search(db, { ...input, otherForms }).total,
    }))
  const [exact, forms] = [run(false), run(true)]
  const sum = (some: { total: number }[]): number => some.reduce((total, one) => total + one.total, 0)
  const [slow, quick] = [
    percentile(
      forms.map((one) => one.ms),
      0.5,
    ),
    percentile(
      exact.map((one) => one.ms),
      0.5,
    ),
  ]
  return `recall-id: other forms find ${(sum(forms) / sum(exact)).toFixed(2)} × the articles (totals counted up to 1,000) at ${(slow / quick).toFixed(2)} × the median time`
}

const compare = (amount: number, corpus: string | null, folder: string): void => {
  const say = (text: string): void => void process.stdout.write(`${text}\n`)
  say(`\n## ${amount.toLocaleString('en')} articles\n`)
  const dataDirectory = join(folder, String(amount))
  mkdirSync(dataDirectory, { recursive: true })
  const writable = openWritable(dataDirectory)
  const rowSeconds = loadRows(writable, generateArticles(amount, corpus))
  const plainDb = openPlain(dataDirectory)
  const plainSeconds = loadPlain(plainDb, generateArticles(amount, corpus))
  const started = performance.now()
  maintain(writable)
  const maintained = (performance.now() - started) / 1000
  writable.exec(
    "INSERT INTO article_index (article_index) VALUES ('optimize'); INSERT INTO title_index (title_index) VALUES ('optimize')",
  )
  plainDb.exec("INSERT INTO plain (plain) VALUES ('optimize')")
  const ours = indexSize(writable, '*_index_*') + indexSize(writable, 'terms') + indexSize(writable, 'completions')
  const theirs = indexSize(plainDb, 'plain_*')
  writable.close()

  const db = openReadable(dataDirectory)
  const questions = makeQuestions(db)
  const oursTimes = new Map(questions.map((question) => [question, timed(() => search(db, question.input))]))
  const memory = process.memoryUsage().rss
  const plain = plainSearch(plainDb)
  const theirTimes = new Map(questions.map((question) => [question, timed(() => plain(question))]))
  say(searchTable(questions, oursTimes, theirTimes))
  const some = amount > 20_000 ? 10_000 : amount
  const importing = openWritable(join(dataDirectory, 'import'))
  const importSeconds = loadImported(importing, generateArticles(some, corpus))
  importing.close()
  const [rate, plainRate] = [amount / rowSeconds, amount / plainSeconds]
  say('')
  say(limitTable(db, questions, oursTimes))
  say(formsFigures(db, questions))
  say(
    `related: ${spread(relatedTimes(db))} ms · facets: ${spread(questions.map((one) => timed(() => facets(db, one.input))))} ms`,
  )
  say(
    `import: rows with all indexes ${rate.toFixed(0)} a second, plain FTS5 ${plainRate.toFixed(0)}: ${(rate / plainRate).toFixed(2)} ×; whole import of ${some} (HTML, fingerprints, source kept) ${(some / importSeconds).toFixed(0)} a second`,
  )
  say(`maintenance at once: ${maintained.toFixed(1)} s`)
  say(
    `size: indexes and vocabulary ${megabytes(ours)}, plain FTS5 ${megabytes(theirs)}: ${(ours / theirs).toFixed(2)} ×`,
  )
  say(`memory after the archive's searches: ${megabytes(memory)}`)
  db.close()
  plainDb.close()
}

export const archiveBench = (args: string[]): void => {
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string' }, corpus: { type: 'string' }, keep: { type: 'string' } },
  })
  const sizes = values.articles === undefined ? [10_000, 100_000] : [Number(values.articles)]
  if (sizes.some((size) => !Number.isInteger(size) || size < 100))
    throw new Error('--articles takes a number from 100.')
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'meja-bench-'))
  try {
    for (const size of sizes) compare(size, values.corpus ?? null, folder)
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
