/** The suite's core on WordPress sites of every address, and for the roles that may do less than an editor. */
import { afterAll, beforeAll, describe } from 'vitest'
import { wordPressStage } from '../../../../e2e/servers/wordpress-stage.ts'
import { witness } from '../../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../../scripts/cms/wordpress-start.ts'
import { describeAccount } from '../suite/describe-adapter.ts'

describe('roles', () => {
  let site: WordPressServer
  beforeAll(async () => {
    site = await startWordPress()
    // Only editors make sections: theirs are there.
    await witness(site).addTerm('categories', 'Hukum & Kriminal')
  })
  afterAll(() => site?.stop())

  describeAccount('An author', async () => wordPressStage(site, 'author'))
  describeAccount('A contributor', async () => wordPressStage(site, 'contributor'))
})

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
