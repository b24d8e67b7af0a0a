import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir, projectDir, type RunningApp } from '../fixtures/running-app.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'

/** The story page under the hands of an editor: undo, blocks that travel, versions, pictures, the trash. */
const wireCopy = readFileSync(join(projectDir, 'resources', 'sample', 'seed-article.txt'), 'utf8')
const headline = 'Paritrana Award Diharapkan Genjot Kepesertaan BPJS'
const picture = join(projectDir, 'resources', 'icons', 'icon.png')

type LaunchApp = (options?: { dataDir?: string }) => Promise<RunningApp>

const openDesk = async (launchApp: LaunchApp): Promise<DeskPage> => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  return desk
}

test('a paste and what came after it are undone step by step, and done again', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.window.keyboard.press('Control+N')
  await expect(desk.headline).toBeFocused()
  await keyboard.press('Enter')
  await desk.copyToClipboard(wireCopy)
  await keyboard.press('Control+V')
  await expect(desk.headline).toHaveValue(headline)
  await expect(desk.dateline()).toContainText('Semarang, Mercusuar –')

  await desk.dateline().click()
  await desk.dialog('Dateline').getByRole('combobox', { name: 'Tempat' }).fill('Ungaran')
  await keyboard.press('Enter')
  await expect(desk.dateline()).toContainText('Ungaran, Mercusuar –')
  await desk.select('partisipasi aktif para pemberi kerja')
  await keyboard.press('Alt+Q')
  await desk.dialog('Kutip').getByRole('button', { name: 'Terapkan' }).click()
  await desk.showTab('Kutipan')
  const quotations = desk.tabPanel().getByRole('listitem')
  await expect(quotations).toHaveCount(5)

  await desk.body.focus()
  await expect(async () => {
    await keyboard.press('Control+Z')
    await expect(quotations).toHaveCount(4, { timeout: 500 })
  }).toPass()
  await expect(desk.dateline()).toContainText('Ungaran, Mercusuar –')
  await expect(async () => {
    await keyboard.press('Control+Z')
    await expect(desk.dateline()).toContainText('Semarang, Mercusuar –', { timeout: 500 })
  }).toPass()
  await expect(desk.headline).toHaveValue(headline)
  await expect(async () => {
    await keyboard.press('Control+Z')
    await expect(desk.headline).toHaveValue('', { timeout: 500 })
  }).toPass()
  await expect(desk.body).toHaveText('')

  await expect(async () => {
    await keyboard.press('Control+Shift+Z')
    await expect(quotations).toHaveCount(5, { timeout: 500 })
  }).toPass()
  await expect(desk.headline).toHaveValue(headline)
  await expect(desk.dateline()).toContainText('Ungaran, Mercusuar –')
  await desk.saved()
})

test('quotations and related blocks travel to another article with their data', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.openSample()
  await desk.pasteAsNew(wireCopy, headline)
  const end = desk.relatedBlocks().last()
  await end.getByRole('button', { name: 'Tambah artikel' }).click()
  const picker = desk.dialog('Tambah artikel terkait')
  await picker.getByRole('combobox').fill('jatidiri')
  await picker.getByRole('option', { name: /Dua Gol Telat/ }).click()
  await picker.getByRole('button', { name: 'Selesai' }).click()
  await expect(end.getByRole('listitem')).toContainText('Dua Gol Telat')
  await desk.saved()

  await test.step('a quotation', async () => {
    await desk.select('Memang angka ini masih jauh dari jumlah penduduk')
    await keyboard.press('Control+C')
    await desk.write('Penerima blok', 'Menurut dia, ')
    await keyboard.press('Control+V')
    await expect(desk.body).toContainText('Menurut dia, Memang angka ini masih jauh')
    await desk.showTab('Kutipan')
    await expect(desk.tabPanel().getByRole('listitem')).toContainText('Anggoro Eko Cahyo')
    await desk.saved()
  })

  await test.step('a related block', async () => {
    await desk.openArticle(headline)
    await end.getByText('Pos terkait').click()
    await keyboard.press('Control+C')
    await desk.openArticle('Penerima blok')
    await expect(desk.relatedBlocks()).toHaveCount(0)
    await desk.toEndOfBody()
    await keyboard.press('Control+V')
    await expect(desk.relatedBlocks().getByRole('listitem')).toContainText('Dua Gol Telat')
    await desk.saved()
    await desk.showTab('Terkait')
    await expect(desk.tabPanel()).toContainText('Dua Gol Telat')
  })
})

test('the dateline stays first and alone, whatever is put before or after it', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.pasteAsNew(wireCopy, headline)
  const opening = (): Promise<string> => desk.body.evaluate((body) => body.querySelector('p')?.textContent ?? '')
  await expect.poll(opening).toMatch(/^Semarang, Mercusuar – ?Jumlah peserta/)
  await desk.body.focus()
  await keyboard.press('Control+Home')
  await keyboard.type('Kini ')
  await expect.poll(opening).toMatch(/^Semarang, Mercusuar – ?Kini /)
  await keyboard.press('Control+Home')
  await keyboard.press('Enter')
  await expect.poll(opening).toMatch(/^Semarang, Mercusuar –/)
  await desk.copyToClipboard('', '<p>Kendal, Mercusuar – Alinea dari tempat lain.</p><p>Dan satu lagi.</p>')
  await keyboard.press('Control+Home')
  await keyboard.press('Control+V')
  await expect(desk.body).toContainText('Dan satu lagi.')
  await expect.poll(opening).toMatch(/^Semarang, Mercusuar –/)
  await expect(desk.dateline()).toHaveCount(1)
})

