import type { Envelope } from '../../src-shared/contract/errors.ts'

/**
 * Calls that take their time are answered in steps, one call after the other. Between two steps whatever has arrived
 * meanwhile is answered first: the hits of a newer question do not wait for the facets of an older one.
 */
export type Steps = Generator<undefined, unknown>

/** `step` runs one step and catches what it throws; `done` is told the answer. */
type Call = { step: () => Envelope<IteratorResult<undefined, unknown>>; done: (outcome: Envelope<unknown>) => void }

export type CallsInSteps = {
  begin: (call: Call) => void
  /** All that was begun, to its end. */
  finish: () => void
}

export const createCallsInSteps = (): CallsInSteps => {
  const calls: Call[] = []
  let isDue = false

  const stepFirst = (): void => {
    const [first] = calls
    if (first === undefined) return
    const outcome = first.step()
    if (outcome.ok && outcome.value.done !== true) return
    calls.shift()
    first.done(outcome.ok ? { ok: true, value: outcome.value.value } : outcome)
  }
  const soon = (): void => {
    if (isDue || calls.length === 0) return
    isDue = true
    setImmediate(() => {
      isDue = false
      stepFirst()
      soon()
    })
  }
  return {
    begin: (call) => {
      calls.push(call)
      soon()
    },
    finish: () => {
      while (calls.length > 0) stepFirst()
    },
  }
}
