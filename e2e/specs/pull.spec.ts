import { startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { seedPosts, seedWordPress } from '../servers/seed-wordpress.ts'
import { witness } from '../servers/wordpress-witness.ts'

/** A site's posts in the archive: by the button in its card, by the palette, and with its names to choose from. */
let site: WordPressServer

test.beforeAll(async () => {
  test.setTimeout(240_000)
  site = await startWordPress()
  await seedWordPress(site, seedPosts(300))
})
test.afterAll(() => site?.stop())

test('300 posts come into the archive, then 3, and their site’s names are offered', async ({ launchApp }) => {
  test.setTimeout(300_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  await desk.addWordPress({ name: 'Mercusuar', url: site.url, ...site.users.editor })

  await desk.window.keyboard.press('Control+,')
  const settings = desk.dialog('Pengaturan')
  await settings.getByRole('tab', { name: 'Situs tujuan' }).click()
  await expect(settings.getByText('Belum pernah ditarik.')).toBeVisible()
  expect(await axeFindings(desk.window)).toEqual([])
  await settings.getByRole('button', { name: 'Tarik dari situs' }).click()
  await expect(settings.getByRole('progressbar', { name: 'Tarikan dari Mercusuar' })).toBeVisible()
  await expect(settings.getByText(/^Terakhir ditarik /)).toBeVisible({ timeout: 120_000 })
  await expect(desk.window.getByText('Mercusuar: 301 artikel baru, 0 diperbarui')).toBeVisible()
  await desk.window.keyboard.press('Escape')

  const date = new Date().toISOString().slice(0, 19).replace('T', ' ')
  await seedWordPress(site, seedPosts(2, 901, date))
  const [old] = await witness(site).postsTitled('Berita ke-7: rob &amp; banjir')
  await witness(site).change(String(old?.id ?? 0), { content: '<p>Diralat dari situs.</p>' })
  await desk.window.keyboard.press('Control+K')
  await desk.window.keyboard.type('Tarik dari situs: Mercusuar')
  await desk.window.keyboard.press('Enter')
  await expect(desk.window.getByText('Mercusuar: 2 artikel baru, 1 diperbarui')).toBeVisible({ timeout: 60_000 })

  await desk.showView('Arsip')
  await desk.searchBox().fill('"diralat dari situs"')
  await expect(desk.rows()).toHaveCount(1)
  await desk.row(/Berita ke-7/).dblclick()
  await expect(desk.headline).toHaveValue('Berita ke-7: rob & banjir')
  await expect(desk.body).toBeVisible()
  await desk.showTab('Terbitkan')
  await expect(desk.tabPanel()).toContainText('Sama dengan yang di situs')

  await test.step('sections, tags and authors of the site are offered, and other words are taken', async () => {
    await desk.showTab('Artikel')
    const section = desk.tabPanel().getByRole('combobox', { name: 'Rubrik' })
    await section.fill('huk')
    const offered = desk.window.locator(`datalist[id="${await section.getAttribute('list')}"]`)
    await expect(offered.locator('option[value="Hukum & Kriminal"]')).toHaveCount(1)
    await section.fill('Rubrik sendiri')
    await expect(section).toHaveValue('Rubrik sendiri')
    await expect(desk.tabPanel().getByRole('combobox', { name: 'Penulis' })).toHaveValue('Editor')
    await desk.saved()
  })
})

test('signing in on the site’s page fills the form', async ({ launchApp }) => {
  test.setTimeout(120_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  await desk.window.keyboard.press('Control+,')
  const settings = desk.dialog('Pengaturan')
  await settings.getByRole('tab', { name: 'Situs tujuan' }).click()
  await settings.getByRole('button', { name: 'Tambah situs' }).click()
  await settings.getByLabel('Nama', { exact: true }).fill('Mercusuar')
  await settings.getByLabel('Alamat situs').fill(site.url)
  const opened = desk.app.evaluate(
    ({ shell }) =>
      new Promise<string>((resolve) => {
        shell.openExternal = async (url) => resolve(url)
      }),
  )
  await settings.getByRole('button', { name: 'Masuk lewat peramban' }).click()
  await expect(settings.getByText('Menunggu persetujuan Anda di peramban…')).toBeVisible()
  const page = new URL(await opened)
  expect(page.pathname).toBe('/wp-admin/authorize-application.php')
  const callback = new URL(page.searchParams.get('success_url') ?? '')
  expect(callback.hostname).toBe('127.0.0.1')
  // What WordPress's page does once the editor has agreed there.
  const { user, password } = site.users.editor
  callback.search = new URLSearchParams({ site_url: site.url, user_login: user, password }).toString()
  expect(await (await fetch(callback)).text()).toContain('Tutup halaman ini dan kembali ke Meja Redaksi.')
  await expect(settings.getByText('WordPress memberi sandi aplikasi untuk editor.')).toBeVisible()
  await settings.getByRole('button', { name: 'Uji dan simpan' }).click()
  await expect(settings.getByRole('button', { name: 'Ubah Mercusuar' })).toBeVisible({ timeout: 30_000 })
})
