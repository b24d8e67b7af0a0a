import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'

/** The archive as a morgue: search, read beside the results, keep the question, and take what is needed into a story. */
const jht = 'Klaim Jaminan Hari Tua di Jawa Tengah Naik 12 Persen'

const openArchive = async (launchApp: Parameters<Parameters<typeof test>[2]>[0]['launchApp']): Promise<DeskPage> => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.window.emulateMedia({ reducedMotion: 'reduce' })
  await desk.openSample()
  await desk.window.keyboard.press('Control+Shift+F')
  await expect(desk.searchBox()).toBeFocused()
  return desk
}

test('a search is narrowed by chips and facets, which are the text of the query', async ({ launchApp }) => {
  test.setTimeout(180_000)
  const desk = await openArchive(launchApp)
  const { list, window } = desk
  const { keyboard } = window
  const chips = list.getByRole('list', { name: 'Pencarian yang dipahami' })
  const facets = list.getByRole('region', { name: 'Persempit hasil' })
  const all = await desk.found()

  await test.step('a chip is excluded, changed and taken out by keys alone', async () => {
    await desk.searchBox().fill('pekerja jaminan')
    await expect(chips.getByRole('listitem')).toHaveCount(2)
    const before = await desk.found()
    await chips.getByRole('button', { name: 'Ubah pekerja' }).focus()
    await keyboard.press('ArrowRight')
    await expect(chips.getByRole('button', { name: 'Ubah jaminan' })).toBeFocused()
    await keyboard.press('-')
    await expect(desk.searchBox()).toHaveValue('pekerja -jaminan')
    await expect(chips.getByRole('button', { name: 'Ubah tanpa jaminan' })).toBeFocused()
    await expect(desk.rows().filter({ hasText: jht })).toHaveCount(0)
    expect(before).toBeGreaterThan(0)

    await keyboard.press('Enter')
    const editor = desk.dialog('Ubah bagian pencarian')
    await expect(editor.getByLabel('Yang dicari')).toBeFocused()
    await keyboard.press('Control+A')
    await keyboard.type('Ekonomi')
    await editor.getByLabel('Dicari di').selectOption('Rubrik')
    await editor.getByLabel(/^Kecualikan/).uncheck()
    await editor.getByRole('button', { name: 'Terapkan' }).click()
    await expect(desk.searchBox()).toHaveValue('pekerja rubrik:Ekonomi')
    await expect(chips.getByRole('button', { name: 'Ubah Rubrik: Ekonomi' })).toBeFocused()
    await keyboard.press('Delete')
    await expect(desk.searchBox()).toHaveValue('pekerja')
  })

  await test.step('facets narrow, widen and let go; what was typed stays', async () => {
    await desk.searchBox().fill('')
    await expect.poll(() => desk.found()).toBe(all)
    await facets.getByRole('button', { name: /^Hanya Daerah/ }).click()
    await expect(desk.searchBox()).toHaveValue('rubrik:"Daerah"')
    await expect(facets.getByRole('button', { name: /^Hanya Daerah/ })).toHaveAttribute('aria-pressed', 'true')
    await expect.poll(() => desk.found()).not.toBe(all)
    const daerah = await desk.found()
    await facets.getByRole('button', { name: /^Hanya Ekonomi/ }).click()
    await expect(desk.searchBox()).toHaveValue('rubrik:"Daerah" OR rubrik:"Ekonomi"')
    await expect.poll(() => desk.found()).toBeGreaterThan(daerah)
    await facets.getByRole('button', { name: /^Hanya Daerah/ }).click()
    await expect(desk.searchBox()).toHaveValue('rubrik:"Ekonomi"')
    await list.getByLabel('Dari tanggal').fill('2024-07-01')
    await expect(desk.searchBox()).toHaveValue('rubrik:"Ekonomi" dari:2024-07-01')
    await list.getByRole('button', { name: 'Hapus penyaring' }).click()
    await expect(desk.searchBox()).toHaveValue('')
    await expect.poll(() => desk.found()).toBe(all)
  })

  await test.step('the outlet a dateline names is a chip, a switch and a key', async () => {
    await desk.searchBox().fill('media:"Mercusuar"')
    await expect(chips.getByRole('button', { name: 'Ubah Media: Mercusuar' })).toBeVisible()
    expect(await axeFindings(window)).toEqual([])
    await expect(facets.getByRole('button', { name: /^Hanya Mercusuar/ })).toHaveAttribute('aria-pressed', 'true')
    const from = await desk.found()
    expect(from).toBeGreaterThan(0)
    await facets.getByRole('button', { name: /^Hanya Mercusuar/ }).click()
    await expect(desk.searchBox()).toHaveValue('')
    await expect.poll(() => desk.found()).toBe(all)
    await desk.searchBox().fill('media:mercu')
    await expect.poll(() => desk.found()).toBe(from)
    await desk.searchBox().fill('')
    await expect.poll(() => desk.found()).toBe(all)
  })

  await test.step('other forms of a word say what they add', async () => {
    const forms = list.getByRole('switch', { name: /^Bentuk kata lain/ })
    // The archive learns its words when it has nothing else to do.
    await expect(async () => {
      await desk.searchBox().fill('')
      await desk.searchBox().fill('kerja')
      await expect(forms).toBeVisible({ timeout: 3_000 })
    }).toPass({ timeout: 90_000 })
    await forms.check()
    await expect(desk.rows()).not.toHaveCount(0)
  })

  await test.step('a slip of the finger is understood', async () => {
    await desk.searchBox().fill('pekerjs')
    await expect(list.getByText('Tidak ada yang cocok')).toBeVisible()
    await list.getByRole('button', { name: /^Maksud Anda: pekerja/ }).click()
    await expect(desk.rows()).not.toHaveCount(0)
  })
})

