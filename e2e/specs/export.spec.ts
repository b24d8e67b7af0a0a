import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'

/** Stories leave the archive, its figures are shown, and copies of it are kept: all by keyboard. */
const openDesk = async (launchApp: Parameters<Parameters<typeof test>[2]>[0]['launchApp']): Promise<DeskPage> => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.window.emulateMedia({ reducedMotion: 'reduce' })
  await desk.openSample()
  return desk
}

test('articles are exported to a file the editor chooses, or not at all', async ({ launchApp }) => {
  test.setTimeout(120_000)
  const desk = await openDesk(launchApp)
  const { window, app, running } = desk
  const target = join(running.dataDir, 'keluar.jsonl')
  const answer = (filePath: string): Promise<void> =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: chosen === '', filePath: chosen })
    }, filePath)

  await test.step('everything', async () => {
    await window.keyboard.press('Control+Shift+E')
    const dialog = desk.dialog('Ekspor')
    await expect(dialog.getByLabel('Yang diekspor')).toBeFocused()
    await expect(dialog.getByLabel('Yang diekspor')).toHaveValue('everything')
    expect(await axeFindings(window)).toEqual([])
    await answer(target)
    await window.keyboard.press('Control+Enter')
    await expect(window.getByText('14 artikel diekspor')).toBeVisible()
    expect(readFileSync(target, 'utf8').trimEnd().split('\n')).toHaveLength(14)
    await expect(window.getByRole('button', { name: 'Tampilkan di folder' })).toBeVisible()
  })

  await test.step('the open story, as a page', async () => {
    const page = join(running.dataDir, 'satu.html')
    await answer(page)
    await window.keyboard.press('Control+E')
    const dialog = desk.dialog('Ekspor')
    await expect(dialog.getByLabel('Yang diekspor')).toHaveValue('article')
    await dialog.getByLabel('Format').selectOption('html')
    await dialog.getByRole('button', { name: 'Pilih tempat menyimpan…' }).click()
    await expect(window.getByText('1 artikel diekspor', { exact: true })).toBeVisible()
    expect(readFileSync(page, 'utf8')).toContain('<article>')
  })

  await test.step('a changed mind leaves nothing', async () => {
    await answer('')
    await window.keyboard.press('Control+Shift+E')
    await window.keyboard.press('Control+Enter')
    await expect(desk.dialog('Ekspor')).toHaveCount(0)
    await window.keyboard.press('Control+Shift+E')
    await expect(desk.dialog('Ekspor').getByRole('button', { name: 'Pilih tempat menyimpan…' })).toBeEnabled()
    await window.keyboard.press('Escape')
  })
})

test('articles picked in the archive are exported together, by keyboard', async ({ launchApp }) => {
  test.setTimeout(180_000)
  const desk = await openDesk(launchApp)
  const { window, app, running, list } = desk
  const { keyboard } = window
  const chosen = async (name: string): Promise<string[]> => {
    const target = join(running.dataDir, name)
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, target)
    const dialog = desk.dialog('Ekspor')
    await expect(dialog.getByLabel('Yang diekspor')).toHaveValue('picked')
    expect(await axeFindings(window)).toEqual([])
    await keyboard.press('Control+Enter')
    await expect(dialog).toHaveCount(0)
    await expect.poll(() => existsSync(target)).toBe(true)
    return readFileSync(target, 'utf8').trimEnd().split('\n')
  }
  await keyboard.press('Control+Shift+F')
  await expect(desk.searchBox()).toBeFocused()
  await expect(desk.rows()).not.toHaveCount(0)
  await list.getByRole('listbox', { name: 'Hasil pencarian' }).focus()

  await test.step('two of them', async () => {
    await keyboard.press('Shift+ArrowDown')
    await expect(list.getByText('2 artikel dipilih')).toBeVisible()
    await keyboard.press('e')
    expect(await chosen('dua.jsonl')).toHaveLength(2)
  })

  await test.step('all that were found, also those that were never on screen', async () => {
    await keyboard.press('Control+a')
    await expect(list.getByText('14 artikel dipilih')).toBeVisible()
    expect(await axeFindings(window)).toEqual([])
    await list.getByRole('button', { name: 'Ekspor…' }).press('Enter')
    expect(await chosen('semua.jsonl')).toHaveLength(14)
  })

  await test.step('what was picked is not offered any more afterwards', async () => {
    await keyboard.press('Control+Shift+E')
    await expect(desk.dialog('Ekspor').getByRole('option', { name: /terpilih/ })).toHaveCount(0)
    await keyboard.press('Escape')
  })
})

test('the archive in figures, and a table of them as CSV', async ({ launchApp }) => {
  test.setTimeout(120_000)
  const desk = await openDesk(launchApp)
  const { window, app, running } = desk
  await window.keyboard.press('Control+Shift+A')
  const dialog = desk.dialog('Statistik arsip')
  await expect(dialog.getByRole('row', { name: /^2024 / })).toBeVisible()
  await expect(dialog.getByRole('img', { name: /^Grafik: Tahun/ })).toBeVisible()
  expect(await axeFindings(window)).toEqual([])
  await dialog.getByRole('tab', { name: 'Paling dikutip' }).click()
  await expect(dialog.getByRole('row', { name: /Anggoro Eko Cahyo/ })).toBeVisible()
  expect(await axeFindings(window)).toEqual([])
  const target = join(running.dataDir, 'kutipan.csv')
  await app.evaluate(({ dialog: native }, filePath) => {
    native.showSaveDialog = async () => ({ canceled: false, filePath })
  }, target)
  await dialog.getByRole('button', { name: 'Ekspor CSV…' }).click()
  await expect.poll(() => existsSync(target)).toBe(true)
  expect(readFileSync(target, 'utf8')).toContain('speaker,quotations,articles')
})

test('a backup is taken, listed and put back', async ({ launchApp }) => {
  test.setTimeout(120_000)
  const desk = await openDesk(launchApp)
  const { window, running } = desk
  await window.keyboard.press('Control+,')
  const settings = desk.dialog('Pengaturan')
  await settings.getByRole('tab', { name: 'Arsip dan cadangan' }).click()
  await expect(settings.getByText('Belum ada cadangan.')).toBeVisible()
  await settings.getByRole('button', { name: 'Ambil cadangan sekarang' }).click()
  const restore = settings.getByRole('button', { name: /^Pulihkan cadangan/ })
  await expect(restore).toHaveCount(1)
  await expect(settings.getByText('Indeks pencarian')).toBeVisible()
  expect(await axeFindings(window)).toEqual([])
  await window.keyboard.press('Escape')
  await desk.write('Ditulis setelah cadangan', 'Isi.')
  await desk.saved()
  await window.keyboard.press('Control+,')
  await settings.getByRole('tab', { name: 'Arsip dan cadangan' }).click()
  // What would start by itself is started by the spec: a second app is none of Playwright's.
  await desk.app.evaluate(({ app }) => {
    app.relaunch = () => {}
  })
  await restore.click()
  expect(await axeFindings(window)).toEqual([])
  await settings.getByRole('button', { name: 'Pulihkan dan buka ulang' }).click()
  await running.ended
  const again = new DeskPage(await launchApp({ dataDir: running.dataDir }))
  await again.ready()
  await again.showView('Arsip')
  await expect(again.rows().first()).toBeVisible()
  await again.searchBox().fill('setelah cadangan')
  await expect(again.list.getByText('Tidak ada yang cocok', { exact: false })).toBeVisible()
})
