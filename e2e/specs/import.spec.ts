/** Bulk imports in the app: what is looked at first, progress, pause and resume, cancel, problems, and the same copy. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { openDesk } from '../pages/open-desk.ts'

// Each reads, structures and indexes what it brings: more work than other specs.
test.setTimeout(240_000)

const prose =
  'Air pasang merendam jalan raya sejak pagi hari tadi dan menutup dua lajur dari arah timur kota, sementara antrean truk mengular hingga tujuh kilometer.'

const writeLines = (name: string, lines: string[]): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'meja-e2e-import-')), name)
  writeFileSync(path, lines.join('\n'))
  return path
}

test('a table is looked at, its columns given another meaning, and what failed is listed', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const path = writeLines('ekspor.csv', [
    'Judul,Kepala Berita,Isi Berita,Tanggal,Nama Media',
    `Pendek satu,Rob Rendam Kaligawe Lagi,${prose.replaceAll(',', ';')},17/9/2024,Suara Pantura`,
    'a,b,c,d,e,f',
  ])
  await desk.choosesFile(path)
  await desk.window.keyboard.press('Control+O')
  const dialog = desk.window.getByRole('dialog', { name: 'Impor ke arsip' })
  await expect(dialog.getByLabel('Judul', { exact: true })).toHaveValue('Judul')
  await expect(dialog.getByLabel('Media', { exact: true })).toHaveValue('Nama Media')
  await expect(dialog.getByRole('region', { name: 'Contoh baris' })).toContainText('Pendek satu')
  await dialog.getByLabel('Judul', { exact: true }).selectOption('Kepala Berita')
  await expect(dialog.getByRole('region', { name: 'Contoh baris' })).toContainText('Rob Rendam Kaligawe Lagi')
  expect(await axeFindings(desk.window)).toEqual([])
  await dialog.getByRole('button', { name: 'Impor', exact: true }).click()
  const job = desk.window.getByRole('article', { name: 'Impor ekspor.csv' })
  // Its threads give way to everything else.
  await expect(job).toContainText('1 artikel diimpor', { timeout: 60_000 })
  await expect(job).toContainText('1 perlu dilihat')
  await job.getByRole('button', { name: 'Rincian' }).click()
  await expect(job).toContainText('ekspor.csv:3')
  expect(await axeFindings(desk.window)).toEqual([])
  await job.getByRole('button', { name: 'Tutup laporan' }).click()
  await expect(job).toHaveCount(0)
})

test('a long import shows its progress, waits, goes on after a kill, and can be cancelled', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const lines = Array.from({ length: 12_000 }, (_, number) =>
    JSON.stringify({ id: number, judul: `Berita nomor ${number}`, isi: `${prose} ${number} `.repeat(4) }),
  )
  await desk.choosesFile(writeLines('arsip.jsonl', lines))
  await desk.window.keyboard.press('Control+O')
  await desk.window.getByRole('button', { name: 'Impor', exact: true }).click()
  const job = desk.window.getByRole('article', { name: 'Impor arsip.jsonl' })
  await expect(job.getByRole('progressbar')).toBeVisible()
  await expect(job).toContainText('per detik')
  await job.getByRole('button', { name: 'Jeda' }).click()
  await expect(job).toContainText('dijeda')
  await job.getByRole('button', { name: 'Lanjutkan' }).click()
  await expect(job.getByRole('button', { name: 'Jeda' })).toBeVisible()
  await desk.running.kill()

  const again = new DeskPage(await launchApp({ dataDir: desk.running.dataDir }))
  const after = again.window.getByRole('article', { name: 'Impor arsip.jsonl' })
  await expect(after).toContainText('dijeda')
  await after.getByRole('button', { name: 'Lanjutkan' }).click()
  await after.getByRole('button', { name: 'Batalkan' }).click()
  await expect(after).toContainText('dibatalkan')
})

test('hundreds of problems are read, closed by Escape and saved, and a second import waits for its turn', async ({
  launchApp,
}) => {
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  const lines = Array.from({ length: 600 }, (_, number) =>
    number % 2 === 0
      ? '{"judul": "terputus'
      : JSON.stringify({ id: number, judul: `Berita ${number}`, isi: prose, tanggal: 'sekitar Lebaran' }),
  )
  const path = writeLines('rusak.jsonl', lines)
  await desk.choosesFile(path)
  await keyboard.press('Control+O')
  await desk.window.getByRole('button', { name: 'Impor', exact: true }).click()
  const job = desk.window.getByRole('article', { name: 'Impor rusak.jsonl' })
  await expect(job).toContainText('300 artikel diimpor', { timeout: 60_000 })
  await job.getByRole('button', { name: 'Rincian' }).click()
  const list = job.getByRole('region', { name: '600 hal yang perlu dilihat:' })
  await expect(list.getByRole('listitem')).toHaveCount(600)
  await expect(list).toContainText('rusak.jsonl:600: tanggalnya “sekitar Lebaran” tidak terbaca: dipakai tanggal impor')
  await list.focus()
  await keyboard.press('End')
  await expect.poll(() => list.evaluate((region) => region.scrollTop)).toBeGreaterThan(0)
  expect(await axeFindings(desk.window)).toEqual([])
  const saved = join(dirname(path), 'perlu-dilihat.csv')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, saved)
  await job.getByRole('button', { name: 'Simpan daftar…' }).click()
  await expect(desk.window.getByText('Daftar disimpan')).toBeVisible()
  expect(readFileSync(saved, 'utf8').trim().split('\r\n')).toHaveLength(601)
  await list.focus()
  await keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(job.getByRole('button', { name: 'Rincian' })).toBeFocused()

  const many = Array.from({ length: 5000 }, (_, id) => JSON.stringify({ id, judul: `Panjang ${id}`, isi: prose }))
  for (const [name, content] of [
    ['panjang.jsonl', many],
    ['nanti.jsonl', many.slice(0, 3)],
  ] as const) {
    await desk.choosesFile(writeLines(name, content))
    await keyboard.press('Control+O')
    await desk.window.getByRole('button', { name: 'Impor', exact: true }).click()
  }
  const later = desk.window.getByRole('article', { name: 'Impor nanti.jsonl' })
  await expect(later).toContainText('menunggu giliran')
  await desk.window
    .getByRole('article', { name: 'Impor panjang.jsonl' })
    .getByRole('button', { name: 'Batalkan' })
    .click()
  await expect(later).toContainText('3 artikel diimpor', { timeout: 60_000 })
})

test('pasted copy that is in the archive already is told, with a way to it', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const body = `${prose} “Surut nanti sore,” ujar Slamet Riyadi, petugas pompa pelabuhan. Pompa cadangan didatangkan dari Demak.`
  await desk.choosesFile(writeLines('rilis.jsonl', [JSON.stringify({ judul: 'Rilis Pelabuhan', isi: body })]))
  await desk.window.keyboard.press('Control+O')
  await desk.window.getByRole('button', { name: 'Impor', exact: true }).click()
  await expect(desk.window.getByRole('article', { name: 'Impor rilis.jsonl' })).toContainText('1 artikel diimpor')
  await desk.copyToClipboard(`Judul Kami\n\n${body}`)
  await desk.window.keyboard.press('Control+Shift+N')
  await expect(desk.window.getByText('Sudah ada: Rilis Pelabuhan')).toBeVisible()
  await desk.window.getByRole('button', { name: 'Buka', exact: true }).click()
  await expect(desk.window.getByRole('textbox', { name: 'Judul' })).toHaveValue('Rilis Pelabuhan')
})

test('a file dropped on the window is offered to the archive', async ({ launchApp }) => {
  const desk = await openDesk(launchApp)
  const path = writeLines('jatuh.txt', ['Judul Jatuh', '', prose])
  await desk.window.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'dropped'
    document.body.append(input)
  })
  await desk.window.locator('#dropped').setInputFiles(path)
  await desk.window.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped')
    const transfer = new DataTransfer()
    for (const file of input?.files ?? []) transfer.items.add(file)
    input?.remove()
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }))
  })
  await expect(desk.window.getByRole('dialog', { name: 'Impor ke arsip' })).toContainText('1 berkas')
  await desk.window.getByRole('button', { name: 'Impor', exact: true }).click()
  await expect(desk.window.getByRole('article', { name: 'Impor jatuh.txt' })).toContainText('1 artikel diimpor')
})
