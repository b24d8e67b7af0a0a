import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { meja } from '../fixtures/command-line.ts'
import { electronExecutable, newDataDir, projectDir, type RunningApp } from '../fixtures/running-app.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { insideWindow } from '../pages/inside-window.ts'

/** What was shown as saved is there again, however the app ended. */
const indonesianDataDir = (): string => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  return dataDir
}

/** What a command printed, when it did what it was asked. */
const printed = async (dataDir: string, ...args: string[]): Promise<string> => {
  const { code, out, error } = await meja(dataDir, ...args)
  expect(code, error).toBe(0)
  return out
}

const endOf = async (running: RunningApp): Promise<number> => {
  const asked = performance.now()
  await running.ended
  return performance.now() - asked
}

const bodyOf = (desk: DeskPage): Promise<string> => desk.body.evaluate((body) => body.textContent ?? '')

const wordCount = 25
/** Words that can be told apart, so that it is plain which of them came back. */
const numbered = (round: number): string[] => Array.from({ length: wordCount }, (_, index) => `r${round}k${index}.`)

test('kill -9 while typing: nothing shown as saved is lost, and at most the last second is', async ({
  launchApp,
}, testInfo) => {
  test.setTimeout(240_000)
  const kills = 5
  const dataDir = indonesianDataDir()
  let desk = new DeskPage(await launchApp({ dataDir }))
  let running = desk.running
  await desk.write('Liputan yang terputus', 'Kalimat pertama.')
  await desk.saved()
  const losses: number[] = []

  for (let round = 1; round <= kills; round += 1) {
    await desk.toEndOfBody()
    await desk.window.keyboard.type(` Diakui${round}.`)
    await desk.saved()
    const acknowledged = await bodyOf(desk)

    const words = numbered(round)
    const stopAfter = randomInt(5, wordCount)
    const typedAt: number[] = []
    for (const word of words.slice(0, stopAfter)) {
      await desk.window.keyboard.type(` ${word}`, { delay: 8 })
      typedAt.push(performance.now())
    }
    // One more keystroke is on its way when the power goes.
    const last = desk.window.keyboard.type('x').catch(() => undefined)
    const killedAt = performance.now()
    await running.kill()
    await last

    desk = new DeskPage(await launchApp({ dataDir }))
    running = desk.running
    await desk.openArticle('Liputan yang terputus')
    const found = await bodyOf(desk)
    expect(found.startsWith(acknowledged), `round ${round}: what was shown as saved`).toBe(true)
    const kept = words.filter((word) => found.includes(` ${word}`)).length
    expect(found.includes(words.slice(0, kept).join(' ')), `round ${round}: a beginning, without holes`).toBe(true)
    // What is missing begins with the word after the last one kept.
    const oldestLost = typedAt[kept]
    losses.push(oldestLost === undefined ? 0 : Math.round(killedAt - oldestLost))
  }
  testInfo.annotations.push({ type: 'typing lost by each kill, ms', description: losses.join(', ') })
  // A second until it is written, and the time the disk takes for it.
  expect(Math.max(...losses)).toBeLessThan(1_500)

  await running.close()
  expect(JSON.parse(await printed(dataDir, 'doctor'))).toMatchObject({ ok: true })
})

const endings: Record<string, (running: RunningApp) => Promise<unknown>> = {
  SIGTERM: async ({ app }) => app.process().kill('SIGTERM'),
  'closing the window': ({ app }) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  quitting: ({ app }) => app.evaluate(({ app: electronApp }) => electronApp.quit()),
}
for (const [name, end] of Object.entries(endings)) {
  test(`${name} while typing keeps every letter`, async ({ launchApp }) => {
    const dataDir = indonesianDataDir()
    const running = await launchApp({ dataDir })
    const desk = new DeskPage(running)
    await desk.write('Berita yang ditutup', 'Tersimpan atau tidak, ketikan terakhir ini ikut.')
    await end(running).catch(() => undefined)
    expect(await endOf(running)).toBeLessThan(5_000)

    const again = new DeskPage(await launchApp({ dataDir }))
    await again.openArticle('Berita yang ditutup')
    await expect(again.body).toHaveText('Tersimpan atau tidak, ketikan terakhir ini ikut.')
  })
}

