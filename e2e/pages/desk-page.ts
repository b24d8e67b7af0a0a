/** The desk as a person meets it: landmarks, roles and labels of the Indonesian interface. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, JSHandle, Locator, Page } from '@playwright/test'
import { expect } from '../fixtures/app.ts'
import type { RunningApp } from '../fixtures/running-app.ts'

/** Makes an app that has not been started yet speak Indonesian, whatever the machine's language is. */
export const speakIndonesian = (dataDir: string, settings: Record<string, unknown> = {}): void => {
  writeFileSync(join(dataDir, 'settings.json'), JSON.stringify({ settings: { interfaceLanguage: 'id', ...settings } }))
}

export class DeskPage {
  readonly running: RunningApp
  readonly app: ElectronApplication
  readonly window: Page
  readonly nav: Locator
  readonly list: Locator
  readonly story: Locator
  readonly inspector: Locator
  readonly status: Locator
  readonly headline: Locator
  readonly body: Locator

  constructor(running: RunningApp) {
    const { app, window } = running
    this.running = running
    this.app = app
    this.window = window
    this.nav = window.getByRole('navigation', { name: 'Meja' })
    this.list = window.getByRole('region', { name: 'Daftar artikel' })
    this.story = window.getByRole('main', { name: 'Naskah' })
    this.inspector = window.getByRole('complementary', { name: 'Inspektor' })
    this.status = window.getByRole('contentinfo', { name: 'Status' })
    this.headline = this.story.getByRole('textbox', { name: 'Judul' })
    this.body = this.story.getByRole('textbox', { name: 'Isi' })
  }

  async copyToClipboard(text: string, html = ''): Promise<void> {
    const copied = html === '' ? { 'text/plain': text } : { 'text/plain': text, 'text/html': html }
    await this.app.evaluate(async ({ clipboard, ClipboardItem }, data) => {
      // Electron 44 made the clipboard a copy of the web's; before, it took a plain object.
      if (!('readHTML' in clipboard)) return clipboard.write([new ClipboardItem(data)])
      Reflect.apply(clipboard.write, clipboard, [{ text: data['text/plain'], html: data['text/html'] ?? '' }])
    }, copied)
  }

