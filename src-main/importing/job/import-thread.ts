import { parentPort, workerData } from 'node:worker_threads'
import { giveWay } from './give-way.ts'
import type { ImportThreadSettings, StructuringSettings } from './thread-messages.ts'

/** The entry of the importing threads, the one that reads sources and its helpers: each loads only what its role needs. */
const begin = async (port: NonNullable<typeof parentPort>): Promise<void> => {
  const settings = workerData as ImportThreadSettings | StructuringSettings
  if (settings.givesWay) giveWay()
  if (settings.role === 'structure') (await import('./help-import.ts')).helpImport(port, settings)
  else await (await import('./serve-import.ts')).serveImport(port, settings)
}

if (parentPort !== null) void begin(parentPort)
