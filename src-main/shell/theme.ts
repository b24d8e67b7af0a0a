/** Light, dark, or as the system does; and the colour a window has before its page is painted. */
import { nativeTheme } from 'electron'
import type { Settings } from '../../src-shared/contract/index.ts'

/** The page's own paper and dark tokens: a window in another colour flashes when it opens. */
const background = { light: '#fbfaf7', dark: '#1b1c1e' }

export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme
}

export function windowBackground(): string {
  return nativeTheme.shouldUseDarkColors ? background.dark : background.light
}
