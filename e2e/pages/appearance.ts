/** The language and the colours of the interface, changed while it runs as the settings dialog would. */
import type { Page } from '@playwright/test'
import type { Settings } from '../../src-shared/contract/index.ts'
import { expect } from '../fixtures/app.ts'

export type Appearance = { interfaceLanguage: 'id' | 'en'; theme: 'light' | 'dark' }

/** Each language and each theme once: words do not depend on colours, nor colours on words. */
export const appearances: readonly [Appearance, Appearance] = [
  { interfaceLanguage: 'id', theme: 'light' },
  { interfaceLanguage: 'en', theme: 'dark' },
]

const changeSettings = async (page: Page, settings: Partial<Settings>): Promise<void> => {
  const answer = await page.evaluate((patch) => window.api.call('settings.update', patch), settings)
  expect(answer).toMatchObject({ ok: true })
}

/** Waits until the page has taken it over. */
export const wear = async (page: Page, appearance: Appearance): Promise<void> => {
  await changeSettings(page, appearance)
  const root = page.locator('html')
  await expect(root).toHaveAttribute('lang', appearance.interfaceLanguage)
  await expect(root).toHaveAttribute('data-theme', appearance.theme)
}
