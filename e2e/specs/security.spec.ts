import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { startWordPress } from '../../scripts/cms/wordpress-start.ts'
import { channels } from '../../src-shared/contract/channels.ts'
import { ErrorCode } from '../../src-shared/contract/errors.ts'
import { callStorm } from '../attacks/call-storm.ts'
import { hostileHtml } from '../attacks/hostile-html.ts'
import { type Listener, startListener } from '../attacks/listener.ts'
import { probeNetwork } from '../attacks/network-probes.ts'
import { expect, test } from '../fixtures/app.ts'
import { newDataDir, type RunningApp } from '../fixtures/running-app.ts'
import { DeskPage, speakIndonesian } from '../pages/desk-page.ts'
import { insideWindow } from '../pages/inside-window.ts'

/** What guarantees 24 to 30 promise, asked of the running app. */
let listener: Listener
test.beforeEach(async () => {
  listener = await startListener()
})
test.afterEach(async () => {
  await listener.stop()
})

/** The listener hears: without this its silence would prove nothing. */
const heardOnly = async (word: string): Promise<void> => {
  await fetch(`http://127.0.0.1:${listener.port}/${word}`).catch(() => undefined)
  expect(listener.heard).toEqual([expect.stringContaining(word)])
}

const inIndonesian = (): { dataDir: string } => {
  const dataDir = newDataDir()
  speakIndonesian(dataDir)
  return { dataDir }
}

test('the page reaches nothing, however it tries, and stays where it is', async ({ launchApp }) => {
  const running = await launchApp(inIndonesian())
  const { app, window, consoleErrors, networkLog } = running
  const desk = new DeskPage(running)
  await desk.write('Tidak ke mana-mana', 'Isi.')
  await desk.saved()
  const host = `127.0.0.1:${listener.port}`
  const tried = await window.evaluate(probeNetwork, host)
  expect(tried.length).toBeGreaterThanOrEqual(30)

  const seen = await insideWindow(
    app,
    '({ headline: document.querySelector("main textarea").value, url: location.href })',
  )
  expect(seen).toEqual({ headline: 'Tidak ke mana-mana', url: expect.stringMatching(/^app:\/\/meja\//) })
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(app.windows()).toHaveLength(1)
  // The browser says aloud what it refused; that is what was asked for.
  expect(consoleErrors.join('\n')).toContain('Content Security Policy')
  consoleErrors.length = 0
  await running.close()
  const mentioned = readFileSync(networkLog, 'utf8')
    .split('\n')
    .filter((line) => line.includes(host))
  expect(mentioned).toEqual([])
  await heardOnly('control')
})

test('the window is built as the checklist says', async ({ launchApp }) => {
  const { app, window, consoleErrors } = await launchApp(inIndonesian())
  await expect(window.getByRole('navigation')).toBeVisible()
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Not in Electron's types, but the only way to read what is really in force.
    return contents && Reflect.apply(Reflect.get(contents, 'getLastWebPreferences'), contents, [])
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  })
  const policy = await window.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'))
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]) {
    expect(policy).toContain(rule)
  }
  expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)

  const inPage = await window.evaluate(async () => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inFrame = typeof Reflect.get(frame.contentWindow ?? {}, 'api')
    const asked = async (name: string): Promise<string> => {
      try {
        return (await navigator.permissions.query({ name: name as PermissionName })).state
      } catch {
        return 'denied'
      }
    }
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ]
    const permissions = await Promise.all(names.map(asked))
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      () => 'denied',
    )
    const clipboard = await navigator.clipboard.readText().then(
      () => 'granted',
      () => 'denied',
    )
    const notices = await Notification.requestPermission()
    let evaluated = 'ran'
    try {
      Reflect.construct(Function, ['return 1'])
    } catch {
      evaluated = 'refused'
    }
    return { inFrame, outcomes: [...new Set([...permissions, media, clipboard, notices])], evaluated }
  })
  expect(inPage).toEqual({ inFrame: 'undefined', outcomes: ['denied'], evaluated: 'refused' })
  consoleErrors.length = 0
})

test('IPC answers anything with a typed error and lives on', async ({ launchApp }, testInfo) => {
  test.setTimeout(180_000)
  const running = await launchApp(inIndonesian())
  const { app, window } = running
  const desk = new DeskPage(running)
  await desk.write('Sebelum badai', 'Isi yang harus tetap ada.')
  await desk.saved()
  // Two channels would open a dialog of the system and one a browser: they answer, but nobody is shown anything.
  await app.evaluate(({ dialog, shell }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] })
    shell.openExternal = async () => undefined
  })
  const seed = Math.floor(Math.random() * 2 ** 31)
  testInfo.annotations.push({ type: 'seed', description: String(seed) })
  // The sample would fill the archive; it takes no input to spoil.
  const stormed = channels.filter((channel) => channel !== 'importing.sample')
  const storm = { channels: [...stormed, 'no.such.channel', '__proto__', ''], codes: ErrorCode.options, each: 60, seed }
  const { calls, broken } = await window.evaluate(callStorm, storm)
  testInfo.annotations.push({ type: 'calls', description: String(calls) })
  expect(broken).toEqual([])
  const unknown = await window.evaluate(() => Reflect.apply(globalThis.window.api.call, null, ['no.such.channel', {}]))
  expect(unknown).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
  expect(await window.evaluate(() => 'polluted' in {})).toBe(false)
  expect(await app.evaluate(() => 'polluted' in {})).toBe(false)
  await expect(desk.body).toHaveText('Isi yang harus tetap ada.')
  await desk.toEndOfBody()
  await window.keyboard.type(' Setelahnya juga.')
  await desk.saved()
})

