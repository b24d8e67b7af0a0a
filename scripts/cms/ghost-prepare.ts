/** Everything a real Ghost for the tests needs, made once and cached: its files, and an installed site to copy. */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { cacheDir, projectDir } from '../setup/project.mjs'
import { quietly, step } from '../setup/report.mjs'
import { ensureGhostApplication, ghostVersion } from './ghost-application.ts'
import { runGhost } from './ghost-process.ts'
import { freePort } from './wordpress-start.ts'
import { exists } from './wordpress-tree.ts'

export type PreparedGhost = {
  application: string
  /** Copied for each run; `keys.json` is beside its content. */
  template: string
  compileCache: string
}

const owner = { name: 'Pemilik Uji', email: 'pemilik@koran-uji.example', password: 'sandi-untuk-uji-saja' }
const Integration = z.object({
  integrations: z.tuple([z.object({ api_keys: z.array(z.object({ type: z.string(), secret: z.string() })) })]),
})

const mostTries = 10

const persistently = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (tries === mostTries) throw error
      await new Promise((resolve) => setTimeout(resolve, 1_000))
    }
  }
}

const setUp = async (url: string): Promise<{ adminKey: string }> => {
  const ask = async (path: string, body: unknown, cookie = ''): Promise<Response> => {
    // Ghost ties a session to the program that opened it.
    const agent = { origin: url, 'user-agent': 'meja-tests' }
    const headers = { ...agent, 'content-type': 'application/json', 'accept-version': 'v6.0', cookie }
    const response = await fetch(`${url}/ghost/api/admin${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`Ghost answered ${path} with ${response.status}: ${await response.text()}`)
    return response
  }
  await ask('/authentication/setup/', { setup: [{ ...owner, blogTitle: 'Koran Uji' }] })
  const signInAndMake = async (): Promise<Response> => {
    const session = await ask('/session/', { username: owner.email, password: owner.password })
    const cookie = session.headers.getSetCookie().map((each) => each.split(';')[0])
    return ask('/integrations/?include=api_keys', { integrations: [{ name: 'Meja' }] }, cookie.join('; '))
  }
  // On a busy machine a site that was set up this moment may not know the session it has just opened.
  const made = await persistently(signInAndMake)
  const keys = Integration.parse(await made.json()).integrations[0].api_keys
  const adminKey = keys.find(({ type }) => type === 'admin')?.secret
  if (adminKey === undefined) throw new Error('Ghost made no admin key.')
  return { adminKey }
}

/** Installing a site makes Ghost's whole schema, and fills the cache of compiled code for every start after it. */
const makeTemplate = async (application: string, target: string, compileCache: string): Promise<void> => {
  const work = await mkdtemp(join(cacheDir, 'cms', '.ghost-site-'))
  try {
    const ghost = await runGhost(application, work, await freePort(), compileCache)
    const keys = await setUp(ghost.url).finally(() => ghost.stop())
    await writeFile(join(work, 'keys.json'), JSON.stringify(keys))
    await quietly('chmod', ['-R', 'a+rX', work, compileCache])
    await rename(work, target).catch(async (error: Error) => {
      // Another run was quicker; its template is as good as ours.
      if (!(await exists(join(target, 'keys.json')))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const digestOf = async (): Promise<string> => {
  const digest = createHash('sha256').update(ghostVersion)
  for (const name of ['ghost-prepare.ts', 'ghost-process.ts', 'ghost-application.ts']) {
    digest.update(await readFile(join(projectDir, 'scripts', 'cms', name)))
  }
  return digest.digest('hex').slice(0, 12)
}

/** Quick when everything is there. Throws a SetupProblem that names what is missing and the command that gets it. */
export const prepareGhost = async (): Promise<PreparedGhost> => {
  const cache = join(cacheDir, 'cms')
  await mkdir(cache, { recursive: true })
  const compileCache = join(cache, `ghost-${ghostVersion}-compiled`)
  const template = join(cache, `ghost-site-${await digestOf()}`)
  if (await exists(join(template, 'keys.json'))) {
    return { application: await ensureGhostApplication(cache), template, compileCache }
  }
  const application = await step(`Getting Ghost ${ghostVersion} for the tests`, () => ensureGhostApplication(cache))
  await step('Installing a Ghost site for the tests', () => makeTemplate(application, template, compileCache))
  return { application, template, compileCache }
}
