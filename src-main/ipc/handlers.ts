/** The types a table of handlers is written against: one entry for each channel of its domain, no more, no fewer. */
import type { Channel, Output, Parsed } from '../../src-shared/contract/index.ts'

export type Handler<C extends Channel> = (input: Parsed<C>) => Promise<Output<C>>
export type Handlers = { [C in Channel]: Handler<C> }
export type Domain<Name extends string> = Pick<Handlers, Extract<Channel, `${Name}.${string}`>>
