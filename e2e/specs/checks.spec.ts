import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { appearances, wear } from '../pages/appearance.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'

/** The copy desk in the real app: what is found in wire copy, and what an editor does about it without a mouse. */
const wireCopy = readFileSync(new URL('../../resources/sample/seed-article.txt', import.meta.url), 'utf8')
const golden = z
  .object({ afterSafeAutofix: z.object({ blocks: z.record(z.string(), z.string()) }) })
  .parse(
    JSON.parse(
      readFileSync(new URL('../../src-shared/language/fixtures/seed-annotation.json', import.meta.url), 'utf8'),
    ),
  ).afterSafeAutofix.blocks
const headline = 'Paritrana Award Diharapkan Genjot Kepesertaan BPJS'

test.describe('the sample copy', () => {
  test('shows its mistakes, and mends the safe ones in one step that undo takes back', async ({ launchApp }) => {
    const dataDir = newDataDir()
    speakIndonesian(dataDir)
    const desk = new DeskPage(await launchApp({ dataDir }))
    const { keyboard } = desk.window
    await desk.pasteAsNew(wireCopy, headline)
    await keyboard.press('Control+2')
    const panel = desk.tabPanel()
    await expect(panel.getByRole('region', { name: 'Catatan pemeriksaan' })).toBeVisible()
    await expect(desk.inspector.getByRole('tab', { name: /^Periksa \d+$/ })).toHaveAttribute('aria-selected', 'true')
    await expect(desk.status).toContainText(/\d+ catatan/)
    for (const found of ['Sementara itu,', 'Rp90', 'triliun', 'Rp663', 'Jamsostek,” ujarnya']) {
      await expect(panel.getByRole('listitem').filter({ hasText: found })).not.toHaveCount(0)
    }
    // Nothing is called wrong that stands in somebody's own words.
    await expect(panel.getByRole('listitem').filter({ hasText: 'merupakan pekerja rentan' })).toHaveCount(0)

    const before = await desk.body.textContent()
    await panel.getByRole('button', { name: /^Perbaiki semua yang aman/ }).click()
    const paragraphs = Object.entries(golden).filter(([id]) => /^p\d+$/.test(id))
    expect(paragraphs).toHaveLength(9)
    // The speaker's name that a quotation shows to the pointer is no part of its words.
    for (const [, words] of paragraphs) await expect(desk.body).toContainText(words)
    await expect(panel.getByRole('button', { name: /^Perbaiki semua yang aman/ })).toHaveCount(0)

    await desk.body.focus()
    await keyboard.press('Control+Z')
    await expect.poll(() => desk.body.textContent()).toBe(before)
    await expect(panel.getByRole('button', { name: /^Perbaiki semua yang aman/ })).toBeVisible()
  })
})

