import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Starts and stops the servers of other engines, on Unix sockets in the bench's own folder. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/lib/postgresql/15/bin']

const program = (name: string): string | null =>
  folders
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    }) ?? null

export const missingPrograms = (names: string[], debianPackage: string): string | null => {
  const absent = names.filter((name) => program(name) === null)
  return absent.length === 0
    ? null
    : `${absent.join(', ')} not found: install it with “apt-get install ${debianPackage}”`
}

type RunOptions = { uid?: number | undefined; input?: string }

/** Throws with what the program said when it fails. */
export const runProgram = (name: string, args: string[], { uid, input }: RunOptions = {}): string => {
  const path = program(name) ?? name
  const done = spawnSync(path, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...(uid !== undefined && { uid }),
    ...(input !== undefined && { input }),
  })
  if (done.status !== 0) throw new Error(`${name} failed: ${done.stderr || done.stdout || String(done.error)}`)
  return done.stdout
}

export const startServer = (name: string, args: string[], uid?: number): ChildProcess =>
  spawn(program(name) ?? name, args, { stdio: 'ignore', ...(uid !== undefined && { uid }) })

export const stopServer = async (server: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill(signal)
  await ended
}

/** Tries until it works; throws its last reason after half a minute. */
export const patiently = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === 150) throw error
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

export const bytesIn = (folder: string, isCounted: (name: string) => boolean = () => true): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const found = statSync(join(folder, name), { throwIfNoEntry: false })
    return sum + (found?.isFile() === true && isCounted(name) ? found.size : 0)
  }, 0)
