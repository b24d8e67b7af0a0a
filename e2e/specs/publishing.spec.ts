import { freePort, startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir, type RunningApp } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { type FaultyProxy, startFaultyProxy } from '../servers/faulty-proxy.ts'
import { type SeenPost, witness } from '../servers/wordpress-witness.ts'

/** Publishing on a bad network and with a forgotten password: in words, without loss, and each post once. */
let site: WordPressServer
let proxy: FaultyProxy

test.beforeAll(async () => {
  site = await startWordPress()
})
test.beforeEach(async () => {
  proxy = await startFaultyProxy(site.port, await freePort())
})
test.afterEach(() => proxy.stop())
test.afterAll(() => site?.stop())

const portOf = (server: FaultyProxy): number => Number(new URL(server.url).port)

type LaunchApp = (options?: { dataDir?: string }) => Promise<RunningApp>

const deskWithSite = async (launchApp: LaunchApp): Promise<DeskPage> => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  await desk.addWordPress({ name: 'Mercusuar', url: proxy.url, ...site.users.editor })
  return desk
}

const onlyPost = async (headline: string): Promise<SeenPost> => {
  const posts = await witness(site).postsTitled(headline)
  expect(posts).toHaveLength(1)
  const [post] = posts
  if (post === undefined) throw new Error(`There is no post ${headline}.`)
  return post
}

test('without a network it waits in words, and goes out once the site is back', async ({ launchApp }) => {
  test.setTimeout(120_000)
  const headline = 'Terbit setelah jaringan pulih'
  const desk = await deskWithSite(launchApp)
  const port = portOf(proxy)
  await desk.write(headline, 'Ditulis di kereta.')
  await desk.saved()
  await proxy.stop()

  await desk.publishTo('Mercusuar')
  await desk.showView('Antrean')
  await expect(desk.job(headline)).toContainText('Situs belum bisa menerima. Naskah disimpan dan dicoba lagi sendiri.')
  await expect(desk.job(headline)).toContainText('Situs tidak terjangkau dari sini')
  await expect(desk.nav.getByRole('button', { name: 'Antrean' })).toContainText('1 dalam antrean')
  expect(await witness(site).postsTitled(headline)).toEqual([])

  await test.step('what is written meanwhile does not go out with it', async () => {
    await desk.toEndOfBody()
    await desk.window.keyboard.type(' Ditambah kemudian.')
    await desk.saved()
  })

  proxy = await startFaultyProxy(site.port, port)
  // It may have tried again by itself in the meantime; then there is no button any more.
  const button = desk.job(headline).getByRole('button', { name: 'Coba sekarang' })
  await button.click({ timeout: 2_000 }).catch(() => undefined)
  await expect(desk.job(headline)).toContainText('Sudah sampai dan dipastikan ada di situs.', { timeout: 60_000 })
  const post = await onlyPost(headline)
  expect(post.status).toBe('publish')
  expect(post.content.raw).toContain('Ditulis di kereta.')
  expect(post.content.raw).not.toContain('Ditambah kemudian.')

  await test.step('the article shows where it went, with a link, and that it has changed since', async () => {
    await desk.showTab('Terbitkan')
    await expect(desk.tabPanel()).toContainText('Mercusuar')
    await expect(desk.tabPanel()).toContainText('Naskah berubah sejak kiriman terakhir')
    const opened = desk.app.evaluate(
      ({ shell }) =>
        new Promise<string>((resolve) => {
          shell.openExternal = async (url) => resolve(url)
        }),
    )
    await desk.tabPanel().getByRole('button', { name: 'Buka di situs' }).click()
    // The proxy stands for the site, so only the host differs.
    expect(new URL(await opened).pathname).toBe(new URL(post.link).pathname)
  })
})

