/**
 * Passwords of endpoints. Written only when a keychain worth the name encrypts them (`secrets.json`, 0600); otherwise
 * they live in memory until the app closes. A secret that no longer decrypts is a missing one, never a crash.
 */
import { randomUUID } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'

/** What encrypts: Electron's safeStorage in the app. */
export type Keychain = {
  isTrustworthy: () => Promise<boolean>
  encrypt: (plain: string) => Promise<Buffer>
  /** Rejects when the keychain changed or the bytes are not its own. */
  decrypt: (encrypted: Buffer) => Promise<string>
}

export type Secrets = {
  storage: () => Promise<'keychain' | 'session'>
  /** Null: not known, or no longer readable. */
  get: (endpointId: string) => Promise<string | null>
  set: (endpointId: string, secret: string) => Promise<void>
  setForSession: (endpointId: string, secret: string) => void
  remove: (endpointId: string) => Promise<void>
}

const Blobs = z.record(z.string(), z.base64())
type Blobs = z.infer<typeof Blobs>

/** `learned` hears every secret as soon as it is known, so that logging can redact it. */
export function createSecrets(file: string, keychain: Keychain, learned: (secret: string) => void): Secrets {
  const session = new Map<string, string>()
  let writing: Promise<unknown> = Promise.resolve()

  const change = (edit: (blobs: Blobs) => Blobs): Promise<void> => {
    const next = writing.then(async () => writeBlobs(file, edit(await readBlobs(file))))
    writing = next.catch(() => undefined)
    return next
  }
  const setForSession = (endpointId: string, secret: string) => {
    learned(secret)
    session.set(endpointId, secret)
  }
  return {
    storage: async () => ((await keychain.isTrustworthy()) ? 'keychain' : 'session'),
    get: async (endpointId) => {
      const known = session.get(endpointId)
      if (known !== undefined) return known
      const blob = (await readBlobs(file))[endpointId]
      if (blob === undefined || !(await keychain.isTrustworthy())) return null
      const secret = await keychain.decrypt(Buffer.from(blob, 'base64')).catch(() => null)
      if (secret !== null) setForSession(endpointId, secret)
      return secret
    },
    set: async (endpointId, secret) => {
      setForSession(endpointId, secret)
      if (!(await keychain.isTrustworthy())) return
      const blob = (await keychain.encrypt(secret)).toString('base64')
      await change((blobs) => ({ ...blobs, [endpointId]: blob }))
    },
    setForSession,
    remove: async (endpointId) => {
      session.delete(endpointId)
      await change((blobs) => Object.fromEntries(Object.entries(blobs).filter(([id]) => id !== endpointId)))
    },
  }
}

async function readBlobs(file: string): Promise<Blobs> {
  try {
    return Blobs.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch {
    // Not there yet, or not ours: the editor is asked for the password again.
    return {}
  }
}

async function writeBlobs(file: string, blobs: Blobs): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  await writeFile(temporary, JSON.stringify(blobs, null, 2), { mode: 0o600, flush: true })
  await rename(temporary, file)
}
