import { homedir } from 'node:os'
import type { Parsed } from './commands/arguments.ts'
import type { CommandResult } from './commands/command.ts'
import { commands } from './commands/commands.ts'
import { dataDirectoryOf } from './commands/data-directory.ts'
import { type OpenedArchive, openForCommand } from './commands/open-for-command.ts'
import { runCommandLine } from './commands/run-command.ts'
import { readSecret } from './commands/secret.ts'

/** Composition root of the command line: the same services as the app, on plain Node, without Electron. */
const threadScript = new URL('./archive/thread-entry.ts', import.meta.url)
const importThread = new URL('./importing/job/import-thread.ts', import.meta.url)
const log = (message: string): void => void process.stderr.write(`${message}\n`)

const interrupt = new AbortController()
process.once('SIGINT', () => interrupt.abort())
process.once('SIGTERM', () => interrupt.abort())

const run = async ({ command, positionals, values, dataDirectory: chosen }: Parsed): Promise<CommandResult> => {
  const dataDirectory = dataDirectoryOf(chosen, process.platform, process.env, homedir())
  const opening: Promise<OpenedArchive>[] = []
  const archive = async () => {
    const known = opening[0]
    if (known !== undefined) return (await known).archive
    const opened = openForCommand(command.access, { dataDirectory, threadScript, log })
    opening.push(opened)
    return (await opened).archive
  }
  const secret = () => readSecret(process.env, process.stdin, (text) => void process.stderr.write(text))
  try {
    const { signal } = interrupt
    return await command.run({ positionals, values, dataDirectory, archive, log, importThread, signal, secret })
  } finally {
    for (const opened of await Promise.allSettled(opening)) {
      if (opened.status === 'fulfilled') await opened.value.close()
    }
  }
}

// `meja … | head`: whoever reads has had enough, and that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  interrupt.abort()
})

const streams = {
  out: (text: string) => void process.stdout.write(text),
  error: (text: string) => void process.stderr.write(text),
}
// Not process.exit: what is still on its way to a pipe must arrive.
void runCommandLine(process.argv.slice(2), commands, run, streams).then((code) => {
  process.exitCode = code
})