test('the slash menu inserts every block from the keyboard', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.write('Menu garis miring', 'Alinea pertama.')
  const insert = async (word: string): Promise<void> => {
    await keyboard.press('Enter')
    await keyboard.type(`/${word}`)
    await expect(desk.window.getByRole('listbox', { name: 'Sisipkan blok' }).getByRole('option').first()).toBeVisible()
    await keyboard.press('Enter')
    await expect(desk.window.getByRole('listbox', { name: 'Sisipkan blok' })).toHaveCount(0)
  }
  await insert('subjudul besar')
  await keyboard.type('Sebuah subjudul')
  await expect(desk.body.getByRole('heading', { name: 'Sebuah subjudul', level: 2 })).toBeVisible()
  await keyboard.press('Enter')
  await insert('daftar butir')
  await keyboard.type('butir')
  await expect(desk.body.locator('ul').getByRole('listitem')).toHaveText('butir')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await insert('daftar bernomor')
  await keyboard.type('nomor')
  await expect(desk.body.locator('ol').getByRole('listitem')).toHaveText('nomor')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await insert('kutipan blok')
  await keyboard.type('Laut tidak menunggu.')
  await expect(desk.body.locator('blockquote')).toContainText('Laut tidak menunggu.')
  await keyboard.press('Alt+Shift+Q')
  await expect(desk.dialog('Kutip').getByLabel('Penutur')).toBeFocused()
  await keyboard.type('Sutarno Hadi')
  await keyboard.press('Enter')
  await expect(desk.dialog('Kutip')).toHaveCount(0)
  await desk.showTab('Kutipan')
  await expect(desk.tabPanel().getByRole('listitem')).toContainText('Sutarno Hadi')
  await desk.toEndOfBody()
  await keyboard.press('Enter')
  await insert('bacaan')
  await expect(desk.dialog('Tambah artikel terkait')).toBeVisible()
  await keyboard.press('Escape')
  await expect(desk.body.getByRole('region', { name: 'Bacaan Lainnya' })).toBeVisible()
  await desk.toEndOfBody()
  await insert('pos')
  await expect(desk.dialog('Tambah artikel terkait')).toBeVisible()
  await keyboard.press('Escape')
  await expect(desk.body.getByRole('region', { name: 'Pos terkait' })).toBeVisible()
  await desk.paragraph('Alinea pertama.').click()
  await keyboard.press('End')
  await keyboard.type(' /dateline')
  await expect(desk.window.getByRole('listbox', { name: 'Sisipkan blok' })).toBeVisible()
  await keyboard.press('Enter')
  await desk.dialog('Dateline').getByRole('combobox', { name: 'Tempat' }).fill('Demak')
  await keyboard.press('Escape')
  await keyboard.press('Enter')
  await expect(desk.dateline()).toContainText('Demak')
  await expect(desk.body).not.toContainText('/')
  await desk.saved()
})

test('a related title follows its article, and a target in the trash is marked broken', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.write('Judul lama', 'Isi sasaran.')
  await desk.saved()
  await desk.write('Penunjuk', 'Isi yang menunjuk.')
  await keyboard.press('Alt+R')
  const picker = desk.dialog('Tambah artikel terkait')
  await picker.getByRole('combobox').fill('judul lama')
  await picker.getByRole('option', { name: /Judul lama/ }).click()
  await picker.getByRole('button', { name: 'Selesai' }).click()
  const link = desk.relatedBlocks().getByRole('listitem')
  await expect(link).toContainText('Judul lama')
  await desk.saved()

  await desk.openArticle('Judul lama')
  await desk.headline.fill('Judul baru')
  await desk.saved()
  await desk.openArticle('Penunjuk')
  await expect(link).toContainText('Judul baru')
  await desk.saved()

  await desk.row('Judul baru').click({ button: 'right' })
  await desk.window.getByRole('menuitem', { name: 'Buang ke Sampah' }).click()
  await expect(link).toContainText('Rusak: di Sampah')
  await desk.window.getByRole('button', { name: 'Urungkan' }).last().click()
  await expect(link).not.toContainText('Rusak')
})

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
  await desk.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, picture)
  await desk.story.getByRole('button', { name: 'Pilih gambar utama' }).click()
  await expect.poll(loaded).toBeGreaterThan(0)
  await desk.story.getByRole('textbox', { name: 'Keterangan foto' }).fill('Lambang meja.')
  await desk.story.getByRole('textbox', { name: 'Teks alternatif untuk pembaca layar' }).fill('Sebuah lambang')
  await expect(shown).toHaveAttribute('alt', 'Sebuah lambang')
  await desk.saved()
  const chosen = await shown.getAttribute('src')

  await desk.story.getByRole('button', { name: 'Lepaskan gambar' }).click()
  await expect(shown).toHaveCount(0)
  const dropped = await desk.window.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(bytes)], 'lambang.png', { type: 'image/png' }))
      return transfer
    },
    [...readFileSync(picture)],
  )
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
