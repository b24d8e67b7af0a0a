import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { projectDir } from '../fixtures/running-app.ts'
import { openDesk } from '../pages/open-desk.ts'

/** The story page under the hands of an editor: undo, blocks that travel, the slash menu. */
test.setTimeout(120_000)

const wireCopy = readFileSync(join(projectDir, 'resources', 'sample', 'seed-article.txt'), 'utf8')
const headline = 'Paritrana Award Diharapkan Genjot Kepesertaan BPJS'

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

test('what is typed before a new story is there becomes its headline, and reaches no other story', async ({
  launchApp,
}) => {
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.pasteAsNew(wireCopy, headline)
  await desk.body.focus()
  const before = await desk.body.textContent()
  await keyboard.press('Control+N')
  await keyboard.type('Rob merendam Tambaklorokk')
  await keyboard.press('Backspace')
  await keyboard.type(', warga mengungsi')
  await expect(desk.headline).toHaveValue('Rob merendam Tambaklorok, warga mengungsi')
  await expect(desk.headline).toBeFocused()
  await desk.saved()
  await desk.openArticle(headline)
  await expect(desk.headline).toHaveValue(headline)
  await expect(desk.body).toHaveText(before ?? '')
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
  test.setTimeout(300_000)
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.write('Menu garis miring', 'Alinea pertama.')
  const choose = async (typed: string): Promise<void> => {
    const menu = desk.window.getByRole('listbox', { name: 'Sisipkan blok' })
    await keyboard.type(typed)
    await expect(menu.getByRole('option', { selected: true })).toBeVisible()
    await keyboard.press('Enter')
    await expect(menu).toHaveCount(0)
  }
  const insert = async (word: string): Promise<void> => {
    await keyboard.press('Enter')
    await choose(`/${word}`)
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
  await choose(' /dateline')
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
