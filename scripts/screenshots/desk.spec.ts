import { join } from 'node:path'
import { test } from '@playwright/test'
import { launch, newDataDir } from '../../e2e/fixtures/running-app.ts'
import { type Appearance, wear } from '../../e2e/pages/appearance.ts'
import { DeskPage, speakIndonesian } from '../../e2e/pages/desk-page.ts'
import { startFaultyProxy } from '../../e2e/servers/faulty-proxy.ts'
import { startWordPress } from '../cms/wordpress-start.ts'

/** The main views on the sample archive, light and dark, at the size they were designed for. */
const folder = join(process.env.MEJA_E2E_RESULTS ?? 'test-results', 'screenshots')
const indonesian: Appearance = { interfaceLanguage: 'id', theme: 'light' }
const headline = 'Paritrana Award Diharapkan Genjot Kepesertaan BPJS'

test('the main views', async () => {
  const site = await startWordPress()
  const proxy = await startFaultyProxy(site.port)
  const dataDir = newDataDir()
  speakIndonesian(dataDir, { outlet: 'Mercusuar', theme: 'light' })
  const running = await launch({ dataDir })
  try {
    await take(new DeskPage(running), { ...site.users.editor, url: proxy.url }, proxy.stop)
  } finally {
    await running.close()
    await proxy.stop().catch(() => undefined)
    await site.stop()
  }
})

const take = async (
  desk: DeskPage,
  account: { url: string; user: string; password: string },
  cutNetwork: () => Promise<void>,
): Promise<void> => {
  const { window } = desk
  const { keyboard } = window
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800))
  await window.emulateMedia({ reducedMotion: 'reduce' })

  const picture = (name: string): Promise<unknown> => window.screenshot({ path: join(folder, `${name}.png`) })
  /** Notices come and go by themselves; a picture should not depend on when. */
  const closeNotices = async (): Promise<void> => {
    const notices = window.getByRole('region', { name: 'Pemberitahuan' })
    const close = notices.getByRole('button', { name: 'Tutup', includeHidden: true })
    // A notice may also go by itself between the look and the click.
    const put = () => close.first().dispatchEvent('click', undefined, { timeout: 1_000 })
    while ((await close.count()) > 0) await put().catch(() => undefined)
  }
  const both = async (name: string): Promise<void> => {
    await picture(`${name}-light`)
    await wear(window, { ...indonesian, theme: 'dark' })
    await picture(`${name}-dark`)
    await wear(window, indonesian)
  }

  await desk.story.getByRole('button', { name: 'Buka contoh' }).waitFor()
  await both('welcome')
  await desk.openSample()
  await desk.showView('Draf')
  await desk.openArticle(headline)
  await desk.story
    .getByRole('textbox', { name: 'Ringkasan' })
    .fill('Sebanyak 39,2 juta pekerja kini terlindungi, tetapi jalan ke 101 juta masih panjang.')
  await desk.showTab('Artikel')
  await desk.tabPanel().getByRole('combobox', { name: 'Rubrik' }).fill('Ekonomi')
  await desk.tabPanel().getByRole('combobox', { name: 'Penulis' }).fill('Laras Widyaningrum')
  await desk.showTab('Terkait')
  const suggestions = desk.tabPanel().getByRole('region', { name: 'Saran dari arsip' }).getByRole('listitem')
  await suggestions.first().getByRole('button', { name: 'Pos terkait' }).click()
  await desk.showTab('Artikel')
  await desk.saved()
  await desk.showView('Terbit')
  await desk.rows().first().waitFor()
  await desk.headline.scrollIntoViewIfNeeded()
  await closeNotices()
  await both('story')
  await wear(window, { interfaceLanguage: 'en', theme: 'light' })
  await picture('story-en-light')
  await wear(window, indonesian)

  await desk.showTab('Kutipan')
  await desk
    .tabPanel()
    .getByRole('button', { name: /Memang angka ini/ })
    .first()
    .click()
  await both('quotes')

  await keyboard.press('Control+S')
  await desk.dialog('Simpan versi').getByLabel('Nama versi').fill('Disetujui redpel')
  await keyboard.press('Enter')
  await desk.showTab('Versi')
  await desk.tabPanel().getByText('Disetujui redpel').waitFor()
  await closeNotices()
  await both('versions')

  await keyboard.press('Control+Shift+F')
  await desk.searchBox().fill('jaminan sosial pekerja')
  await desk.row('Jaminan Sosial Bukan Hadiah').waitFor()
  await desk.list.getByRole('listbox').focus()
  await keyboard.press(' ')
  await desk.story.getByRole('region', { name: 'Pratinjau arsip' }).getByRole('article').waitFor()
  await both('archive')
  await keyboard.press('Escape')
  await keyboard.press('Escape')

  await desk.showView('Terbit')
  await keyboard.press('Control+,')
  await desk.dialog('Pengaturan').getByLabel('Nama media').waitFor()
  await both('settings')
  await keyboard.press('Escape')
  await desk.addWordPress({ name: 'Mercusuar', ...account })
  await keyboard.press('Control+Enter')
  await desk.dialog('Terbitkan').getByText('Yang akan dibaca').waitFor()
  await both('publish')
  await keyboard.press('Escape')

  await desk.showView('Antrean')
  await desk.publishTo('Mercusuar')
  await desk.job(headline).getByText('Sudah sampai').waitFor({ timeout: 60_000 })
  await cutNetwork()
  await desk.showView('Terbit')
  await desk.openArticle(/Seribu Nelayan/)
  await desk.publishTo('Mercusuar')
  await desk.showView('Antrean')
  await desk.job('Seribu Nelayan').getByText('Situs tidak terjangkau').waitFor({ timeout: 30_000 })
  await desk.showTab('Terbitkan')
  await closeNotices()
  await both('queue')

  await keyboard.press('Control+K')
  await window.getByRole('combobox', { name: 'Cari perintah' }).fill('pasar')
  await window.getByRole('option', { name: /Pasar Johar/ }).waitFor()
  await both('palette')
}
