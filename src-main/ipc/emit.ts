/** Tells the page what happened, as one of the contract's events. */
import type { EventName, EventPayload } from '../../src-shared/contract/index.ts'

export type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void
