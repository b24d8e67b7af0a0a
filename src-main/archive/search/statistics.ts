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

/** `https://www.mercusuar.co.id/a` → `mercusuar.co.id`; '' for what did not come from a site. */
const siteOf = (source: string): string => {
  const url = /^https?:/i.test(source) ? URL.parse(source) : null
  return url === null ? '' : url.hostname.replace(/^www\./, '')
}

/** An address up to its host, so that SQLite groups a million sources into a handful. */
const addressStart = `CASE WHEN origin_source LIKE 'http%://%' THEN
  substr(origin_source, 1, instr(origin_source, '//') + instr(substr(origin_source, instr(origin_source, '//') + 2) || '/', '/'))
  ELSE '' END`

const imported = "origin_kind IN ('import', 'sample')"

/** Trashed articles are few: counted apart, the rest needs nothing but the index of sources. */
const outletsOf = (db: Readable, articles: number): ArchiveStatistics['outlets'] => {
  const sites = new Map<string, number>()
  const add = (found: { source: string; amount: number }[], sign: number): void => {
    for (const { source, amount } of found) sites.set(siteOf(source), (sites.get(siteOf(source)) ?? 0) + sign * amount)
  }
  const counted = `SELECT ${addressStart} AS source, count(*) AS amount FROM articles`
  add(rows(db, `${counted} INDEXED BY articles_by_source WHERE ${imported} GROUP BY 1`), 1)
  add(rows(db, `${counted} WHERE status = 'trashed' AND ${imported} GROUP BY 1`), -1)
  sites.delete('')
  const fromSites = [...sites.values()].reduce((sum, amount) => sum + amount, 0)
  return [...sites, ['', articles - fromSites] as const]
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
