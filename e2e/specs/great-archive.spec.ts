/** The archive view when there is much of everything: articles, years, a long question, a long section. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures/app.ts'
import { meja } from '../fixtures/command-line.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'

// More than the facets look at, and than a search counts.
const recent = 1600
const longSection = 'Hukum dan Kriminalitas Wilayah Pantura Barat Jawa Tengah'
const old = {
  judul: 'Kronik tanggul Kaligawe',
  rubrik: longSection,
  tanggal: '2012-03-04',
  isi: 'Tanggul itu jebol lagi.',
}
/** More than stand in one line. */
const otherYears = Array.from({ length: 9 }, (_, back) => 2021 - back)
const paragraph =
  'Gubernur Jawa Tengah meminta pemerintah daerah segera menyalurkan bantuan kepada warga yang terdampak rob di pesisir. '

test('much of everything stays in reach', async ({ launchApp }) => {
  test.setTimeout(240_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const items = [
    old,
    ...otherYears.map((year) => ({
      judul: `Tahun ${year}`,
      rubrik: 'Daerah',
      tanggal: `${year}-05-06`,
      isi: 'Surut.',
    })),
    ...Array.from({ length: recent }, (_, at) => ({
      judul: `Rob hari ke-${at}`,
      rubrik: ['Daerah', 'Ekonomi'][at % 2],
      tanggal: `2024-0${1 + (at % 9)}-1${at % 10}`,
      isi: `Air pasang merendam jalan pantura nomor ${at}.`,
    })),
  ]
  const path = join(dataDir, 'arsip.jsonl')
  writeFileSync(path, items.map((item) => JSON.stringify(item)).join('\n'))
  expect((await meja(dataDir, 'import', path)).code).toBe(0)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  const { list, story, window } = desk
  const { keyboard } = window
  const facets = list.getByRole('region', { name: 'Persempit hasil' })
  await keyboard.press('Control+Shift+F')

  await test.step('how much there is, is told in full', async () => {
    await expect(list.getByText(/^1\.610 artikel · /)).toBeVisible()
  })

  await test.step('another question begins at its first hit, wherever the wheel had taken the list', async () => {
    const first = list.locator('[role="option"][aria-posinset="1"]')
    await desk.searchBox().fill('rob')
    await expect(first).toContainText('Rob hari ke-')
    await first.hover()
    await window.mouse.wheel(0, 4000)
    await expect(first).toHaveCount(0)
    await desk.searchBox().fill('pasang')
    await expect(first).toBeInViewport()
    await desk.searchBox().fill('')
    await expect(list.getByText(/^1\.610 artikel · /)).toBeVisible()
  })

  // Years are counted in full, where a busy machine leaves the time; otherwise they are offered without a figure.
  await test.step('a year beyond what was looked at can be chosen, by keys', async () => {
    const years = facets.getByRole('group', { name: 'Tahun' })
    await expect(years.getByRole('button', { name: /^Hanya 2024: 1\.[56]00 artikel$/ })).toBeVisible()
    const all = years.getByRole('button', { name: 'Semua pilihan Tahun' })
    await all.focus()
    await keyboard.press('Enter')
    await expect(years.getByRole('button', { name: 'Lebih sedikit pilihan Tahun' })).toBeFocused()
    expect(await axeFindings(window)).toEqual([])
    await years.getByRole('button', { name: /^Hanya 2012(?:: 1 artikel)?$/ }).focus()
    await keyboard.press('Enter')
    await expect(desk.searchBox()).toHaveValue('dari:2012 sampai:2012')
    await expect(desk.rows()).toHaveCount(1)
    await years.getByRole('button', { name: 'Lebih sedikit pilihan Tahun' }).click()
    // Folded again, the chosen year is the first of its line.
    await expect(years.getByRole('button', { name: /^Hanya/ }).first()).toHaveAccessibleName(/^Hanya 2012/)
  })

  await test.step('a long section leaves the day in sight', async () => {
    const row = desk.row(old.judul)
    await expect(row).toContainText(longSection)
    const day = row.getByText('4 Mar 2012')
    const [of, within] = [await day.boundingBox(), await row.boundingBox()]
    expect((of?.x ?? 0) + (of?.width ?? 0)).toBeLessThanOrEqual((within?.x ?? 0) + (within?.width ?? 0))
  })

  await test.step('where no story is open, a link to one says what it needs', async () => {
    await list.getByRole('listbox', { name: 'Hasil pencarian' }).focus()
    await keyboard.press('i')
    await expect(window.getByText('Buka sebuah naskah dulu untuk menautkannya')).toBeVisible()
  })

  await test.step('a question without a hit leaves no page of an earlier one', async () => {
    await list.getByRole('listbox', { name: 'Hasil pencarian' }).focus()
    await keyboard.press(' ')
    const preview = story.getByRole('region', { name: 'Pratinjau arsip' })
    await expect(preview.getByRole('article')).toContainText('Tanggul itu jebol lagi.')
    await desk.searchBox().fill('zzqx')
    await expect(list.getByText('Tidak ada yang cocok')).toBeVisible()
    await expect(preview).toHaveCount(0)
  })

  await test.step('a pasted paragraph is cut with a word about it, and hides nothing', async () => {
    await desk.searchBox().focus()
    await desk.copyToClipboard(paragraph.repeat(12))
    await keyboard.press('Control+A')
    await keyboard.press('Control+V')
    await expect(list.getByText('Pencarian dibaca sampai 1.000 huruf')).toBeVisible()
    const chips = list.getByRole('list', { name: 'Pencarian yang dipahami' })
    await expect.poll(() => chips.getByRole('listitem').count()).toBeGreaterThan(100)
    await expect(list.getByRole('button', { name: 'Simpan pencarian' })).toBeInViewport()
    await expect(list.getByText('Tidak ada yang cocok')).toBeInViewport()
    expect(await axeFindings(window)).toEqual([])
  })
})
