/** Getting about with the Tab key alone, as somebody does who cannot use a mouse. */
import type { Locator, Page } from '@playwright/test'

const farEnough = 150

/** Fails when Tab never gets there. */
export const tabTo = async (window: Page, target: Locator): Promise<void> => {
  for (let presses = 0; presses < farEnough; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await window.keyboard.press('Tab')
  }
  throw new Error(`${target} was not reached by pressing Tab ${farEnough} times.`)
}

/** The names of everything Tab passes, until it comes round again. */
export const tabRing = async (window: Page): Promise<string[]> => {
  const names: string[] = []
  for (let presses = 0; presses < farEnough; presses += 1) {
    await window.keyboard.press('Tab')
    const { name, seen } = await window.evaluate(() => {
      const element = document.activeElement
      const already = element instanceof HTMLElement && element.dataset.tabbed === 'yes'
      if (element instanceof HTMLElement && element !== document.body) element.dataset.tabbed = 'yes'
      return { name: element?.getAttribute('aria-label') ?? element?.textContent ?? '', seen: already }
    })
    if (seen) return names
    names.push(name)
  }
  throw new Error(`Tab never came back to where it began; it passed ${names.slice(-5).join(', ')}.`)
}
