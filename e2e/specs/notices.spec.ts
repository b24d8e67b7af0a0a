import { expect, test } from '../fixtures/app.ts'
import { axeFindings } from '../pages/axe.ts'
import type { DeskPage } from '../pages/desk-page.ts'
import { openDesk } from '../pages/open-desk.ts'
import { tabTo } from '../pages/tab-key.ts'

/** Notices are there for everybody: read out, reached by F6 and Tab, closed by Escape, also while a dialog is open. */
const problemBy = async (desk: DeskPage, name: string): Promise<void> => {
  const dataTransfer = await desk.transferOf(name, Buffer.from('bukan gambar'), 'image/png')
  await desk.body.dispatchEvent('drop', { dataTransfer })
}

test('a notice hurts nobody, and the keyboard reaches it over the desk and in a dialog', async ({ launchApp }) => {
  test.setTimeout(180_000)
  const desk = await openDesk(launchApp)
  const { window } = desk
  const { keyboard } = window
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await desk.write('Berkas palsu', 'Satu.')
  await problemBy(desk, 'palsu.png')
  const notices = window.getByRole('region', { name: 'Pemberitahuan' })
  const problem = notices.getByRole('dialog', { name: /palsu\.png/ })
  const close = problem.getByRole('button', { name: 'Tutup' })
  await expect(problem.getByRole('alert')).toContainText('palsu.png')
  expect(await axeFindings(window)).toEqual([])

  await test.step('F6 goes to it, its button closes it, and the story has the focus again', async () => {
    await desk.toEndOfBody()
    await keyboard.press('F6')
    await tabTo(window, close)
    await keyboard.press('Enter')
    await expect(problem).toHaveCount(0)
    await expect(desk.body).toBeFocused()
  })

  await test.step('a dialog that opens takes it in: it covers nothing, and Escape closes one after the other', async () => {
    await problemBy(desk, 'palsu.png')
    await expect(problem).toBeVisible()
    await keyboard.press('Control+,')
    const settings = desk.dialog('Pengaturan')
    await expect(settings.getByRole('dialog', { name: /palsu\.png/ })).toBeVisible()
    expect(await axeFindings(window)).toEqual([])
    await keyboard.press('F6')
    await tabTo(window, problem)
    await keyboard.press('Escape')
    await expect(problem).toHaveCount(0)
    await expect(settings).toBeVisible()
    await keyboard.press('Escape')
    await expect(settings).toHaveCount(0)
  })

  await test.step('its way back is a button like any other', async () => {
    await desk.saved()
    await desk.row('Berkas palsu').click()
    await keyboard.press('Delete')
    const done = notices.getByRole('dialog').filter({ has: window.getByRole('button', { name: 'Urungkan' }) })
    await expect(done).toBeVisible()
    await keyboard.press('F6')
    await tabTo(window, done.getByRole('button', { name: 'Urungkan' }))
    expect(await axeFindings(window)).toEqual([])
    await keyboard.press('Enter')
    await expect(done).toHaveCount(0)
    await expect(desk.row('Berkas palsu')).toBeVisible()
  })
})
