import type { ArchiveStatistics } from '../../../src-shared/contract/index.ts'
import { type Readable, rows } from '../handle.ts'

/** The archive in figures: articles and words by year and section, and who is quoted most. */
type Count = { value: string; articles: number; words: number }

const sumBy = (db: Readable, value: string): Count[] =>
  rows<Count>(
    db,
    // Read from the index that holds all four columns: no article's pages are touched.
    `SELECT ${value} AS value, count(*) AS articles, sum(word_count) AS words
     FROM articles INDEXED BY articles_by_section WHERE status <> 'trashed' GROUP BY 1`,
  )

const mostQuoted = 30

export const archiveStatistics = (db: Readable): ArchiveStatistics => {
  const years = sumBy(db, 'substr(dated_at, 1, 4)').sort((a, b) => (a.value < b.value ? -1 : 1))
  const sections = sumBy(db, 'section').sort((a, b) => b.articles - a.articles)
  return {
    articles: years.reduce((sum, year) => sum + year.articles, 0),
    words: years.reduce((sum, year) => sum + year.words, 0),
    years,
    sections,
    mostQuoted: rows(
      db,
      `SELECT speaker, count(*) AS quotations, count(DISTINCT article_id) AS articles FROM quotes
       JOIN articles ON articles.id = quotes.article_id
       WHERE speaker <> '' AND articles.status <> 'trashed'
       GROUP BY speaker ORDER BY quotations DESC, speaker LIMIT ${mostQuoted}`,
    ),
  }
}
