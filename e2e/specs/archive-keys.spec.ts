/** The archive without a mouse: from the box to the results, along the filters, into the story. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { meja } from '../fixtures/command-line.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'

const jht = 'Klaim Jaminan Hari Tua di Jawa Tengah Naik 12 Persen'
const stories = [
  { judul: jht, rubrik: 'Ekonomi', tanggal: '2024-07-03', isi: 'Klaim jaminan hari tua pekerja naik.' },
  { judul: 'Rob Rendam Kaligawe', rubrik: 'Daerah', tanggal: '2024-09-17', isi: 'Air pasang merendam jalan pantura.' },
]

test('nothing of the archive is far for the fingers', async ({ launchApp }) => {
  test.setTimeout(180_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const path = join(dataDir, 'arsip.jsonl')
  writeFileSync(path, stories.map((story) => JSON.stringify(story)).join('\n'))
  expect((await meja(dataDir, 'import', path)).code).toBe(0)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  const { list, window } = desk
  const { keyboard } = window
  const results = list.getByRole('listbox', { name: 'Hasil pencarian' })
  const facets = list.getByRole('region', { name: 'Persempit hasil' })
  await keyboard.press('Control+Shift+F')
  await expect(desk.searchBox()).toBeFocused()

  await test.step('from the box to the results and back', async () => {
    await expect(desk.rows()).not.toHaveCount(0)
    await keyboard.press('Alt+ArrowDown')
    await expect(results).toBeFocused()
    await keyboard.press('Escape')
    await expect(desk.searchBox()).toBeFocused()
  })

  await test.step('a line of filters is one stop, arrows go along it', async () => {
    const sections = facets.getByRole('group', { name: 'Rubrik' }).getByRole('button', { name: /^Hanya/ })
    await sections.first().focus()
    await keyboard.press('ArrowRight')
    await expect(sections.nth(1)).toBeFocused()
    await keyboard.press('ArrowLeft')
    await expect(sections.first()).toBeFocused()
    await keyboard.press('Tab')
    await expect(sections.nth(1)).not.toBeFocused()
    await keyboard.press('Shift+Tab')
    await expect(sections.first()).toBeFocused()
    await keyboard.press('Enter')
    await expect(desk.searchBox()).toHaveValue(/^rubrik:/)
    expect(await axeFindings(window)).toEqual([])
    await desk.searchBox().fill('')
  })

  await test.step('Enter opens, Enter again goes into the story', async () => {
    await desk.searchBox().fill(`judul:"${jht}"`)
    await expect(desk.rows()).toHaveCount(1)
    await keyboard.press('Enter')
    await expect(desk.headline).toHaveValue(jht)
    await expect(desk.searchBox()).toBeFocused()
    await keyboard.press('Enter')
    await expect(desk.body).toBeFocused()
  })

  await test.step('the letters work under Caps Lock; a lifted draft has its own address', async () => {
    await keyboard.press('Control+Shift+F')
    await keyboard.press('Alt+ArrowDown')
    await results.dispatchEvent('keydown', { key: 'A', bubbles: true })
    await expect(desk.inspector).toContainText('Diangkat dari arsip')
    await expect(desk.tabPanel().getByLabel('Slug')).toHaveValue('klaim-jaminan-hari-tua-di-jawa-tengah-naik-12-persen')
  })

  await test.step('all of it is in the list of shortcuts', async () => {
    await keyboard.press('Control+/')
    const keys = desk.dialog('Pintasan papan ketik')
    await expect(keys).toContainText('Dari kotak ke hasil')
    await expect(keys).toContainText('Angkat dari arsip')
    expect(await axeFindings(window)).toEqual([])
  })
})
