import type { ParseArgsConfig } from 'node:util'
import type { Archive } from '../archive/operations.ts'

/** What a command of the command line is, and what it gets to work with. */
type Options = NonNullable<ParseArgsConfig['options']>

export type Values = { [name: string]: string | boolean | (string | boolean)[] | undefined }

export type CommandContext = {
  /** Words after the command's name. */
  positionals: string[]
  values: Values
  dataDirectory: string
  /** The archive in the way the command asked for; `none` commands must not call it. */
  archive: () => Promise<Archive>
  /** For progress and logs: stderr, so that stdout stays one JSON value. */
  log: (message: string) => void
  /** The script of the thread that imports run in, as a file a Worker can load. */
  importThread: URL
  /** Aborted by Ctrl-C: a command that waits gives up in an orderly way. */
  signal: AbortSignal
  /** Secrets are never arguments: `MEJA_SECRET`, else the first line of stdin, else a question at the terminal. */
  secret: () => Promise<string | null>
}

/** `value` is what `--json` prints, `text` what a person reads. `ok: false` ends with exit code 1. */
export type CommandResult = {
  ok: boolean
  value: unknown
  text: string
  /** `text` is a file's own content: printed without the line break that ends every other output. */
  verbatim?: boolean
}

export type Command = {
  /** One or two words: `search`, `endpoint add`. */
  name: string
  /** What follows the name, as shown in usage. */
  usage: string
  summary: string
  /** What `--help` adds behind the name of the command: its words and options, line by line. */
  help?: string
  /** A word may begin with a minus (`-macron`): what is none of the options with two is a word. */
  takesMinus?: boolean
  /**
   * `read` needs no ownership of the data directory; `write` refuses with `read_only` while the app owns it; `none`
   * opens no archive.
   */
  access: 'none' | 'read' | 'write'
  /** Of node:util parseArgs; `data-dir` and `json` are added to every command. */
  options: Options
  /** Fewest and most words after the name. */
  positionals: { min: number; max: number }
  run: (context: CommandContext) => Promise<CommandResult>
}
