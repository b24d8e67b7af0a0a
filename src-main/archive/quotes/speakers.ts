import { type SpeakerCard, SpeakerQuery } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows } from '../handle.ts'
import { speakerMatch } from './terms.ts'

/** Speaker cards: who is quoted in the archive, under which names and functions, how often, and when last. */
type Found = { key: string; quotes: number; lastQuoted: string }

const outside = `articles.status <> 'trashed' AND quotes.speaker_key <> ''`

const localDay = (time: string): string => `date(${time}, 'localtime')`

/** The local day is asked of SQLite for the speakers shown only: for each quotation it takes most of the time. */
const named = `SELECT key, quotes, max(saidOn, coalesce(${localDay('datedAt')}, '')) AS lastQuoted
  FROM (SELECT quotes.speaker_key AS key, count(*) AS quotes, max(quotes.said_on) AS saidOn,
      max(iif(quotes.said_on = '', articles.dated_at, NULL)) AS datedAt,
      max(iif(quotes.said_on = '', articles.dated_at, quotes.said_on)) AS latest
    FROM quote_index CROSS JOIN quotes ON quotes.row_id = quote_index.rowid
      CROSS JOIN articles ON articles.id = quotes.article_id
    WHERE quote_index MATCH :match AND ${outside} GROUP BY quotes.speaker_key ORDER BY quotes DESC, latest DESC LIMIT :limit)
  ORDER BY quotes DESC, lastQuoted DESC`

/** The index of speakers leaves out the nameless, and SQLite uses it only for a question that says so. */
const ofSpeaker = `FROM quotes JOIN articles ON articles.id = quotes.article_id
  WHERE quotes.speaker_key = ? AND ${outside}`

type Counted = { key: string; quotes: number }

/**
 * Who is quoted most in the archive: counted in the index of speakers, from which the few quotations in the trash are
 * taken off, so that no article is looked at. Among equals the last one to be filed comes first.
 */
const mostQuoted = (db: Readable, limit: number): Counted[] => {
  const trashed = new Map(
    rows<Counted>(
      db,
      `SELECT quotes.speaker_key AS key, count(*) AS quotes FROM articles CROSS JOIN quotes ON quotes.article_id = articles.id
       WHERE articles.status = 'trashed' AND quotes.speaker_key <> '' GROUP BY quotes.speaker_key`,
    ).map(({ key, quotes }) => [key, quotes]),
  )
  const counted = rows<Counted>(
    db,
    `SELECT speaker_key AS key, count(*) AS quotes FROM quotes INDEXED BY quotes_by_speaker WHERE speaker_key <> ''
     GROUP BY speaker_key ORDER BY quotes DESC, max(row_id) DESC LIMIT ?`,
    limit + trashed.size,
  )
  return counted
    .map(({ key, quotes }) => ({ key, quotes: quotes - (trashed.get(key) ?? 0) }))
    .filter(({ quotes }) => quotes > 0)
    .sort((a, b) => b.quotes - a.quotes)
    .slice(0, limit)
}

const lastQuoted = (db: Readable, key: string): string =>
  firstRow<{ day: string }>(
    db,
    `SELECT max(coalesce(saidOn, ''), coalesce(${localDay('datedAt')}, '')) AS day
     FROM (SELECT max(quotes.said_on) AS saidOn, max(iif(quotes.said_on = '', articles.dated_at, NULL)) AS datedAt ${ofSpeaker})`,
    key,
  )?.day ?? ''

const findSpeakers = (db: Readable, query: string, limit: number): Found[] => {
  const match = speakerMatch(query)
  if (match === null) return []
  if (match === '') {
    return mostQuoted(db, limit)
      .map((one) => ({ ...one, lastQuoted: lastQuoted(db, one.key) }))
      .sort((a, b) => b.quotes - a.quotes || (a.lastQuoted < b.lastQuoted ? 1 : -1))
  }
  return rows<Found>(db, named, { match, limit })
}

/** Short mentions are filed under the full name; they are no spelling of it, so the longest names lead. */
const spellings = (db: Readable, key: string): string[] =>
  rows<{ name: string }>(
    db,
    `SELECT quotes.speaker AS name ${ofSpeaker} GROUP BY quotes.speaker
     ORDER BY instr(quotes.speaker, ' ') = 0, count(*) DESC, length(quotes.speaker) DESC`,
    key,
  ).map((row) => row.name)

const roles = (db: Readable, key: string): SpeakerCard['roles'] =>
  rows<SpeakerCard['roles'][number]>(
    db,
    `SELECT role, min(coalesce(firstSaid, ${localDay('firstDated')}), coalesce(${localDay('firstDated')}, firstSaid)) AS "from",
       max(coalesce(lastSaid, ${localDay('lastDated')}), coalesce(${localDay('lastDated')}, lastSaid)) AS "to"
     FROM (SELECT quotes.role AS role, count(*) AS quotes, min(nullif(quotes.said_on, '')) AS firstSaid,
         max(nullif(quotes.said_on, '')) AS lastSaid,
         min(iif(quotes.said_on = '', articles.dated_at, NULL)) AS firstDated,
         max(iif(quotes.said_on = '', articles.dated_at, NULL)) AS lastDated
       ${ofSpeaker} AND quotes.role <> '' GROUP BY quotes.role)
     ORDER BY "to" DESC, quotes DESC`,
    key,
  )

export const speakerCards = (db: Readable, input: SpeakerQuery): SpeakerCard[] => {
  const { query, limit } = SpeakerQuery.parse(input)
  return findSpeakers(db, query, limit).map(({ key, quotes, lastQuoted }) => {
    const variants = spellings(db, key)
    const bare = variants.find((variant) => variant.split(' ').length === key.split(' ').length)
    return { name: bare ?? variants[0] ?? '', variants, roles: roles(db, key), quotes, lastQuoted }
  })
}
