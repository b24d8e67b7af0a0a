/** A desk without a window: a real archive in a temporary folder and an outbox over it, for tests against real servers. */
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../../src-main/archive/thread.ts'
import { createAdapter } from '../../src-main/publishing/cms/create-adapter.ts'
import { createHttp, type HttpLimits, httpLimits } from '../../src-main/publishing/http.ts'
import { type Clock, systemClock } from '../../src-main/publishing/outbox/clock.ts'
import { createOutbox } from '../../src-main/publishing/outbox/outbox.ts'
import {
  type ArticleContent,
  type Endpoint,
  emptyContent,
  type Job,
  type RemoteStatus,
} from '../../src-shared/contract/index.ts'

export type PublishingDesk = Awaited<ReturnType<typeof openDesk>>

/** A picture of one pixel that no other has: GIF, its colour taken from `seed`. */
export const onePixel = (seed: string): Buffer => {
  const colour = createHash('sha256').update(seed).digest().subarray(0, 6)
  const head = Buffer.from('474946383961010001008000ff', 'hex')
  const rest = Buffer.from('2c00000000010001000002024401003b', 'hex')
  return Buffer.concat([head.subarray(0, 10), Buffer.from([0x80, 0, 0]), colour, rest])
}

export const openDesk = async (limits: Partial<HttpLimits> = {}, clock: Clock = systemClock) => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'meja-desk-'))
  const archive = await openArchive({
    dataDirectory,
    threadScript: new URL('../../src-main/archive/thread-entry.ts', import.meta.url),
  })
  const secrets = new Map<string, string>()
  const logged: string[] = []
  const changes: string[] = []
  const uploads: { jobId: string; sent: number; total: number }[] = []
  const house = { mergesByItself: true }
  const newOutbox = () =>
    createOutbox({
      archive,
      secrets: { get: async (id) => secrets.get(id) ?? null },
      readPicture: (id) => readFile(join(dataDirectory, 'media', id)).catch(() => null),
      createAdapter: (endpoint, secret, signal, watch = (http) => http) =>
        createAdapter({ ...endpoint, secret }, watch(createHttp({ ...httpLimits, ...limits, signal }))),
      clock,
      random: Math.random,
      log: (message) => logged.push(message),
      onChange: ({ jobId, state }) => changes.push(`${jobId} ${state}`),
      onUpload: (upload) => uploads.push(upload),
      mergesByItself: () => house.mergesByItself,
    })
  const outbox = newOutbox()
  const addEndpoint = async (
    name: string,
    url: string,
    user: string,
    secret: string,
    kind: Pick<Endpoint, 'kind' | 'json'> = { kind: 'wordpress', json: null },
  ) => {
    const endpoint = await archive.write('saveEndpoint', { name, url, user, ...kind })
    secrets.set(endpoint.id, secret)
    return endpoint
  }
  const addPicture = async (bytes: Buffer) => {
    const id = createHash('sha256').update(bytes).digest('hex')
    await mkdir(join(dataDirectory, 'media'), { recursive: true })
    await writeFile(join(dataDirectory, 'media', id), bytes)
    const media = { id, mime: 'image/gif', fileName: 'titik.gif', bytes: bytes.length, width: 1, height: 1 } as const
    return archive.write('addMedia', media)
  }
  const addArticle = (content: Partial<ArticleContent>) =>
    archive.write('createArticle', {
      content: { ...emptyContent, ...content },
      origin: { kind: 'typed', source: '' },
    })
  const enqueue = async (
    articleId: string,
    endpointId: string,
    targetStatus: RemoteStatus = 'publish',
    more: { publishAt?: string; password?: string } = {},
  ) => {
    const article = await archive.read('getArticle', articleId)
    if (article === null) throw new Error(`There is no article ${articleId}.`)
    return outbox.enqueue({ articleId, revision: article.revision, endpointId, targetStatus, ...more })
  }
  /** Saves `change` over the newest revision, as the editor would. */
  const revise = async (articleId: string, change: Partial<ArticleContent>): Promise<void> => {
    const article = await archive.read('getArticle', articleId)
    if (article === null) throw new Error(`There is no article ${articleId}.`)
    const { id, revision, status, wordCount, origin, contentHash, createdAt, updatedAt, datedAt, ...content } = article
    const request = { articleId, baseRevision: revision, sequence: 1, content: { ...content, ...change } }
    await archive.write('saveArticle', request)
  }
  /** Attempts without waiting, until the job no longer goes on by itself. */
  const settle = async (job: Job, tries = 6): Promise<Job> => {
    let current = job
    for (let count = 0; count < tries && ['queued', 'waiting', 'ambiguous'].includes(current.state); count += 1) {
      current = await outbox.runNow(job.id)
    }
    return current
  }
  const close = async () => {
    await outbox.stop(0)
    await archive.close()
    await rm(dataDirectory, { recursive: true, force: true })
  }
  return {
    dataDirectory,
    archive,
    outbox,
    /** Another one over the same archive: what the next start of the program makes. */
    newOutbox,
    changes,
    uploads,
    house,
    secrets,
    logged,
    addEndpoint,
    addPicture,
    addArticle,
    enqueue,
    revise,
    settle,
    close,
  }
}
