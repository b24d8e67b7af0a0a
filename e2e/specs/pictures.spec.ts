import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { expect, test } from '../fixtures/app.ts'
import { projectDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { openDesk } from '../pages/open-desk.ts'
import { onePixel } from '../servers/publishing-desk.ts'
import { witness } from '../servers/wordpress-witness.ts'

/** Pictures and facts between paragraphs: chosen, pasted, dropped; given words, moved, undone; and on the site once they are published. */
const icon = join(projectDir, 'resources', 'icons', 'icon.png')

const pictures = (desk: DeskPage): Locator => desk.body.getByRole('figure')

const isLoaded = (figure: Locator) => () =>
  figure.locator('img').evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))

/** What stands in the story, in order: words, and a mark for each picture; not the empty lines. */
const order = (desk: DeskPage): Promise<string[]> =>
  desk.body.evaluate((root) =>
    [...root.children]
      .map((block) => (block.querySelector('figure') ? '[gambar]' : (block.textContent ?? '').trim()))
      .filter((words) => words !== ''),
  )

const giveWords = async (desk: DeskPage, words: { caption: string; credit: string; alt: string }): Promise<void> => {
  const form = desk.dialog('Keterangan gambar')
  await form.getByLabel('Keterangan foto').fill(words.caption)
  await form.getByLabel('Kredit foto').fill(words.credit)
  await form.getByLabel('Teks alternatif').fill(words.alt)
  await desk.window.keyboard.press('Enter')
  await expect(form).toHaveCount(0)
}