test('the pointer resting on the words opens the card, and its button mends them', async ({ launchApp }) => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  const { window } = desk
  await desk.write('Pasar buka', 'Dana Rp 5 miliar cair.')
  const place = (): Promise<{ x: number; y: number } | null> =>
    window.evaluate(() => {
      const [range] = CSS.highlights.get('check-error') ?? []
      if (!(range instanceof Range)) return null
      const { left, top, width, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
  await expect.poll(place).not.toBeNull()
  const { x, y } = (await place()) ?? { x: 0, y: 0 }
  await window.mouse.move(x, y + 60)
  await window.mouse.move(x, y)
  const card = window.getByRole('dialog').filter({ hasText: 'Abaikan di sini' })
  await expect(card).toContainText('Rp5')
  await expect(desk.body).toBeFocused()
  await card.getByRole('button', { name: 'Perbaiki' }).click()
  await expect(desk.body).toContainText('Dana Rp5 miliar cair.')
  await window.keyboard.press('Control+Z')
  await expect(desk.body).toContainText('Dana Rp 5 miliar cair.')
})

test('one by one from the keyboard: F8, mend, set aside here or always, also in the headline', async ({
  launchApp,
}) => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  const { keyboard } = desk.window
  await desk.write('Ijin pasar terbit', 'Semarang, Mercusuar – Biaya Rp 90 juta dibayar dan dan resiko dihitung.')
  const card = desk.window.getByRole('dialog').filter({ hasText: 'Abaikan di sini' })
  await desk.body.focus()
  await keyboard.press('Control+Home')

  await test.step('F8 opens the next one, again the one after', async () => {
    await expect(desk.status).toContainText('catatan')
    await keyboard.press('F8')
    await expect(card).toContainText('Rp90')
    await expect(card.getByRole('button', { name: 'Perbaiki' })).toBeFocused()
    await keyboard.press('F8')
    await expect(card).toContainText('dan dan')
    await keyboard.press('Shift+F8')
    await expect(card).toContainText('Rp90')
  })

  await test.step('Enter mends it, and undo takes it back', async () => {
    await expect(card.getByRole('button', { name: 'Perbaiki' })).toBeFocused()
    await keyboard.press('Enter')
    await expect(card).toHaveCount(0)
    await expect(desk.body).toContainText('Biaya Rp90 juta')
    await expect(desk.body).toBeFocused()
    await keyboard.press('Control+Z')
    await expect(desk.body).toContainText('Biaya Rp 90 juta')
  })

  await test.step('Escape gives the words back, selected', async () => {
    await keyboard.press('Control+Home')
    await keyboard.press('F8')
    await expect(card).toContainText('Rp90')
    await keyboard.press('Escape')
    await expect(card).toHaveCount(0)
    await expect(desk.body).toBeFocused()
    await expect.poll(() => desk.window.evaluate(() => getSelection()?.toString())).toBe('Rp 90')
  })

  await test.step('the panel: arrows, F, Delete', async () => {
    await keyboard.press('Control+2')
    const items = desk.tabPanel().getByRole('region', { name: 'Catatan pemeriksaan' }).getByRole('button')
    const rupiah = items.filter({ hasText: 'Rp90' })
    await rupiah.focus()
    await keyboard.press('f')
    await expect(desk.body).toContainText('Biaya Rp90 juta')
    await expect(rupiah).toHaveCount(0)
    const repeated = items.filter({ hasText: 'Kata berulang' })
    await repeated.focus()
    await keyboard.press('Delete')
    await expect(repeated).toHaveCount(0)
    await expect(desk.body).toContainText('dan dan')
  })

  await test.step('a word of the headline is mended there, and Ctrl+Z in the text takes it back', async () => {
    await desk.headline.focus()
    await keyboard.press('Control+Home')
    await keyboard.press('F8')
    await expect(card).toContainText('Ijin')
    await card.getByRole('button', { name: 'Perbaiki' }).click()
    await expect(desk.headline).toHaveValue('Izin pasar terbit')
    await desk.body.focus()
    await keyboard.press('Control+Z')
    await expect(desk.headline).toHaveValue('Ijin pasar terbit')
  })

  await test.step('always ignored: gone from the story, listed in the settings, and back when taken off', async () => {
    const items = desk.tabPanel().getByRole('listitem').filter({ hasText: 'resiko' })
    await expect(items).toHaveCount(1)
    await items.getByRole('button').first().focus()
    await items.getByRole('button', { name: 'Abaikan selalu' }).click()
    await expect(items).toHaveCount(0)
    await keyboard.press('Control+,')
    const settings = desk.dialog('Pengaturan')
    await settings.getByRole('tab', { name: 'Periksa naskah' }).click()
    await settings.getByRole('button', { name: 'Jangan abaikan lagi “resiko”' }).click()
    await keyboard.press('Escape')
    await expect(items).toHaveCount(1)
  })
})

test('marks stay on their words while somebody types, and no view of it keeps anybody out', async ({ launchApp }) => {
  test.setTimeout(120_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  const { window } = desk
  const { keyboard } = window
  await window.emulateMedia({ reducedMotion: 'reduce' })
  await desk.write('Pasar buka lagi', 'Dana Rp 5 miliar cair.')
  const marked = (): Promise<string[]> =>
    window.evaluate(() =>
      ['check-error', 'check-warning', 'check-info'].flatMap((name) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) => String(range)),
      ),
    )
  await expect.poll(marked).toContain('Rp 5')
  await keyboard.press('Control+Home')
  await keyboard.type('Kemarin ')
  expect(await marked()).toContain('Rp 5')

  await keyboard.press('Control+2')
  expect(await axeFindings(window)).toEqual([])
  await desk.body.focus()
  await keyboard.press('F8')
  await expect(window.getByRole('dialog', { name: /Rp5/ })).toBeVisible()
  expect(await axeFindings(window)).toEqual([])
  await keyboard.press('Escape')
  await keyboard.press('Control+,')
  await desk.dialog('Pengaturan').getByRole('tab', { name: 'Periksa naskah' }).click()
  await expect(desk.dialog('Pengaturan').getByRole('group', { name: 'Angka dan uang' })).toBeVisible()
  expect(await axeFindings(window)).toEqual([])
})

