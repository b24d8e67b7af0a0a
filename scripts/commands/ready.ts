/** `npm run setup`: set-up has already run when this is reached. */
import { resolveElectron } from '../electron/resolve.ts'

const runtime = resolveElectron()
console.log(`Ready. Node ${process.versions.node}, Electron (${runtime.kind}): ${runtime.executable}`)
