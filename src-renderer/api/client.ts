import type { Api } from '../../src-shared/contract/api.ts'
import type {
  Channel,
  ErrorCode,
  EventName,
  EventPayload,
  Failure,
  Input,
  Output,
} from '../../src-shared/contract/index.ts'

/** The renderer's only way out: calls over `window.api`, with the envelope taken off. */
declare global {
  interface Window {
    readonly api: Api
  }
}

/** A call that main answered with a failure; `code` has a sentence in the catalogues. */
export class CallError extends Error {
  readonly code: ErrorCode
  readonly details: Record<string, string>
  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'CallError'
    this.code = failure.code
    this.details = failure.details
  }
}

/** Resolves to the channel's output; rejects with a `CallError`. */
export const call = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
  const envelope = await window.api.call(channel, input)
  if (!envelope.ok) throw new CallError(envelope.error)
  return envelope.value
}

/** Returns the function that stops listening. */
export const onEvent = <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): (() => void) =>
  window.api.on(event, listener)
