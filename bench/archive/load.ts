import { join } from 'node:path'
import Database from 'better-sqlite3'
import { indexNewArticles, insertUnindexed } from '../../src-main/archive/article-rows.ts'
import { newArticle } from '../../src-main/archive/articles.ts'
import { type Writable, writing } from '../../src-main/archive/handle.ts'
import { importArticles } from '../../src-main/archive/imports.ts'
import { contentFromCopy } from '../../src-shared/article/from-copy.ts'
import { emptyContent } from '../../src-shared/contract/index.ts'
import type { MadeArticle } from './generate.ts'

/** Writes the same articles into an archive and into plain FTS5, in transactions of 2,000; returns the seconds it took. */
const batch = 2000

function* batches(articles: Iterable<MadeArticle>): Generator<MadeArticle[]> {
  let some: MadeArticle[] = []
  for (const article of articles) {
    some.push(article)
    if (some.length < batch) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

/** Only the writing is timed, not the making. */
const timedBatches = (articles: Iterable<MadeArticle>, write: (some: MadeArticle[]) => void): number => {
  let milliseconds = 0
  for (const some of batches(articles)) {
    const started = performance.now()
    write(some)
    milliseconds += performance.now() - started
  }
  return milliseconds / 1000
}

const contentOf = ({ headline, text, section, byline }: MadeArticle) => ({
  ...emptyContent,
  headline,
  text,
  section,
  byline,
})

export const loadRows = (db: Writable, articles: Iterable<MadeArticle>): number =>
  timedBatches(articles, (some) =>
    writing(db, () => {
      const entries = some.map((made) =>
        insertUnindexed(
          db,
          newArticle(contentOf(made), { kind: 'typed', source: '' }, 'published', made.datedAt),
          null,
        ),
      )
      indexNewArticles(db, entries)
    }),
  )

const house = { houseDateline: '{place}, {outlet} – ', outlet: '' }

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')

/**
 * The whole way of an imported article: sanitised HTML, fingerprints, the source kept compressed; `structured` also
 * reads dateline, quotations and related residue out of its copy. What the reader of the source does is timed too.
 */
export const loadImported = (db: Writable, articles: Iterable<MadeArticle>, structured: boolean): number => {
  let count = 0
  return timedBatches(articles, (some) => {
    const items = some.map((made) => {
      count += 1
      const content = structured
        ? { ...contentFromCopy(`${made.headline}\n\n${made.text}`, house), section: made.section, byline: made.byline }
        : { ...contentOf(made), html: paragraphs(made.text) }
      return {
        source: `bench#${count}`,
        content,
        status: 'published' as const,
        datedAt: made.datedAt,
        originKind: 'import' as const,
        raw: made.text,
      }
    })
    importArticles(db, items)
  })
}

const plainPath = (folder: string): string => join(folder, 'plain.db')

export const openPlain = (folder: string): Database.Database => {
  const db = new Database(plainPath(folder))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('cache_size = -32000')
  db.exec(`CREATE TABLE IF NOT EXISTS docs (id INTEGER PRIMARY KEY, date TEXT, section TEXT, author TEXT, headline TEXT, text TEXT);
    CREATE VIRTUAL TABLE IF NOT EXISTS plain USING fts5 (headline, text, content = 'docs', content_rowid = 'id',
      tokenize = "unicode61 remove_diacritics 2");
    INSERT INTO plain (plain, rank) VALUES ('rank', 'bm25(10.0, 1.0)')`)
  return db
}

export const loadPlain = (db: Database.Database, articles: Iterable<MadeArticle>): number => {
  const row = db.prepare('INSERT INTO docs (date, section, author, headline, text) VALUES (?, ?, ?, ?, ?)')
  const index = db.prepare('INSERT INTO plain (rowid, headline, text) VALUES (?, ?, ?)')
  const write = db.transaction((some: MadeArticle[]) => {
    for (const made of some) {
      const { lastInsertRowid } = row.run(made.datedAt, made.section, made.byline, made.headline, made.text)
      index.run(lastInsertRowid, made.headline, made.text)
    }
  })
  return timedBatches(articles, (some) => write(some))
}