test('a crashed page comes back by itself with what was saved', async ({ launchApp }) => {
  const dataDir = indonesianDataDir()
  const running = await launchApp({ dataDir })
  const desk = new DeskPage(running)
  await desk.write('Halaman yang jatuh', 'Kalimat yang sudah diakui.')
  await desk.saved()
  const crashed = desk.window.waitForEvent('crash')
  await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await crashed
  // Playwright has lost the page, so the app itself is asked what stands in its window.
  const shown = () => insideWindow(running.app, 'document.querySelector("[role=listbox]")?.textContent ?? ""')
  await expect.poll(shown, { timeout: 20_000 }).toContain('Halaman yang jatuh')
  expect(await printed(dataDir, 'search', '"sudah diakui"')).toContain('Halaman yang jatuh')

  await running.kill()
  const again = new DeskPage(await launchApp({ dataDir }))
  await again.openArticle('Halaman yang jatuh')
  await expect(again.body).toHaveText('Kalimat yang sudah diakui.')
})

test('a damaged settings.json is put aside and the archive opens', async ({ launchApp }) => {
  const damage = '{"settings": {"theme": "da'
  const dataDir = indonesianDataDir()
  const first = await launchApp({ dataDir })
  const desk = new DeskPage(first)
  await desk.write('Naskah yang tetap ada', 'Isi yang tetap ada.')
  await desk.saved()
  await first.close()
  writeFileSync(join(dataDir, 'settings.json'), damage)

  const { window } = await launchApp({ dataDir })
  await expect(window.getByRole('option', { name: /Naskah yang tetap ada/ })).toBeVisible()
  const kept = readdirSync(dataDir).filter((name) => name.startsWith('settings.damaged-'))
  expect(kept).toHaveLength(1)
  expect(readFileSync(join(dataDir, kept[0] ?? ''), 'utf8')).toBe(damage)
})

test('a second start on the same data only shows the first', async ({ launchApp }) => {
  const dataDir = indonesianDataDir()
  const running = await launchApp({ dataDir })
  const desk = new DeskPage(running)
  await desk.write('Hanya satu pemilik', 'Isi.')
  await desk.saved()
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  const visible = () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect.poll(visible).toBe(false)

  const second = spawn(electronExecutable(), [projectDir, '--data-dir', dataDir], { stdio: 'ignore' })
  const [code]: [number | null] = await (once(second, 'close') as Promise<[number | null]>)
  expect(code).toBe(0)
  await expect.poll(visible).toBe(true)
  await desk.toEndOfBody()
  await desk.window.keyboard.type(' Masih bisa disunting.')
  await desk.saved()
})

test('beside the open app the command line reads, and refuses to write in a sentence', async ({ launchApp }) => {
  const dataDir = indonesianDataDir()
  const running = await launchApp({ dataDir })
  const desk = new DeskPage(running)
  await desk.write('Sedang disunting', 'Terbaca dari luar selagi aplikasi terbuka.')
  await desk.saved()

  expect(JSON.parse(await printed(dataDir, 'search', '"dari luar"'))).toMatchObject({
    total: 1,
    hits: [{ headline: 'Sedang disunting' }],
  })
  const copy = join(projectDir, 'resources', 'sample', 'seed-article.txt')
  const refused = await meja(dataDir, 'import', copy)
  expect(refused.code).toBe(1)
  expect(refused.error).toMatch(/Another Meja Redaksi/)
  expect(JSON.parse(await printed(dataDir, 'doctor'))).toMatchObject({ ok: true })

  await running.close()
  expect(JSON.parse(await printed(dataDir, 'doctor'))).toMatchObject({ ok: true })
  expect(JSON.parse(await printed(dataDir, 'import', copy))).toMatchObject({ imported: 1 })
})
