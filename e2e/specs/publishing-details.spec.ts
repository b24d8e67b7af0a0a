import { startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { wallTime } from '../../src-shared/time/zone.ts'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { type SeenPost, witness } from '../servers/wordpress-witness.ts'

/** A story held back, scheduled until it fires, corrected, looked at from behind, and taken back from its readers. */
let site: WordPressServer
test.beforeAll(async () => {
  site = await startWordPress()
})
test.afterAll(() => site?.stop())

const onlyPost = async (headline: string): Promise<SeenPost> => {
  const [post, ...others] = await witness(site).postsTitled(headline)
  if (post === undefined || others.length > 0) throw new Error(`There is not exactly one post ${headline}.`)
  return post
}

/** The system's own notifications cannot be looked at from here: they are caught where they are shown. */
const catchNotifications = (desk: DeskPage): Promise<void> =>
  desk.app.evaluate(({ Notification }) => {
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      Reflect.set(globalThis, 'lastNotification', this)
    }
  })

const clickNotification = (desk: DeskPage): Promise<{ title: string; body: string }> =>
  desk.app.evaluate(() => {
    const { title, body, emit } = Reflect.get(globalThis, 'lastNotification')
    Reflect.apply(emit, Reflect.get(globalThis, 'lastNotification'), ['click'])
    return { title, body }
  })

test('a blocked story, its schedule, its correction, its history, and its withdrawal', async ({ launchApp }) => {
  test.setTimeout(420_000)
  const headline = 'Jadwal tayang malam'
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  await desk.addWordPress({ name: 'Mercusuar', url: site.url, ...site.users.editor })
  await desk.write(headline, 'Acara dihadiri XXX orang.')
  await desk.saved()
  const { window } = desk
  const sheet = window.getByRole('dialog', { name: 'Terbitkan' })

  await test.step('a placeholder holds it back, and leads to its place', async () => {
    await window.keyboard.press('Control+Enter')
    await expect(sheet.getByRole('list', { name: 'Masih kurang' })).toContainText('1 bagian belum diisi: XXX')
    await expect(sheet.getByRole('button', { name: 'Terbitkan ke Mercusuar sekarang' })).toBeDisabled()
    await sheet.getByRole('button', { name: 'Ke sana: Bagian yang belum diisi (TK)' }).click()
    await expect(window.getByRole('tab', { name: /Periksa/ })).toHaveAttribute('aria-selected', 'true')
    await desk.body.click()
    await window.keyboard.press('Control+A')
    await window.keyboard.type('Acara dihadiri 40 orang.')
    await desk.saved()
  })

  await test.step('it is scheduled in the time of the site, fires, and the desk shows it', async () => {
    await window.keyboard.press('Control+Enter')
    await sheet.getByLabel('Sebagai').selectOption('schedule')
    await expect(sheet).toContainText('Asia/Jakarta (WIB, UTC+7)')
    await sheet.getByLabel('Tayang pada').fill(wallTime('Asia/Jakarta', Date.now() + 125_000))
    await sheet.getByRole('button', { name: /Jadwalkan di Mercusuar/ }).click()
    await catchNotifications(desk)
    await desk.showView('Antrean')
    await expect(desk.job(headline)).toContainText('Sudah sampai', { timeout: 60_000 })
    expect((await onlyPost(headline)).status).toBe('future')
    await desk.showTab('Terbitkan')
    await expect(desk.tabPanel()).toContainText('Terjadwal')
    await expect
      .poll(
        async () => {
          await fetch(`${site.url}/wp-cron.php?doing_wp_cron`)
          return (await onlyPost(headline)).status
        },
        { timeout: 200_000, intervals: [3_000] },
      )
      .toBe('publish')
    await expect(desk.tabPanel().getByText('Terbit', { exact: true })).toBeVisible({ timeout: 90_000 })
    await expect(window.getByText('Sudah tayang di Mercusuar')).toBeVisible()
    await window.keyboard.press('Control+N')
    await expect(desk.headline).toHaveValue('')
    expect(await clickNotification(desk)).toEqual({ title: 'Sudah tayang di Mercusuar', body: headline })
    await expect(desk.headline).toHaveValue(headline)
    await desk.showTab('Terbitkan')
  })

  await test.step('a correction goes out with it', async () => {
    await desk.tabPanel().getByRole('button', { name: 'Tambah ralat…' }).click()
    await desk.tabPanel().getByLabel('Isi ralat').fill('Hadirin 40 orang, bukan 60.')
    await desk.tabPanel().getByRole('button', { name: 'Simpan dan lanjut memperbarui' }).click()
    await sheet.getByLabel('Sebagai').selectOption('publish')
    await sheet.getByRole('button', { name: 'Perbarui di Mercusuar sekarang' }).click()
    await expect
      .poll(async () => (await onlyPost(headline)).content.rendered, { timeout: 60_000 })
      .toContain('Hadirin 40 orang, bukan 60.')
  })

  await test.step('what was sent can be seen, without the password', async () => {
    await desk.showView('Antrean')
    await expect(desk.job(headline).first()).toContainText('Sudah sampai', { timeout: 60_000 })
    await desk.job(headline).first().getByRole('button', { name: 'Riwayat kiriman' }).click()
    const history = window.getByRole('dialog', { name: /Riwayat kiriman/ })
    await history.locator('summary', { hasText: 'POST' }).first().click()
    await expect(history).toContainText('data-correction')
    await expect(history).not.toContainText(site.users.editor.password)
    await window.keyboard.press('Escape')
  })

  await test.step('it is taken back from its readers', async () => {
    await window.keyboard.press('Control+Enter')
    await sheet.getByLabel('Sebagai').selectOption('draft')
    await sheet.getByRole('button', { name: 'Tarik dari pembaca Mercusuar' }).click()
    await expect.poll(async () => (await onlyPost(headline)).status, { timeout: 60_000 }).toBe('draft')
  })
})
