import { z } from 'zod'
import { Backup, Storage } from '../backups.ts'
import { done, nothing } from './shapes.ts'

/** The archive as a file: its size, its backups. */
export const maintenanceVerbs = {
  'maintenance.backups': { input: nothing, output: z.array(Backup) },
  'maintenance.takeBackup': { input: nothing, output: Backup },
  /** Checks the backup, then starts the app again with it in the archive's place; the present one is kept aside. */
  'maintenance.restore': { input: z.object({ name: Backup.shape.name }), output: done },
  'maintenance.storage': { input: nothing, output: Storage },
  'maintenance.compact': { input: nothing, output: Storage },
}
