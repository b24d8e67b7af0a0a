import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { appearances, wear } from '../pages/appearance.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'

/** A rule tried on the archive before it is switched on, and the panel beside it on one row. */
test('a rule is tried on the archive, also one that is off, and an example leads to its story', async ({
  launchApp,
}) => {
  test.setTimeout(120_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir, { checks: { rules: { 'money.rp-spacing': 'off' } } })
  const desk = new DeskPage(await launchApp({ dataDir }))
  const { window } = desk
  const { keyboard } = window
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await desk.openSample()
  await desk.write('Catatan kecil', 'Isi.')
  await keyboard.press('Control+,')
  const settings = desk.dialog('Pengaturan')
  await settings.getByRole('tab', { name: 'Periksa naskah' }).click()
  const row = settings.getByRole('group', { name: 'Angka dan uang' })
  await row.getByRole('button', { name: 'Coba pada arsip: Lambang rupiah melekat pada angka.' }).focus()
  await keyboard.press('Enter')
  await expect(row.getByRole('status')).toContainText(/Selesai: \d+ dari \d+ artikel\. \d+ catatan dalam \d+ artikel/)
  const examples = row.getByRole('list', { name: 'Contoh dari arsip' }).getByRole('button')
  await expect(examples.first()).toContainText('Rp')
  expect(await axeFindings(window)).toEqual([])
  await window.screenshot({ path: test.info().outputPath('rehearsal.png') })
  await examples.first().click()
  await expect(window.getByRole('dialog')).toHaveCount(0)
  await expect(desk.window.getByRole('main').getByRole('textbox').first()).not.toHaveValue('Catatan kecil')
})

test('the inspector keeps its six tabs on one row, with their names for everybody', async ({ launchApp }) => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  const { window } = desk
  await desk.openSample()
  await desk.pasteAsNew(
    'Pasar Buka\n\nSolo, Kompas – Dana Rp 5 juta cair.\n\n“Kami senang,” kata Budi Santoso.',
    'Pasar Buka',
  )
  const tabs = desk.inspector.getByRole('tab')
  await expect(tabs).toHaveCount(6)
  expect(await axeFindings(window)).toEqual([])
  for (const appearance of appearances) {
    await wear(window, appearance)
    const list = window.getByRole('complementary').getByRole('tablist')
    for (const tab of await list.getByRole('tab').all()) {
      await tab.click()
      await expect(tab).toHaveAccessibleName(/\p{L}{4}/u)
      const tops = await list.getByRole('tab').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
      expect(new Set(tops).size).toBe(1)
    }
  }
})
