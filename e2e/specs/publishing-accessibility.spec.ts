import { freePort, startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { tabTo } from '../pages/tab-key.ts'

/** The publishing views nobody sees on a good day, without an axe violation in both languages and colour schemes. */
const headline =
  'Pemerintah Kabupaten Demak Memperpanjang Masa Tanggap Darurat Banjir Rob di Empat Kecamatan Pesisir Sampai Akhir Desember'

let site: WordPressServer
test.beforeAll(async () => {
  site = await startWordPress()
})
test.afterAll(() => site?.stop())

test('settings, embargo, corrections, history and what is wrong with a site', async ({ launchApp }) => {
  test.setTimeout(420_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  const { window } = desk
  const { keyboard } = window
  await window.emulateMedia({ reducedMotion: 'reduce' })
  const audit = (view: string): Promise<void> =>
    test.step(view, async () => expect.soft(await axeFindings(window), view).toEqual([]))

  await test.step('a site that does not let the editor in', async () => {
    await keyboard.press('Control+,')
    const settings = desk.dialog('Pengaturan')
    await settings.getByRole('tab', { name: 'Situs tujuan' }).click()
    await settings.getByRole('button', { name: 'Tambah situs' }).click()
    await settings.getByLabel('Nama', { exact: true }).fill('Mercusuar')
    await settings.getByLabel('Alamat situs').fill(`http://127.0.0.1:${await freePort()}`)
    await settings.getByLabel('Nama pengguna').fill('redaksi')
    await settings.getByLabel('Sandi aplikasi').fill('bukan sandi')
    await settings.getByRole('button', { name: 'Uji sambungan' }).click()
    await expect(settings.getByRole('status').last()).toContainText(/tidak/, { timeout: 60_000 })
    await audit('a site out of reach')
    await settings.getByLabel('Alamat situs').fill(site.url)
    await settings.getByRole('button', { name: 'Uji sambungan' }).click()
    await expect(settings.getByRole('status').last()).toContainText(/sandi/i, { timeout: 60_000 })
    await audit('a wrong password')
    await keyboard.press('Escape')
  })
  await desk.addWordPress({ name: 'Mercusuar', url: site.url, ...site.users.editor })

  await test.step('the checks before publishing', async () => {
    await keyboard.press('Control+,')
    await desk.dialog('Pengaturan').getByRole('tab', { name: 'Redaksi' }).click()
    const joins = desk
      .dialog('Pengaturan')
      .getByRole('checkbox', { name: 'Gabungkan sendiri suntingan yang tidak bertabrakan' })
    await expect(joins).toBeChecked()
    await joins.scrollIntoViewIfNeeded()
    await audit('checks before publishing')
    await keyboard.press('Escape')
  })

  await desk.write(headline, 'Air masih setinggi lutut.')
  await desk.saved()
  await desk.publishTo('Mercusuar')
  await desk.showView('Antrean')
  await expect(desk.job(headline)).toContainText('Sudah sampai', { timeout: 90_000 })

  await test.step("a panel's dialog keeps the shortcuts of the desk to itself", async () => {
    await desk.job(headline).getByRole('button', { name: 'Riwayat kiriman' }).click()
    const history = desk.dialog(/Riwayat kiriman/)
    await history.locator('summary', { hasText: 'POST' }).first().click()
    await audit('history of attempts')
    for (const shortcut of ['Control+N', 'Control+K', 'Control+Enter', 'Control+,']) await keyboard.press(shortcut)
    await expect(window.getByRole('dialog')).toHaveCount(1)
    await keyboard.press('Escape')
    await expect(history).toHaveCount(0)
    await expect(desk.headline).toHaveValue(headline)
  })

  await test.step('a correction, and an embargo that holds a newer version back', async () => {
    await desk.showTab('Terbitkan')
    await desk.tabPanel().getByRole('button', { name: 'Tambah ralat…' }).click()
    await expect(desk.tabPanel().getByLabel('Isi ralat')).toBeVisible()
    await audit('a correction')
    await desk.tabPanel().getByRole('button', { name: 'Batal', exact: true }).click()
    const embargo = desk.tabPanel().getByLabel('Embargo sampai')
    await embargo.fill('2037-01-02T06:30')
    await embargo.blur()
    await desk.toEndOfBody()
    for (const words of [' Pompa ditambah.', ' Pengungsi pulang.']) {
      await keyboard.type(words)
      await desk.saved()
      await keyboard.press('Control+Enter')
      await window.getByRole('button', { name: 'Perbarui di Mercusuar sekarang' }).click()
      await expect(desk.job(headline).first()).toContainText('Menunggu embargo.', { timeout: 60_000 })
    }
    await expect(desk.job(headline).first()).toContainText('Menggantikan versi lebih lama yang masih antre.')
    await expect(desk.job(headline).nth(2)).toContainText(/Sudah sampai|Digantikan oleh versi yang lebih baru/)
    await audit('queue with an embargo')
    await keyboard.press('Control+Enter')
    const sheet = desk.dialog('Terbitkan')
    await expect(sheet).toContainText('Bila Anda melanjutkan, versi ini menggantikannya.')
    await audit('a sheet over a waiting version')
    await tabTo(window, sheet.getByRole('button', { name: 'Perbarui di Mercusuar sekarang' }))
    await keyboard.press('Escape')
  })
})
