/**
 * Decides when a story is saved: a pause after the last change, and at the latest a second after the first unsaved one
 * while the editor types on. One save at a time; `saved` only when the newest change is acknowledged; a failed save
 * is tried again, ever more slowly, and nothing is forgotten. Pure but for the clock it is given; times are in ms.
 */
export type Clock = {
  now: () => number
  /** Runs once after `ms`; returns the function that calls it off. */
  after: (ms: number, run: () => void) => () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

export const saveTimes = { pause: 400, longest: 1000, firstRetry: 1000, slowestRetry: 15_000 } as const

export type SaveState<Receipt> =
  | { kind: 'saved'; receipt: Receipt | null }
  | { kind: 'pending' }
  | { kind: 'saving' }
  | { kind: 'failed'; problem: unknown }

export type SaveSchedule<Receipt> = {
  /** Something changed. */
  touch: () => void
  /** Saves what is unsaved now; rejects with what went wrong. Null when there was never anything to save. */
  flush: () => Promise<Receipt | null>
  state: () => SaveState<Receipt>
  /** No save starts by itself any more. */
  stop: () => void
}

export const createSaveSchedule = <Receipt>(options: {
  clock: Clock
  /** Writes what there is at the moment of the call. `sequence` counts the attempts. */
  save: (sequence: number) => Promise<Receipt>
  onState: (state: SaveState<Receipt>) => void
}): SaveSchedule<Receipt> => {
  const { clock, save } = options
  let changes = 0
  let savedChanges = 0
  let firstUnsaved: number | null = null
  let sequence = 0
  let failures = 0
  let receipt: Receipt | null = null
  let running: Promise<void> | null = null
  let callOff: (() => void) | null = null
  let state: SaveState<Receipt> = { kind: 'saved', receipt: null }

  const become = (next: SaveState<Receipt>): void => {
    state = next
    options.onState(next)
  }
  const plan = (ms: number): void => {
    callOff?.()
    callOff = clock.after(Math.max(0, ms), () => {
      callOff = null
      start().catch(() => undefined)
    })
  }
  const planNext = (): void => {
    const now = clock.now()
    plan(Math.min(saveTimes.pause, (firstUnsaved ?? now) + saveTimes.longest - now))
  }
  const succeeded = (covered: number, next: Receipt): void => {
    receipt = next
    savedChanges = covered
    failures = 0
    if (changes === savedChanges) {
      callOff?.()
      callOff = null
      become({ kind: 'saved', receipt })
    } else {
      become({ kind: 'pending' })
      planNext()
    }
  }
  const failed = (problem: unknown): void => {
    firstUnsaved ??= clock.now()
    failures += 1
    become({ kind: 'failed', problem })
    plan(Math.min(saveTimes.slowestRetry, saveTimes.firstRetry * 2 ** (failures - 1)))
  }
  const start = (): Promise<void> => {
    if (running !== null) return running
    callOff?.()
    callOff = null
    const covered = changes
    firstUnsaved = null
    sequence += 1
    become({ kind: 'saving' })
    const attempt = save(sequence)
    running = attempt.then(
      (next) => {
        running = null
        succeeded(covered, next)
      },
      (problem: unknown) => {
        running = null
        failed(problem)
        throw problem
      },
    )
    return running
  }

  return {
    touch: () => {
      changes += 1
      firstUnsaved ??= clock.now()
      if (running !== null) return
      // After a failure the retry keeps its own, slower time.
      if (state.kind === 'failed') return
      if (state.kind !== 'pending') become({ kind: 'pending' })
      planNext()
    },
    flush: async () => {
      if (running !== null) await running.catch(() => undefined)
      while (changes !== savedChanges) await start()
      return receipt
    },
    state: () => state,
    stop: () => {
      callOff?.()
      callOff = null
    },
  }
}
