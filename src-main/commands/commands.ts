import type { Command } from './command.ts'

/** Commands by their names; each is read from disk when somebody asks for it. */
export type Registry = Readonly<Record<string, () => Promise<Command>>>

/** Every command, in the order the help shows them: a new one is one line. */
export const commands: Registry = {
  import: async () => (await import('./import.ts')).importCommand,
  reindex: async () => (await import('./reindex.ts')).reindexCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  structure: async () => (await import('./structure.ts')).structureCommand,
  check: async () => (await import('./check.ts')).checkCommand,
  search: async () => (await import('./search.ts')).searchCommand,
  suggest: async () => (await import('./suggest.ts')).suggestCommand,
  related: async () => (await import('./related.ts')).relatedCommand,
  stats: async () => (await import('./stats.ts')).statsCommand,
  quotes: async () => (await import('./quotes.ts')).quotesCommand,
  show: async () => (await import('./show.ts')).showCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  'backup list': async () => (await import('./backup.ts')).backupListCommand,
  'backup take': async () => (await import('./backup.ts')).backupTakeCommand,
  'backup restore': async () => (await import('./backup.ts')).backupRestoreCommand,
  'endpoint add': async () => (await import('./endpoint.ts')).endpointAddCommand,
  'endpoint list': async () => (await import('./endpoint.ts')).endpointListCommand,
  'endpoint test': async () => (await import('./endpoint.ts')).endpointTestCommand,
  'endpoint template': async () => (await import('./endpoint-template.ts')).endpointTemplateCommand,
  'endpoint remove': async () => (await import('./endpoint.ts')).endpointRemoveCommand,
  pull: async () => (await import('./pull.ts')).pullCommand,
  publish: async () => (await import('./publish.ts')).publishCommand,
  embargo: async () => (await import('./embargo.ts')).embargoCommand,
  'correction add': async () => (await import('./correction.ts')).correctionAddCommand,
  'correction list': async () => (await import('./correction.ts')).correctionListCommand,
  'correction remove': async () => (await import('./correction.ts')).correctionRemoveCommand,
  'outbox list': async () => (await import('./outbox.ts')).outboxListCommand,
  'outbox show': async () => (await import('./outbox.ts')).outboxShowCommand,
  'outbox run': async () => (await import('./outbox.ts')).outboxRunCommand,
  'outbox cancel': async () => (await import('./outbox.ts')).outboxCancelCommand,
  'outbox resolve': async () => (await import('./outbox.ts')).outboxResolveCommand,
}

export const allCommands = (registry: Registry): Promise<Command[]> =>
  Promise.all(Object.values(registry).map((read) => read()))
