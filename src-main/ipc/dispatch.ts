/**
 * One call from the page: sender → channel → parse → run → envelope. Nothing that arrives here can throw past it, and
 * nothing but a `Failure` of the closed union leaves it.
 */
import type { ZodError } from 'zod'
import {
  AppError,
  type Channel,
  channels,
  contract,
  type Envelope,
  type ErrorCode,
  type Failure,
} from '../../src-shared/contract/index.ts'
import type { Logger } from '../logging/logger.ts'
import type { Handlers } from './handlers.ts'
import { isTrustedSender, type Sender } from './sender.ts'

export type DispatchOptions = {
  /** A promise, so that the window can ask before the archive is open. */
  handlers: Promise<Handlers>
  developmentUrl: string
  logger: Logger
  redact: (text: string) => string
}

export type Dispatch = (sender: Sender, channel: unknown, input: unknown) => Promise<Envelope<unknown>>

const known: ReadonlySet<unknown> = new Set(channels)

export function createDispatch(options: DispatchOptions): Dispatch {
  return async (sender, channel, input) => {
    if (!isTrustedSender(sender, options.developmentUrl)) {
      options.logger.warn('IPC call refused: the sender is not the main window.')
      return failed('forbidden_sender', 'Only the main window may call.')
    }
    if (!isChannel(channel)) return failed('invalid_input', 'There is no such channel.')
    try {
      const parsed = await contract[channel].input.safeParseAsync(input)
      if (!parsed.success) return failed('invalid_input', `${channel}: ${firstProblem(parsed.error)}`)
      const run = (await options.handlers)[channel] as Run
      return { ok: true, value: await run(parsed.data) }
    } catch (error) {
      return { ok: false, error: asFailure(error, channel, options) }
    }
  }
}

/** The parse above is what makes this cast true: `parsed.data` has the type of this channel's handler. */
type Run = (input: unknown) => Promise<unknown>

function isChannel(channel: unknown): channel is Channel {
  return known.has(channel)
}

function firstProblem(error: ZodError): string {
  const issue = error.issues[0]
  if (issue === undefined) return 'The input does not fit.'
  return `${issue.path.map(String).join('.') || 'input'}: ${issue.message}`.slice(0, 500)
}

function asFailure(error: unknown, channel: Channel, options: DispatchOptions): Failure {
  if (error instanceof AppError) {
    options.logger.warn(`${channel}: ${error.code}: ${error.message}`)
    return { code: error.code, message: options.redact(error.message), details: error.details }
  }
  options.logger.error(`${channel} failed:`, error)
  const message = error instanceof Error ? error.message : 'Something went wrong.'
  return { code: 'internal', message: options.redact(message).slice(0, 500), details: {} }
}

function failed(code: ErrorCode, message: string): { ok: false; error: Failure } {
  return { ok: false, error: { code, message, details: {} } }
}
