import type { Channel, EventName } from './channels.ts'
import type { Input, Output } from './contract.ts'
import type { Envelope } from './errors.ts'
import type { EventPayload } from './events.ts'

/** What the preload puts on the page as `window.api`: the renderer's only way out, typed by the contract. */
export type Api = {
  /** Never rejects: what goes wrong comes back as a `Failure` in the envelope. */
  call: <C extends Channel>(channel: C, input: Input<C>) => Promise<Envelope<Output<C>>>
  /** Files the editor dropped: where they lie is known to the preload alone. */
  offerFiles: (files: File[]) => Promise<Envelope<Output<'importing.offer'>>>
  /** Returns the function that ends the subscription. */
  on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void
}
