import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Clock, createSaveSchedule, type SaveState, saveTimes } from './save-schedule.ts'

/** All promises that can go on have gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A clock that stands still until it is told to run. */
const handClock = () => {
  let now = 0
  let tasks: { at: number; run: () => void }[] = []
  const clock: Clock = {
    now: () => now,
    after: (ms, run) => {
      const task = { at: now + ms, run }
      tasks.push(task)
      return () => {
        tasks = tasks.filter((other) => other !== task)
      }
    },
  }
  const pass = async (ms: number): Promise<void> => {
    const end = now + ms
    for (;;) {
      await settled()
      const next = tasks.filter((task) => task.at <= end).sort((a, b) => a.at - b.at)[0]
      if (next === undefined) break
      now = next.at
      tasks = tasks.filter((task) => task !== next)
      next.run()
    }
    now = end
  }
  return { clock, pass }
}

type Attempt = { sequence: number; at: number; answer: (problem?: Error) => void }

const setUp = (automatic = true) => {
  const { clock, pass } = handClock()
  const attempts: Attempt[] = []
  const states: SaveState<number>['kind'][] = []
  const autosave = createSaveSchedule<number>({
    clock,
    save: (sequence) =>
      new Promise((resolve, reject) => {
        const answer = (problem?: Error): void => (problem === undefined ? resolve(sequence) : reject(problem))
        attempts.push({ sequence, at: clock.now(), answer })
        if (automatic) answer()
      }),
    onState: (state) => states.push(state.kind),
  })
  return { autosave, attempts, states, pass, clock }
}

describe('createSaveSchedule', () => {
  test('saves once, 400 ms after the typing pauses', async () => {
    const { autosave, attempts, pass } = setUp()
    autosave.touch()
    await pass(200)
    autosave.touch()
    await pass(399)
    expect(attempts).toHaveLength(0)
    await pass(1)
    expect(attempts.map((attempt) => attempt.at)).toEqual([600])
    expect(autosave.state()).toEqual({ kind: 'saved', receipt: 1 })
    await pass(10_000)
    expect(attempts).toHaveLength(1)
  })

  test('saves at least every second while somebody types on', async () => {
    const { autosave, attempts, pass } = setUp()
    for (let typed = 0; typed < 50; typed++) {
      autosave.touch()
      await pass(100)
    }
    const gaps = attempts.map((attempt, index) => attempt.at - (attempts[index - 1]?.at ?? 0))
    expect(attempts.length).toBeGreaterThanOrEqual(4)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(saveTimes.longest + 100)
  })

  test('is not saved while a newer change waits', async () => {
    const { autosave, attempts, states, pass } = setUp(false)
    autosave.touch()
    await pass(400)
    autosave.touch()
    attempts[0]?.answer()
    await pass(0)
    expect(autosave.state().kind).toBe('pending')
    await pass(400)
    attempts[1]?.answer()
    await pass(0)
    expect(autosave.state()).toEqual({ kind: 'saved', receipt: 2 })
    expect(states.filter((kind) => kind === 'saved')).toHaveLength(1)
  })

  test('never sends two saves at once', async () => {
    const { autosave, attempts, pass } = setUp(false)
    autosave.touch()
    await pass(400)
    autosave.touch()
    await pass(5000)
    expect(attempts).toHaveLength(1)
  })

  test('keeps trying after a failure, more slowly each time, and says so', async () => {
    const { autosave, attempts, pass } = setUp(false)
    autosave.touch()
    await pass(400)
    attempts[0]?.answer(new Error('disk full'))
    await pass(0)
    expect(autosave.state()).toMatchObject({ kind: 'failed', problem: { message: 'disk full' } })
    await pass(saveTimes.firstRetry)
    attempts[1]?.answer(new Error('disk full'))
    autosave.touch()
    await pass(saveTimes.firstRetry)
    expect(attempts).toHaveLength(2)
    await pass(saveTimes.firstRetry)
    expect(attempts).toHaveLength(3)
    attempts[2]?.answer()
    await pass(0)
    expect(autosave.state().kind).toBe('saved')
  })

  test('flush waits for the save under way and then saves the rest', async () => {
    const { autosave, attempts, pass } = setUp(false)
    autosave.touch()
    await pass(400)
    autosave.touch()
    let flushed: number | null = null
    const done = autosave.flush().then((receipt) => {
      flushed = receipt
    })
    attempts[0]?.answer()
    await pass(0)
    expect(attempts).toHaveLength(2)
    expect(flushed).toBeNull()
    attempts[1]?.answer()
    await done
    expect(flushed).toBe(2)
  })

  test('flush rejects with what went wrong and keeps the change', async () => {
    const { autosave, attempts, pass } = setUp(false)
    autosave.touch()
    const flushed = autosave.flush()
    attempts[0]?.answer(new Error('disk full'))
    await expect(flushed).rejects.toThrow('disk full')
    await pass(saveTimes.firstRetry)
    expect(attempts).toHaveLength(2)
  })

  test('flush with nothing to save writes nothing', async () => {
    const { autosave, attempts } = setUp()
    expect(await autosave.flush()).toBeNull()
    expect(attempts).toHaveLength(0)
  })

  test('whatever happens, everything typed is saved in the end and never called saved before', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('type' as const) }),
      fc.record({ kind: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 2000 }) }),
      fc.record({ kind: fc.constant('answer' as const), fails: fc.boolean() }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { clock, pass } = handClock()
        let typed = 0
        let onDisk = 0
        const waiting: { value: number; resolve: () => void; reject: () => void }[] = []
        const autosave = createSaveSchedule<number>({
          clock,
          save: () =>
            new Promise<number>((resolve, reject) => {
              const value = typed
              waiting.push({
                value,
                resolve: () => {
                  onDisk = value
                  resolve(value)
                },
                reject: () => reject(new Error('no')),
              })
            }),
          onState: (state) => {
            if (state.kind === 'saved') expect(onDisk).toBe(typed)
          },
        })
        const answer = async (fails: boolean): Promise<void> => {
          const next = waiting.shift()
          if (fails) next?.reject()
          else next?.resolve()
          await pass(0)
        }
        for (const next of steps) {
          if (next.kind === 'type') {
            typed += 1
            autosave.touch()
          } else if (next.kind === 'pass') await pass(next.ms)
          else await answer(next.fails)
          expect(waiting.length).toBeLessThanOrEqual(1)
        }
        for (let turn = 0; turn < 20 && onDisk !== typed; turn++) {
          await pass(saveTimes.slowestRetry)
          await answer(false)
        }
        expect(onDisk).toBe(typed)
        if (typed > 0) expect(autosave.state().kind).toBe('saved')
      }),
      { numRuns: 300 },
    )
  })
})
