import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Roots, resolveRequest } from './resolve-request.ts'

const mediaId = 'a'.repeat(64)
let base: string
let roots: Roots

beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'meja-protocol-'))
  roots = { renderer: join(base, 'out', 'renderer'), media: join(base, 'data', 'media') }
  mkdirSync(join(roots.renderer, 'assets'), { recursive: true })
  mkdirSync(roots.media, { recursive: true })
  mkdirSync(join(base, 'out', 'renderer-other'))
  writeFileSync(join(roots.renderer, 'index.html'), '<!doctype html>')
  writeFileSync(join(roots.renderer, 'assets', 'naskah é.js'), '')
  writeFileSync(join(roots.media, mediaId), 'picture')
  for (const path of ['secret', 'out/secret', 'data/secret', 'out/renderer-other/secret']) {
    writeFileSync(join(base, path), 'secret')
  }
  symlinkSync(join(base, 'secret'), join(roots.renderer, 'link'))
  symlinkSync(base, join(roots.renderer, 'assets', 'folder'))
  symlinkSync(join(base, 'secret'), join(roots.media, 'b'.repeat(64)))
})
afterAll(() => rmSync(base, { recursive: true }))

describe('what is served', () => {
  it.each([
    ['app://meja/', 'index.html'],
    ['app://meja/index.html', 'index.html'],
    ['app://meja/index.html?v=1#top', 'index.html'],
    ['app://meja/assets/naskah%20%C3%A9.js', 'assets/naskah é.js'],
  ])('%s', async (url, name) => {
    expect(await resolveRequest(url, roots)).toEqual({ path: join(roots.renderer, name), kind: 'page' })
  })

  it('serves a picture by its hash', async () => {
    const picture = await resolveRequest(`app://meja/media/${mediaId}`, roots)
    expect(picture).toEqual({ path: join(roots.media, mediaId), kind: 'media' })
  })
})

describe('what is not', () => {
  it.each([
    'app://meja/assets',
    'app://meja/missing.js',
    'app://meja/link',
    'app://meja/assets/folder/secret',
    `app://meja/media/${'b'.repeat(64)}`,
    `app://meja/media/${'A'.repeat(64)}`,
    `app://meja/media/${mediaId}/`,
    'app://meja/media/secret',
    'app://meja/media/',
    'app://other/index.html',
    'file:///etc/passwd',
    'https://meja/index.html',
    'app://meja/%00index.html',
    'app://meja/index.html%00.js',
    'app://meja/%ff',
    'app://meja/C:/secret',
    'not an address',
  ])('%s', async (url) => {
    expect(await resolveRequest(url, roots)).toBeNull()
  })

  const dot = fc.constantFrom('.', '%2e', '%2E', '%252e', '%c0%ae', '\uff0e')
  const dots = fc.tuple(dot, dot).map((pair) => pair.join(''))
  const slash = fc.constantFrom('/', '%2f', '%2F', '%5c', '\\', '%252f', '//', '/./', '%c0%af', '\u2215')
  const start = fc.constantFrom('', 'assets', 'media', `media/${mediaId}`, 'assets/folder', 'index.html', '\0', '%00')
  const target = fc.constantFrom('secret', 'out/secret', 'renderer-other/secret', 'etc/passwd', `media/${mediaId}`, '')
  const escapes = fc
    .tuple(start, fc.array(fc.tuple(slash, dots), { minLength: 1, maxLength: 8 }), slash, target)
    .map(([first, climbs, last, name]) => `app://meja/${first}${climbs.flat().join('')}${last}${name}`)

  it('no encoding of a traversal leaves the two roots', async () => {
    await fc.assert(
      fc.asyncProperty(escapes, async (url) => {
        const file = await resolveRequest(url, roots)
        if (file === null) return
        // URL parsing itself folds plain dots: what is left must be a file that is served anyway.
        const served = [join(roots.renderer, 'index.html'), join(roots.media, mediaId)]
        expect(served).toContain(file.path)
      }),
      { numRuns: 1500 },
    )
  })

  const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes))
  it('nor does any other string', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (path) => {
        const file = await resolveRequest(`app://meja/${path}`, roots)
        if (file !== null) expect(file.path.startsWith(roots.renderer)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
