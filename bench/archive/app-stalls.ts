import { constants, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { inBuiltApp } from './built-app.ts'
import { milliseconds, percentile } from './figures.ts'
import { generateArticles } from './generate.ts'

/**
 * How long the main process and the window of the built app leave their loops alone: idle, and while an import runs and
 * somebody types the worst question into the search box again and again. A turn of the main process is from one timer of a
 * millisecond to the next. The window's is a task of its main thread, as Chromium records it: a key, an answer, a slice of
 * drawing, a frame.
 */
type Turns = {
  /** Milliseconds of every turn by the clock. */
  clock: number[]
  /** And what the thread itself worked in it, waiting for a core left out; empty where the system does not tell. */
  worked: number[]
}

export type AppStalls = { main: { idle: Turns; busy: Turns }; page: { idle: Turns; busy: Turns }; imported: number }

const watchedMs = 6000
/** Milliseconds. */
const startsWithin = 120_000
/** More than can be imported meanwhile. */
const source = 20_000

/** Runs in the main process, which keeps what it has measured until it is asked. */
const watchMain = (_: unknown, ms: number): Promise<Turns> => {
  const { readFileSync } = process.getBuiltinModule('node:fs')
  const worked = (): number => {
    if (process.platform !== 'linux') return 0
    // Nanoseconds the main thread was on a processor: proc(5), schedstat.
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  }
  const turns: Turns = { clock: [], worked: [] }
  const end = performance.now() + ms
  return new Promise((resolve) => {
    let last = performance.now()
    let before = worked()
    const turn = (): void => {
      const now = performance.now()
      const after = worked()
      turns.clock.push(now - last)
      if (after > 0) turns.worked.push(after - before)
      last = performance.now()
      before = worked()
      if (now > end) resolve(turns)
      else setTimeout(turn, 1)
    }
    setTimeout(turn, 1)
  })
}

type Recorded = {
  traceEvents: {
    ph: string
    name: string
    pid: number
    tid: number
    dur?: number
    tdur?: number
    args?: { name?: string }
  }[]
}

/** Tasks are read from `path`, to which Chromium writes its own record: microseconds, all processes. */
const watchWindow = async (app: ElectronApplication, path: string, ms: number): Promise<Turns> => {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel'], excluded_categories: ['*'] }),
  )
  await new Promise((resolve) => setTimeout(resolve, ms))
  const process = await app.evaluate(async ({ BrowserWindow, contentTracing }, to) => {
    await contentTracing.stopRecording(to)
    return BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
  }, path)
  const { traceEvents: events } = JSON.parse(readFileSync(path, 'utf8')) as Recorded
  const thread = events.find(
    ({ name, pid, args }) => name === 'thread_name' && pid === process && args?.name === 'CrRendererMain',
  )?.tid
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && name === 'ThreadControllerImpl::RunTask' && pid === process && tid === thread,
  )
  if (tasks.length === 0) throw new Error('The record of the window holds no tasks.')
  return {
    clock: tasks.map(({ dur = 0 }) => dur / 1000),
    worked: tasks.flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000])),
  }
}

const startImport = async (app: ElectronApplication, page: Page, path: string): Promise<void> => {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, path)
  await page.evaluate(async () => {
    const plan = await globalThis.window.api.call('importing.choose', { kind: 'files' })
    if (!plan.ok || plan.value?.sample == null) throw new Error('The source was not understood.')
    const { id: planId, sample } = plan.value
    const started = await globalThis.window.api.call('importing.start', { planId, ...sample })
    if (!started.ok) throw new Error(`The import did not start: ${started.error.message}`)
  })
}

const importedSoFar = async (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const jobs = await globalThis.window.api.call('importing.jobs', {})
    return jobs.ok ? jobs.value.reduce((sum, { imported }) => sum + imported, 0) : 0
  })

/** Until the time is over: the question appears letter by letter, and is rubbed out again, by keys alone. */
const typeAgain = async (page: Page, question: string, until: number): Promise<void> => {
  await page.getByRole('searchbox').focus()
  while (performance.now() < until) {
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Backspace')
    await page.keyboard.type(question, { delay: 30 })
    await page.waitForTimeout(300)
  }
}

/** The archive is copied first: an import writes. */
export const appStalls = async (dataDirectory: string, question: string): Promise<AppStalls> => {
  const folder = mkdtempSync(join(tmpdir(), 'meja-bench-stalls-'))
  const data = join(folder, 'data')
  const path = join(folder, 'bench.jsonl')
  mkdirSync(data, { mode: 0o700 })
  copyFileSync(join(dataDirectory, 'archive.db'), join(data, 'archive.db'), constants.COPYFILE_FICLONE)
  const lines = [...generateArticles(source, null)].map(({ text: body, byline: author, datedAt: date, ...rest }, id) =>
    JSON.stringify({ ...rest, id, body, author, date }),
  )
  writeFileSync(path, lines.join('\n'))
  const watch = async (app: ElectronApplication): Promise<{ main: Turns; page: Turns }> => {
    const record = join(folder, 'record.json')
    const [main, inPage] = await Promise.all([app.evaluate(watchMain, watchedMs), watchWindow(app, record, watchedMs)])
    return { main, page: inPage }
  }
  try {
    return await inBuiltApp(data, async (app, page) => {
      await page.getByRole('navigation').first().waitFor()
      await page.keyboard.press('ControlOrMeta+Shift+F')
      await page.getByRole('searchbox').waitFor()
      const idle = await watch(app)
      await startImport(app, page, path)
      // Its threads begin when the machine lets them: what is measured is an import that writes.
      await expect.poll(() => importedSoFar(page), { timeout: startsWithin }).toBeGreaterThan(0)
      const before = await importedSoFar(page)
      const [busy] = await Promise.all([watch(app), typeAgain(page, question, performance.now() + watchedMs)])
      const imported = (await importedSoFar(page)) - before
      return { main: { idle: idle.main, busy: busy.main }, page: { idle: idle.page, busy: busy.page }, imported }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const longest = (some: readonly number[]): number => some.reduce((most, one) => Math.max(most, one), 0)

const spreadOf = ({ clock, worked }: Turns): string => {
  const own = worked.length === 0 ? '' : `, ${milliseconds(longest(worked))} of its own work`
  return `${milliseconds(longest(clock))} (99 %: ${milliseconds(percentile(clock, 0.99))}${own})`
}

const target = 16

/** Most tasks are next to nothing, so that their percentiles say little: how many are too long is told instead. */
const tasksOf = ({ clock, worked }: Turns): string => {
  const tooLong = (some: readonly number[]): string => `${some.filter((one) => one > target).length} over ${target}`
  const own = worked.length === 0 ? '' : `; of its own work ${milliseconds(longest(worked))}, ${tooLong(worked)}`
  return `${milliseconds(longest(clock))} (${tooLong(clock)} of ${clock.length}${own})`
}

/** Rows of the bench's table. */
export const stallRows = ({ main, page, imported }: AppStalls): string[][] => [
  ['the app’s main process, longest turn: idle → busy', `${spreadOf(main.idle)} → ${spreadOf(main.busy)} ms`],
  [
    'the app’s window, longest task: idle → busy',
    `${tasksOf(page.idle)} → ${tasksOf(page.busy)} ms (${imported} articles imported meanwhile)`,
  ],
]
