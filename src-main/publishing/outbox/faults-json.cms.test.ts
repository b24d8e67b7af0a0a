/** The fault matrix on a JSON endpoint that can be asked for a story by its key. */
import { jsonStage } from '../../../e2e/servers/json-stage.ts'
import { describeFaults } from './fault-suite.ts'

describeFaults('JSON', {
  start: () => jsonStage({ idempotent: false, lookup: true }),
  steps: ['POST story', 'PUT picture', 'PUT story'],
  stepOf: (method, url) => `${method} ${url.startsWith('/media/') ? 'picture' : 'story'}`,
  isWrite: () => true,
  // Any answer that says yes is enough for a picture: its address is known before it is put there.
  exception: (step, { name }) => (step === 'PUT picture' && name === '{} without an id' ? 'confirmed' : null),
})
