/**
 * Run by the bench in a process of its own, which has read nothing else: round trips to the reader thread, memory after
 * all questions, and stalls of the main loop while the writer imports and the reader answers. Prints JSON.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openArchive } from '../../src-main/archive/thread.ts'
import { emptyContent, type SearchQuery } from '../../src-shared/contract/index.ts'
import { timedAsync } from './figures.ts'

/**
 * Milliseconds by the clock from one turn of the main loop to the next: the longest, and what 99 % are within; and the most
 * the main thread itself worked in one. What is between the two it waited for a processor, or for the disk.
 */
export type Stall = { longest: number; most: number; worked: number }

export type FreshFigures = {
  roundTrips: number[]
  memory: number
  idle: Stall
  /** While importing and searching. */
  busy: Stall
}

const [dataDirectory = '', inputsPath = ''] = process.argv.slice(2)
const threadScript = new URL('../../src-main/archive/thread-entry.ts', import.meta.url)
const inputs = JSON.parse(readFileSync(inputsPath, 'utf8')) as SearchQuery[]

/** Milliseconds this thread was on a processor. */
const worked = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const stalls = async (work: () => Promise<unknown>): Promise<Stall> => {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let before = worked()
  let most = 0
  const turns = setInterval(() => {
    const now = worked()
    most = Math.max(most, now - before)
    before = now
  }, 1)
  await work()
  clearInterval(turns)
  delay.disable()
  return { longest: delay.max / 1e6, most: delay.percentile(99) / 1e6, worked: most }
}

const archive = await openArchive({ dataDirectory, threadScript, readOnly: true })
const roundTrips: number[] = []
for (const input of inputs) roundTrips.push(await timedAsync(() => archive.read('search', input)))
const memory = process.memoryUsage().rss

const busyMs = 3000
const idle = await stalls(() => new Promise((resolve) => setTimeout(resolve, busyMs)))
const folder = mkdtempSync(join(tmpdir(), 'meja-bench-writer-'))
const writer = await openArchive({ dataDirectory: folder, threadScript })
const slowest = roundTrips.map((ms, at) => ({ ms, at })).sort((a, b) => b.ms - a.ms)[0]?.at ?? 0
const until = performance.now() + busyMs
const importing = async (): Promise<void> => {
  for (let batch = 0; performance.now() < until; batch += 1) {
    const items = Array.from({ length: 50 }, (_, at) => ({
      source: `stall#${batch}-${at}`,
      content: { ...emptyContent, headline: `Kabar ${batch} ${at}`, text: 'banjir rob kota '.repeat(80) },
      status: 'published' as const,
      datedAt: '2024-05-01T00:00:00.000Z',
      originKind: 'import' as const,
      raw: '',
    }))
    await writer.write('importArticles', items)
  }
}
const searching = async (): Promise<void> => {
  while (performance.now() < until) await archive.read('search', inputs[slowest] ?? { query: 'a' })
}
const busy = await stalls(() => Promise.all([importing(), searching()]))
await archive.close()
await writer.close()
rmSync(folder, { recursive: true, force: true })
const figures: FreshFigures = {
  roundTrips,
  memory,
  idle,
  busy,
}
process.stdout.write(JSON.stringify(figures))