  /** What the system's dialog answers from now on. */
  async choosesFile(path: string): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
    }, path)
  }

  /** What a drop or a paste of this file carries. */
  transferOf(name: string, bytes: Buffer, type: string): Promise<JSHandle<DataTransfer>> {
    return this.window.evaluateHandle(
      ([fileName, content, mime]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([Uint8Array.from(content)], fileName, { type: mime }))
        return transfer
      },
      [name, [...bytes], type] as const,
    )
  }

  /** The page hears the keyboard. A busy machine needs its time to start an app: nothing else here is waited for so long. */
  async ready(): Promise<void> {
    await expect(this.nav).toBeVisible({ timeout: 45_000 })
  }

  /** A new article with this headline; the caret is left at the end of its body. */
  async write(headline: string, body: string): Promise<void> {
    await this.ready()
    await this.window.keyboard.press('Control+N')
    await expect(this.headline).toBeFocused()
    await expect(this.headline).toHaveValue('')
    await this.window.keyboard.type(headline)
    await this.window.keyboard.press('Enter')
    await expect(this.body).toBeFocused()
    await this.window.keyboard.type(body)
  }

  /** Pastes whole copy as a new article; waits until its headline stands. */
  async pasteAsNew(copy: string, headline: string): Promise<void> {
    await this.ready()
    await this.copyToClipboard(copy)
    await this.window.keyboard.press('Control+Shift+N')
    await expect(this.headline).toHaveValue(headline)
  }

  /** A string is the whole title: a notice ("14 artikel diekspor") is a dialog as well. */
  dialog(name: RegExp | string): Locator {
    return this.window.getByRole('dialog', { name, exact: true })
  }

  searchBox(): Locator {
    return this.window.getByRole('searchbox', { name: 'Cari arsip' })
  }

  /** The caret behind the last word of the story. */
  async toEndOfBody(): Promise<void> {
    await this.body.focus()
    await this.window.keyboard.press('Control+End')
  }

  /** The articles of the list, or the hits of a search. */
  rows(): Locator {
    return this.list.getByRole('listbox').getByRole('option')
  }

  /** How many hits the list is long, whatever of them is drawn. */
  async found(): Promise<number> {
    return Number(await this.rows().first().getAttribute('aria-setsize'))
  }

  row(headline: RegExp | string): Locator {
    return this.list.getByRole('listbox').getByRole('option', { name: headline }).first()
  }

  async openSample(): Promise<void> {
    await this.story.getByRole('button', { name: 'Buka contoh' }).click()
    await expect(this.rows().first()).toBeVisible()
  }

  async openArticle(headline: RegExp | string): Promise<void> {
    await this.row(headline).click()
    await expect(this.body).toBeVisible()
  }

  async showView(name: string): Promise<void> {
    await this.nav.getByRole('button', { name }).click()
  }

  async showTab(name: string): Promise<void> {
    await this.inspector.getByRole('tab', { name }).click()
  }

  /** The panel that is shown; the one that is leaving stays in the page for a moment, inert. */
  tabPanel(): Locator {
    return this.inspector.getByRole('tabpanel').and(this.window.locator(':not([inert])'))
  }

  /** The paragraph of the story that holds these words. */
  paragraph(words: string): Locator {
    return this.body.locator('p', { hasText: words }).first()
  }

  dateline(): Locator {
    return this.body.getByRole('button', { name: /^Dateline/ })
  }

  relatedBlocks(): Locator {
    return this.body.getByRole('region')
  }

  /** Waits until what was typed is on disk. */
  async saved(): Promise<void> {
    await expect(this.status).toContainText(/Tersimpan \d\d\.\d\d/)
  }

  /** Selects words of the story as a drag of the mouse would. */
  async select(words: string): Promise<void> {
    await this.body.focus()
    await this.body.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(wanted) ?? -1
        if (start < 0) continue
        node.parentElement?.scrollIntoView({ block: 'center' })
        getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
        return
      }
      throw new Error(`“${wanted}” is not in one piece of the story.`)
    }, words)
    // Lexical learns of a selection by the event, which comes a moment later.
    await expect.poll(() => this.window.evaluate(() => getSelection()?.toString())).toBe(words)
  }

  async addWordPress(site: { name: string; url: string; user: string; password: string }): Promise<void> {
    await this.window.keyboard.press('Control+,')
    const settings = this.dialog('Pengaturan')
    await settings.getByRole('tab', { name: 'Situs tujuan' }).click()
    await settings.getByRole('button', { name: 'Tambah situs' }).click()
    await settings.getByLabel('Nama', { exact: true }).fill(site.name)
    await settings.getByLabel('Alamat situs').fill(site.url)
    await settings.getByLabel('Nama pengguna').fill(site.user)
    await settings.getByLabel('Sandi aplikasi').fill(site.password)
    await settings.getByRole('button', { name: 'Uji dan simpan' }).click()
    await expect(settings.getByText(site.url)).toBeVisible()
    await this.window.keyboard.press('Escape')
  }

  /** What the queue says about an article: its state in words, and what can be done. */
  job(headline: string): Locator {
    return this.list.getByRole('list', { name: 'Antrean terbit' }).getByRole('listitem').filter({ hasText: headline })
  }

  /** Gives the password the queue asks for. */
  async giveSecret(job: Locator, secret: string): Promise<void> {
    await job.getByRole('button', { name: 'Masukkan sandi' }).click()
    const asked = this.dialog('Masukkan sandi')
    await asked.getByLabel(/^Sandi aplikasi untuk/).fill(secret)
    await asked.getByRole('button', { name: 'Pakai sandi dan lanjutkan' }).click()
    await expect(asked).toHaveCount(0)
  }

  async publishTo(endpoint: string): Promise<void> {
    await this.window.keyboard.press('Control+Enter')
    await this.window.getByRole('button', { name: `Terbitkan ke ${endpoint} sekarang` }).click()
  }
}
