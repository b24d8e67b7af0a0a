import type { ArchiveStatistics } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows } from '../handle.ts'

/** The archive in figures: articles and words by year and section, where they came from, and who is quoted most. */
type Count = { value: string; articles: number; words: number }

const sumBy = (db: Readable, value: string): Count[] =>
  rows<Count>(
    db,
    // Read from the index that holds all four columns: no article's pages are touched.
    `SELECT ${value} AS value, count(*) AS articles, sum(word_count) AS words
     FROM articles INDEXED BY articles_by_section WHERE status <> 'trashed' GROUP BY 1`,
  )

/** Trashed articles are few: counted apart, the rest needs nothing but the small table of outlets. */
const outletsOf = (db: Readable, articles: number): ArchiveStatistics['outlets'] => {
  const outlets = new Map<string, number>()
  const add = (found: { outlet: string; amount: number }[], sign: number): void => {
    for (const { outlet, amount } of found) outlets.set(outlet, (outlets.get(outlet) ?? 0) + sign * amount)
  }
  const counted = 'SELECT outlet, count(*) AS amount FROM article_outlets'
  add(rows(db, `${counted} GROUP BY outlet`), 1)
  add(rows(db, `${counted} JOIN articles USING (row_id) WHERE status = 'trashed' GROUP BY outlet`), -1)
  const named = [...outlets.values()].reduce((sum, amount) => sum + amount, 0)
  return [...outlets, ['', articles - named] as const]
    .map(([value, amount]) => ({ value, articles: amount }))
    .filter((outlet) => outlet.articles > 0)
    .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
}

const mostQuoted = 30
/** The index counts trashed articles too: a few more speakers are looked at closely than are shown. */
const candidates = mostQuoted * 2

type Quoted = ArchiveStatistics['mostQuoted'][number]

const quotedOf = (db: Readable): Quoted[] => {
  const keys = rows<{ key: string }>(
    db,
    `SELECT speaker_key AS key FROM quotes WHERE speaker_key <> '' GROUP BY speaker_key
     ORDER BY count(*) DESC, speaker_key LIMIT ${candidates}`,
  )
  const within = `FROM quotes JOIN articles ON articles.id = quotes.article_id
    WHERE speaker_key = ? AND articles.status <> 'trashed'`
  const speakers = keys.flatMap(({ key }) => {
    const name = firstRow<{ speaker: string }>(
      db,
      `SELECT speaker ${within} GROUP BY speaker ORDER BY count(*) DESC, speaker LIMIT 1`,
      key,
    )
    const counted = `SELECT count(*) AS quotations, count(DISTINCT article_id) AS articles ${within}`
    const amounts = firstRow<Omit<Quoted, 'speaker'>>(db, counted, key)
    return name === undefined || amounts === undefined ? [] : [{ ...name, ...amounts }]
  })
  speakers.sort((a, b) => b.quotations - a.quotations || (a.speaker < b.speaker ? -1 : 1))
  return speakers.slice(0, mostQuoted)
}

const count = (db: Readable): ArchiveStatistics => {
  const years = sumBy(db, 'substr(dated_at, 1, 4)').sort((a, b) => (a.value < b.value ? -1 : 1))
  const sections = sumBy(db, 'section').sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
  const articles = years.reduce((sum, year) => sum + year.articles, 0)
  const words = years.reduce((sum, year) => sum + year.words, 0)
  return { articles, words, years, sections, outlets: outletsOf(db, articles), mostQuoted: quotedOf(db) }
}

const counted = new WeakMap<Readable, { version: string; statistics: ArchiveStatistics }>()

/** Counted again only when something was written since. */
export const archiveStatistics = (db: Readable): ArchiveStatistics => {
  // The first tells of other connections' commits, the second of this one's.
  const others = String(db.pragma('data_version', { simple: true }))
  const version = `${others} ${firstRow<{ made: number }>(db, 'SELECT total_changes() AS made')?.made ?? 0}`
  const known = counted.get(db)
  if (known?.version === version) return known.statistics
  const statistics = count(db)
  counted.set(db, { version, statistics })
  return statistics
}
