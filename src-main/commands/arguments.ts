import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Command, Values } from './command.ts'

/** Reads the command line into one command and its words. What cannot be read is a `UsageError`, never a guess. */
export class UsageError extends Error {
  readonly command: Command | null
  constructor(message: string, command: Command | null = null) {
    super(message)
    this.name = 'UsageError'
    this.command = command
  }
}

type Options = NonNullable<ParseArgsConfig['options']>

const globalOptions: Options = {
  'data-dir': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
}

export type Parsed = {
  command: Command
  positionals: string[]
  values: Values
  json: boolean
  dataDirectory: string | null
}

const everyOption = (commands: readonly Command[]): Options =>
  commands.reduce((all, command) => Object.assign(all, command.options), { ...globalOptions })

/** The words of a command line that are no option, found leniently: only to learn which command is meant. */
export const wordsOf = (argv: string[], commands: readonly Command[]): string[] =>
  parseArgs({ args: argv, options: everyOption(commands), strict: false, allowPositionals: true }).positionals

/** Which of `names` a line of words begins with. */
export const findName = (words: string[], names: readonly string[]): string => {
  const [first, second] = words
  const name = [`${first} ${second}`, first].find((one) => one !== undefined && names.includes(one))
  if (name !== undefined) return name
  if (first === undefined) throw new UsageError('Which command? See `meja --help`.')
  const family = names.filter((candidate) => candidate.startsWith(`${first} `))
  if (family.length > 0) {
    throw new UsageError(`“${first}” needs one of: ${family.map((one) => one.slice(first.length + 1)).join(', ')}.`)
  }
  throw new UsageError(`There is no command “${first}”. See \`meja --help\`.`)
}

/** No argument of a command line can hold it: it hides the minus of a word from the reader of options. */
const hidden = '\u0000'
const hide = (word: string): string => (/^-[^-]/.test(word) && word !== '-h' ? hidden + word : word)
const show = (word: string): string => word.replace(hidden, '')

const strictly = (argv: string[], command: Command) => {
  try {
    const options = { ...globalOptions, ...command.options }
    const args = command.takesMinus === true ? argv.map(hide) : argv
    const { values, positionals } = parseArgs({ args, options, strict: true, allowPositionals: true })
    const shown = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? show(value) : value])
    return { values: Object.fromEntries(shown) as Values, positionals: positionals.map(show) }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), command)
  }
}

/** What stands after `--` are words, whatever they look like. */
const beforeWords = (argv: string[]): string[] => {
  const end = argv.indexOf('--')
  return end === -1 ? argv : argv.slice(0, end)
}

export const wantsHelp = (argv: string[]): boolean => {
  const read = beforeWords(argv)
  return read.includes('--help') || read.includes('-h') || read[0] === 'help'
}

export const wantsJson = (argv: string[]): boolean => beforeWords(argv).includes('--json')

/** A day of the calendar: Date turns 31 February into a day of March, so only one that stays itself exists. */
export const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** `--from` and `--to` mean the same for every command that has them. */
const requirePeriod = ({ from, to }: Values, command: Command): void => {
  for (const [name, day] of Object.entries({ from, to })) {
    if (typeof day === 'string' && !isDay(day)) {
      throw new UsageError(`--${name} must be a day of the calendar such as 2024-09-17, not “${day}”.`, command)
    }
  }
  if (typeof from === 'string' && typeof to === 'string' && from > to) {
    throw new UsageError(`--from ${from} is after --to ${to}: no day lies between them.`, command)
  }
}

export const parseCommandLine = (argv: string[], command: Command): Parsed => {
  const { values, positionals } = strictly(argv, command)
  const words = positionals.slice(command.name.split(' ').length)
  const { min, max } = command.positionals
  if (words.length < min || words.length > max) {
    throw new UsageError(`“${command.name}” takes ${command.usage || 'no further words'}.`, command)
  }
  requirePeriod(values, command)
  const directory = values['data-dir']
  return {
    command,
    positionals: words,
    values,
    json: values.json === true,
    dataDirectory: typeof directory === 'string' ? directory : null,
  }
}

const directoryLine =
  'The data directory is --data-dir, else MEJA_DATA_DIR, else the one of the app. Exit: 0 done, 1 failed, 2 usage.'

/** What `--help` says behind the name of a command. */
export const commandHelp = ({ name, usage, summary, help }: Command): string =>
  [
    `Usage: meja ${name} ${usage} [--data-dir DIR] [--json]`,
    '',
    `${summary}.`,
    ...(help === undefined ? [] : ['', help]),
    '',
    directoryLine,
  ].join('\n')

/** The same for programs. */
export const helpValue = (commands: readonly Command[]) => ({
  usage: 'meja <command> [words] [--data-dir DIR] [--json]',
  commands: commands.map(({ name, usage, summary }) => ({ name, usage, summary })),
})

export const helpText = (commands: readonly Command[]): string => {
  const lines = commands.map((command) => `  ${`${command.name} ${command.usage}`.padEnd(62)} ${command.summary}`)
  return [
    'Usage: meja <command> [words] [--data-dir DIR] [--json]',
    '',
    ...lines,
    '',
    '`meja <command> --help` tells more of one of them.',
    directoryLine,
  ].join('\n')
}
