import { join } from 'node:path'
import Database from 'better-sqlite3'
import { indexNewArticles, insertUnindexed, type NewArticle } from '../../src-main/archive/article-rows.ts'
import { newArticle } from '../../src-main/archive/articles.ts'
import { cleanContent } from '../../src-main/archive/clean-content.ts'
import { type Writable, writing } from '../../src-main/archive/handle.ts'
import { mergeLater } from '../../src-main/archive/merging.ts'
import { contentFromCopy } from '../../src-shared/article/from-copy.ts'
import { type ArticleContent, emptyContent } from '../../src-shared/contract/index.ts'
import type { MadeArticle } from './generate.ts'

/** Writes the same articles into an archive and into plain FTS5, in transactions of 2,000. */
const batch = 2000

export function* batches(articles: Iterable<MadeArticle>, size = batch): Generator<MadeArticle[]> {
  let some: MadeArticle[] = []
  for (const article of articles) {
    some.push(article)
    if (some.length < size) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** Seconds by the clock, and of processor time of all threads. */
export type Cost = { seconds: number; processor: number }

export const costOf = async (work: () => unknown): Promise<Cost> => {
  const [started, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - started) / 1000, processor: (user + system) / 1e6 }
}

export const sum = (costs: Cost[]): Cost => ({
  seconds: costs.reduce((all, { seconds }) => all + seconds, 0),
  processor: costs.reduce((all, { processor }) => all + processor, 0),
})

type Write = (some: MadeArticle[]) => void

/** Batch by batch in turn, so that a change of load falls on all. Only the writing is timed, not the making. */
export const inTurn = async (articles: Iterable<MadeArticle>, writers: Write[]): Promise<Cost[]> => {
  const costs: Cost[][] = writers.map(() => [])
  for (const some of batches(articles)) {
    for (const [at, write] of writers.entries()) costs[at]?.push(await costOf(() => write(some)))
  }
  return costs.map(sum)
}

export const contentOf = ({ headline, text, section, byline }: MadeArticle): ArticleContent => ({
  ...emptyContent,
  headline,
  text,
  section,
  byline,
})

/** The same story read as the raw copy it may have come as: dateline, quotations and related leftovers are looked for. */
export const structuredContentOf = (made: MadeArticle): ArticleContent => {
  const { headline, text, section, byline } = made
  const read = contentFromCopy(`${headline}\n\n${text}`, { houseDateline: '{place}, {outlet} – ' })
  return cleanContent({ ...read, headline, section, byline })
}

/** Articles that are prepared together; the pieces of an import hold 10 to 2,000. */
const piece = 100

/**
 * Rows and all indexes of new articles, as an import writes them, but for sources and, without structure, HTML: a piece is prepared
 * and then written, since by turns each finds a processor's caches full of the other's.
 */
export const rowWriter = (db: Writable, content: (made: MadeArticle) => ArticleContent = contentOf): Write => {
  writing(db, () => mergeLater(db))
  const origin = { kind: 'typed', source: '' } as const
  const prepare = (made: MadeArticle): NewArticle => newArticle(content(made), origin, 'published', made.datedAt)
  return (some) =>
    writing(db, () => {
      const entries = [...batches(some, piece)].flatMap((few) =>
        few.map(prepare).map((article) => insertUnindexed(db, article, null)),
      )
      indexNewArticles(db, entries)
    })
}

export const openPlain = (folder: string): Database.Database => {
  const db = new Database(join(folder, 'plain.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -32000')
  db.exec(`CREATE TABLE IF NOT EXISTS docs (id INTEGER PRIMARY KEY, date TEXT, section TEXT, author TEXT, headline TEXT, text TEXT);
    CREATE VIRTUAL TABLE IF NOT EXISTS plain USING fts5 (headline, text, content = 'docs', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 2");
    INSERT INTO plain (plain, rank) VALUES ('rank', 'bm25(10.0, 1.0)')`)
  return db
}

export const plainWriter = (db: Database.Database): Write => {
  const row = db.prepare('INSERT INTO docs (date, section, author, headline, text) VALUES (?, ?, ?, ?, ?)')
  const index = db.prepare('INSERT INTO plain (rowid, headline, text) VALUES (?, ?, ?)')
  return db.transaction((some: MadeArticle[]) => {
    for (const made of some) {
      const { lastInsertRowid } = row.run(made.datedAt, made.section, made.byline, made.headline, made.text)
      index.run(lastInsertRowid, made.headline, made.text)
    }
  })
}
