import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { hostileHtml } from '../attacks/hostile-html.ts'
import { startListener } from '../attacks/listener.ts'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir } from '../fixtures/running-app.ts'
import { axeFindings } from '../pages/axe.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { gate, startFaultyProxy } from '../servers/faulty-proxy.ts'
import { onePixel } from '../servers/publishing-desk.ts'
import { witness } from '../servers/wordpress-witness.ts'

/** The look of stories on a site, and the preview of what is sent and read: the very bytes, and nothing that runs. */
let site: WordPressServer
test.beforeAll(async () => {
  site = await startWordPress()
})
test.afterAll(() => site?.stop())

test('a look is chosen, the preview follows it, and the site gets what the preview showed', async ({
  launchApp,
}, testInfo) => {
  test.setTimeout(300_000)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const running = await launchApp({ dataDir })
  const { consoleErrors, window } = running
  const desk = new DeskPage(running)
  await desk.ready()
  await desk.addWordPress({ name: 'Mercusuar', url: site.url, ...site.users.editor })
  const headline = 'Rob surut di Kaligawe'
  await desk.pasteAsNew(
    `${headline}\n\nSemarang, Mercusuar – Air pasang surut pada Senin.\n\n“Sudah surut,” kata Slamet.`,
    headline,
  )
  await desk.saved()
  const sheet = window.getByRole('dialog', { name: 'Terbitkan' })
  const preview = sheet.getByRole('region', { name: 'Yang akan dibaca' })
  const reader = preview.frameLocator('iframe')
  const open = async () => {
    await window.keyboard.press('Control+Enter')
    await expect(preview).toBeVisible()
  }

  await test.step('the reader’s view is the story, and every part of the preview is reached by keyboard', async () => {
    await open()
    await expect(reader.getByRole('heading', { name: headline })).toBeVisible()
    await expect(reader.getByText('Semarang, Mercusuar – ')).toBeVisible()
    await window.screenshot({ path: testInfo.outputPath('reader.png') })
    await preview.getByRole('tab', { name: 'Pembaca' }).focus()
    await window.keyboard.press('ArrowRight')
    await expect(preview.getByRole('region', { name: 'Isi kiriman' })).toContainText('<!-- wp:paragraph -->')
    await window.keyboard.press('ArrowRight')
    await expect(preview.getByRole('region', { name: 'Permintaan' })).toContainText('"status": "publish"')
    await sheet.getByLabel('Sebagai').selectOption('draft')
    await expect(preview.getByRole('region', { name: 'Permintaan' })).toContainText('"status": "draft"')
    expect(await preview.textContent()).not.toContain(site.users.editor.password)
    await window.screenshot({ path: testInfo.outputPath('request.png') })
    expect(await axeFindings(window)).toEqual([])
    await window.keyboard.press('Escape')
  })

  await test.step('another look is saved in Settings, and the preview shows it', async () => {
    await window.keyboard.press('Control+,')
    const settings = window.getByRole('dialog', { name: 'Pengaturan' })
    await settings.getByRole('tab', { name: 'Situs tujuan' }).click()
    await settings.getByRole('button', { name: 'Bentuk di Mercusuar' }).click()
    await settings.getByLabel('Bentuk kiriman').selectOption('blocks')
    await settings.getByLabel('Pola dateline di situs ini').fill('{PLACE} – ')
    await expect(settings).toContainText('Contoh: SEMARANG –')
    await window.screenshot({ path: testInfo.outputPath('look.png') })
    expect(await axeFindings(window)).toEqual([])
    await settings.getByRole('button', { name: 'Simpan bentuk' }).click()
    await expect(settings.getByRole('button', { name: 'Bentuk di Mercusuar' })).toBeVisible()
    await window.keyboard.press('Escape')
    await open()
    await expect(reader.getByText('SEMARANG – ')).toBeVisible()
  })

  await test.step('what is published is what was shown', async () => {
    await preview.getByRole('tab', { name: 'Isi kiriman' }).click()
    const shown = await preview.getByRole('region', { name: 'Isi kiriman' }).textContent()
    await sheet.getByRole('button', { name: 'Terbitkan ke Mercusuar sekarang' }).click()
    await expect
      .poll(async () => (await witness(site).postsTitled(headline))[0]?.status, { timeout: 60_000 })
      .toBe('publish')
    const [post] = await witness(site).postsTitled(headline)
    expect(post?.content.raw.trim()).toBe(shown?.trim())
  })

  await test.step('nothing hostile runs in the reader’s frame, whatever stands in it', async () => {
    const listener = await startListener()
    await open()
    await expect(reader.getByRole('heading', { name: headline })).toBeVisible()
    const payloads = hostileHtml(`127.0.0.1:${listener.port}`)
    const ran = await preview.locator('iframe').evaluate(async (frame, all: string[]) => {
      const page = frame as HTMLIFrameElement
      for (const html of [...all, all.join('')]) {
        const loaded = new Promise((done) => page.addEventListener('load', done, { once: true }))
        page.srcdoc = `${html}<script>parent.ran = 1</script><img src="x" onerror="parent.ran = 1">`
        await loaded
      }
      return [typeof Reflect.get(globalThis, 'ran'), page.sandbox.value, globalThis.location.protocol]
    }, payloads)
    expect(ran).toEqual(['undefined', 'allow-same-origin', 'app:'])
    await expect(window.getByRole('dialog', { name: 'Terbitkan' })).toBeVisible()
    await fetch(`http://127.0.0.1:${listener.port}/control`).catch(() => undefined)
    expect(listener.heard).toEqual([expect.stringContaining('control')])
    await listener.stop()
    // The browser says aloud what it refused: that is what was asked for.
    consoleErrors.length = 0
  })
})

test('a picture on its way shows how much of it has left', async ({ launchApp }, testInfo) => {
  test.setTimeout(180_000)
  const proxy = await startFaultyProxy(site.port)
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  const running = await launchApp({ dataDir })
  const { window } = running
  const desk = new DeskPage(running)
  await desk.ready()
  await desk.addWordPress({ name: 'Lambat', url: proxy.url, ...site.users.editor })
  await desk.write('Gambar di jalan', 'Isi.')
  const path = join(dataDir, 'titik.gif')
  writeFileSync(path, onePixel('jalan'))
  await desk.choosesFile(path)
  await desk.story.getByRole('button', { name: 'Pilih gambar utama' }).click()
  await desk.saved()
  const arrives = gate()
  proxy.plan(({ method, url }) =>
    method === 'POST' && url.includes('/media') ? { kind: 'hold', until: arrives.opened } : null,
  )
  await desk.publishTo('Lambat')
  await desk.showView('Antrean')
  const job = desk.job('Gambar di jalan')
  await expect(job).toContainText('Gambar 100%', { timeout: 60_000 })
  await expect(job.getByRole('progressbar', { name: 'Unggahan gambar' })).toBeVisible()
  await window.screenshot({ path: testInfo.outputPath('upload.png') })
  arrives.open()
  await expect(job).toContainText('Sudah sampai', { timeout: 60_000 })
  await expect(job.getByRole('progressbar')).toHaveCount(0)
  await proxy.stop()
})