test('a picture is chosen, pasted or dropped between paragraphs, given its words, moved and taken back', async ({
  launchApp,
}, testInfo) => {
  test.setTimeout(180_000)
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.write('Berfoto di tengah', 'Satu.')
  await keyboard.press('Enter')
  await keyboard.type('Dua.')
  await desk.select('Satu.')
  await desk.choosesFile(icon)
  await keyboard.press('Alt+P')
  await expect(pictures(desk)).toHaveCount(1)
  await expect.poll(isLoaded(pictures(desk).first())).toBeGreaterThan(0)
  expect(await order(desk)).toEqual(['Satu.', '[gambar]', 'Dua.'])

  await test.step('its words are asked for by Enter', async () => {
    await expect(pictures(desk).first()).toContainText('Tanpa teks alternatif')
    await keyboard.press('Enter')
    await giveWords(desk, { caption: 'Lambang <meja>', credit: 'Foto: Ani', alt: 'Sebuah lambang' })
    const named = desk.body.getByRole('figure', { name: 'Gambar: Lambang <meja>' })
    await expect(named).toContainText('Foto: Ani')
    await expect(named.locator('img')).toHaveAttribute('alt', 'Sebuah lambang')
    await expect(named).not.toContainText('Tanpa teks alternatif')
  })

  await test.step('it moves by keyboard, and back by undo', async () => {
    await pictures(desk).first().locator('img').click()
    await keyboard.press('Alt+ArrowDown')
    await expect.poll(() => order(desk)).toEqual(['Satu.', 'Dua.', '[gambar]'])
    await keyboard.press('Control+Z')
    await expect.poll(() => order(desk)).toEqual(['Satu.', '[gambar]', 'Dua.'])
  })

  await test.step('one from the clipboard and one that is dropped stand where they were put', async () => {
    await desk.paragraph('Dua.').click()
    const pasted = await desk.transferOf('image.png', readFileSync(icon), 'image/png')
    await desk.body.evaluate((root, clipboardData) => {
      root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, pasted)
    await expect.poll(() => order(desk)).toEqual(['Satu.', '[gambar]', 'Dua.', '[gambar]'])
    // The same bytes are the same picture of the archive.
    const [first, second] = [0, 1].map((at) => pictures(desk).nth(at).locator('img'))
    await expect(second as Locator).toHaveAttribute('src', (await first?.getAttribute('src')) ?? '')
    const dropped = await desk.transferOf('titik.gif', onePixel('jatuh'), 'image/gif')
    const box = await desk.paragraph('Satu.').boundingBox()
    const point = { clientX: (box?.x ?? 0) + 5, clientY: (box?.y ?? 0) + 5 }
    await desk.paragraph('Satu.').dispatchEvent('drop', { dataTransfer: dropped, ...point })
    await expect.poll(() => order(desk)).toEqual(['Satu.', '[gambar]', '[gambar]', 'Dua.', '[gambar]'])
  })

  await test.step('one of a web page is its address, and nothing is fetched', async () => {
    await desk.paragraph('Dua.').click()
    const html =
      '<figure><img src="http://127.0.0.1:9/jauh.jpg" alt="Jauh"><figcaption>Jauh di sana</figcaption></figure>'
    await desk.copyToClipboard(' ', html)
    await keyboard.press('Control+V')
    const far = desk.body.getByRole('figure', { name: 'Gambar: Jauh di sana' })
    await expect(far).toContainText('tidak diunduh')
    const names = await pictures(desk).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
    expect(names.indexOf('Gambar: Jauh di sana')).toBe(2)
    await expect(far).toContainText('http://127.0.0.1:9/jauh.jpg')
    await expect(far.getByRole('button', { name: 'Pilih gambar' })).toBeVisible()
    expect(await desk.body.locator('img[src^="http"]').count()).toBe(0)
    await far.scrollIntoViewIfNeeded()
    await desk.window.screenshot({ path: testInfo.outputPath('elsewhere.png') })
  })

  await pictures(desk).first().scrollIntoViewIfNeeded()
  await desk.window.screenshot({ path: testInfo.outputPath('pictures.png') })
  expect(await axeFindings(desk.window)).toEqual([])
  await pictures(desk).first().getByRole('button', { name: 'Ubah keterangan gambar' }).click()
  await desk.window.screenshot({ path: testInfo.outputPath('words.png') })
  expect(await axeFindings(desk.window)).toEqual([])
  await keyboard.press('Escape')

  await test.step('what is no picture is refused in a sentence, and the story stays', async () => {
    const fake = await desk.transferOf('palsu.png', Buffer.from('bukan gambar'), 'image/png')
    await desk.paragraph('Satu.').dispatchEvent('drop', { dataTransfer: fake })
    await expect(desk.window.getByRole('alert').getByText(/palsu\.png/)).toBeAttached()
    expect(await order(desk)).toHaveLength(6)
  })

  await desk.saved()
  await desk.running.kill()
  const again = new DeskPage(await launchApp({ dataDir: desk.running.dataDir }))
  await again.openArticle('Berfoto di tengah')
  await expect(pictures(again)).toHaveCount(4)
  await expect(again.body.getByRole('figure', { name: 'Gambar: Lambang <meja>' })).toContainText('Foto: Ani')
})

test('words come to stand where the editor is, whether a picture is selected or a form was left', async ({
  launchApp,
}) => {
  test.setTimeout(120_000)
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.write('Berfoto dan diketik', 'Satu.')
  await desk.choosesFile(icon)
  await keyboard.press('Alt+P')
  await expect(pictures(desk)).toHaveCount(1)
  await keyboard.type('Sesudah gambar.')
  await expect.poll(() => order(desk)).toEqual(['Satu.', '[gambar]', 'Sesudah gambar.'])
  await pictures(desk).first().locator('img').click()
  await desk.copyToClipboard('Tempelan.')
  await keyboard.press('Control+V')
  await expect.poll(() => order(desk)).toEqual(['Satu.', '[gambar]', 'Tempelan.', 'Sesudah gambar.'])

  await test.step('after a form too, with or without a change', async () => {
    await pictures(desk).first().locator('img').click()
    await keyboard.press('Enter')
    await giveWords(desk, { caption: 'Pompa seharga Rp 5 juta', credit: '', alt: 'Sebuah pompa' })
    await keyboard.type('Lagi.')
    await expect.poll(() => order(desk)).toEqual(['Satu.', '[gambar]', 'Lagi.', 'Tempelan.', 'Sesudah gambar.'])
    await keyboard.press('Alt+K')
    await expect(desk.dialog('Kotak fakta')).toBeVisible()
    await keyboard.press('Escape')
    await expect(desk.dialog('Kotak fakta')).toHaveCount(0)
    await keyboard.type('Di dalam kotak.')
    await expect(desk.body.locator('[data-block="fact-box"]')).toHaveText('Di dalam kotak.')
  })

  await test.step('Backspace behind it selects it first, and deletes it then; undo brings it back', async () => {
    await desk.paragraph('Lagi.').click()
    await keyboard.press('Home')
    await keyboard.press('Backspace')
    await expect(pictures(desk).first()).toHaveAttribute('data-selected', 'true')
    await keyboard.press('Backspace')
    await expect(pictures(desk)).toHaveCount(0)
    await keyboard.press('Control+Z')
    await expect(pictures(desk)).toHaveCount(1)
  })

  await test.step('what stands under it is checked, and mended in one step', async () => {
    await keyboard.press('Control+2')
    const note = desk.tabPanel().getByRole('button', { name: /Rp ditulis rapat/ })
    await note.click()
    await expect(pictures(desk).first()).toHaveAttribute('data-selected', 'true')
    await desk.tabPanel().getByRole('button', { name: 'Perbaiki', exact: true }).click()
    await expect(pictures(desk).first()).toContainText('Pompa seharga Rp5 juta')
    await expect(note).toHaveCount(0)
  })
})

test.describe('on a site', () => {
  let site: WordPressServer
  test.beforeAll(async () => {
    site = await startWordPress()
  })
  test.afterAll(() => site?.stop())

  test('a published story shows its picture from the site, with its words', async ({ launchApp }) => {
    test.setTimeout(180_000)
    const desk = await openDesk(launchApp)
    await desk.addWordPress({ name: 'Mercusuar', url: site.url, ...site.users.editor })
    await desk.write('Terbit bergambar', 'Satu.')
    const bytes = onePixel('terbit')
    const path = join(desk.running.dataDir, 'titik.gif')
    writeFileSync(path, bytes)
    await desk.choosesFile(path)
    await desk.window.keyboard.press('Alt+P')
    await expect(pictures(desk)).toHaveCount(1)
    await desk.saved()

    await desk.window.keyboard.press('Control+Enter')
    await expect(desk.window.getByText('1 gambar dalam naskah belum punya teks alternatif.')).toBeVisible()
    const reader = desk.window.frameLocator('iframe').locator('figure img')
    await expect.poll(() => reader.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
    await desk.window.keyboard.press('Escape')
    await pictures(desk).first().getByRole('button', { name: 'Ubah keterangan gambar' }).click()
    await giveWords(desk, { caption: 'Titik di layar', credit: 'Foto: Ani', alt: 'Sebuah titik' })
    await desk.saved()
    await desk.publishTo('Mercusuar')
    await desk.showView('Antrean')
    await expect(desk.job('Terbit bergambar')).toContainText('Sudah sampai', { timeout: 60_000 })

    const [post] = await witness(site).postsTitled('Terbit bergambar')
    const page = await (await fetch(post?.link ?? '')).text()
    const [, image = ''] = /<figure class="picture"><img[^>]*\ssrc="([^"]+)"/.exec(page) ?? []
    expect(image).toContain(`${site.url}/wp-content/uploads/`)
    expect(Buffer.from(await (await fetch(image)).arrayBuffer())).toEqual(bytes)
    expect(page).toContain('alt="Sebuah titik"')
    expect(page).toContain('Titik di layar')
    expect(page).toContain('Foto: Ani')
    expect(page).not.toContain('app://')
  })
})

