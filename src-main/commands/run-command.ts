import { AppError, type Failure } from '../../src-shared/contract/errors.ts'
import {
  commandHelp,
  findName,
  helpText,
  helpValue,
  type Parsed,
  parseCommandLine,
  UsageError,
  wantsHelp,
  wantsJson,
  wordsOf,
} from './arguments.ts'
import type { Command, CommandResult } from './command.ts'
import { allCommands, type Registry } from './commands.ts'

/** Runs one command line from words to exit code: 0 done, 1 failed, 2 usage. With --json, one value on stdout. */
export type Streams = { out: (text: string) => void; error: (text: string) => void }

export type RunCommand = (parsed: Parsed) => Promise<CommandResult>

const failureOf = (error: unknown): Failure =>
  error instanceof AppError
    ? { code: error.code, message: error.message, details: error.details }
    : { code: 'internal', message: error instanceof Error ? error.message : String(error), details: {} }

const report = (failure: Failure, json: boolean, streams: Streams): void => {
  if (json) streams.out(`${JSON.stringify({ error: failure })}\n`)
  streams.error(`meja: ${failure.message}\n`)
}

const usage = (error: UsageError, json: boolean, streams: Streams): number => {
  report({ code: 'invalid_input', message: error.message, details: {} }, json, streams)
  if (error.command !== null) streams.error(`Usage: meja ${error.command.name} ${error.command.usage}\n`)
  return 2
}

/** Reads no more commands than the line needs: reading all of them takes longer than most of them run. */
const commandOf = async (argv: string[], registry: Registry): Promise<Command> => {
  const names = Object.keys(registry)
  const isPlain = names.includes(argv[0] ?? '') || !argv.slice(0, 2).some((word) => word.startsWith('-'))
  const words = isPlain ? argv : wordsOf(argv, await allCommands(registry))
  const name = findName(words, names)
  const read = registry[name]
  if (read === undefined) throw new Error(`The registry has lost “${name}”.`)
  return read()
}

/** Of one command where the line names one, else of all. */
const helpFor = async (argv: string[], registry: Registry): Promise<string> => {
  const words = argv.filter((word) => !word.startsWith('-') && word !== 'help')
  const names = Object.keys(registry)
  const named = [words.slice(0, 2).join(' '), words[0] ?? ''].find((name) => names.includes(name))
  if (named === undefined) {
    const commands = await allCommands(registry)
    return wantsJson(argv) ? JSON.stringify(helpValue(commands)) : helpText(commands)
  }
  const command = await commandOf(named.split(' '), registry)
  return wantsJson(argv) ? JSON.stringify(helpValue([command])) : commandHelp(command)
}

export const runCommandLine = async (
  argv: string[],
  registry: Registry,
  run: RunCommand,
  streams: Streams,
): Promise<number> => {
  if (wantsHelp(argv)) {
    streams.out(`${await helpFor(argv, registry)}\n`)
    return 0
  }
  try {
    const parsed = parseCommandLine(argv, await commandOf(argv, registry))
    const result = await run(parsed)
    const ending = result.verbatim === true && !parsed.json ? '' : '\n'
    streams.out(`${parsed.json ? JSON.stringify(result.value) : result.text}${ending}`)
    return result.ok ? 0 : 1
  } catch (error) {
    if (error instanceof UsageError) return usage(error, wantsJson(argv), streams)
    report(failureOf(error), wantsJson(argv), streams)
    return 1
  }
}
