/** Backups, the space on the disk, and what can be done about both. */
import { listBackups } from '../archive/backups/list.ts'
import type { Keeper } from '../archive/keeper.ts'
import type { Archive } from '../archive/operations.ts'
import type { Domain } from './handlers.ts'

export type Maintenance = {
  dataDirectory: string
  /** Saves, closes and opens the app again. */
  restart: () => void
}

export function maintenanceHandlers(archive: Archive, keeper: Keeper, services: Maintenance): Domain<'maintenance'> {
  return {
    'maintenance.backups': async () => listBackups(services.dataDirectory),
    'maintenance.takeBackup': () => keeper.takeBackup(),
    'maintenance.restore': async ({ name }) => {
      await keeper.requestRestore(name)
      services.restart()
      return { done: true }
    },
    'maintenance.storage': () => keeper.measure(),
    'maintenance.compact': async () => {
      await archive.write('compact')
      return keeper.measure()
    },
  }
}
