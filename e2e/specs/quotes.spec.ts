import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'

/** Who said what: found by speaker or words, taken into a story with its source, and read where it stands. */
const words = 'Yang dibutuhkan pekerja bukan hanya pencairan yang cepat'
const source = 'Klaim Jaminan Hari Tua di Jawa Tengah Naik 12 Persen'

test('a quotation is found by its speaker, put into the open story, and read in its own', async ({ launchApp }) => {
  test.setTimeout(120_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  const { window, list } = desk
  const { keyboard } = window
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await desk.showView('Kutipan')
  await expect(list.getByText('Belum ada kutipan di arsip')).toBeVisible()
  expect(await axeFindings(window)).toEqual([])
  await desk.showView('Draf')
  await desk.openSample()
  await desk.showView('Kutipan')
  const hits = list.getByRole('listbox', { name: 'Kutipan' }).getByRole('option')
  await expect(hits).not.toHaveCount(0)
  const all = await hits.count()

  await test.step('by speaker, with what is known of them', async () => {
    const speaker = list.getByRole('combobox', { name: 'Penutur' })
    await speaker.fill('retno')
    await expect(list.getByRole('option', { name: /^.*Retno.*1 kutipan/ })).toBeVisible()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(list.getByRole('region', { name: /^Tentang .*Retno/ })).toContainText('15 Jul 2024')
    await expect(hits).toHaveCount(1)
    await expect(hits).toContainText(words)
    await expect(hits).toContainText(source)
    expect(await axeFindings(window)).toEqual([])
  })

  await test.step('into the open story, with a link to its source, and one undo takes it back', async () => {
    await desk.write('Pelatihan pekerja', 'Pekerja meminta pelatihan.')
    await desk.showView('Kutipan')
    await list.getByLabel('Kata dalam kutipan').fill('pencairan')
    await expect(hits).toHaveCount(1)
    await list.getByRole('listbox', { name: 'Kutipan' }).focus()
    await keyboard.press('i')
    const quotation = desk.body.locator('blockquote')
    await expect(quotation).toContainText(words)
    await expect(quotation).toHaveAttribute('data-speaker', /Retno/)
    await expect(desk.relatedBlocks().getByRole('listitem')).toContainText(source)
    await desk.saved()
    await desk.showTab('Kutipan')
    await expect(desk.tabPanel().getByRole('listitem')).toContainText('Retno')
    await window.getByRole('button', { name: 'Urungkan' }).last().click()
    await expect(quotation).toHaveCount(0)
    await expect(desk.relatedBlocks()).toHaveCount(0)
    // The index follows what is saved.
    await expect(hits).toHaveCount(1)
  })

  await test.step('Enter opens the story at the quotation', async () => {
    await list.getByRole('listbox', { name: 'Kutipan' }).focus()
    await keyboard.press('Enter')
    await expect(desk.headline).toHaveValue(source)
    await expect(desk.body).toBeFocused()
    await expect.poll(() => window.evaluate(() => getSelection()?.toString())).toContain(words)
  })

  await test.step('clearing brings everything back; nonsense says what to try', async () => {
    await list.getByRole('button', { name: 'Hapus penyaring' }).click()
    await expect(hits).not.toHaveCount(1)
    expect(await hits.count()).toBeGreaterThanOrEqual(all)
    await list.getByLabel('Kata dalam kutipan').fill('tidakadakatainidiarsip')
    await expect(list.getByText('Tidak ada kutipan yang cocok')).toBeVisible()
  })
})
