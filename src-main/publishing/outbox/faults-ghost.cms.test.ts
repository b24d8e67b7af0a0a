/** The fault matrix on a real Ghost. */
import { ghostStage } from '../../../e2e/servers/ghost-stage.ts'
import { startGhost } from '../../../scripts/cms/ghost-start.ts'
import { statusOf } from './fault-cases.ts'
import { describeFaults } from './fault-suite.ts'

describeFaults('Ghost', {
  start: async () => {
    const site = await startGhost()
    return { ...ghostStage(site), stop: site.stop }
  },
  steps: ['POST post', 'GET post by id', 'HEAD picture', 'POST picture', 'GET tags', 'PUT post by id'],
  stepOf: (method, url) => {
    if (url.startsWith('/content/images/')) return `${method} picture`
    const route = url.split('/api/admin/')[1] ?? ''
    if (route.startsWith('images/')) return `${method} picture`
    if (/^posts\/[0-9a-f]+\//.test(route)) return `${method} post by id`
    return `${method} ${route.startsWith('posts') ? 'post' : (route.split(/[/?]/)[0] ?? '')}`
  },
  isWrite: (step) => step.startsWith('POST') || step.startsWith('PUT'),
  exception: (step, { fault }) => {
    // A file that cannot be seen counts as not there: it is sent.
    const isUnseen = [201, 302, 401, 403, 409, 413].includes(statusOf(fault))
    return step === 'HEAD picture' && isUnseen ? 'confirmed' : null
  },
  // The answer to HEAD has no body to cut.
  isPossible: (step, { fault }) => step !== 'HEAD picture' || !['cut-short', 'truncated'].includes(fault.kind),
})
