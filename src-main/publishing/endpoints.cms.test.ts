import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFaultyProxy } from '../../e2e/servers/faulty-proxy.ts'
import { freePort, startWordPress, type WordPressServer } from '../../scripts/cms/wordpress-start.ts'
import { testAccount } from './endpoints.ts'

let site: WordPressServer
const zoneBefore = process.env.TZ
const deskIn = (zone: string | undefined): void => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
}
beforeAll(async () => {
  // Where the site is, too.
  deskIn('Asia/Jakarta')
  site = await startWordPress()
})
afterAll(async () => {
  deskIn(zoneBefore)
  await site?.stop()
})

const check = (url: string, { user, password }: { user: string; password: string }) =>
  testAccount({ kind: 'wordpress', url, user, json: null, secret: password })

test('a good account says who and where', async () => {
  const expected = { ok: true, siteName: 'Koran Uji', userName: 'Editor', canPublish: true, warnings: [] }
  expect(await check(site.url, site.users.editor)).toMatchObject(expected)
  expect(await check(`${site.url}/wp-admin/`, site.users.editor)).toMatchObject(expected)
  const { user, password } = site.users.editor
  expect(await check(site.url, { user, password: password.replaceAll(' ', '') })).toMatchObject(expected)
})

test('rights are told before they fail', async () => {
  expect(await check(site.url, site.users.author)).toMatchObject({
    ok: true,
    canPublish: true,
    warnings: ['cannot_add_sections'],
  })
  expect(await check(site.url, site.users.contributor)).toMatchObject({
    ok: true,
    canPublish: false,
    warnings: ['cannot_upload', 'cannot_add_sections'],
  })
  expect(await check(site.url, site.users.subscriber)).toMatchObject({ ok: false, problem: 'cannot_publish' })
})

test('a wrong password or name is not taken for an anonymous visitor', async () => {
  const { user, password } = site.users.editor
  expect(await check(site.url, { user, password: 'salah salah' })).toMatchObject({
    ok: false,
    problem: 'bad_credentials',
  })
  expect(await check(site.url, { user: 'tidak-ada', password })).toMatchObject({
    ok: false,
    problem: 'bad_credentials',
  })
  expect(await check(site.url, { user, password: ' ' })).toMatchObject({ ok: false, problem: 'secret_missing' })
})

test('a server that drops the Authorization header is told from a wrong password', async () => {
  const proxy = await startFaultyProxy(site.port)
  try {
    proxy.plan(() => ({ kind: 'without-header', name: 'authorization' }))
    expect(await check(proxy.url, site.users.editor)).toMatchObject({ ok: false, problem: 'authorization_stripped' })
    const { user } = site.users.editor
    expect(await check(proxy.url, { user, password: 'salah salah' })).toMatchObject({ problem: 'bad_credentials' })
  } finally {
    await proxy.stop()
  }
})

test('any path of a site with plain permalinks leads to its own address', async () => {
  const plain = await startWordPress({ permalinks: 'plain', path: '/koran' })
  try {
    expect(await check(plain.url, plain.users.editor)).not.toHaveProperty('address')
    const wrong = await check(`${plain.url}/salah/jalan`, plain.users.editor)
    expect(wrong).toMatchObject({ ok: true, address: plain.url })
  } finally {
    await plain.stop()
  }
})

test('a site that lives by another clock than the desk is told, by UTC or by a zone of its own', async () => {
  const proxy = await startFaultyProxy(site.port)
  const isIndex = (url: string) => new URL(url, proxy.url).pathname === '/wp-json/'
  const onClock = async (timezone_string: string, gmt_offset: number) => {
    const index = { name: 'Koran', namespaces: ['wp/v2'], authentication: { 'application-passwords': {} } }
    const body = JSON.stringify({ ...index, home: proxy.url, timezone_string, gmt_offset })
    proxy.plan(({ url }) => (isIndex(url) ? { kind: 'answer-before', status: 200, body } : null))
    return check(proxy.url, site.users.editor)
  }
  try {
    expect(await check(site.url, site.users.editor)).toMatchObject({ ok: true, warnings: [] })
    expect(await onClock('', 0)).toMatchObject({ ok: true, warnings: ['site_on_utc'] })
    expect(await onClock('', 7)).toMatchObject({ ok: true, warnings: [] })
    expect(await onClock('Asia/Bangkok', 7)).toMatchObject({ ok: true, warnings: [] })
    expect(await onClock('Asia/Makassar', 8)).toMatchObject({ ok: true, warnings: ['other_time_zone'] })
    deskIn('Asia/Makassar')
    const elsewhere = { ok: true, warnings: ['other_time_zone'], site: { timeZone: 'Asia/Jakarta' } }
    expect(await check(site.url, site.users.editor)).toMatchObject(elsewhere)
  } finally {
    deskIn('Asia/Jakarta')
    await proxy.stop()
  }
})

