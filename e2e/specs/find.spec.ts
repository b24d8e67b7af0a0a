import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'

test('words are found and replaced in the story, from the keyboard', async ({ launchApp }) => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  const { keyboard } = desk.window
  await desk.openSample()
  await keyboard.press('Control+N')
  await desk.headline.fill('Resiko banjir')
  await desk.body.focus()
  await keyboard.type('Resiko banjir besar. Warga tahu resiko itu.')

  await keyboard.press('Control+F')
  const bar = desk.window.getByRole('search', { name: 'Cari dalam naskah' })
  await bar.getByLabel('Cari', { exact: true }).fill('resiko')
  await expect(bar.getByRole('status')).toHaveText('1 dari 2')
  await keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('2 dari 2')
  await bar.getByLabel('Ganti dengan').fill('risiko')
  await bar.getByRole('button', { name: 'Ganti semua' }).click()
  await expect(desk.body).toHaveText('risiko banjir besar. Warga tahu risiko itu.')
  await expect(bar.getByRole('status')).toHaveText('0 dari 0')
  await keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await keyboard.press('Control+Z')
  await expect(desk.body).toHaveText('Resiko banjir besar. Warga tahu resiko itu.')
})
