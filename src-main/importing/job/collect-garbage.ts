import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Keeps the heap of an importing thread near to what is alive in it. What lives from one piece to the next becomes old, and
 * V8 does not look at old objects before there are some hundred megabytes: in the app, whose process cannot be started so
 * that it spares memory, they would all be garbage of imports.
 */
const mostGrowth = 1.3
/** Bytes. */
const mostMore = 12_000_000

/** V8's own, shown to contexts that are made from now on; nothing that runs already sees it. */
const collector = (): (() => void) => {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  return typeof collect === 'function' ? () => void collect() : () => undefined
}

/** To be called between two pieces, when little is alive: collects once enough has piled up since the last time. */
export const createGarbageCollection = (): (() => void) => {
  let alive = getHeapStatistics().used_heap_size
  let collect: (() => void) | null = null
  return () => {
    if (getHeapStatistics().used_heap_size < alive * mostGrowth + mostMore) return
    collect ??= collector()
    collect()
    alive = getHeapStatistics().used_heap_size
  }
}
