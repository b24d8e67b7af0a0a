/** A Ghost site's posts in the archive, over its Admin API. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ghostWitness } from '../../../e2e/servers/ghost-witness.ts'
import { openDesk, type PublishingDesk } from '../../../e2e/servers/publishing-desk.ts'
import { type GhostServer, startGhost } from '../../../scripts/cms/ghost-start.ts'
import type { Article, Endpoint, PullReport } from '../../../src-shared/contract/index.ts'
import { createPulling } from './pulling.ts'

let site: GhostServer
let desk: PublishingDesk
let seen: ReturnType<typeof ghostWitness>
let endpoint: Endpoint
const ids: string[] = []

const count = 120

beforeAll(async () => {
  site = await startGhost()
  desk = await openDesk()
  seen = ghostWitness(site)
  endpoint = await desk.addEndpoint('Blog', site.url, '', site.adminKey, { kind: 'ghost', json: null })
  for (let number = 1; number <= count; number += 1) {
    const made = await seen.create({
      title: `Catatan ${number}`,
      html: `<p>Semarang, Mercusuar – Air nomor ${number}.</p><p>“Kami memantau,” ujar petugas.</p>`,
      status: 'published',
      published_at: `2024-0${1 + (number % 9)}-10T03:00:00.000Z`,
      tags: [{ name: 'Hukum & Kriminal' }, { name: 'rob' }, { name: '#dalam' }],
      custom_excerpt: number === 7 ? 'Ringkasan 7' : null,
      feature_image: number === 7 ? `${site.url}/content/images/a.jpg` : null,
      feature_image_alt: number === 7 ? 'Air' : null,
    })
    ids.push(made.id)
  }
})
afterAll(async () => {
  await desk?.close()
  await site?.stop()
})

const pull = (full = false): Promise<PullReport> =>
  createPulling({
    archive: desk.archive,
    secrets: { get: async () => site.adminKey },
    log: () => undefined,
    onChange: () => undefined,
  }).run(endpoint.id, full, new AbortController().signal)

const articleOf = async (id: string): Promise<Article> => {
  const known = await desk.archive.read('articlesOfPosts', {
    endpointId: endpoint.id,
    posts: [{ id, url: '', slug: '' }],
  })
  const article = await desk.archive.read('getArticle', known[id] ?? '')
  if (article === null) throw new Error(`Post ${id} is not in the archive.`)
  return article
}

test('everything, then what changed, then what is gone', async () => {
  const all = await pull()
  expect(all).toMatchObject({ updated: 0, kept: 0, failed: [] })
  expect(all.imported).toBeGreaterThanOrEqual(count)
  const seventh = await articleOf(ids[6] ?? '')
  expect(seventh).toMatchObject({
    headline: 'Catatan 7',
    standfirst: 'Ringkasan 7',
    section: 'Hukum & Kriminal',
    tags: ['rob'],
    status: 'published',
    datedAt: '2024-08-10T03:00:00.000Z',
    dateline: { place: 'Semarang', outlet: 'Mercusuar' },
    leadImage: { mediaId: null, alt: 'Air' },
  })
  expect(seventh.byline).not.toBe('')

  await seen.change(ids[2] ?? '', { html: '<p>Diralat.</p>' })
  const made = await seen.create({ title: 'Catatan baru', html: '<p>Baru.</p>', status: 'published' })
  expect(await pull()).toMatchObject({ imported: 1, updated: 1, kept: 0 })
  expect((await articleOf(ids[2] ?? '')).text).toBe('Diralat.')
  expect((await articleOf(made.id)).headline).toBe('Catatan baru')

  await seen.remove(ids[3] ?? '')
  expect(await pull(true)).toMatchObject({ imported: 0, updated: 0, withdrawn: 1 })
  const [record] = await desk.archive.read('remotePosts', (await articleOf(ids[3] ?? '')).id)
  expect(record?.status).toBe('gone')
})

test('a pulled post is written in place, its picture untouched; a change made meanwhile is a conflict', async () => {
  const article = await articleOf(ids[6] ?? '')
  await desk.revise(article.id, { html: '<p>Dari meja.</p>', text: 'Dari meja.' })
  const job = await desk.settle(await desk.enqueue(article.id, endpoint.id))
  expect(job).toMatchObject({ state: 'confirmed', remote: { id: ids[6] } })
  const [post] = await seen.postsTitled('Catatan 7')
  expect(post).toMatchObject({ feature_image_alt: 'Air', feature_image: expect.stringContaining('a.jpg') })
  expect(await pull()).toMatchObject({ imported: 0, updated: 0, kept: 0 })

  const other = await articleOf(ids[10] ?? '')
  await desk.revise(other.id, { html: '<p>Milik meja.</p>', text: 'Milik meja.' })
  await seen.change(ids[10] ?? '', { html: '<p>Milik situs.</p>' })
  expect(await pull()).toMatchObject({ kept: 1, updated: 0 })
  expect((await articleOf(ids[10] ?? '')).text).toBe('Milik meja.')
  expect(await desk.settle(await desk.enqueue(other.id, endpoint.id))).toMatchObject({ state: 'conflict' })
})

test('a byline the site knows becomes the post’s author', async () => {
  const [author] = await desk.archive.read('suggestTerms', { kind: 'author', typed: '', limit: 1 })
  const byline = (author ?? '').toUpperCase()
  const article = await desk.addArticle({ headline: 'Dengan penulis', html: '<p>x</p>', byline })
  expect((await desk.settle(await desk.enqueue(article.id, endpoint.id))).state).toBe('confirmed')
  expect(await seen.authorsOf('Dengan penulis')).toEqual([author])
})

test('terms and people are there without a network', async () => {
  const sections = await desk.archive.read('suggestTerms', { kind: 'section', typed: 'hukum', limit: 10 })
  expect(sections).toEqual(['Hukum & Kriminal'])
  expect(await desk.archive.read('findTerm', { endpointId: endpoint.id, kind: 'tag', name: 'ROB' })).not.toBeNull()
  expect((await desk.archive.read('suggestTerms', { kind: 'author', typed: '', limit: 10 })).length).toBeGreaterThan(0)
})