test('clocks that are apart are told, those that nearly agree are not', async () => {
  const proxy = await startFaultyProxy(site.port)
  const ahead = async (minutes: number) => {
    const value = new Date(Date.now() + minutes * 60_000).toUTCString()
    proxy.plan(() => ({ kind: 'answer-header', name: 'date', value }))
    return check(proxy.url, site.users.editor)
  }
  try {
    expect(await ahead(11)).toMatchObject({ ok: true, warnings: ['clock_skew'] })
    expect(await ahead(-11)).toMatchObject({ ok: true, warnings: ['clock_skew'] })
    expect(await ahead(1)).toMatchObject({ ok: true, warnings: [] })
  } finally {
    await proxy.stop()
  }
})

test('a site that switched application passwords off says so', async () => {
  const closed = await startWordPress({ environment: 'production' })
  try {
    expect(await check(closed.url, closed.users.editor)).toMatchObject({ ok: false, problem: 'sign_in_unavailable' })
  } finally {
    await closed.stop()
  }
})

test('addresses that are wrong in different ways', async () => {
  const { editor } = site.users
  expect(await check(`http://127.0.0.1:${await freePort()}`, editor)).toMatchObject({
    ok: false,
    problem: 'unreachable',
  })
  expect(await check('https://mercusuar.invalid', editor)).toMatchObject({ ok: false, problem: 'name_unknown' })
  expect(await check('http://mercusuar.example', editor)).toMatchObject({ ok: false, problem: 'insecure_url' })
  expect(await check('mercusuar', editor)).toMatchObject({ ok: false, problem: 'insecure_url' })
})

test('something that is no WordPress hears no password', async () => {
  const heard: (string | undefined)[] = []
  const other = createServer((request, response) => {
    heard.push(request.headers.authorization)
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Halo</html>')
  }).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  expect(await check(`http://127.0.0.1:${port}`, site.users.editor)).toMatchObject({
    ok: false,
    problem: 'not_this_cms',
  })
  other.close()
  other.closeAllConnections()
  expect(heard.length).toBeGreaterThan(0)
  expect(heard.every((value) => value === undefined)).toBe(true)
})

test('redirects, server errors and slowness in between', async () => {
  const proxy = await startFaultyProxy(site.port)
  const answer = async (status: number, headers: Record<string, string> = {}) => {
    proxy.plan(() => ({ kind: 'answer-before', status, headers, body: '<html></html>' }))
    return check(proxy.url, site.users.editor)
  }
  try {
    const moved = await answer(301, { location: 'https://www.mercusuar.example/koran/wp-json/?_fields=name' })
    expect(moved).toMatchObject({ problem: 'redirects', address: 'https://www.mercusuar.example/koran' })
    expect(await answer(301, { location: 'javascript:alert(1)' })).not.toHaveProperty('address')
    expect(await answer(503)).toMatchObject({ ok: false, problem: 'server_error' })
    expect(await answer(404)).toMatchObject({ ok: false, problem: 'not_this_cms' })
    const isApi = (url: string) => url.includes('wp-json') || url.includes('rest_route')
    const firewall = { kind: 'answer-before', status: 403, body: '<h1>Forbidden</h1>' } as const
    proxy.plan(({ url }) => (isApi(url) ? firewall : null))
    expect(await check(proxy.url, site.users.editor)).toMatchObject({ ok: false, problem: 'rest_blocked' })
    const plugin = JSON.stringify({ code: 'rest_disabled', message: 'The REST API is off.' })
    proxy.plan(({ url }) => (isApi(url) ? { kind: 'answer-before', status: 401, body: plugin } : null))
    expect(await check(proxy.url, site.users.editor)).toMatchObject({ ok: false, problem: 'rest_blocked' })
    proxy.plan((request) => (request.url.includes('users/me') ? { kind: 'answer-before', status: 502 } : null))
    expect(await check(proxy.url, site.users.editor)).toMatchObject({ ok: false, problem: 'server_error' })
    proxy.plan(() => null)
    expect(await check(proxy.url, site.users.editor)).toMatchObject({ ok: true })
  } finally {
    await proxy.stop()
  }
})
