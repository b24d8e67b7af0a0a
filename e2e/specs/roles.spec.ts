import { startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { wallTime } from '../../src-shared/time/zone.ts'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { witness } from '../servers/wordpress-witness.ts'

/** Somebody who may only hand in: what their account cannot do is not offered, and what is held here says so. */
let site: WordPressServer
test.beforeAll(async () => {
  site = await startWordPress()
})
test.afterAll(() => site?.stop())

test('a contributor hands a story in, and one under embargo stays at the desk', async ({ launchApp }) => {
  test.setTimeout(300_000)
  const headline = 'Naskah dari kontributor'
  const dataDir = newDataDir()
  speakIndonesian(dataDir, { prePublish: { section: 'info', byline: 'warn' } })
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  const { window } = desk
  const sheet = window.getByRole('dialog', { name: 'Terbitkan' })
  const statuses = async () => (await witness(site).postsTitled(headline)).map(({ status }) => status)
  await desk.addWordPress({ name: 'Mercusuar', url: site.url, ...site.users.contributor })
  await desk.write(headline, 'Rapat dihadiri tujuh orang.')
  await desk.saved()

  await test.step('publishing is not offered, and it is said why', async () => {
    await window.keyboard.press('Control+Enter')
    await expect(sheet.getByText('Akun di Mercusuar tidak boleh menerbitkan')).toBeVisible()
    const offered = await sheet.getByLabel('Sebagai').getByRole('option').allTextContents()
    expect(offered.length).toBeGreaterThan(1)
    expect(offered).not.toContain('Terbit untuk pembaca')
    expect(await axeFindings(window)).toEqual([])
    await sheet.getByLabel('Sebagai').selectOption('pending')
    await sheet.getByRole('button', { name: 'Kirim ke Mercusuar untuk ditinjau' }).click()
    await expect.poll(statuses, { timeout: 60_000 }).toEqual(['pending'])
  })

  await test.step('what is under embargo is held by the desk, not refused by the site', async () => {
    await desk.showTab('Terbitkan')
    const tomorrow = wallTime(Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now() + 86_400_000)
    await desk.tabPanel().getByLabel('Embargo sampai').fill(tomorrow)
    await window.keyboard.press('Tab')
    await desk.toEndOfBody()
    await window.keyboard.type(' Ditambah.')
    await desk.saved()
    await window.keyboard.press('Control+Enter')
    await expect(sheet.getByText('Masih embargo')).toBeVisible()
    await sheet.getByLabel('Sebagai').selectOption('pending')
    await sheet.getByRole('button', { name: 'Kirim ke Mercusuar untuk ditinjau' }).click()
    await desk.showView('Antrean')
    await expect(desk.job(headline).first()).toContainText('Disimpan di meja sampai waktunya')
    await expect(desk.job(headline).first()).not.toContainText('Situs belum bisa menerima')
    expect(await axeFindings(window)).toEqual([])
  })
})
