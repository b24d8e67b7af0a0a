import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { percentile, table } from '../figures.ts'
import type { MadeArticle } from '../generate.ts'
import type { Question } from '../queries.ts'
import { type Column, ratioTable, searchTable, type Times } from '../tables.ts'
import { mariadbFullText, mariadbLike } from './mariadb.ts'
import { miniSearch } from './minisearch.ts'
import type { OpenPeer, Peer } from './peer.ts'
import { postgres } from './postgres.ts'
import { sphinx } from './sphinx.ts'
import { xapian } from './xapian.ts'

/** Asks other engines the same questions, one engine after the other; says which are not installed and goes on. */
const peers: Record<string, Peer> = {
  sphinx,
  xapian,
  postgres,
  mariadb: mariadbFullText,
  'mariadb-like': mariadbLike,
  minisearch: miniSearch,
}

export const peerNames = Object.keys(peers)

/** After this a peer is only asked the first questions of each class. */
const patienceMs = 180_000
const spared = 2

const timesOf = async (peer: OpenPeer, questions: Question[]): Promise<Times> => {
  const times: Times = new Map()
  const askedOfClass = new Map<string, number>()
  const started = performance.now()
  for (const question of questions) {
    const before = askedOfClass.get(question.class) ?? 0
    if (performance.now() - started > patienceMs && before >= spared) continue
    askedOfClass.set(question.class, before + 1)
    const first = await peer.ask(question.asked)
    const warm =
      first > 300
        ? [first]
        : [await peer.ask(question.asked), await peer.ask(question.asked), await peer.ask(question.asked)]
    times.set(question, percentile(warm, 0.5))
  }
  return times
}

type Round = {
  questions: Question[]
  ours: Times
  amount: number
  folder: string
  articles: () => Iterable<MadeArticle>
  say: (text: string) => void
}

export const measurePeers = async (names: string[], round: Round): Promise<void> => {
  const { questions, ours, amount, folder, articles, say } = round
  const columns: Column[] = []
  const facts: string[][] = []
  for (const name of names) {
    const peer = peers[name]
    if (peer === undefined) continue
    const missing = peer.missing()
    if (missing !== null) {
      say(`\n${peer.name} was left out: ${missing}.`)
      continue
    }
    const place = join(folder, `${name}-${amount}`)
    try {
      const open = await peer.open(articles(), place)
      try {
        columns.push({ name: peer.name, times: await timesOf(open, questions) })
      } finally {
        await open.close()
      }
      const size = open.bytes === null ? '–' : `${(open.bytes / 1e6).toFixed(1)} MB`
      facts.push([peer.name, (amount / open.seconds).toFixed(0), size])
    } catch (error) {
      say(`\n${peer.name} was left out: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      rmSync(place, { recursive: true, force: true })
    }
  }
  if (columns.length === 0) return
  say('\n### Other engines\n')
  say(searchTable(questions, [{ name: 'archive', times: ours }, ...columns]))
  say('\nRatios: archive to …\n')
  say(ratioTable(questions, ours, columns))
  say('')
  say(table(['engine', 'indexed a second', 'index'], facts))
}
