/** One running Ghost: its settings written, its process started, its answer awaited. Needs no root. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundledNodeDir } from '../setup/project.mjs'
import { SetupProblem } from '../setup/report.mjs'
import { exists } from './wordpress-tree.ts'

export type GhostProcess = { url: string; stop: () => Promise<void> }

const startTimeoutMs = 170_000
/** Ghost insists on these being there. */
const folders = ['data', 'images', 'logs', 'files', 'media', 'settings', 'adapters', 'apps', 'public']

const settingsFor = (directory: string, port: number) => ({
  url: `http://127.0.0.1:${port}/`,
  server: { host: '127.0.0.1', port },
  database: {
    client: 'better-sqlite3',
    connection: { filename: join(directory, 'content', 'data', 'ghost.db') },
    useNullAsDefault: true,
  },
  paths: { contentPath: join(directory, 'content') },
  mail: { transport: 'stub' },
  logging: { level: 'warn', transports: ['stdout'] },
  privacy: { useUpdateCheck: false, useGravatar: false, useRpcPing: false },
  security: { staffDeviceVerification: false },
})

/** Ghost finds itself and its settings through the folder it is started in. `directory` may hold an older site's content. */
const arrange = async (application: string, directory: string, port: number): Promise<void> => {
  for (const folder of folders) await mkdir(join(directory, 'content', folder), { recursive: true })
  const themes = join(directory, 'content', 'themes')
  if (!(await exists(themes))) await symlink(join(application, 'content', 'themes'), themes)
  if (!(await exists(join(directory, 'current')))) await symlink(application, join(directory, 'current'))
  await writeFile(join(directory, 'config.development.json'), JSON.stringify(settingsFor(directory, port)))
}

export const runGhost = async (
  application: string,
  directory: string,
  port: number,
  compileCache: string,
): Promise<GhostProcess> => {
  await arrange(application, directory, port)
  const url = `http://127.0.0.1:${port}`
  const log = await open(join(directory, 'ghost.log'), 'w')
  const server = spawn(join(bundledNodeDir, 'node'), ['current/index.js'], {
    cwd: directory,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: process.env.PATH, NODE_ENV: 'development', NODE_COMPILE_CACHE: compileCache },
  })
  const closed = once(server, 'close')
  const kill = () => server.kill('SIGKILL')
  process.once('exit', kill)
  await log.close()
  const stop = async () => {
    process.removeListener('exit', kill)
    server.kill('SIGTERM')
    const timer = setTimeout(kill, 5_000)
    await closed
    clearTimeout(timer)
  }
  const deadline = Date.now() + startTimeoutMs
  while (Date.now() < deadline && server.exitCode === null) {
    const response = await fetch(`${url}/ghost/api/admin/site/`).catch(() => null)
    if (response?.ok) return { url, stop }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  const said = await readFile(join(directory, 'ghost.log'), 'utf8')
  throw new SetupProblem(`Ghost did not start on ${url}:\n${said.slice(-4_000)}`, 'npm run test:cms')
}
