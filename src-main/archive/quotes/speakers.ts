import { type SpeakerCard, SpeakerQuery } from '../../../src-shared/contract/index.ts'
import { type Readable, rows } from '../handle.ts'
import { quoteDay } from './find.ts'
import { speakerMatch } from './terms.ts'

/** Speaker cards: who is quoted in the archive, under which names and functions, how often, and when last. */
type Found = { key: string; quotes: number; lastQuoted: string }

const outside = `articles.status <> 'trashed' AND quotes.speaker_key <> ''`
const grouped = `SELECT quotes.speaker_key AS key, count(*) AS quotes, max(${quoteDay}) AS lastQuoted`
const ranked = 'GROUP BY quotes.speaker_key ORDER BY quotes DESC, lastQuoted DESC LIMIT :limit'

const findSpeakers = (db: Readable, query: string, limit: number): Found[] => {
  const match = speakerMatch(query)
  if (match === null) return []
  if (match === '') {
    const source = `FROM quotes JOIN articles ON articles.id = quotes.article_id WHERE ${outside}`
    return rows<Found>(db, `${grouped} ${source} ${ranked}`, { limit })
  }
  const source = `FROM quote_index CROSS JOIN quotes ON quotes.row_id = quote_index.rowid
    CROSS JOIN articles ON articles.id = quotes.article_id WHERE quote_index MATCH :match AND ${outside}`
  return rows<Found>(db, `${grouped} ${source} ${ranked}`, { match, limit })
}

const ofSpeaker = `FROM quotes JOIN articles ON articles.id = quotes.article_id
  WHERE quotes.speaker_key = ? AND articles.status <> 'trashed'`

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
    `SELECT quotes.role, min(${quoteDay}) AS "from", max(${quoteDay}) AS "to" ${ofSpeaker} AND quotes.role <> ''
     GROUP BY quotes.role ORDER BY "to" DESC, count(*) DESC`,
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
