import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Asked } from '../queries.ts'
import { connectMysql } from './mysql-client.ts'
import { clocked, numbered, type Peer } from './peer.ts'
import { bytesIn, missingPrograms, patiently, runProgram, startServer, stopServer } from './server.ts'

/** Sphinx keeps no text: the twenty that are shown come from SQLite, and its own CALL SNIPPETS marks them. */
const configOf = (folder: string): string => `
source docs
{
  type = tsvpipe
  tsvpipe_command = cat ${folder}/docs.tsv
  tsvpipe_field = headline
  tsvpipe_field = text
  tsvpipe_attr_uint = day
  tsvpipe_attr_uint = section
  tsvpipe_attr_uint = author
}
index docs
{
  source = docs
  path = ${folder}/index
  dict = keywords
  min_prefix_len = 1
  docinfo = extern
}
indexer
{
  mem_limit = 512M
}
searchd
{
  listen = ${folder}/sphinx.sock:mysql41
  pid_file = ${folder}/searchd.pid
  log = ${folder}/searchd.log
  workers = threads
  expansion_limit = 0
  max_packet_size = 64M
}
`

/** Attributes are numbers: a name is told by its hash. */
const numberOf = (name: string): number => createHash('sha1').update(name).digest().readUInt32LE(0)
const dayOf = (date: string): number => Math.floor(Date.parse(date) / 86_400_000)

const line = (text: string): string => text.replace(/[\t\n\r]+/g, ' ')
const literal = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

const matchOf = ({ words, kind }: Asked): string =>
  kind === 'phrase' ? `"${words.join(' ')}"` : kind === 'prefix' ? `${words[0]}*` : words.join(' ')

const whereOf = ({ from, to, section, author }: Asked): string =>
  [
    from === undefined || to === undefined ? '' : ` AND day BETWEEN ${dayOf(from)} AND ${dayOf(to)}`,
    section === undefined ? '' : ` AND section = ${numberOf(section)}`,
    author === undefined ? '' : ` AND author = ${numberOf(author)}`,
  ].join('')

export const sphinx: Peer = {
  name: 'Sphinx',
  missing: () => missingPrograms(['searchd', 'indexer'], 'sphinxsearch'),
  open: async (articles, folder) => {
    mkdirSync(folder, { recursive: true })
    const texts = new Database(join(folder, 'texts.db'))
    texts.pragma('journal_mode = OFF')
    texts.exec('CREATE TABLE IF NOT EXISTS docs (id INTEGER PRIMARY KEY, headline TEXT, text TEXT)')
    const keep = texts.prepare('INSERT OR REPLACE INTO docs VALUES (?, ?, ?)')
    const file = openSync(join(folder, 'docs.tsv'), 'w')
    texts.exec('BEGIN')
    for (const { id, headline, text, section, byline, datedAt } of numbered(articles)) {
      keep.run(id, headline, text)
      writeSync(
        file,
        `${id}\t${line(headline)}\t${line(text)}\t${dayOf(datedAt)}\t${numberOf(section)}\t${numberOf(byline)}\n`,
      )
    }
    texts.exec('COMMIT')
    closeSync(file)
    const config = join(folder, 'sphinx.conf')
    writeFileSync(config, configOf(folder))
    const seconds = (await clocked(() => runProgram('indexer', ['--config', config, 'docs']))) / 1000
    const server = startServer('searchd', ['--config', config, '--nodetach'])
    const client = await patiently(() => connectMysql(join(folder, 'sphinx.sock')))
    const read = texts.prepare('SELECT text FROM docs WHERE id = ?').pluck()
    return {
      seconds,
      bytes: bytesIn(folder, (name) => name.startsWith('index.')),
      ask: (asked) =>
        clocked(async () => {
          const match = matchOf(asked)
          const found = await client.query(
            `SELECT id FROM docs WHERE MATCH(${literal(match)})${whereOf(asked)} LIMIT 20
             OPTION field_weights=(headline=10, text=1), ranker=bm25`,
          )
          const some = found.map(([id]) => literal(String(read.get(id))))
          if (some.length > 0) await client.query(`CALL SNIPPETS((${some.join(',')}), 'docs', ${literal(match)})`)
        }),
      close: async () => {
        client.close()
        texts.close()
        await stopServer(server)
      },
    }
  },
}
