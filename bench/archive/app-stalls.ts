import { constants, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { inBuiltApp } from './built-app.ts'
import { milliseconds, percentile } from './figures.ts'
import { generateArticles } from './generate.ts'

/**
 * How long the main process and the window of the built app leave their loops alone: idle, and while an import runs and
 * somebody types the worst question into the search box again and again. A turn is from one timer of a millisecond to the
 * next; the page's timers come every four at the soonest, which is taken off.
 */
type Turns = {
  /** Milliseconds of every turn by the clock. */
  clock: number[]
  /** And what the thread itself worked in it; empty where the system does not tell. */
  worked: number[]
}

export type AppStalls = { main: { idle: Turns; busy: Turns }; page: { idle: Turns; busy: Turns }; imported: number }

const watchedMs = 6000
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

const watchPage = (ms: number): Promise<Turns> => {
  const soonest = 4
  const turns: Turns = { clock: [], worked: [] }
  const end = performance.now() + ms
  return new Promise((resolve) => {
    let last = performance.now()
    const turn = (): void => {
      const now = performance.now()
      turns.clock.push(Math.max(0, now - last - soonest))
      last = now
      if (now > end) resolve(turns)
      else setTimeout(turn, 1)
    }
    setTimeout(turn, 1)
  })
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

/** Until the time is over: the question appears letter by letter, as a hand on the keyboard would make it. */
const typeAgain = async (page: Page, question: string, until: number): Promise<void> => {
  const box = page.getByRole('searchbox')
  while (performance.now() < until) {
    await box.fill('')
    await box.pressSequentially(question, { delay: 30 })
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
  const watch = async (app: ElectronApplication, page: Page): Promise<{ main: Turns; page: Turns }> => {
    const [main, inPage] = await Promise.all([app.evaluate(watchMain, watchedMs), page.evaluate(watchPage, watchedMs)])
    return { main, page: inPage }
  }
  try {
    return await inBuiltApp(data, async (app, page) => {
      await page.getByRole('navigation').first().waitFor()
      await page.keyboard.press('ControlOrMeta+Shift+F')
      await page.getByRole('searchbox').waitFor()
      const idle = await watch(app, page)
      await startImport(app, page, path)
      const [busy] = await Promise.all([watch(app, page), typeAgain(page, question, performance.now() + watchedMs)])
      const imported = await importedSoFar(page)
      return { main: { idle: idle.main, busy: busy.main }, page: { idle: idle.page, busy: busy.page }, imported }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const spreadOf = ({ clock, worked }: Turns): string => {
  const own = worked.length === 0 ? '' : `, ${milliseconds(Math.max(...worked))} of its own work`
  return `${milliseconds(Math.max(...clock))} (99 %: ${milliseconds(percentile(clock, 0.99))}${own})`
}

/** Rows of the bench's table. */
export const stallRows = ({ main, page, imported }: AppStalls): string[][] => [
  ['the app’s main process, longest turn: idle → busy', `${spreadOf(main.idle)} → ${spreadOf(main.busy)} ms`],
  [
    'the app’s window, longest turn: idle → busy',
    `${spreadOf(page.idle)} → ${spreadOf(page.busy)} ms (${imported} articles imported meanwhile)`,
  ],
]
