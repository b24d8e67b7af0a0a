import { chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Asked } from '../queries.ts'
import { clocked, numbered, type Peer } from './peer.ts'
import { connectPostgres } from './postgres-client.ts'
import { missingPrograms, patiently, runProgram, startServer, stopServer } from './server.ts'

/** PostgreSQL's own full text search: a weighted tsvector under a GIN index, ts_rank, ts_headline for what is shown. */
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

const table = `CREATE TABLE docs (id int PRIMARY KEY, day date NOT NULL, section text NOT NULL, author text NOT NULL,
  headline text NOT NULL, body text NOT NULL,
  words tsvector GENERATED ALWAYS AS
    (setweight(to_tsvector('simple', headline), 'A') || setweight(to_tsvector('simple', body), 'D')) STORED)`

const indexes = `CREATE INDEX ON docs USING gin (words); CREATE INDEX ON docs (day); CREATE INDEX ON docs (section);
  CREATE INDEX ON docs (author); ANALYZE docs`

const questionOf = ({ words, kind }: Asked): string =>
  literal(kind === 'phrase' ? words.join(' <-> ') : kind === 'prefix' ? `${words[0]}:*` : words.join(' & '))

const sqlOf = (asked: Asked): string => {
  const { from, to, section, author } = asked
  const filters = [
    from === undefined || to === undefined ? '' : ` AND day BETWEEN ${literal(from)} AND ${literal(to)}`,
    section === undefined ? '' : ` AND section = ${literal(section)}`,
    author === undefined ? '' : ` AND author = ${literal(author)}`,
  ].join('')
  const question = `to_tsquery('simple', ${questionOf(asked)})`
  return `SELECT id, headline, day, ts_headline('simple', body, ${question}, 'MaxFragments=1') FROM
    (SELECT id, headline, day, body FROM docs WHERE words @@ ${question}${filters}
     ORDER BY ts_rank(words, ${question}) DESC LIMIT 20) AS best`
}

/** The server refuses to run as root; the Debian package brings a user. */
const serverUser = (): { uid: number; gid: number } | null => {
  if (process.getuid?.() !== 0) return null
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(runProgram('id', [flag, 'postgres'])))
  return { uid: uid ?? 0, gid: gid ?? 0 }
}

export const postgres: Peer = {
  name: 'PostgreSQL',
  missing: () => missingPrograms(['postgres', 'initdb'], 'postgresql'),
  open: async (articles, folder) => {
    mkdirSync(folder, { recursive: true, mode: 0o755 })
    const user = serverUser()
    if (user !== null) chownSync(folder, user.uid, user.gid)
    const data = join(folder, 'data')
    runProgram('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C'], { uid: user?.uid })
    const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'shared_buffers=512MB', 'work_mem=64MB']
    const server = startServer('postgres', ['-D', data, ...settings.flatMap((one) => ['-c', one])], user?.uid)
    const client = await patiently(() => connectPostgres(join(folder, '.s.PGSQL.5432')))
    await client.query(table)
    const fill = async (): Promise<void> => {
      let rows: string[] = []
      const write = async (): Promise<void> => {
        if (rows.length > 0)
          await client.query(`INSERT INTO docs (id, day, section, author, headline, body) VALUES ${rows.join(',')}`)
        rows = []
      }
      for (const { id, datedAt, section, byline, headline, text } of numbered(articles)) {
        rows.push(`(${id},${[datedAt.slice(0, 10), section, byline, headline, text].map(literal).join(',')})`)
        if (rows.length === 1000) await write()
      }
      await write()
      await client.query(indexes)
    }
    const seconds = (await clocked(fill)) / 1000
    return {
      seconds,
      bytes: null,
      ask: (asked) => clocked(() => client.query(sqlOf(asked))),
      close: async () => {
        client.close()
        await stopServer(server, 'SIGINT')
      },
    }
  },
}