/** What could act in this HTML, read by the page's own parser in a document that runs nothing. */
const danger = (html: string): string[] => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  // An image without a source asks for nothing: its address is kept as data.
  const active =
    'script, iframe, object, embed, img[src], img[srcset], video, audio, form, input, style, link, meta, base, math, template'
  const elements = [...body.querySelectorAll('*')]
  return [
    // The icons of our own blocks are the only drawings.
    ...elements.filter((element) => element.matches(active) || element.matches('svg:not([aria-hidden="true"])')),
    ...elements.filter((element) => element.getAttributeNames().some((name) => /^on|^ping$|^srcdoc$/.test(name))),
    ...elements.filter((element) => !/^(https?:|mailto:|$)/.test(element.getAttribute('href') ?? '')),
  ].map((element) => element.outerHTML.slice(0, 200))
}

test('hostile HTML on the clipboard runs nothing, asks for nothing and leaves only its words', async ({
  launchApp,
}) => {
  test.setTimeout(180_000)
  const running = await launchApp(inIndonesian())
  const { window, consoleErrors } = running
  const desk = new DeskPage(running)
  const host = `127.0.0.1:${listener.port}`
  const payloads = hostileHtml(host)
  expect(payloads.length).toBeGreaterThanOrEqual(30)
  await desk.write('Tempelan jahat', 'Awal. ')
  for (const [index, payload] of payloads.entries()) {
    const word = `penanda${index}selesai`
    await desk.copyToClipboard(word, `${payload}<p>${word}</p>`)
    await desk.toEndOfBody()
    await window.keyboard.press('Control+V')
    await expect(desk.body, payload).toContainText(word)
  }
  await desk.saved()

  const { ran, api, html } = await desk.body.evaluate(async (body) => {
    const list = await globalThis.window.api.call('articles.list', { view: 'draft' })
    const id = list.ok ? (list.value[0]?.id ?? '') : ''
    const article = await globalThis.window.api.call('articles.get', { id })
    return {
      ran: typeof Reflect.get(globalThis, 'ran'),
      api: typeof globalThis.window.api.call,
      html: { onThePage: body.innerHTML, saved: article.ok ? article.value.html : '' },
    }
  })
  expect({ ran, api }).toEqual({ ran: 'undefined', api: 'function' })
  for (const [where, markup] of Object.entries(html)) {
    expect(markup).toContain('penanda0selesai')
    expect(await window.evaluate(danger, markup), where).toEqual([])
  }
  // Where the paste is taken apart, in a document nobody sees, the policy speaks of styles and <base>; a script, a
  // picture or a frame must not even have come so far that it had to be refused.
  expect(consoleErrors.filter((error) => !/apply inline style|set the document's base URI/.test(error))).toEqual([])
  consoleErrors.length = 0

  await running.close()
  await heardOnly('control')
})

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())

/** Every process of the app, as anyone on this machine may list them. */
const commandLines = ({ app }: RunningApp): string =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        const group = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2]
        return group === String(app.process().pid) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
      } catch {
        return ''
      }
    })
    .join('\n')

test('a password that was used to publish is nowhere on disk, in a log or on a command line', async ({ launchApp }) => {
  test.setTimeout(120_000)
  const site = await startWordPress()
  try {
    const options = inIndonesian()
    const running = await launchApp(options)
    const desk = new DeskPage(running)
    const { user, password } = site.users.editor
    await desk.write('Rahasia tetap rahasia', 'Isi yang diterbitkan.')
    await desk.saved()
    await desk.addWordPress({ name: 'Mercusuar', url: site.url, user, password })
    await desk.publishTo('Mercusuar')
    await desk.showTab('Terbitkan')
    await expect(desk.tabPanel().getByRole('button', { name: 'Buka di situs' })).toBeVisible({ timeout: 30_000 })
    const spoken = [password, password.replaceAll(' ', ''), `${user}:${password}`]
    const forms = spoken.flatMap((form) => [form, encodeURIComponent(form), Buffer.from(form).toString('base64')])
    // Base64 of "user:password" without its padding, and UTF-16 as Chromium keeps strings.
    const needles = [...new Set(forms.map((form) => form.replace(/=+$/, '')))]
    const inUse = commandLines(running)
    expect(inUse, 'the processes were found').toContain('--type=renderer')
    const found = (): string[] =>
      filesBelow(options.dataDir).flatMap((path) => {
        const bytes = readFileSync(path)
        const holds = needles.some((needle) => bytes.includes(needle) || bytes.includes(Buffer.from(needle, 'utf16le')))
        return holds ? [path] : []
      })
    expect(found(), 'while the app runs').toEqual([])
    expect(needles.filter((needle) => inUse.includes(needle))).toEqual([])
    await running.close()
    expect(found(), 'after it has closed').toEqual([])
    const log = readFileSync(join(options.dataDir, 'logs', 'main.log'), 'utf8')
    expect(log).toContain('Meja Redaksi')
    expect(readFileSync(join(options.dataDir, 'archive.db')).includes('Rahasia tetap rahasia')).toBe(true)
  } finally {
    await site.stop()
  }
})
