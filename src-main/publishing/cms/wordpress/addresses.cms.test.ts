/** The suite's core on WordPress sites of every address. */
import { describe } from 'vitest'
import { wordPressStage } from '../../../../e2e/servers/wordpress-stage.ts'
import { startWordPress } from '../../../../scripts/cms/wordpress-start.ts'
import { describeAccount } from '../suite/describe-adapter.ts'

describe.each([
  ['A site with plain permalinks', { permalinks: 'plain' }],
  ['A site in a subfolder', { path: '/koran' }],
  ['A site in a subfolder with plain permalinks', { path: '/koran', permalinks: 'plain' }],
] as const)('%s', (name, options) => {
  describeAccount(name, async () => {
    const site = await startWordPress(options)
    return { ...wordPressStage(site), stop: site.stop }
  })
})
