import { existsSync } from 'node:fs'
import { expect, test } from '../fixtures/app.ts'

test('the window opens under the name of the app', async ({ launchApp }) => {
  const { window, dataDir } = await launchApp()
  await expect(window).toHaveTitle(/Meja Redaksi/)
  expect(existsSync(dataDir)).toBe(true)
})

test('the page has the bridge and nothing of Node', async ({ launchApp }) => {
  const { app, window } = await launchApp()
  const types = await window.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    api: typeof Reflect.get(globalThis, 'api'),
  }))
  expect(types).toEqual({ require: 'undefined', process: 'undefined', api: 'object' })
  const unsandboxed = await app.evaluate(({ app: electronApp }) => electronApp.commandLine.hasSwitch('no-sandbox'))
  expect(unsandboxed, 'the specs run inside the Chromium sandbox').toBe(false)
})

test('after a kill the app opens again on the same data', async ({ launchApp }) => {
  const first = await launchApp()
  await first.kill()
  const { window } = await launchApp({ dataDir: first.dataDir })
  await expect(window).toHaveTitle(/Meja Redaksi/)
})

test('date fields write the day first, also where the interface follows the system', async ({ launchApp }) => {
  for (const [system, language, locale] of [
    ['id_ID', 'id', 'id'],
    ['en_US', 'en', 'en-GB'],
  ] as const) {
    const env = { LANG: `${system}.UTF-8`, LC_ALL: `${system}.UTF-8`, LANGUAGE: system }
    const { window, close } = await launchApp({ env })
    await expect(window.locator('html')).toHaveAttribute('lang', language)
    expect(await window.evaluate(() => navigator.language)).toBe(locale)
    await close()
  }
})
