import type { Command } from './command.ts'

/** Every command, in the order the help shows them: a new one is one import and one line. */
export const commands: readonly Command[] = []
