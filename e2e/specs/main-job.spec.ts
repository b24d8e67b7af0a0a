import { readFileSync } from 'node:fs'
import { startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { type FaultyProxy, startFaultyProxy } from '../servers/faulty-proxy.ts'
import { witness } from '../servers/wordpress-witness.ts'

/** The main job, from wire copy to a published post: what an editor does on a bad evening. */
const wireCopy = readFileSync(new URL('../../resources/sample/seed-article.txt', import.meta.url), 'utf8')
const headline = 'Paritrana Award Diharapkan Genjot Kepesertaan BPJS'

let site: WordPressServer
let proxy: FaultyProxy

test.beforeAll(async () => {
  site = await startWordPress()
  proxy = await startFaultyProxy(site.port)
})

test.afterAll(async () => {
  await proxy?.stop()
  await site?.stop()
})

test('wire copy becomes a structured article, survives a kill, is found again and is published exactly once', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const first = await launchApp({ dataDir })
  const desk = new DeskPage(first)

  await test.step('the sample fills the archive', async () => {
    await desk.openSample()
    await desk.showView('Terbit')
    await expect(desk.rows()).not.toHaveCount(0)
  })

  await test.step('pasted wire copy is read as structure', async () => {
    await desk.copyToClipboard(wireCopy)
    await desk.window.keyboard.press('Control+Shift+N')
    await expect(desk.headline).toHaveValue(headline)
    await expect(desk.story.getByLabel('Keterangan foto')).toHaveValue(
      'TARGET PESERTA AKTIF BPJS KETENAGAKERJAAN 2023 01 12',
    )
    await expect(desk.dateline()).toContainText('Semarang, Mercusuar –')
    await expect(desk.relatedBlocks()).toHaveCount(2)
    expect(await desk.body.textContent()).not.toContain('\u00a0')
    await desk.showTab('Kutipan')
    const quotations = desk.tabPanel().getByRole('listitem')
    await expect(quotations).toHaveCount(4)
    await expect(quotations.nth(0)).toContainText('Anggoro Eko Cahyo')
    await expect(quotations.nth(1)).toContainText('Anggoro Eko Cahyo')
    await desk.showTab('Versi')
    await expect(desk.tabPanel()).toContainText('Tempelan asli')
    await desk.saved()
  })

  await test.step('the dateline is edited in its fields', async () => {
    await desk.dateline().click()
    const form = desk.window.getByRole('dialog', { name: 'Dateline' })
    await form.getByRole('combobox', { name: 'Tempat' }).fill('Ungaran')
    await desk.window.keyboard.press('Enter')
    await expect(desk.dateline()).toContainText('Ungaran, Mercusuar –')
  })

  await test.step('selected words become a quotation', async () => {
    await desk.select('partisipasi aktif para pemberi kerja atau perusahaan sangat dibutuhkan')
    await desk.window.keyboard.press('Alt+Q')
    const form = desk.window.getByRole('dialog', { name: 'Kutip' })
    await form.getByLabel('Penutur').fill('Multanti')
    await form.getByRole('button', { name: 'Terapkan' }).click()
    await desk.showTab('Kutipan')
    await expect(desk.tabPanel().getByRole('listitem')).toHaveCount(5)
  })

  await test.step('an article of the archive becomes a related post', async () => {
    const end = desk.relatedBlocks().last()
    await end.getByRole('button', { name: 'Tambah artikel' }).click()
    const picker = desk.window.getByRole('dialog', { name: 'Tambah artikel terkait' })
    await picker.getByRole('option').first().click()
    await picker.getByRole('button', { name: 'Selesai' }).click()
    await expect(end.getByRole('listitem')).toHaveCount(1)
    await desk.saved()
  })

  await first.kill()
  const second = await launchApp({ dataDir })
  const reopened = new DeskPage(second)
  await reopened.ready()

  await test.step('after a kill the text is there, and found in the archive', async () => {
    await expect(reopened.dateline()).toContainText('Ungaran, Mercusuar –')
    await reopened.window.keyboard.press('Control+Shift+F')
    await reopened.window.getByRole('searchbox', { name: 'Cari arsip' }).fill('"beasiswa. Telah" paritrana')
    await expect(reopened.row(headline)).toBeVisible()
    await reopened.window.getByRole('searchbox', { name: 'Cari arsip' }).fill('Ungaran paritr')
    await reopened.rows().filter({ hasText: 'Ungaran, Mercusuar' }).dblclick()
    await expect(reopened.dateline()).toContainText('Ungaran, Mercusuar –')
    await expect(reopened.relatedBlocks().last().getByRole('listitem')).toHaveCount(1)
  })

  await test.step('published to a real WordPress whose first answer is lost, there is one post', async () => {
    const { user, password } = site.users.editor
    await reopened.addWordPress({ name: 'Mercusuar', url: proxy.url, user, password })
    let lost = 0
    proxy.plan((request) => {
      if (lost > 0 || request.method !== 'POST' || !request.url.includes('posts')) return null
      lost += 1
      return { kind: 'reset-after' }
    })
    await reopened.publishTo('Mercusuar')
    await reopened.showTab('Terbitkan')
    await expect(reopened.tabPanel()).toContainText('Terbit', { timeout: 60_000 })
    await expect(reopened.tabPanel().getByRole('button', { name: 'Buka di situs' })).toBeVisible({ timeout: 60_000 })
    expect(lost).toBe(1)

    const posts = await witness(site).postsTitled(headline)
    expect(posts.map(({ status }) => status)).toEqual(['publish'])
    const html = posts[0]?.content.raw ?? ''
    expect(html).toContain('data-dateline')
    expect(html).toContain('Ungaran, Mercusuar –')
    expect(html.match(/data-quotation/g)).toHaveLength(5)
    expect(html).toContain('data-speaker="Anggoro Eko Cahyo"')
    expect(html).toContain('data-related="inline"')
    expect(html).toContain('data-related="end"')
  })
})