const verbs = {
  id: {
    notes: 'Catatan pemeriksaan',
    reason: 'melekat pada angka',
    fix: 'Perbaiki',
    fixSafe: /^Perbaiki semua yang aman/,
    here: 'Abaikan di sini',
    always: 'Abaikan selalu',
    off: 'Matikan aturan',
  },
  en: {
    notes: 'Notes of the checks',
    reason: 'attached to the figure',
    fix: 'Fix',
    fixSafe: /^Fix all safe ones/,
    here: 'Ignore here',
    always: 'Always ignore',
    off: 'Switch rule off',
  },
}

for (const appearance of appearances) {
  const { interfaceLanguage, theme } = appearance
  test(`every verb by keyboard, with its reason: ${interfaceLanguage}, ${theme}`, async ({ launchApp }) => {
    test.setTimeout(120_000)
    const dataDir = newDataDir()
    speakIndonesian(dataDir)
    const desk = new DeskPage(await launchApp({ dataDir }))
    const { window } = desk
    const { keyboard } = window
    const body = window.getByRole('main').getByRole('textbox', { name: /^(?:Isi|Body)$/ })
    await window.emulateMedia({ reducedMotion: 'reduce' })
    await desk.write(
      'Pasar buka lagi',
      'Semarang, Mercusuar – Dana Rp 5 miliar cair disini dan dan resiko dihitung yg lain.\n\nWarga di wajibkan hadir. Ada apotik baru.',
    )
    await keyboard.press('Control+2')
    const words = verbs[appearance.interfaceLanguage]
    await wear(window, appearance)
    const notes = window.getByRole('complementary').getByRole('region', { name: words.notes })
    const items = notes.getByRole('listitem')
    const one = (text: string) => items.filter({ hasText: text })
    const press = async (text: string, verb: string): Promise<void> => {
      await one(text).getByRole('button').first().focus()
      const button = one(text).getByRole('button', { name: verb, exact: true })
      while (!(await button.evaluate((node) => node === document.activeElement))) await keyboard.press('Tab')
      await keyboard.press('Enter')
    }
    await expect(one('Rp5')).toHaveCount(1)
    await one('Rp5').getByRole('button').first().focus()
    await expect(notes).toContainText('EYD V')
    expect(await axeFindings(window)).toEqual([])
    await wear(window, appearance)
    await window.screenshot({ path: test.info().outputPath(`checks-${appearance.theme}.png`) })

    await test.step('F8 and Shift+F8', async () => {
      await body.focus()
      await keyboard.press('Control+Home')
      const card = window.getByRole('dialog').filter({ hasText: words.here })
      await keyboard.press('F8')
      await expect(card).toContainText('Rp5')
      await keyboard.press('F8')
      await expect(card).toContainText('di sini')
      await keyboard.press('Shift+F8')
      await expect(card).toContainText('Rp5')
      await expect(card).toContainText(words.reason)
      expect(await axeFindings(window)).toEqual([])
      await wear(window, appearance)
      await window.screenshot({ path: test.info().outputPath(`card-${appearance.theme}.png`) })
      await keyboard.press('Escape')
    })

    await test.step('one, here, always, the rule', async () => {
      await press('diwajibkan', words.fix)
      await expect(body).toContainText('Warga diwajibkan hadir')
      await press('dan dan', words.here)
      await expect(one('dan dan')).toHaveCount(0)
      await press('apotik', words.always)
      await expect(one('apotik')).toHaveCount(0)
      await expect(one('resiko')).toHaveCount(1)
      await press('yg', words.off)
      await expect(one('yg')).toHaveCount(0)
    })

    await test.step('all that is safe', async () => {
      const all = window.getByRole('complementary').getByRole('button', { name: words.fixSafe })
      await all.focus()
      await keyboard.press('Enter')
      await expect(body).toContainText('Dana Rp5 miliar cair di sini')
      await expect(all).toHaveCount(0)
      await window.screenshot({ path: test.info().outputPath(`after-${appearance.theme}.png`) })
    })
  })
}
