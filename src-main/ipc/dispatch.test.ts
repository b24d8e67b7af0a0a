import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppError, type Channel, channels, contract, Failure } from '../../src-shared/contract/index.ts'
import { type Desk, openDesk } from '../desk.ts'
import { createRedactor } from '../logging/redact.ts'
import { createSignIn } from '../publishing/sign-in/sign-in.ts'
import { createSecrets } from '../settings/secrets.ts'
import { createSettings } from '../settings/settings.ts'
import { defaultSettings } from '../settings/settings-file.ts'
import { externalUrl } from '../shell/external-url.ts'
import { signInWords } from '../shell/sign-in-words.ts'
import { allHandlers } from './all-handlers.ts'
import { createDispatch, type Dispatch } from './dispatch.ts'
import type { Handlers } from './handlers.ts'

const frame = { url: 'app://meja/', parent: null }
const page = { senderFrame: frame, sender: { mainFrame: frame } }
const canary = 'Zq3x 8Kfp Lm0v Ty7n Rb2c Wd9s'

let dataDirectory: string
let desk: Desk
let handlers: Handlers
let dispatch: Dispatch
const logged: string[] = []
const emitted: string[] = []
const write = (...data: unknown[]) => logged.push(data.map(String).join(' '))
const logger = { info: write, warn: write, error: write }
const { redact, register } = createRedactor()

const dispatchTo = (some: Handlers) =>
  createDispatch({ handlers: Promise.resolve(some), developmentUrl: '', logger, redact })

beforeAll(async () => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'meja-ipc-'))
  const noKeychain = { isTrustworthy: async () => false, encrypt: refuse, decrypt: refuse }
  const secrets = createSecrets(join(dataDirectory, 'secrets.json'), noKeychain, register)
  const emit = (event: string) => void emitted.push(event)
  const threadScript = join(import.meta.dirname, '../archive/thread-entry.ts')
  desk = await openDesk({
    ...{ dataDirectory, threadScript, secrets, emit, logger },
    house: () => ({ mergeDisjoint: true }),
    settleEdits: async () => undefined,
    notifications: { live: () => undefined, needsYou: () => undefined },
  })
  const report = { imported: 0, updated: 0, skipped: 0, failed: [], ids: [] }
  handlers = allHandlers({
    app: {
      info: async () => ({ version: '0', platform: 'linux', dataDirectory, language: 'id', secretStorage: 'session' }),
      openExternal: async (url) => void externalUrl(url),
      readClipboard: async () => ({ text: '', html: '' }),
      flushed: () => {},
    },
    desk,
    importing: {
      choose: async () => [],
      plan: refuse,
      start: refuse,
      pause: refuse,
      resume: refuse,
      cancel: refuse,
      importSample: async () => report,
    },
    exporting: { chooseTarget: async () => null, showFile: () => {}, mediaDirectory: join(dataDirectory, 'media') },
    maintenance: { dataDirectory, restart: () => {} },
    settings: createSettings(defaultSettings(), { write: () => {} }),
    signIn: createSignIn({ openExternal: async () => undefined, words: () => signInWords.id }),
    secrets,
    mediaDirectory: join(dataDirectory, 'media'),
    choosePicture: async () => null,
    emit,
  })
  dispatch = dispatchTo(handlers)
}, 60_000)
afterAll(async () => {
  await desk.close()
  rmSync(dataDirectory, { recursive: true })
})

async function refuse(): Promise<never> {
  throw new Error('There is no keychain here.')
}

describe('the order of checks', () => {
  it('refuses a foreign sender before it looks at anything else', async () => {
    for (const senderFrame of [null, { ...frame, url: 'https://contoh.id/' }, { ...frame, parent: frame }]) {
      const reply = await dispatch({ ...page, senderFrame }, 'app.info', {})
      expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden_sender' } })
    }
  })

  it.each(['', 'nope', '__proto__', 'constructor', 'toString', 'articles', 7, null, undefined, {}, ['app.info']])(
    'knows no channel %j',
    async (channel) => {
      expect(await dispatch(page, channel, {})).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    },
  )

  it('names the channel and the field of a bad input', async () => {
    const reply = await dispatch(page, 'articles.list', { view: 'nonsense' })
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid_input', message: /articles\.list: view/ } })
  })
})

describe('the envelope', () => {
  it('carries the value, defaults filled in, of a real archive', async () => {
    const created = await dispatch(page, 'articles.create', {
      content: { headline: 'Banjir surut', section: undefined },
      origin: { kind: 'typed', source: '' },
    })
    expect(created).toMatchObject({ ok: true, value: { headline: 'Banjir surut', revision: expect.any(Number) } })
    expect(await dispatch(page, 'articles.list', { view: 'all' })).toMatchObject({ ok: true, value: [{}] })
    expect(emitted).toContain('articles.changed')
  })

  it('passes an expected failure on with its code', async () => {
    const reply = await dispatch(page, 'articles.get', { id: 'none' })
    expect(reply).toEqual({ ok: false, error: expect.objectContaining({ code: 'not_found', details: { id: 'none' } }) })
  })

  it('hides what an unexpected failure might give away', async () => {
    register(canary)
    const broken: Handlers = {
      ...handlers,
      'app.info': async () => {
        throw new Error(`Authorization: Basic ${canary} was refused`)
      },
      'settings.get': async () => {
        throw new AppError('endpoint_refused', `the server repeated ${canary}`)
      },
    }
    const replies = [await dispatchTo(broken)(page, 'app.info', {}), await dispatchTo(broken)(page, 'settings.get', {})]
    expect(replies).toMatchObject([{ error: { code: 'internal' } }, { error: { code: 'endpoint_refused' } }])
    expect(JSON.stringify(replies)).not.toContain(canary)
  })
})

describe('anything at all', () => {
  // These reach out, or begin a thread that reads the whole archive; what they are given is what is tested here.
  const slow: Channel[] = [
    'endpoints.test',
    'endpoints.save',
    'archive.statistics',
    'maintenance.takeBackup',
    'maintenance.storage',
    'maintenance.compact',
  ]
  const anything = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
    fc.object({ key: fc.constantFrom('id', 'ids', 'articleId', 'content', '__proto__', 'constructor', 'view', 'url') }),
    fc.constantFrom(JSON.parse('{"__proto__":{"polluted":true},"id":"x"}'), { constructor: { prototype: { a: 1 } } }),
  )

  it.each(channels.filter((channel) => !slow.includes(channel)))('%s answers with an envelope', async (channel) => {
    await fc.assert(
      fc.asyncProperty(anything, async (input) => {
        const reply = await dispatch(page, channel, input)
        if (!reply.ok) expect(Failure.safeParse(reply.error).success).toBe(true)
        else expect(contract[channel].output.safeParse(reply.value).success).toBe(true)
      }),
      { numRuns: 100 },
    )
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted')
  })
})
