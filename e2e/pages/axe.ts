/** What axe-core finds wrong with the page as it stands, in every language and colour scheme. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { appearances, wear } from './appearance.ts'

export type Finding = { appearance: string; rule: string; help: string; where: string[] }

/** Leaving out what is right makes axe three times as quick. */
const onlyViolations = { resultTypes: ['violations' as const] }

/** Leaves the page in the first appearance, which the page objects speak. */
export const axeFindings = async (window: Page): Promise<Finding[]> => {
  const found: Finding[] = []
  for (const appearance of appearances) {
    await wear(window, appearance)
    // Electron cannot open the empty page that axe's newer mode runs in.
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode().options(onlyViolations).analyze()
    for (const { id, help, nodes } of violations) {
      const where = nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)} — ${failureSummary}`)
      found.push({ appearance: `${appearance.interfaceLanguage} ${appearance.theme}`, rule: id, help, where })
    }
  }
  await wear(window, appearances[0])
  return found
}
