/** The endpoint doctor on real TLS servers: what is wrong with a certificate is named, and no request is made over it. */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { meja } from '../commands/fixtures/run-meja.ts'
import { type Certificate, createAuthority } from './fixtures/certificates.ts'

const here = 'IP:127.0.0.1'
const folder = mkdtempSync(join(tmpdir(), 'meja-tls-'))
const authority = createAuthority(folder)
const certificates = {
  good: authority.issue(here, 2),
  expired: authority.issue(here, 0),
  selfSigned: authority.selfSigned(here),
  wrongHost: authority.issue('DNS:mercusuar.example', 2),
} satisfies Record<string, Certificate>

const servers: { close: () => void }[] = []
beforeAll(async () => {
  // Valid for no days, it is over with the second it was made in.
  await pass(2_000)
})
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A site with this certificate, and every request it hears. */
const serve = async (certificate: Certificate) => {
  const heard: string[] = []
  const server = createServer(certificate, ({ headers, url }, response) => {
    heard.push(`${url} ${headers.authorization ?? 'without a password'}`)
    response.setHeader('connection', 'close')
    response.end('<p>Halo</p>')
  })
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { heard, url: `https://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Only a process of its own can be told at its start whom to trust. */
const addEndpoint = async (url: string) => {
  const words = ['endpoint', 'add', 'Situs', '--kind', 'wordpress', '--url', url, '--user', 'redaktur']
  const env = { MEJA_SECRET: 'sandi uji', NODE_EXTRA_CA_CERTS: authority.authority }
  const { stdout } = await meja([...words, '--data-dir', temporaryFolder(), '--json'], { env })
  return JSON.parse(stdout)
}

test.each([
  ['expired', 'tls_expired'],
  ['selfSigned', 'tls_self_signed'],
  ['wrongHost', 'tls_wrong_host'],
] as const)(
  'a certificate that is %s is told as %s, and nothing is asked over it',
  async (name, problem) => {
    const { heard, url } = await serve(certificates[name])
    expect(await addEndpoint(url)).toMatchObject({ error: { code: 'endpoint_refused', details: { problem } } })
    expect(heard).toEqual([])
  },
  60_000,
)

test('a good one is gone through; what is behind it hears no password before it is a WordPress', async () => {
  const { heard, url } = await serve(certificates.good)
  const refused = { code: 'endpoint_refused', details: { problem: 'not_this_cms' } }
  expect(await addEndpoint(url)).toMatchObject({ error: refused })
  expect(heard.length).toBeGreaterThan(0)
  expect(heard.filter((each) => !each.endsWith('without a password'))).toEqual([])
}, 60_000)
