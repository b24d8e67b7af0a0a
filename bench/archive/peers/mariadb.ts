import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Asked } from '../queries.ts'
import { connectMysql } from './mysql-client.ts'
import { clocked, numbered, type Peer } from './peer.ts'
import { bytesIn, missingPrograms, patiently, runProgram, startServer, stopServer } from './server.ts'

/** MariaDB twice over one table: its full text index, and LIKE as WordPress searches. Snippets are cut in SQL. */
const literal = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const table = `CREATE TABLE docs (
  id INT PRIMARY KEY, day DATE NOT NULL, section VARCHAR(100) NOT NULL, author VARCHAR(200) NOT NULL,
  headline TEXT NOT NULL, text MEDIUMTEXT NOT NULL, KEY (day), KEY (section), KEY (author)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4`

const filtersOf = ({ from, to, section, author }: Asked): string =>
  [
    from === undefined || to === undefined ? '' : ` AND day BETWEEN ${literal(from)} AND ${literal(to)}`,
    section === undefined ? '' : ` AND section = ${literal(section)}`,
    author === undefined ? '' : ` AND author = ${literal(author)}`,
  ].join('')

const shown = ({ words }: Asked): string =>
  `id, headline, day, SUBSTRING(text, GREATEST(1, LOCATE(${literal(words[0] ?? '')}, text) - 60), 200) AS snippet`

const fullText = (asked: Asked): string => {
  const { words, kind } = asked
  const match =
    kind === 'phrase'
      ? `"${words.join(' ')}"`
      : words.map((word) => `+${word}${kind === 'prefix' ? '*' : ''}`).join(' ')
  const score = `MATCH (headline, text) AGAINST (${literal(match)} IN BOOLEAN MODE)`
  return `SELECT ${shown(asked)} FROM docs WHERE ${score}${filtersOf(asked)} ORDER BY ${score} DESC LIMIT 20`
}

const like = (asked: Asked): string => {
  const parts = asked.kind === 'phrase' ? [asked.words.join(' ')] : asked.words
  const conditions = parts.map((part) => `(headline LIKE '%${part}%' OR text LIKE '%${part}%')`).join(' AND ')
  return `SELECT ${shown(asked)} FROM docs WHERE ${conditions}${filtersOf(asked)}
    ORDER BY headline LIKE '%${parts.join(' ')}%' DESC, day DESC LIMIT 20`
}

const peerOf = (name: string, index: string | null, sqlOf: (asked: Asked) => string): Peer => ({
  name,
  missing: () => missingPrograms(['mariadbd', 'mariadb-install-db'], 'mariadb-server'),
  open: async (articles, folder) => {
    const data = join(folder, 'data')
    mkdirSync(folder, { recursive: true })
    runProgram('mariadb-install-db', ['--no-defaults', `--datadir=${data}`, '--user=root', '--skip-test-db'])
    const socket = join(folder, 'mariadb.sock')
    const server = startServer('mariadbd', [
      '--no-defaults',
      '--user=root',
      '--skip-grant-tables',
      '--skip-networking',
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'mariadb.pid')}`,
      '--innodb-buffer-pool-size=512M',
      '--innodb-ft-min-token-size=1',
      '--innodb-ft-enable-stopword=OFF',
      '--max-allowed-packet=256M',
    ])
    const client = await patiently(() => connectMysql(socket))
    await client.query('CREATE DATABASE bench')
    await client.query('USE bench')
    await client.query(table)
    const fill = async (): Promise<void> => {
      let rows: string[] = []
      const write = async (): Promise<void> => {
        if (rows.length > 0) await client.query(`INSERT INTO docs VALUES ${rows.join(',')}`)
        rows = []
      }
      for (const { id, datedAt, section, byline, headline, text } of numbered(articles)) {
        rows.push(`(${id},${[datedAt.slice(0, 10), section, byline, headline, text].map(literal).join(',')})`)
        if (rows.length === 1000) await write()
      }
      await write()
      if (index !== null) await client.query(index)
    }
    const seconds = (await clocked(fill)) / 1000
    return {
      seconds,
      bytes: index === null ? null : bytesIn(data, (file) => /FTS_/i.test(file)),
      ask: (asked) => clocked(() => client.query(sqlOf(asked))),
      close: async () => {
        client.close()
        await stopServer(server)
      },
    }
  },
})

export const mariadbFullText = peerOf('MariaDB FULLTEXT', 'ALTER TABLE docs ADD FULLTEXT (headline, text)', fullText)
export const mariadbLike = peerOf('MariaDB LIKE', null, like)
