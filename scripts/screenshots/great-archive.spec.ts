import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@playwright/test'
import { generateArticles } from '../../bench/archive/generate.ts'
import { inTurn, rowWriter } from '../../bench/archive/load.ts'
import { launch, newDataDir } from '../../e2e/fixtures/running-app.ts'
import { wear } from '../../e2e/pages/appearance.ts'
import { DeskPage, speakIndonesian } from '../../e2e/pages/desk-page.ts'
import { maintain } from '../../src-main/archive/maintenance.ts'
import { openWritable } from '../../src-main/archive/open.ts'

/** The archive with 100,000 of the articles the bench makes up: searched, counted, and one of them read. */
const folder = join(process.env.MEJA_E2E_RESULTS ?? 'test-results', 'screenshots')
const amount = 100_000
const question = 'warga tahun'

const fill = async (dataDir: string): Promise<void> => {
  const db = openWritable(dataDir)
  await inTurn(generateArticles(amount, null), [rowWriter(db)])
  maintain(db)
  db.close()
}

test('a hundred thousand articles', async () => {
  test.setTimeout(1_800_000)
  const dataDir = newDataDir()
  await fill(dataDir)
  speakIndonesian(dataDir, { theme: 'light' })
  const running = await launch({ dataDir })
  try {
    await take(new DeskPage(running))
  } finally {
    await running.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

const take = async (desk: DeskPage): Promise<void> => {
  const { window, list, story } = desk
  await desk.ready()
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await window.keyboard.press('Control+Shift+F')
  await desk.searchBox().fill(question)
  const sections = list.getByRole('group', { name: 'Rubrik' }).getByRole('button')
  await sections.filter({ hasText: /\d/ }).first().waitFor()
  await list.getByRole('listbox', { name: 'Hasil pencarian' }).focus()
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press(' ')
  await story.getByRole('region', { name: 'Pratinjau arsip' }).getByRole('article').waitFor()
  for (const theme of ['light', 'dark'] as const) {
    await wear(window, { interfaceLanguage: 'id', theme })
    await window.screenshot({ path: join(folder, `archive-100k-${theme}.png`) })
  }
}
