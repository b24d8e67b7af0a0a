/**
 * The command line as a desk that can be killed: an archive and an endpoint of its own behind the faulty proxy, and a
 * way to end it at the very moment a write is on its way.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type FaultyProxy, gate, type SeenRequest, startFaultyProxy } from '../../../e2e/servers/faulty-proxy.ts'
import { witness } from '../../../e2e/servers/wordpress-witness.ts'
import { startWordPress } from '../../../scripts/cms/wordpress-start.ts'
import { outcomeOf, startMeja } from '../../commands/fixtures/run-meja.ts'

export type Ended = { code: number | null; value: unknown }

const isWrite = ({ method }: SeenRequest): boolean => method === 'POST'

export const openKilledDesk = async () => {
  const site = await startWordPress()
  const dataDirectory = await mkdtemp(join(tmpdir(), 'meja-killed-'))
  /** All that was ever printed. */
  const said: string[] = []
  let proxy: FaultyProxy = await startFaultyProxy(site.port)

  const start = (args: string[], secret: string) =>
    startMeja([...args, '--json', '--data-dir', dataDirectory], { env: { MEJA_SECRET: secret } })

  const run = async (args: string[], secret = site.users.editor.password): Promise<Ended> => {
    const { code, stdout, stderr } = await outcomeOf(start(args, secret))
    said.push(stdout, stderr)
    return { code, value: stdout === '' ? null : JSON.parse(stdout) }
  }

  const importStory = async (headline: string): Promise<string> => {
    const path = join(dataDirectory, `${headline}.txt`)
    await writeFile(path, `${headline}\n\nSemarang, Mercusuar – Naskah yang dikirim di tengah gangguan.\n`)
    const { value } = await run(['import', path, '--format', 'text'])
    expect(value).toMatchObject({ imported: 1, ids: [expect.any(String)] })
    return (value as { ids: string[] }).ids[0] ?? ''
  }

  /**
   * Kills the process as soon as the nth write is on its way. The server still gets it, and only then this resolves;
   * unless the write `isLost`.
   */
  const killAtWrite = async (articleId: string, nth: number, isLost = false): Promise<void> => {
    let writes = 0
    const reached = gate()
    const killed = gate()
    const done = gate()
    proxy.plan((request) => {
      if (!isWrite(request)) return null
      writes += 1
      if (writes !== nth) return null
      reached.open()
      return isLost ? { kind: 'hang-before' } : { kind: 'hold', until: killed.opened, done: done.open }
    })
    const child = start(['publish', articleId, '--endpoint', 'Koran'], site.users.editor.password)
    const ended = outcomeOf(child)
    await reached.opened
    child.kill('SIGKILL')
    expect(await ended).toMatchObject({ code: null })
    expect(child.signalCode).toBe('SIGKILL')
    killed.open()
    if (!isLost) await done.opened
  }

  /** The next run after a kill looks before it sends anything, and finishes. */
  const expectRecovery = async (): Promise<void> => {
    proxy.plan(() => null)
    const again = await run(['outbox', 'run', '--now'])
    expect(again).toMatchObject({ code: 0, value: [{ state: 'confirmed', remote: { status: 'publish' } }] })
    const first = proxy.requests.filter(({ url }) => url.includes('wp%2Fv2') || url.includes('/wp/v2/'))[0]
    expect(first?.method).toBe('GET')
  }

  const added = await run([
    ...['endpoint', 'add', 'Koran', '--kind', 'wordpress', '--url', proxy.url],
    ...['--user', site.users.editor.user],
  ])
  expect(added).toMatchObject({ code: 0, value: { name: 'Koran', kind: 'wordpress', siteName: 'Koran Uji' } })

  return {
    site,
    dataDirectory,
    said,
    seen: witness(site),
    run,
    importStory,
    killAtWrite,
    expectRecovery,
    /** From here on everything passes. */
    clearLine: () => proxy.plan(() => null),
    /** Without a network while `work` runs. */
    offline: async (work: () => Promise<void>): Promise<void> => {
      const port = Number(new URL(proxy.url).port)
      await proxy.stop()
      await work()
      proxy = await startFaultyProxy(site.port, port)
    },
    close: async () => {
      await proxy.stop()
      await site.stop()
      await rm(dataDirectory, { recursive: true, force: true })
    },
  }
}
