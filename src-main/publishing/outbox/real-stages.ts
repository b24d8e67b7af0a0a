/** The kinds of real server the long tests go through, each started anew. */
import { ghostStage } from '../../../e2e/servers/ghost-stage.ts'
import { jsonStage } from '../../../e2e/servers/json-stage.ts'
import type { Stage } from '../../../e2e/servers/stage.ts'
import { wordPressStage } from '../../../e2e/servers/wordpress-stage.ts'
import { startGhost } from '../../../scripts/cms/ghost-start.ts'
import { startWordPress } from '../../../scripts/cms/wordpress-start.ts'

export type RealStage = {
  name: string
  start: () => Promise<Stage>
  /** Whether a request makes a new post. */
  isCreate: (method: string, path: string) => boolean
}

export const realStages: RealStage[] = [
  {
    name: 'WordPress',
    start: async () => {
      const site = await startWordPress()
      return { ...wordPressStage(site), stop: site.stop }
    },
    isCreate: (method, path) => method === 'POST' && /wp\/v2\/posts\/?$/.test(path),
  },
  {
    name: 'Ghost',
    start: async () => {
      const site = await startGhost()
      return { ...ghostStage(site), stop: site.stop }
    },
    isCreate: (method, path) => method === 'POST' && path.endsWith('/admin/posts/'),
  },
  { name: 'JSON', start: () => jsonStage({ idempotent: true, lookup: true }), isCreate: (method) => method === 'POST' },
]
