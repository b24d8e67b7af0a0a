import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import { AppError, type Envelope } from '../../src-shared/contract/errors.ts'
import { createCallsInSteps, type Steps } from './calls-in-steps.ts'
import type { Readable } from './handle.ts'
import { archivePath, openReadable, openWritable } from './open.ts'
import { archiveError } from './sqlite-errors.ts'
import type { KeeperTask, ThreadCall, ThreadReply, ThreadSettings } from './thread-messages.ts'

/**
 * The entry of an archive thread: opens its own connection, then runs one call after the other. Each loads the operations of
 * its own role only: the rest of the archive's code is some ten megabytes.
 */
type Operation<Answer = unknown> = (...input: unknown[]) => Answer

const settings = workerData as ThreadSettings
const path = archivePath(settings.dataDirectory)

const failure = (error: AppError): Envelope<never> => ({
  ok: false,
  error: { code: error.code, message: error.message, details: error.details },
})

const outcomeOf = <T>(work: () => T): Envelope<T> => {
  try {
    return { ok: true, value: work() }
  } catch (error) {
    return failure(archiveError(error, path))
  }
}

type Opened = {
  db: Readable
  operations: Map<string, Operation>
  inSteps: Map<string, Operation<Steps>>
  step: () => boolean
}

/** The caller's side of the RPC types each name and its input; here they are only looked up. */
const named = <Answer>(operations: object): Map<string, Operation<Answer>> => new Map(Object.entries(operations))

const open = async (): Promise<Opened> => {
  if (settings.role === 'reader') {
    const { readOperations, readsInSteps } = await import('./read-operations.ts')
    const db = openReadable(settings.dataDirectory)
    return { db, operations: named(readOperations(db)), inSteps: named(readsInSteps(db)), step: () => false }
  }
  const { createMaintenance } = await import('./maintenance.ts')
  const { writeOperations } = await import('./write-operations.ts')
  const db = openWritable(settings.dataDirectory, settings.role === 'writer' ? settings.pageCacheKb : undefined)
  return { db, operations: named(writeOperations(db)), inSteps: new Map(), step: createMaintenance(db).step }
}

/** What else has arrived by now. */
const waitingAt = (port: NonNullable<typeof parentPort>): (ThreadCall | 'close')[] => {
  const waiting: (ThreadCall | 'close')[] = []
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    waiting.push(next.message)
  }
  return waiting
}

const superseded = failure(new AppError('superseded', 'A newer keystroke asked again.'))

/** The first page of a search as you type, which is of no use to anybody once the next letter was typed. */
const isTypedSearch = (message: ThreadCall | 'close'): boolean => {
  if (message === 'close' || message.operation !== 'search') return false
  const query = message.input[0]
  if (typeof query !== 'object' || query === null) return false
  const isFurtherPage = 'offset' in query && typeof query.offset === 'number' && query.offset > 0
  return 'asYouType' in query && query.asYouType === true && !isFurtherPage
}

const isSuperseded = (message: ThreadCall, later: (ThreadCall | 'close')[]): boolean =>
  isTypedSearch(message) && later.some(isTypedSearch)

const idleAfterMs = 2000
const betweenStepsMs = 15

/** Works while no call comes, with pauses in which one would be answered. */
const createIdleWork = (step: () => boolean) => {
  let timer: NodeJS.Timeout | undefined
  const again = (delay: number): void => {
    timer = setTimeout(() => {
      const outcome = outcomeOf(step)
      again(outcome.ok && outcome.value ? betweenStepsMs : idleAfterMs * 30)
    }, delay)
  }
  return {
    start: () => {
      clearTimeout(timer)
      again(idleAfterMs)
    },
    stop: () => clearTimeout(timer),
  }
}

const opening = async (): Promise<Envelope<Opened>> => {
  try {
    return { ok: true, value: await open() }
  } catch (error) {
    return failure(archiveError(error, path))
  }
}

const serve = async (port: NonNullable<typeof parentPort>): Promise<void> => {
  const send = (reply: ThreadReply): void => port.postMessage(reply)
  const opened = await opening()
  if (!opened.ok) {
    send({ kind: 'ready', outcome: opened })
    port.close()
    return
  }
  const { db, operations, inSteps, step } = opened.value
  const callsInSteps = createCallsInSteps()
  const answer = ({ id, operation, input }: ThreadCall): void => {
    const started = performance.now()
    const done = (outcome: Envelope<unknown>): void =>
      send({ kind: 'result', id, tookMs: performance.now() - started, outcome })
    const steps = inSteps.get(operation)?.(...input)
    if (steps === undefined) done(outcomeOf(() => operations.get(operation)?.(...input)))
    else callsInSteps.begin({ step: () => outcomeOf(() => steps.next()), done })
  }
  const idle = createIdleWork(step)
  port.on('message', (first: ThreadCall | 'close') => {
    idle.stop()
    const waiting = [first, ...waitingAt(port)]
    for (const [index, message] of waiting.entries()) {
      if (message === 'close') {
        callsInSteps.finish()
        db.close()
        port.close()
        return
      }
      if (isSuperseded(message, waiting.slice(index + 1)))
        send({ kind: 'result', id: message.id, tookMs: 0, outcome: superseded })
      else answer(message)
    }
    idle.start()
  })
  idle.start()
  send({ kind: 'ready', outcome: { ok: true, value: null } })
}

const keepFor = async (port: NonNullable<typeof parentPort>, task: KeeperTask): Promise<void> => {
  const { keep } = await import('./keep.ts')
  port.postMessage(await keep(task, settings.dataDirectory))
  port.close()
}

if (parentPort !== null) {
  if (settings.role === 'keeper') void keepFor(parentPort, settings.task)
  else void serve(parentPort)
}
