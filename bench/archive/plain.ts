import type Database from 'better-sqlite3'
import type { Asked } from './queries.ts'

/** The same question to a plain FTS5 table: `ORDER BY rank`, its own snippets, filters in the joined table. */
const select = `SELECT docs.id, docs.headline, docs.date, snippet(plain, 1, '<b>', '</b>', '…', 24) AS snippet
  FROM plain JOIN docs ON docs.id = plain.rowid WHERE plain MATCH @match`

export const matchOf = ({ words, kind }: Asked): string =>
  kind === 'phrase'
    ? `"${words.join(' ')}"`
    : words.map((word) => `"${word}"${kind === 'prefix' ? '*' : ''}`).join(' AND ')

export const plainSearch = (db: Database.Database): ((asked: Asked) => unknown[]) => {
  const statements = new Map<string, Database.Statement>()
  return (asked) => {
    const { from, to, section, author } = asked
    const filters = [
      from === undefined ? '' : " AND docs.date >= @from AND docs.date < @to || 'T99'",
      section === undefined ? '' : ' AND docs.section = @section',
      author === undefined ? '' : ' AND docs.author = @author',
    ].join('')
    const sql = `${select}${filters} ORDER BY rank LIMIT 20`
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement.all({
      match: matchOf(asked),
      ...(from !== undefined && { from, to }),
      ...(section !== undefined && { section }),
      ...(author !== undefined && { author }),
    })
  }
}
