import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type Database from 'better-sqlite3'
import type { Readable } from '../../src-main/archive/handle.ts'
import { openReadable } from '../../src-main/archive/open.ts'
import { facets } from '../../src-main/archive/search/facets.ts'
import { search } from '../../src-main/archive/search/search.ts'
import { suggest } from '../../src-main/archive/search/suggest.ts'
import { appStalls, stallRows } from './app-stalls.ts'
import { build } from './build.ts'
import { byHand } from './by-hand.ts'
import { milliseconds, spread, table, timed } from './figures.ts'
import type { FreshFigures, Stall } from './fresh-process.ts'
import { generateArticles } from './generate.ts'
import { importRows } from './import-rows.ts'
import { openPlain } from './load.ts'
import { measurePeers, peerNames } from './peers/peers.ts'
import { plainSearch } from './plain.ts'
import { formsOf, type Likeness, qualityOf } from './quality.ts'
import { makeQuestions, type Question } from './queries.ts'
import { ratioTable, searchTable, type Times } from './tables.ts'
import { throughApp } from './through-app.ts'

/**
 * `npm run bench -- archive [--articles N] [--corpus FILE] [--keep DIR] [--peers NAMES|all|none] [--without-plain] [--app]`: the archive against
 * plain FTS5, hand-written SQL and other engines on the same made-up articles in the same run; 10,000 and 100,000 by
 * default. A kept folder is measured again without being built again. `--app` asks in the built app, too.
 */
const say = (text: string): void => void process.stdout.write(`${text}\n`)

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

const indexSize = (db: Database.Database, names: string): number =>
  (db.prepare(`SELECT sum(pgsize) FROM dbstat WHERE name GLOB '${names}'`).pluck().get() as number | null) ?? 0

const relatedTimes = (db: Readable): number[] => {
  const ids = db.prepare('SELECT row_id FROM articles WHERE row_id % 97 = 0 LIMIT 40').pluck().all() as number[]
  const read = db.prepare('SELECT id, headline, text, section, byline FROM articles WHERE row_id = ?')
  return ids.map((rowId) => {
    const row = read.get(rowId) as { id: string; headline: string; text: string; section: string; byline: string }
    const { id, byline, ...story } = row
    return timed(() => suggest(db, { ...story, articleId: id, speakers: [byline] }))
  })
}

const measureFresh = (dataDirectory: string, questions: Question[]): FreshFigures => {
  const inputs = join(dataDirectory, 'questions.json')
  writeFileSync(inputs, JSON.stringify(questions.map((question) => question.input)))
  const script = join(import.meta.dirname, 'fresh-process.ts')
  // As the command line does, it keeps compiled code: taking the types out of the source would cost 30 MB of what is measured.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/meja') }
  const ask = () =>
    spawnSync(process.execPath, [script, dataDirectory, inputs], { encoding: 'utf8', env, maxBuffer: 1 << 26 })
  ask()
  const done = ask()
  if (done.status !== 0) throw new Error(`The fresh process failed: ${done.stderr}`)
  return JSON.parse(done.stdout) as FreshFigures
}

const percent = (share: number): string => (share * 100).toFixed(0)

const titles = ({ every, any, weight, questions }: Likeness): string =>
  `${percent(every.best)} / ${percent(any.best)} → ${percent(every.ours)} / ${percent(any.ours)} %, with ${percent(weight)} % of the weight (${questions} questions)`

const stall = ({ longest, most, worked }: Stall): string =>
  `${milliseconds(longest)} (99 %: ${milliseconds(most)}, ${milliseconds(worked)} of its own work)`

const timesOf = (questions: Question[], work: (question: Question) => unknown): Times =>
  new Map(questions.map((question) => [question, timed(() => work(question))]))

type Options = { corpus: string | null; folder: string; peers: string[]; withPlain: boolean; withApp: boolean }

