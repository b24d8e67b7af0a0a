import type { CheckAnswer, CheckRequest } from './check-request.ts'

/** The page's side of the checking worker: one for the window, started by the first question. */
let worker: Worker | null = null
let asked = 0
const waiting = new Map<number, { resolve: (answer: CheckAnswer) => void; reject: (problem: Error) => void }>()

const start = (): Worker => {
  const started = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
    waiting.get(data.id)?.resolve(data)
    waiting.delete(data.id)
  })
  // A rule that broke takes the worker down; the next question starts a new one.
  started.addEventListener('error', (event) => {
    event.preventDefault()
    started.terminate()
    worker = null
    for (const { reject } of waiting.values()) reject(new Error(event.message))
    waiting.clear()
  })
  return started
}

export const runChecks = (request: Omit<CheckRequest, 'id'>): Promise<CheckAnswer> => {
  worker ??= start()
  const target = worker
  asked += 1
  const id = asked
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    target.postMessage({ ...request, id })
  })
}