test('a forgotten password is asked for again, a wrong one too, and an update changes the same post', async ({
  launchApp,
}) => {
  test.setTimeout(120_000)
  const headline = 'Sandi hanya untuk sesi ini'
  const first = await deskWithSite(launchApp)
  await first.write(headline, 'Kalimat pertama.')
  await first.saved()
  await first.publishTo('Mercusuar')
  await first.showView('Antrean')
  await expect(first.job(headline)).toContainText('Sudah sampai', { timeout: 60_000 })
  const before = await onlyPost(headline)
  await first.running.close()

  const desk = new DeskPage(await launchApp({ dataDir: first.running.dataDir }))
  await desk.showView('Terbit')
  await desk.openArticle(headline)
  await desk.toEndOfBody()
  await desk.window.keyboard.type(' Kalimat kedua.')
  await desk.saved()
  await desk.window.keyboard.press('Control+Enter')
  await desk.window.getByRole('button', { name: 'Perbarui di Mercusuar sekarang' }).click()
  await desk.showView('Antrean')
  const job = desk.job(headline).first()
  await expect(job).toContainText('Sandi aplikasi belum ada untuk sesi ini.')
  await expect(desk.nav.getByRole('button', { name: 'Antrean' })).toContainText('1 perlu Anda')

  await desk.giveSecret(job, 'bukan sandi yang benar')
  await expect(job).toContainText(/Nama pengguna.* ditolak\./, { timeout: 30_000 })
  expect((await onlyPost(headline)).content.raw).not.toContain('Kalimat kedua.')
  await desk.giveSecret(job, site.users.editor.password)
  await expect(job).toContainText('Sudah sampai', { timeout: 60_000 })

  const after = await onlyPost(headline)
  expect(after.id).toBe(before.id)
  expect(after.status).toBe('publish')
  expect(after.content.raw).toContain('Kalimat kedua.')
  await desk.showTab('Terbitkan')
  await expect(desk.tabPanel()).toContainText('Sama dengan yang di situs')
})

test('a post that was edited on the site is never overwritten silently; both texts are put together', async ({
  launchApp,
}) => {
  test.setTimeout(240_000)
  const headline = 'Disunting di dua tempat'
  const desk = await deskWithSite(launchApp)
  await desk.write(headline, 'Versi meja.')
  await desk.saved()
  await desk.publishTo('Mercusuar')
  await desk.showView('Antrean')
  await expect(desk.job(headline)).toContainText('Sudah sampai', { timeout: 60_000 })
  const post = await onlyPost(headline)
  await witness(site).change(String(post.id), { content: '<p>Versi situs.</p>' })

  await desk.toEndOfBody()
  await desk.window.keyboard.type(' Ditambah di meja.')
  await desk.saved()
  await desk.window.keyboard.press('Control+Enter')
  await desk.window.getByRole('button', { name: 'Perbarui di Mercusuar sekarang' }).click()
  await expect(desk.job(headline).first()).toContainText('Seseorang menyunting pos ini di situs.', { timeout: 60_000 })
  expect((await onlyPost(headline)).content.raw).toBe('<p>Versi situs.</p>')
  await expect(desk.body).toContainText('Ditambah di meja.')
  await test.step('part by part, by keyboard, into one text', async () => {
    await desk.job(headline).first().getByRole('button', { name: 'Bandingkan…' }).click()
    const dialog = desk.window.getByRole('dialog', { name: 'Bandingkan dengan Mercusuar' })
    const part = dialog.getByRole('group', { name: 'Bagian 1 · diubah di keduanya' })
    await expect(part).toContainText('Versi situs.')
    await expect(part.locator('mark')).toContainText(['Ditambah di meja.', 'situs.'])
    const send = dialog.getByRole('button', { name: 'Simpan gabungan dan kirim' })
    await expect(send).toBeDisabled()
    await expect(dialog.getByRole('status')).toHaveText('1 bagian menunggu pilihan Anda')
    expect(await axeFindings(desk.window)).toEqual([])
    await part.getByRole('radio', { name: /^Di meja ini/ }).focus()
    await desk.window.keyboard.press('ArrowUp')
    await expect(part.getByRole('radio', { name: 'Pakai keduanya, meja ini lebih dulu' })).toBeChecked()
    await desk.window.keyboard.press('Control+Enter')
    await expect(dialog).toBeHidden()
  })
  await expect(desk.job(headline).first()).toContainText('Sudah sampai', { timeout: 60_000 })
  const merged = (await onlyPost(headline)).content.raw
  expect(merged).toContain('Ditambah di meja.')
  expect(merged).toContain('Versi situs.')
  await expect(desk.body).toContainText('Versi situs.')
})