const compare = async (amount: number, { corpus, folder, peers, withPlain, withApp }: Options): Promise<void> => {
  const load = (): string =>
    loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')
  say(`\n## ${amount.toLocaleString('en')} articles\n\nLoad average at the start: ${load()}.\n`)
  const dataDirectory = join(folder, String(amount))
  const { built, isNew } = await build(amount, corpus, dataDirectory)
  const db = openReadable(dataDirectory)
  const plainDb = openPlain(dataDirectory)
  const questions = makeQuestions(db)
  const hand = byHand(db)
  const plain = plainSearch(plainDb)
  // The first time the disk is asked too, and nothing is compiled yet: told apart, for both alike.
  const first = questions.map(({ input, asked }) => {
    const started = performance.now()
    search(db, input)
    const took = performance.now() - started
    hand(asked)
    return took
  })
  // One after the other for each question, so that a change of load falls on all of them.
  const [ours, limit, theirs]: [Times, Times, Times] = [new Map(), new Map(), new Map()]
  for (const question of questions) {
    ours.set(
      question,
      timed(() => search(db, question.input)),
    )
    limit.set(
      question,
      timed(() => hand(question.asked)),
    )
    if (withPlain) {
      theirs.set(
        question,
        timed(() => plain(question.asked)),
      )
    }
  }
  const idsOf = (some: { id: string }[]): string => some.map(({ id }) => id).join()
  const same = questions.filter(
    (one) => idsOf(search(db, { ...one.input, patient: true }).hits) === idsOf(hand(one.asked)),
  ).length
  const fresh = measureFresh(dataDirectory, questions)
  const roundTrips: Times = new Map(questions.map((question, at) => [question, fresh.roundTrips[at] ?? 0]))
  const inApp = withApp
    ? await throughApp(
        dataDirectory,
        questions.map(({ input }) => input),
      )
    : []
  const appTimes: Times = new Map(
    questions.flatMap((question, at) => (at in inApp ? [[question, inApp[at] ?? 0]] : [])),
  )
  say(
    searchTable(questions, [
      { name: 'archive', times: ours },
      { name: 'by hand', times: limit },
      { name: 'through the reader thread', times: roundTrips },
      ...(withApp ? [{ name: 'from the page of the app', times: appTimes }] : []),
      { name: 'plain FTS5', times: theirs },
    ]),
  )
  say('\nRatios: archive to …\n')
  say(
    ratioTable(questions, ours, [
      { name: 'by hand', times: limit },
      { name: 'plain FTS5', times: theirs },
    ]),
  )
  const slowest = questions.reduce((worst, one) => ((ours.get(one) ?? 0) > (ours.get(worst) ?? 0) ? one : worst))
  const inWindow = withApp ? stallRows(await appStalls(dataDirectory, slowest.input.query)) : []
  const quality = qualityOf(db, questions)
  const forms = formsOf(db, questions)
  const facetTimes = [...timesOf(questions, ({ input }) => facets(db, input)).values()]
  const related = relatedTimes(db)
  const indexes = ['*_index_*', 'terms', 'completions'].reduce((sum, names) => sum + indexSize(db, names), 0)
  const plainIndex = indexSize(plainDb, 'plain_*')
  say('')
  say(
    table(
      ['what', 'measured'],
      [
        ['exact branch identical with BM25’s first 20', `${quality.identical} of ${quality.exact}`],
        [
          'telling words beside common ones: articles shared with BM25’s first 20 / their weight',
          `${percent(quality.weighed.shared)} / ${percent(quality.weighed.weight)} % (${quality.weighed.questions} questions)`,
        ],
        [
          'broad branch, words: in the headline every word / one, of BM25’s first 20 → of ours',
          titles(quality.titlesFirst),
        ],
        ['broad branch, phrases: in the headline, of BM25’s first 20 → of ours', titles(quality.phrases)],
        ['the same articles as by hand', `${same} of ${questions.length}`],
        ['totals right or “more than”', `${quality.totals - quality.wrongTotals} of ${quality.totals}`],
        ['other forms', `${forms.articles.toFixed(2)} × the articles at ${forms.time.toFixed(2)} × the median time`],
        [
          'the first time, in a new process, p50 / p95 (max)',
          `${spread(first)} (${milliseconds(Math.max(...first))}) ms`,
        ],
        ['related, p50 / p95 (max)', `${spread(related)} (${milliseconds(Math.max(...related))}) ms`],
        ['facets, p50 / p95 (max)', `${spread(facetTimes)} (${milliseconds(Math.max(...facetTimes))}) ms`],
        ...(built === null ? [] : importRows(built, isNew)),
        [
          'indexes and vocabulary against plain FTS5',
          `${megabytes(indexes)} / ${megabytes(plainIndex)}: ${(indexes / plainIndex).toFixed(2)} ×`,
        ],
        ['memory of a fresh process after all questions', megabytes(fresh.memory)],
        [
          'longest turn of the main loop, idle → importing and searching',
          `${stall(fresh.idle)} → ${stall(fresh.busy)} ms`,
        ],
        ...inWindow,
        ['load average at the end', load()],
      ],
    ),
  )
  db.close()
  plainDb.close()
  if (peers.length > 0)
    await measurePeers(peers, {
      questions,
      ours,
      amount,
      folder,
      say,
      articles: () => generateArticles(amount, corpus),
    })
}

const peersOf = (wanted: string): string[] => {
  if (wanted === 'all') return peerNames
  const names = wanted === 'none' ? [] : wanted.split(',')
  const unknown = names.find((name) => !peerNames.includes(name))
  if (unknown !== undefined) throw new Error(`There is no peer “${unknown}”: ${peerNames.join(', ')}, all or none.`)
  return names
}

export const archiveBench = async (args: string[]): Promise<void> => {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string' },
      corpus: { type: 'string' },
      keep: { type: 'string' },
      peers: { type: 'string', default: 'all' },
      // A million articles keep plain FTS5 busy for a quarter of an hour.
      'without-plain': { type: 'boolean', default: false },
      app: { type: 'boolean', default: false },
    },
  })
  const sizes = values.articles === undefined ? [10_000, 100_000] : [Number(values.articles)]
  if (sizes.some((size) => !Number.isInteger(size) || size < 100))
    throw new Error('--articles takes a number from 100.')
  const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'meja-bench-'))
  const options = {
    corpus: values.corpus ?? null,
    folder,
    peers: peersOf(values.peers),
    withPlain: !values['without-plain'],
    withApp: values.app,
  }
  try {
    for (const size of sizes) await compare(size, options)
  } finally {
    if (values.keep === undefined) rmSync(folder, { recursive: true, force: true })
  }
}
