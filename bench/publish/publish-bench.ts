/**
 * What the outbox costs: 100 articles published to a real WordPress through it, against the same requests made by plain
 * fetch to another fresh copy of the site. Both take turns of 20 articles, so that a change of load meets both.
 */
import { openDesk } from '../../e2e/servers/publishing-desk.ts'
import { startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'

const articles = 100
const turn = 20
const target = 1.3

type Recorded = { url: string; init: RequestInit | undefined }

/** Every request of the process, from now on; `take` returns those since the last time. */
const recordFetch = (): { take: () => Recorded[] } => {
  const real = globalThis.fetch
  let recorded: Recorded[] = []
  globalThis.fetch = (input, init) => {
    recorded.push({ url: String(input), init })
    return real(input, init)
  }
  return {
    take: () => {
      const taken = recorded
      recorded = []
      return taken
    },
  }
}

/** The two sites began as copies of one, so the same requests in the same order meet the same ids. */
const replay = async (requests: Recorded[], from: WordPressServer, to: WordPressServer): Promise<void> => {
  for (const { url, init } of requests) {
    const { signal: _, ...kept } = init ?? {}
    const response = await fetch(url.replace(from.url, to.url), kept)
    await response.text()
    if (response.status >= 500) throw new Error(`${kept.method} ${url} answered ${response.status} to plain fetch.`)
  }
}

const secondsOf = async (work: () => Promise<void>): Promise<number> => {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

export const publishBench = async (): Promise<void> => {
  const [ours, plain] = [await startWordPress(), await startWordPress()]
  const desk = await openDesk()
  const { user, password } = ours.users.editor
  const endpoint = await desk.addEndpoint('Koran', ours.url, user, password)
  const fetched = recordFetch()
  const publish = async (first: number): Promise<void> => {
    for (let number = first; number < first + turn; number += 1) {
      const html = `<p>Naskah nomor ${number}.</p>`.repeat(20)
      const tags = [`tag ${number % 9}`, `tag ${number % 13}`]
      const article = await desk.addArticle({ headline: `Naskah ${number}`, html, section: 'Ekonomi', tags })
      const job = await desk.outbox.runNow((await desk.enqueue(article.id, endpoint.id)).id)
      if (job.state !== 'confirmed') throw new Error(`Article ${number} is ${job.state}: ${job.problem?.message}`)
    }
  }
  const took = { outbox: 0, fetch: 0 }
  let requests = 0
  try {
    // Opcode caches, connections and the sign-in are warm on both sides.
    await publish(0)
    await replay(fetched.take(), ours, plain)
    fetched.take()
    for (let first = turn; first < turn + articles; first += turn) {
      took.outbox += await secondsOf(() => publish(first))
      const made = fetched.take()
      requests += made.length
      took.fetch += await secondsOf(() => replay(made, ours, plain))
      fetched.take()
    }
  } finally {
    await desk.close()
    await Promise.all([ours.stop(), plain.stop()])
  }
  const ratio = took.outbox / took.fetch
  console.log(`${articles} articles in ${requests} requests to WordPress`)
  console.log(`  through the outbox  ${took.outbox.toFixed(2)} s`)
  console.log(`  by plain fetch      ${took.fetch.toFixed(2)} s`)
  console.log(`  ratio               ${ratio.toFixed(2)} (target ${target}: ${ratio <= target ? 'met' : 'missed'})`)
}
