/** Starts a fresh, real Ghost on a loopback port and takes it away again. Needs no root. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { prepareGhost } from './ghost-prepare.ts'
import { runGhost } from './ghost-process.ts'
import { freePort } from './wordpress-start.ts'

export type GhostServer = {
  url: string
  port: number
  /** `id:secret` of an integration's Admin API key. */
  adminKey: string
  /** The site's own folder: its database, and its pictures under `content/images`. */
  directory: string
  stop: () => Promise<void>
}

const Keys = z.object({ adminKey: z.string() })

/** Resolves when the site answers. The site and its data are gone after `stop()`. */
export const startGhost = async (): Promise<GhostServer> => {
  const { application, template, compileCache } = await prepareGhost()
  const directory = await mkdtemp(join(tmpdir(), 'meja-ghost-'))
  await cp(template, directory, { recursive: true, verbatimSymlinks: true })
  const { adminKey } = Keys.parse(JSON.parse(await readFile(join(directory, 'keys.json'), 'utf8')))
  const port = await freePort()
  const ghost = await runGhost(application, directory, port, compileCache)
  const stop = async () => {
    await ghost.stop()
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
  return { url: ghost.url, port, adminKey, directory, stop }
}
