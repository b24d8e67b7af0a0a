import { readFileSync } from 'node:fs'
import { startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { tabRing, tabTo } from '../pages/tab-key.ts'

/** Nobody is left out: no axe violation on any view, in both languages and colour schemes, and no need of a mouse. */
const wireCopy = readFileSync(new URL('../../resources/sample/seed-article.txt', import.meta.url), 'utf8')
const headline = 'Paritrana Award Diharapkan Genjot Kepesertaan BPJS'

let site: WordPressServer
test.beforeAll(async () => {
  site = await startWordPress()
})
test.afterAll(() => site?.stop())

test('no view has an axe violation, light or dark, Indonesian or English', async ({ launchApp }) => {
  test.setTimeout(300_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  const { window } = desk
  const { keyboard } = window
  // Colours on their way from one theme to the other are nobody's to read.
  await window.emulateMedia({ reducedMotion: 'reduce' })
  const audit = (view: string): Promise<void> =>
    test.step(view, async () => expect.soft(await axeFindings(window), view).toEqual([]))
  const closeDialog = async (name: RegExp | string): Promise<void> => {
    await keyboard.press('Escape')
    await expect(desk.dialog(name)).toHaveCount(0)
  }

  await expect(desk.story.getByRole('button', { name: 'Buka contoh' })).toBeVisible()
  await audit('welcome')
  await desk.openSample()
  await audit('list without an open story')

  await desk.pasteAsNew(wireCopy, headline)
  await desk.saved()
  for (const tab of ['Artikel', 'Kutipan', 'Terkait', 'Versi', 'Terbitkan']) {
    await desk.showTab(tab)
    await expect(desk.tabPanel()).toBeVisible()
    await audit(`inspector: ${tab}`)
  }

  await desk.dateline().click()
  await expect(desk.dialog('Dateline')).toBeVisible()
  await audit('dateline form')
  await closeDialog('Dateline')
  await desk.select('hal ini menunjukkan komitmen')
  await keyboard.press('Alt+Q')
  await expect(desk.dialog('Kutip')).toBeVisible()
  await audit('quote form')
  await closeDialog('Kutip')
  await desk.relatedBlocks().last().getByRole('button', { name: 'Tambah artikel' }).click()
  await expect(desk.dialog('Tambah artikel terkait').getByRole('option').first()).toBeVisible()
  await audit('related form')
  await closeDialog('Tambah artikel terkait')
  await desk.select('kesejahteraan')
  await keyboard.press('Control+Shift+K')
  await expect(desk.dialog('Tautan')).toBeVisible()
  await audit('link form')
  await closeDialog('Tautan')
  await desk.paragraph('Kami mengapresiasi').click()
  await keyboard.press('End')
  await keyboard.press('Enter')
  await keyboard.type('/')
  await expect(window.getByRole('listbox', { name: 'Sisipkan blok' })).toBeVisible()
  await audit('slash menu')
  await keyboard.press('Escape')
  await keyboard.press('Backspace')

  await keyboard.press('Control+S')
  await expect(desk.dialog('Simpan versi')).toBeVisible()
  await audit('name a version')
  await closeDialog('Simpan versi')
  await desk.showTab('Versi')
  await desk
    .tabPanel()
    .getByRole('button', { name: /^Lihat versi/ })
    .first()
    .click()
  await expect(desk.dialog(/^Versi \d/)).toContainText('Paritrana')
  await audit('a version to read')
  await closeDialog(/^Versi \d/)

  await keyboard.press('Control+Shift+F')
  await audit('archive before a search')
  await desk.searchBox().fill('pekerja')
  await expect(desk.rows()).not.toHaveCount(0)
  await audit('archive with hits')
  await desk.searchBox().fill('tidakadakatainidiarsip')
  await expect(desk.list.getByText('Tidak ada yang cocok')).toBeVisible()
  await audit('archive without hits')

  await keyboard.press('Control+Enter')
  await expect(desk.dialog('Terbitkan')).toBeVisible()
  await audit('publish sheet without a site')
  await closeDialog('Terbitkan')
  await keyboard.press('Control+,')
  for (const tab of ['Redaksi', 'Periksa naskah', 'Situs tujuan', 'Tampilan']) {
    await desk.dialog('Pengaturan').getByRole('tab', { name: tab }).click()
    await audit(`settings: ${tab}`)
  }
  await desk.dialog('Pengaturan').getByRole('tab', { name: 'Situs tujuan' }).click()
  await desk.dialog('Pengaturan').getByRole('button', { name: 'Tambah situs' }).click()
  await audit('settings: a new site')
  await closeDialog('Pengaturan')
  await desk.addWordPress({ name: 'Mercusuar', url: site.url, ...site.users.editor })
  await keyboard.press('Control+Enter')
  await expect(desk.dialog('Terbitkan')).toContainText('Yang akan dibaca')
  await audit('publish sheet')
  await closeDialog('Terbitkan')

  await keyboard.press('Control+2')
  await expect(desk.tabPanel().getByRole('region', { name: 'Catatan pemeriksaan' })).toBeVisible()
  await audit('checks panel')
  await desk.showView('Kutipan')
  await expect(desk.list.getByRole('listbox', { name: 'Kutipan' }).getByRole('option')).not.toHaveCount(0)
  await audit('quotes view')

  await desk.showView('Antrean')
  await audit('empty queue')
  await desk.publishTo('Mercusuar')
  await expect(desk.list).toContainText('Sudah sampai', { timeout: 60_000 })
  await audit('queue')
  await desk.showTab('Terbitkan')
  await expect(desk.tabPanel().getByRole('button', { name: 'Buka di situs' })).toBeVisible()
  await audit('where the story went')

  await keyboard.press('Control+K')
  await expect(desk.dialog('Palet perintah')).toBeVisible()
  await audit('palette')
  await closeDialog('Palet perintah')
  await keyboard.press('Control+/')
  await expect(desk.dialog('Pintasan papan ketik')).toBeVisible()
  await audit('shortcuts')
  await closeDialog('Pintasan papan ketik')
  await desk.showView('Terbit')
  await desk.rows().first().click({ button: 'right' })
  await expect(window.getByRole('menu')).toBeVisible()
  await audit('menu of an article')
  await keyboard.press('Escape')
  await keyboard.press('Control+\\')
  await expect(desk.list).toHaveCount(0)
  await audit('focus mode')
})

test('the whole job needs no mouse', async ({ launchApp }) => {
  test.setTimeout(120_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  const { keyboard } = desk.window

  await test.step('welcome: Tab reaches the sample, Enter opens it', async () => {
    const door = desk.story.getByRole('button', { name: 'Buka contoh' })
    await expect(door).toBeVisible()
    await tabTo(desk.window, door)
    await keyboard.press('Enter')
    await expect(desk.headline).toHaveValue(/./)
  })

  await test.step('a new article: headline, body, dateline', async () => {
    await desk.write('Pasar pagi buka lagi', 'Pedagang senang. Pembeli berdatangan sejak subuh.')
    await keyboard.press('Alt+D')
    const form = desk.dialog('Dateline')
    await expect(form.getByRole('combobox', { name: 'Tempat' })).toBeFocused()
    await keyboard.type('Demak')
    await keyboard.press('Escape')
    await keyboard.press('Enter')
    await expect(form).toHaveCount(0)
    await expect(desk.dateline()).toContainText('Demak')
    await expect(desk.body).toBeFocused()
  })

  await test.step('a quotation: words selected with Shift and arrows', async () => {
    await keyboard.press('Control+End')
    for (let count = 0; count < 'Pembeli berdatangan sejak subuh.'.length; count += 1) {
      await keyboard.press('Shift+ArrowLeft')
    }
    await keyboard.press('Alt+Q')
    const form = desk.dialog('Kutip')
    await expect(form.getByLabel('Penutur')).toBeFocused()
    await keyboard.type('Sutarno Hadi')
    await keyboard.press('Enter')
    await expect(form).toHaveCount(0)
    await keyboard.press('Control+6')
    await expect(desk.tabPanel().getByRole('listitem')).toContainText('Sutarno Hadi')
    await expect(desk.tabPanel().getByRole('listitem')).toContainText('Pembeli berdatangan sejak subuh.')
  })

  await test.step('a related block: search, arrows, Enter', async () => {
    await expect(desk.body).toBeFocused()
    await keyboard.press('Alt+R')
    const picker = desk.dialog('Tambah artikel terkait')
    await expect(picker.getByRole('combobox', { name: 'Cari di arsip' })).toBeFocused()
    await keyboard.type('pasar johar')
    await expect(picker.getByRole('option', { name: /Pasar Johar/ })).toBeVisible()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(desk.relatedBlocks().getByRole('listitem')).toContainText('Pasar Johar')
    await keyboard.press('Escape')
    await expect(picker).toHaveCount(0)
    await expect(desk.body).toBeFocused()
    await desk.saved()
  })

  await test.step('the archive: search, arrows, Enter opens a hit', async () => {
    await keyboard.press('Control+Shift+F')
    await expect(desk.searchBox()).toBeFocused()
    await keyboard.type('jatidiri gol')
    // At once: it must mean what was typed, not what the list still showed.
    await keyboard.press('Enter')
    await expect(desk.headline).toHaveValue(/Dua Gol Telat/)
  })

  await test.step('the list: Tab to it, letters and Enter open an article', async () => {
    await tabTo(desk.window, desk.nav.getByRole('button', { name: /^Terbit/ }))
    await keyboard.press('Enter')
    await tabTo(desk.window, desk.list.getByRole('listbox', { name: 'Terbit' }))
    await keyboard.press('End')
    await keyboard.press('Home')
    await keyboard.type('Sekolah')
    await keyboard.press('Enter')
    await expect(desk.headline).toHaveValue(/Sekolah di Pesisir Demak/)
  })

  await test.step('the publish sheet opens, and Escape gives the story back', async () => {
    await keyboard.press('Control+Enter')
    await expect(desk.dialog('Terbitkan')).toBeVisible()
    await keyboard.press('Escape')
    await expect(desk.dialog('Terbitkan')).toHaveCount(0)
  })

  await test.step('Tab goes round the whole window and is caught nowhere', async () => {
    const ring = await tabRing(desk.window)
    for (const name of ['Arsip', 'Terbit', 'Judul', 'Ringkasan', 'Isi', 'Artikel', 'Lebar inspektor']) {
      expect(ring, `${name} is reached by Tab`).toContainEqual(expect.stringContaining(name))
    }
  })
})
