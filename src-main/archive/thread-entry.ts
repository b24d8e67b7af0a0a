import { parentPort, workerData } from 'node:worker_threads'
import type { AppError, Envelope } from '../../src-shared/contract/errors.ts'
import type { Readable } from './handle.ts'
import { archivePath, openReadable, openWritable } from './open.ts'
import { readOperations } from './read-operations.ts'
import { archiveError } from './sqlite-errors.ts'
import type { ThreadCall, ThreadReply, ThreadSettings } from './thread-messages.ts'
import { writeOperations } from './write-operations.ts'

/** The entry of an archive thread: opens its own connection, then runs one call after the other. */
type Operation = (...input: unknown[]) => unknown

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

type Opened = { db: Readable; operations: Map<string, Operation> }

/** The caller's side of the RPC types each name and its input; here they are only looked up. */
const named = (operations: object): Map<string, Operation> => new Map(Object.entries(operations))

const open = (): Opened => {
  if (settings.role === 'reader') {
    const db = openReadable(settings.dataDirectory)
    return { db, operations: named(readOperations(db)) }
  }
  const db = openWritable(settings.dataDirectory)
  return { db, operations: named(writeOperations(db)) }
}

const serve = (port: NonNullable<typeof parentPort>): void => {
  const send = (reply: ThreadReply): void => port.postMessage(reply)
  const opened = outcomeOf(open)
  if (!opened.ok) {
    send({ kind: 'ready', outcome: opened })
    port.close()
    return
  }
  const { db, operations } = opened.value
  port.on('message', (message: ThreadCall | 'close') => {
    if (message === 'close') {
      db.close()
      port.close()
      return
    }
    const started = performance.now()
    const outcome = outcomeOf(() => operations.get(message.operation)?.(...message.input))
    send({ kind: 'result', id: message.id, tookMs: performance.now() - started, outcome })
  })
  send({ kind: 'ready', outcome: { ok: true, value: null } })
}

if (parentPort !== null) serve(parentPort)
