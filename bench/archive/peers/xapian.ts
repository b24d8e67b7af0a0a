import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { clocked, type NumberedArticle, numbered, type Peer } from './peer.ts'
import { bytesIn, stopServer } from './server.ts'

/** Xapian through its Python bindings in a process of its own, which measures its own times. */
const isInstalled = (): boolean => spawnSync('/usr/bin/python3', ['-c', 'import xapian']).status === 0

const caller = (child: ChildProcessWithoutNullStreams) => {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return async (call: object): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(call)}\n`)
    const { value, done } = await lines.next()
    if (done === true) throw new Error('The Xapian process ended.')
    return JSON.parse(value)
  }
}

export const xapian: Peer = {
  name: 'Xapian',
  missing: () =>
    isInstalled() ? null : 'the Python module xapian not found: install it with “apt-get install python3-xapian”',
  open: async (articles, folder) => {
    mkdirSync(folder, { recursive: true })
    const data = join(folder, 'index')
    const child = spawn('/usr/bin/python3', [join(import.meta.dirname, 'xapian-bench.py'), data])
    child.stderr.pipe(process.stderr)
    const call = caller(child)
    const fill = async (): Promise<void> => {
      let some: NumberedArticle[] = []
      for (const article of numbered(articles)) {
        some.push(article)
        if (some.length < 1000) continue
        await call({ add: some })
        some = []
      }
      await call({ add: some })
      await call({ commit: true })
    }
    const seconds = (await clocked(fill)) / 1000
    return {
      seconds,
      bytes: bytesIn(data),
      ask: async (asked) => Number(await call({ ask: asked })),
      close: () => stopServer(child),
    }
  },
}
