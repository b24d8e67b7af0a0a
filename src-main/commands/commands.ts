import { backupListCommand, backupRestoreCommand, backupTakeCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import type { Command } from './command.ts'
import { correctionAddCommand, correctionListCommand, correctionRemoveCommand } from './correction.ts'
import { doctorCommand } from './doctor.ts'
import { embargoCommand } from './embargo.ts'
import { endpointAddCommand, endpointListCommand, endpointRemoveCommand, endpointTestCommand } from './endpoint.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import {
  outboxCancelCommand,
  outboxListCommand,
  outboxResolveCommand,
  outboxRunCommand,
  outboxShowCommand,
} from './outbox.ts'
import { publishCommand } from './publish.ts'
import { pullCommand } from './pull.ts'
import { quotesCommand } from './quotes.ts'
import { reindexCommand } from './reindex.ts'
import { relatedCommand } from './related.ts'
import { searchCommand } from './search.ts'
import { showCommand } from './show.ts'
import { statsCommand } from './stats.ts'
import { structureCommand } from './structure.ts'
import { suggestCommand } from './suggest.ts'

/** Every command, in the order the help shows them: a new one is one import and one line. */
export const commands: readonly Command[] = [
  importCommand,
  reindexCommand,
  exportCommand,
  structureCommand,
  checkCommand,
  searchCommand,
  suggestCommand,
  relatedCommand,
  statsCommand,
  quotesCommand,
  showCommand,
  doctorCommand,
  backupListCommand,
  backupTakeCommand,
  backupRestoreCommand,
  endpointAddCommand,
  endpointListCommand,
  endpointTestCommand,
  endpointRemoveCommand,
  pullCommand,
  publishCommand,
  embargoCommand,
  correctionAddCommand,
  correctionListCommand,
  correctionRemoveCommand,
  outboxListCommand,
  outboxShowCommand,
  outboxRunCommand,
  outboxCancelCommand,
  outboxResolveCommand,
]
