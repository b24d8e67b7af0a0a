/** Starts a fresh, real WordPress on a loopback port and takes it away again. Needs no root. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { SetupProblem } from '../setup/report.mjs'
import { phpFiles, prepareWordPress } from './wordpress-prepare.ts'

const Credentials = z.object({ user: z.string(), password: z.string() })
const Users = z.object({
  administrator: Credentials,
  editor: Credentials,
  author: Credentials,
  contributor: Credentials,
  subscriber: Credentials,
})
export type WordPressUsers = z.infer<typeof Users>

export type WordPressOptions = {
  /** A free one when left out. */
  port?: number
  /** The folder the site lives in, e.g. '/koran'; '' when it owns the host. */
  path?: string
  permalinks?: 'pretty' | 'plain'
  /** 'production' switches application passwords off over plain http. */
  environment?: 'local' | 'production'
}

export type WordPressServer = {
  url: string
  port: number
  users: WordPressUsers
  /** The site's own folder: database, uploads, `php-error.log`. */
  directory: string
  stop: () => Promise<void>
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No loopback port is free.')
  return address.port
}

const workers = '4'
const startTimeoutMs = 20_000

const answers = async (url: string, server: ChildProcess): Promise<boolean> => {
  const deadline = Date.now() + startTimeoutMs
  while (Date.now() < deadline && server.exitCode === null) {
    const response = await fetch(`${url}/?rest_route=/&_fields=name`).catch(() => null)
    if (response?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

/** Resolves when the site answers. The site and its data are gone after `stop()`. */
export const startWordPress = async (options: WordPressOptions = {}): Promise<WordPressServer> => {
  const { tree, template } = await prepareWordPress()
  const directory = await mkdtemp(join(tmpdir(), 'meja-wordpress-'))
  await cp(template, directory, { recursive: true })
  const users = Users.parse(JSON.parse(await readFile(join(directory, 'users.json'), 'utf8')))
  const port = options.port ?? (await freePort())
  const url = `http://127.0.0.1:${port}${options.path ?? ''}`
  const log = await open(join(directory, 'php-server.log'), 'w')
  const limits = ['upload_max_filesize=8M', 'post_max_size=8M', 'memory_limit=256M', 'display_errors=0', 'log_errors=1']
  const settings = [...limits, `error_log=${join(directory, 'php-error.log')}`].flatMap((setting) => ['-d', setting])
  const server = spawn('php', [...settings, '-S', `127.0.0.1:${port}`, '-t', tree, join(phpFiles, 'router.php')], {
    // Its own process group: the built-in server's workers end with it.
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: {
      PATH: process.env.PATH,
      PHP_CLI_SERVER_WORKERS: workers,
      MEJA_WP_SITE: directory,
      MEJA_WP_PATH: options.path ?? '',
      MEJA_WP_PERMALINKS: options.permalinks ?? 'pretty',
      MEJA_WP_ENVIRONMENT: options.environment ?? 'local',
    },
  })
  const closed = once(server, 'close')
  const killGroup = () => {
    if (server.pid !== undefined && server.exitCode === null && server.signalCode === null) {
      process.kill(-server.pid, 'SIGKILL')
    }
  }
  process.once('exit', killGroup)
  await log.close()
  const stop = async () => {
    process.removeListener('exit', killGroup)
    killGroup()
    await closed
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
  if (await answers(url, server)) return { url, port, users, directory, stop }
  const said = await readFile(join(directory, 'php-server.log'), 'utf8')
  await stop()
  throw new SetupProblem(`PHP's built-in server did not serve WordPress on ${url}:\n${said}`, 'php --version')
}
