import type { Command } from './command.ts'
import { doctorCommand } from './doctor.ts'
import { endpointAddCommand, endpointListCommand, endpointRemoveCommand, endpointTestCommand } from './endpoint.ts'
import { importCommand } from './import.ts'
import { outboxCancelCommand, outboxListCommand, outboxRunCommand } from './outbox.ts'
import { publishCommand } from './publish.ts'
import { quotesCommand } from './quotes.ts'
import { searchCommand } from './search.ts'
import { showCommand } from './show.ts'
import { structureCommand } from './structure.ts'

/** Every command, in the order the help shows them: a new one is one import and one line. */
export const commands: readonly Command[] = [
  importCommand,
  structureCommand,
  searchCommand,
  quotesCommand,
  showCommand,
  doctorCommand,
  endpointAddCommand,
  endpointListCommand,
  endpointTestCommand,
  endpointRemoveCommand,
  publishCommand,
  outboxListCommand,
  outboxRunCommand,
  outboxCancelCommand,
]
