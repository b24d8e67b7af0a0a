import { startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { type SeenPost, witness } from '../servers/wordpress-witness.ts'

/** Edits made here and on the site that do not touch each other: joined, told, looked at, and taken back. */
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

test('edits of different paragraphs come together, visibly, and a newer version takes the place of a waiting one', async ({
  launchApp,
}) => {
  test.setTimeout(420_000)
  const headline = 'Dua penyunting, satu berita'
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const desk = new DeskPage(await launchApp({ dataDir }))
  await desk.ready()
  const { window } = desk
  const { keyboard } = window
  const update = async (): Promise<void> => {
    await keyboard.press('Control+Enter')
    await window.getByRole('button', { name: 'Perbarui di Mercusuar sekarang' }).click()
  }
  await desk.addWordPress({ name: 'Mercusuar', url: site.url, ...site.users.editor })
  await desk.write(headline, 'Paragraf pertama.')
  await keyboard.press('Enter')
  await keyboard.type('Paragraf kedua.')
  await keyboard.press('Enter')
  await keyboard.type('Paragraf ketiga.')
  await desk.saved()
  await desk.publishTo('Mercusuar')
  await desk.showView('Antrean')
  await expect(desk.job(headline)).toContainText('Sudah sampai', { timeout: 60_000 })
  const { id, content } = await onlyPost(headline)
  await witness(site).change(String(id), { content: content.raw.replace('pertama.', 'pertama, disunting di situs.') })

  await desk.toEndOfBody()
  await keyboard.type(' Ditambah di meja.')
  await desk.saved()
  await update()
  await expect(desk.job(headline).first()).toContainText('Sudah sampai', { timeout: 90_000 })
  await expect(desk.job(headline).first()).toContainText(
    'Digabung dengan suntingan di situs: Paragraf pertama, disunting di situs.',
  )
  const joined = (await onlyPost(headline)).content.raw
  for (const text of ['pertama, disunting di situs.', 'Paragraf kedua.', 'Ditambah di meja.']) {
    expect(joined).toContain(text)
  }
  await expect(desk.body).toContainText('pertama, disunting di situs.')
  await expect(desk.body).toContainText('Ditambah di meja.')

  await test.step('the caret stayed where it was, and typing goes on there', async () => {
    await keyboard.type(' Lanjut.')
    await expect(desk.body).toContainText('Ditambah di meja. Lanjut.')
    await desk.saved()
  })

  await test.step('it is told over the story; a look at it, and the way back', async () => {
    const notice = desk.story.getByRole('status').filter({ hasText: 'Digabung dengan suntingan di Mercusuar' })
    await expect(notice).toContainText('Paragraf pertama, disunting di situs.')
    expect(await axeFindings(window)).toEqual([])
    await notice.getByRole('button', { name: 'Lihat' }).click()
    const dialog = desk.dialog('Digabung dengan suntingan di Mercusuar')
    await expect(dialog.getByRole('region', { name: 'Bagian 1' })).toContainText('Paragraf pertama.')
    await expect(dialog.locator('mark')).toContainText('disunting di situs.')
    expect(await axeFindings(window)).toEqual([])
    await dialog.getByRole('button', { name: 'Kembalikan naskah saya' }).click()
    await expect(dialog).toBeHidden()
    await expect(desk.body).not.toContainText('disunting di situs.')
    await expect(desk.body).toContainText('Ditambah di meja.')
    await notice.getByRole('button', { name: 'Tutup pemberitahuan' }).click()
    await expect(notice).toHaveCount(0)
  })
})