test('a hit is read beside the results, and what it holds is taken into a story', async ({ launchApp }) => {
  test.setTimeout(180_000)
  const desk = await openArchive(launchApp)
  const { list, story, window } = desk
  const { keyboard } = window
  const preview = story.getByRole('region', { name: 'Pratinjau arsip' })
  const steps = preview.getByRole('group', { name: 'Kata yang ditemukan' })
  const results = list.getByRole('listbox', { name: 'Hasil pencarian' })

  await test.step('Space previews, F3 goes from hit to hit, Escape comes back', async () => {
    await keyboard.type('jaminan hari tua')
    await expect(desk.row(jht)).toBeVisible()
    await expect(desk.rows().first()).toHaveAttribute('data-active', 'true')
    await results.focus()
    await keyboard.press(' ')
    const page = preview.getByRole('article')
    await expect(page).toBeFocused()
    await expect(page).toContainText('Jaminan Hari Tua')
    await expect(steps).toContainText(/^1 dari \d+/)
    const amount = Number(/dari (\d+)/.exec((await steps.textContent()) ?? '')?.[1])
    expect(amount).toBeGreaterThan(2)
    await keyboard.press('F3')
    await expect(steps).toContainText(`2 dari ${amount}`)
    await expect(page.locator('mark[data-current]')).toHaveAttribute('data-hit', '1')
    await keyboard.press('Shift+F3')
    await keyboard.press('Shift+F3')
    await expect(steps).toContainText(`${amount} dari ${amount}`)
    expect(await axeFindings(window)).toEqual([])
    await keyboard.press('Escape')
    await expect(results).toBeFocused()
    await keyboard.press('ArrowDown')
    await expect(desk.rows().nth(1)).toHaveAttribute('data-active', 'true')
    await expect(preview).toBeVisible()
    await keyboard.press('Escape')
    await expect(preview).toHaveCount(0)
  })

  await test.step('citations are copied, one and several', async () => {
    await desk.searchBox().fill(`judul:"${jht}"`)
    await expect(desk.rows()).toHaveCount(1)
    await results.focus()
    await keyboard.press('c')
    await expect
      .poll(() => desk.app.evaluate(({ clipboard }) => clipboard.readText()))
      .toMatch(/^[\p{L} .]+, “Klaim Jaminan Hari Tua di Jawa Tengah Naik 12 Persen”, .*\d{1,2} \p{L}+ \d{4}/u)
  })

  await test.step('lifted into a draft, the archived article stays what it was', async () => {
    await keyboard.press('a')
    await expect(desk.headline).toHaveValue(jht)
    await expect(desk.nav.getByRole('button', { name: /^Draf/ })).toHaveAttribute('aria-current', 'page')
    await expect(desk.inspector).toContainText('Diangkat dari arsip')
    await desk.showTab('Kutipan')
    await expect(desk.tabPanel().getByRole('listitem')).not.toHaveCount(0)
    await desk.headline.fill('Klaim JHT, setahun kemudian')
    await desk.saved()
    await keyboard.press('Control+Shift+F')
    await desk.searchBox().fill(`judul:"${jht}"`)
    await expect(desk.rows()).toHaveCount(1)
  })

  await test.step('several hits become related posts of the open story, and one undo takes them back', async () => {
    await desk.searchBox().fill('semarang')
    await expect.poll(() => desk.found()).toBeGreaterThan(2)
    await results.focus()
    await keyboard.press('Shift+ArrowDown')
    await expect(list.getByText('2 artikel dipilih')).toBeVisible()
    await keyboard.press('ArrowDown')
    await keyboard.press('Control+ ')
    await expect(list.getByText('1 artikel dipilih')).toBeVisible()
    await keyboard.press('Shift+ArrowUp')
    await expect(list.getByText('2 artikel dipilih')).toBeVisible()
    expect(await axeFindings(window)).toEqual([])
    const before = await desk.relatedBlocks().getByRole('listitem').count()
    await keyboard.press('i')
    await expect(desk.relatedBlocks().getByRole('listitem')).toHaveCount(before + 2)
    await window.getByRole('button', { name: 'Urungkan' }).last().click()
    await expect(desk.relatedBlocks().getByRole('listitem')).toHaveCount(before)
  })
})