test('facts are set apart in a box with a title, by keyboard alone', async ({ launchApp }, testInfo) => {
  test.setTimeout(240_000)
  const desk = await openDesk(launchApp)
  const { keyboard } = desk.window
  await desk.write('Berkotak fakta', 'Satu.')
  await keyboard.press('Alt+K')
  const form = desk.dialog('Kotak fakta')
  await form.getByLabel('Judul kotak').fill('Rob dalam angka')
  await keyboard.press('Enter')
  await expect(form).toHaveCount(0)
  await keyboard.type('Tinggi air 40 sentimeter.')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('Sesudah kotak.')
  const box = desk.body.locator('[data-block="fact-box"]')
  await expect(box).toHaveAttribute('data-title', 'Rob dalam angka')
  await expect(box).toHaveText('Tinggi air 40 sentimeter.')
  await expect(desk.body).toContainText('Sesudah kotak.')
  await desk.window.screenshot({ path: testInfo.outputPath('fact-box.png') })
  expect(await axeFindings(desk.window)).toEqual([])

  await test.step('its title is checked as the other words are, and mended from its card', async () => {
    await box.click({ position: { x: 60, y: 20 } })
    await form.getByLabel('Judul kotak').fill('Kerugian Rp 90 juta')
    await keyboard.press('Enter')
    await expect(box).toHaveAttribute('data-finding', 'error')
    await keyboard.press('F8')
    const card = desk.window.getByRole('dialog').filter({ hasText: 'Abaikan di sini' })
    await expect(card).toContainText('Rp90')
    await desk.window.screenshot({ path: testInfo.outputPath('fact-box-finding.png') })
    await card.getByRole('button', { name: 'Perbaiki' }).click()
    await expect(box).toHaveAttribute('data-title', 'Kerugian Rp90 juta')
    await expect(box).not.toHaveAttribute('data-finding', /./)
  })

  await desk.saved()
  await desk.running.kill()
  const again = new DeskPage(await launchApp({ dataDir: desk.running.dataDir }))
  await again.openArticle('Berkotak fakta')
  await expect(again.body.locator('[data-block="fact-box"]')).toHaveText('Tinggi air 40 sentimeter.')
})
