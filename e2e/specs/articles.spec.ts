import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { projectDir } from '../fixtures/running-app.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { openDesk } from '../pages/open-desk.ts'

/** What belongs to an article beside its text: its versions, its lead picture, its place in the lists, the trash. */
// Some start the app twice.
test.setTimeout(120_000)

const wireCopy = readFileSync(join(projectDir, 'resources', 'sample', 'seed-article.txt'), 'utf8')
const headline = 'Paritrana Award Diharapkan Genjot Kepesertaan BPJS'
const picture = join(projectDir, 'resources', 'icons', 'icon.png')

test('versions: the copy as it arrived and a named one come back', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.pasteAsNew(wireCopy, headline)
  await desk.saved()
  await keyboard.press('Control+S')
  const naming = desk.dialog('Simpan versi')
  await naming.getByLabel('Nama versi').fill('Sebelum dipotong')
  await keyboard.press('Enter')
  await expect(naming).toHaveCount(0)
  await desk.headline.fill('Judul yang dipotong')
  await desk.body.focus()
  await keyboard.press('Control+A')
  await keyboard.type('Tinggal satu kalimat.')
  await expect(desk.body).toHaveText('Tinggal satu kalimat.')
  await desk.saved()

  await desk.showTab('Versi')
  const versions = desk.tabPanel().getByRole('listitem')
  await versions
    .filter({ hasText: 'Sebelum dipotong' })
    .getByRole('button', { name: /^Pulihkan/ })
    .click()
  await expect(desk.headline).toHaveValue(headline)
  await expect(desk.dateline()).toContainText('Semarang, Mercusuar –')
  await desk.showTab('Kutipan')
  await expect(desk.tabPanel().getByRole('listitem')).toHaveCount(4)

  await desk.showTab('Versi')
  await versions
    .filter({ hasText: 'Tempelan asli' })
    .getByRole('button', { name: /^Lihat/ })
    .click()
  const shown = desk.dialog(/^Versi \d/)
  await expect(shown).toContainText('TARGET PESERTA AKTIF BPJS KETENAGAKERJAAN 2023 01 12')
  await shown.getByRole('button', { name: 'Pulihkan' }).click()
  await expect(shown).toHaveCount(0)
  await expect(desk.body).toContainText('TARGET PESERTA AKTIF BPJS KETENAGAKERJAAN 2023 01 12')
  // What was there before each of the two is kept as well.
  await expect(versions.filter({ hasText: 'Sebelum dipulihkan' })).toHaveCount(2)
})

test('a lead picture is chosen in a dialog or dropped, and lies in the archive', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  await desk.write('Berfoto', 'Isi.')
  const shown = desk.story.locator('img')
  const loaded = () => shown.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))
  await desk.choosesFile(picture)
  await desk.story.getByRole('button', { name: 'Pilih gambar utama' }).click()
  await expect.poll(loaded).toBeGreaterThan(0)
  await desk.story.getByRole('textbox', { name: 'Keterangan foto' }).fill('Lambang meja.')
  await desk.story.getByRole('textbox', { name: 'Teks alternatif untuk pembaca layar' }).fill('Sebuah lambang')
  await expect(shown).toHaveAttribute('alt', 'Sebuah lambang')
  await desk.saved()
  const chosen = await shown.getAttribute('src')

  await desk.story.getByRole('button', { name: 'Lepaskan gambar' }).click()
  await expect(shown).toHaveCount(0)
  const dropped = await desk.transferOf('lambang.png', readFileSync(picture), 'image/png')
  const place = desk.story.getByRole('button', { name: 'Pilih gambar utama' })
  await place.dispatchEvent('drop', { dataTransfer: dropped })
  await expect.poll(loaded).toBeGreaterThan(0)
  // A picture is kept under the hash of its bytes: the same one is the same file.
  await expect(shown).toHaveAttribute('src', chosen ?? '')
  await desk.saved()
  await desk.running.kill()

  const again = new DeskPage(await launchApp({ dataDir: desk.running.dataDir }))
  await again.openArticle('Berfoto')
  await expect(again.story.locator('img')).toHaveAttribute('src', chosen ?? '')
  await expect(again.story.getByRole('textbox', { name: 'Keterangan foto' })).toHaveValue('Lambang meja.')
})

test('the list follows what is typed, and the trash gives back', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.write('Mengetik', 'Isi.')
  await expect(desk.row('Mengetik')).toBeVisible()
  await desk.headline.fill('Mengetik terus')
  await expect(desk.row('Mengetik terus')).toBeVisible()
  await desk.saved()

  await desk.row('Mengetik terus').click()
  await desk.list.getByRole('listbox').focus()
  await keyboard.press('Delete')
  await expect(desk.window.getByText('“Mengetik terus” dibuang ke Sampah')).toBeVisible()
  await expect(desk.row('Mengetik terus')).toHaveCount(0)
  await desk.window.getByRole('button', { name: 'Urungkan' }).last().click()
  await expect(desk.row('Mengetik terus')).toBeVisible()
  await desk.list.getByRole('listbox').focus()
  await keyboard.press('Delete')
  await expect(desk.row('Mengetik terus')).toHaveCount(0)
  await desk.showView('Sampah')
  await desk.row('Mengetik terus').click({ button: 'right' })
  await desk.window.getByRole('menuitem', { name: 'Pulihkan dari Sampah' }).click()
  await desk.showView('Draf')
  await expect(desk.row('Mengetik terus')).toBeVisible()
})

test('published articles are listed by their own date, newest first', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  await desk.openSample()
  await desk.showView('Terbit')
  await expect(desk.rows().first()).toContainText('Petani Muda Temanggung')
  await expect(desk.rows().first()).toContainText('6 Nov 2024')
  await expect(desk.row('Dua Gol Telat')).toContainText('11 Agu 2024')
})