test('suggestions say why, go in by Enter, and a notice can be used while a dialog is open', async ({ launchApp }) => {
  test.setTimeout(180_000)
  const desk = await openArchive(launchApp)
  const { window } = desk
  const { keyboard } = window
  await desk.write('Klaim jaminan hari tua pekerja', 'Klaim jaminan hari tua pekerja di Jawa Tengah naik tahun ini.')
  await desk.saved()
  await desk.showTab('Terkait')
  const suggestions = desk.tabPanel().getByRole('region', { name: 'Saran dari arsip' })
  const first = suggestions.getByRole('listitem').first()
  await expect(first).toContainText(/(tokoh|kata): /)
  await first.getByRole('button').first().focus()
  await keyboard.press('ArrowDown')
  const second = suggestions.getByRole('listitem').nth(1).getByRole('button').first()
  await expect(second).toBeFocused()
  const headline = (await second.textContent()) ?? ''
  await keyboard.press('Enter')
  await expect(desk.relatedBlocks().getByRole('listitem')).toContainText(headline)

  await desk.showView('Terbit')
  await desk.list.getByRole('listbox', { name: 'Terbit' }).focus()
  const before = await desk.rows().count()
  await keyboard.press('Delete')
  await expect(desk.rows()).toHaveCount(before - 1)
  await keyboard.press('Control+,')
  const settings = desk.dialog('Pengaturan')
  await settings.getByRole('button', { name: 'Urungkan' }).click()
  await expect(settings.getByRole('button', { name: 'Urungkan' })).toHaveCount(0)
  await expect(settings).toBeVisible()
  await keyboard.press('Escape')
  await expect(desk.rows()).toHaveCount(before)
})

