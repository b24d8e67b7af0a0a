import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSecrets, type Keychain } from './secrets.ts'

const canary = 'kenA riL8 qwEr Ty12 uioP 34as'

/** A keychain with a real cipher, as safeStorage has one: another key cannot read what this one wrote. */
function keychain(isTrustworthy = true): Keychain {
  const key = randomBytes(32)
  return {
    isTrustworthy: async () => isTrustworthy,
    encrypt: async (plain) => {
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    decrypt: async (bytes) => {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28))
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
    },
  }
}

let directory: string
let file: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'meja-secrets-'))
  file = join(directory, 'secrets.json')
})
afterEach(() => rmSync(directory, { recursive: true }))
const ignore = () => {}

it('keeps a password across starts, encrypted, for this user alone', async () => {
  const chain = keychain()
  await createSecrets(file, chain, ignore).set('one', canary)
  expect(readFileSync(file, 'utf8')).not.toContain(canary)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const learned: string[] = []
  const later = createSecrets(file, chain, (secret) => learned.push(secret))
  expect(await later.storage()).toBe('keychain')
  expect(await later.get('one')).toBe(canary)
  expect(learned).toEqual([canary])
  await later.remove('one')
  expect(await later.get('one')).toBeNull()
  expect(await createSecrets(file, chain, ignore).get('one')).toBeNull()
})

it('writes nothing where no keychain is worth the name, and forgets with the process', async () => {
  const weak = keychain(false)
  const secrets = createSecrets(file, weak, ignore)
  await secrets.set('one', canary)
  expect(await secrets.storage()).toBe('session')
  expect(await secrets.get('one')).toBe(canary)
  expect(existsSync(file)).toBe(false)
  expect(await createSecrets(file, weak, ignore).get('one')).toBeNull()
})

it('takes a changed keychain, or one that became weak, for a missing password', async () => {
  await createSecrets(file, keychain(), ignore).set('one', canary)
  expect(await createSecrets(file, keychain(), ignore).get('one')).toBeNull()
  expect(await createSecrets(file, keychain(false), ignore).get('one')).toBeNull()
})

it.each(['', '{', 'null', '[]', '{"one":7}', '{"one":"not base64!"}', '{"one":""}', '{"one":"AAAA"}'])(
  'survives %j in its file',
  async (text) => {
    writeFileSync(file, text)
    const secrets = createSecrets(file, keychain(), ignore)
    expect(await secrets.get('one')).toBeNull()
    await secrets.set('two', canary)
    expect(await secrets.get('two')).toBe(canary)
  },
)

it('loses none of many written at once', async () => {
  const chain = keychain()
  const secrets = createSecrets(file, chain, ignore)
  const ids = Array.from({ length: 20 }, (_, index) => `endpoint-${index}`)
  await Promise.all(ids.map((id) => secrets.set(id, `${canary} ${id}`)))
  const later = createSecrets(file, chain, ignore)
  for (const id of ids) expect(await later.get(id)).toBe(`${canary} ${id}`)
})
