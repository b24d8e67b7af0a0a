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
