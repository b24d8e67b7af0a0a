/** The last save: asks the page to write what is pending and waits for its word, but never longer than five seconds. */

const patience = 5000

export type Flush = {
  /** Resolves when the page has saved, has gone, or has had its time. */
  request: () => Promise<void>
  /** The page spoke: from now on there is somebody to ask. */
  pageIsUp: () => void
  pageIsGone: () => void
  flushed: () => void
}

export function createFlush(ask: () => void, patienceMs: number = patience): Flush {
  let isUp = false
  let finish: (() => void) | null = null
  let pending: Promise<void> | null = null
  return {
    request: () => {
      if (!isUp) return Promise.resolve()
      pending ??= new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, patienceMs)
        finish = () => {
          clearTimeout(timer)
          resolve()
        }
        ask()
      }).finally(() => {
        pending = null
        finish = null
      })
      return pending
    },
    pageIsUp: () => {
      isUp = true
    },
    pageIsGone: () => {
      isUp = false
      finish?.()
    },
    flushed: () => finish?.(),
  }
}
