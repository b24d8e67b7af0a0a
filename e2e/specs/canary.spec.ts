import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { filesUnder, filesWithLeaks, formsOf, leaksIn } from '../attacks/leaks.ts'
import { expect, test } from '../fixtures/app.ts'
import { meja } from '../fixtures/command-line.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'

/** The password of a real site, typed into the real app, is in nothing that the app leaves behind. */
let site: WordPressServer
test.beforeAll(async () => {
  site = await startWordPress()
})
test.afterAll(() => site?.stop())

test('a password typed here is in no file, no receipt, no backup, no export and no output', async ({ launchApp }) => {
  test.setTimeout(300_000)
  const headline = 'Berita dengan sandi'
  const { password, user } = site.users.editor
  const forms = formsOf(user, password)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const running = await launchApp({ dataDir })
  const desk = new DeskPage(running)
  await desk.ready()
  await desk.addWordPress({ name: 'Mercusuar', url: site.url, user, password })
  await desk.write(headline, 'Rapat dihadiri tujuh orang.')
  await desk.saved()
  await desk.publishTo('Mercusuar')
  await desk.showView('Antrean')
  await expect(desk.job(headline)).toContainText('Sudah sampai', { timeout: 60_000 })
  await desk.job(headline).getByRole('button', { name: 'Riwayat kiriman' }).click()
  const history = desk.window.getByRole('dialog', { name: /Riwayat kiriman/ })
  await expect(history).toContainText('POST')
  expect(leaksIn(await history.innerHTML(), forms)).toEqual([])

  const printed: string[] = []
  const run = async (...words: string[]): Promise<void> => {
    const { error, out } = await meja(dataDir, ...words)
    printed.push(out, error)
  }
  for (const words of [['outbox', 'list'], ['endpoint', 'list'], ['doctor'], ['backup', 'take']]) await run(...words)
  await run('export', '--format', 'jsonl', '--out', join(dataDir, 'semua.jsonl'))

  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await running.close()
  running.consoleErrors.length = 0

  expect(leaksIn(printed.join('\n'), forms)).toEqual([])
  const names = filesUnder(dataDir).map((path) => path.slice(dataDir.length))
  for (const part of ['archive.db', 'backups', 'main.log', 'semua.jsonl']) {
    expect(names.some((name) => name.includes(part))).toBe(true)
  }
  expect(readFileSync(join(dataDir, 'semua.jsonl'), 'utf8')).toContain(headline)
  expect(filesWithLeaks(dataDir, forms)).toEqual([])
})