test('searches are kept under a name and remembered, without a mouse', async ({ launchApp }) => {
  test.setTimeout(180_000)
  const desk = await openArchive(launchApp)
  const { list, nav, window } = desk
  const { keyboard } = window
  const saved = nav.getByRole('region', { name: 'Pencarian tersimpan' })
  const names = (): Promise<string[]> => saved.getByRole('button').allTextContents()
  const keep = async (query: string, name: string): Promise<void> => {
    await desk.searchBox().fill(query)
    await expect(desk.rows()).not.toHaveCount(0)
    await list.getByRole('button', { name: 'Simpan pencarian' }).focus()
    await keyboard.press('Enter')
    await expect(desk.dialog('Simpan pencarian').getByLabel('Nama pencarian')).toBeFocused()
    await keyboard.type(name)
    await keyboard.press('Enter')
    await expect(saved.getByRole('button', { name })).toBeVisible()
  }

  await test.step('saved, ordered, renamed, removed and brought back', async () => {
    await keep('pekerja', 'Buruh')
    await keep('semarang status:terbit', 'Kota')
    expect(await names()).toEqual(['Buruh', 'Kota'])
    await saved.getByRole('button', { name: 'Kota' }).focus()
    await keyboard.press('Alt+ArrowUp')
    await expect.poll(names).toEqual(['Kota', 'Buruh'])
    await expect(saved.getByRole('button', { name: 'Kota' })).toBeFocused()
    await keyboard.press('ArrowDown')
    await expect(saved.getByRole('button', { name: 'Buruh' })).toBeFocused()
    await keyboard.press('F2')
    await keyboard.type('Pekerja')
    await keyboard.press('Enter')
    await expect(saved.getByRole('button', { name: 'Pekerja' })).toBeFocused()
    await keyboard.press('Delete')
    await expect.poll(names).toEqual(['Kota'])
    await window.getByRole('button', { name: 'Urungkan' }).last().click()
    await expect.poll(names).toEqual(['Kota', 'Pekerja'])
    await saved.getByRole('button', { name: 'Pekerja' }).focus()
    await keyboard.press('Enter')
    await expect(desk.searchBox()).toHaveValue('pekerja')
    await expect(desk.searchBox()).toBeFocused()
    expect(await axeFindings(window)).toEqual([])
  })

  await test.step('the palette knows them', async () => {
    await keyboard.press('Control+K')
    await keyboard.type('Kota')
    await window.getByRole('option', { name: 'Kota' }).waitFor()
    await keyboard.press('Enter')
    await expect(desk.searchBox()).toHaveValue('semarang status:terbit')
  })

  await test.step('what led to a story is remembered, and can be forgotten', async () => {
    await desk.searchBox().fill('jatidiri')
    // Until then the rows are those of the question before.
    await expect(desk.rows().first()).toContainText(/jatidiri/i)
    await keyboard.press('Enter')
    // Another story is open already, and whoever types on before this one opens wants it no more.
    await expect(desk.headline).toHaveValue('Dua Gol Telat Bawa Tim Muda Semarang ke Semifinal')
    await desk.searchBox().fill('')
    const recent = list.getByRole('region', { name: 'Pencarian terakhir' })
    await expect(recent.getByRole('button', { name: 'jatidiri', exact: true })).toBeVisible()
    await recent.getByRole('button', { name: 'jatidiri', exact: true }).focus()
    await keyboard.press('Delete')
    await expect(recent).toHaveCount(0)
  })
})

test('brackets and dates in words are understood, and a changed chip leaves the same question', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const desk = await openArchive(launchApp)
  const { list, window } = desk
  const chips = list.getByRole('list', { name: 'Pencarian yang dipahami' })
  await desk.searchBox().fill('judul:(jaminan OR pekerja) sampai:hari ini -(banjir rob)')
  await expect(chips.getByRole('listitem')).toHaveCount(5)
  await expect(chips.getByRole('button', { name: /^Ubah Sampai: hari ini \(\d/ })).toBeVisible()
  await expect(chips.getByRole('button', { name: 'Ubah tanpa rob' })).toBeVisible()
  const before = await desk.found()
  expect(before).toBeGreaterThan(0)
  expect(await axeFindings(window)).toEqual([])
  await chips.getByRole('button', { name: 'Hapus -banjir' }).click()
  await expect(desk.searchBox()).toHaveValue('judul:jaminan OR judul:pekerja sampai:"hari ini" -rob')
  await expect.poll(() => desk.found()).toBe(before)
})
