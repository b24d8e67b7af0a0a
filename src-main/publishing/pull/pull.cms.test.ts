/** A site's posts in the archive: all of them, then what changed, and never over what was written here. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk, type PublishingDesk } from '../../../e2e/servers/publishing-desk.ts'
import { seedPosts, seedWordPress } from '../../../e2e/servers/seed-wordpress.ts'
import { witness } from '../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../scripts/cms/wordpress-start.ts'
import { relatedHtml } from '../../../src-shared/article/markup.ts'
import type { Article, Endpoint, PullReport } from '../../../src-shared/contract/index.ts'
import { createPulling } from './pulling.ts'

let site: WordPressServer
let desk: PublishingDesk
let seen: ReturnType<typeof witness>
let endpoint: Endpoint
let ids: number[]

const count = 300

beforeAll(async () => {
  site = await startWordPress()
  desk = await openDesk()
  seen = witness(site)
  endpoint = await desk.addEndpoint('Mercusuar', site.url, site.users.editor.user, site.users.editor.password)
  ids = await seedWordPress(site, seedPosts(count))
})
afterAll(async () => {
  await desk?.close()
  await site?.stop()
})

const pull = (full = false, from = endpoint): Promise<PullReport> =>
  createPulling({
    archive: desk.archive,
    secrets: { get: async (id) => desk.secrets.get(id) ?? null },
    log: () => undefined,
    onChange: () => undefined,
  }).run(from.id, full, new AbortController().signal)

const articleOf = async (id: number | string): Promise<Article> => {
  const posts = [{ id: String(id), url: '', slug: '' }]
  const known = await desk.archive.read('articlesOfPosts', { endpointId: endpoint.id, posts })
  const article = await desk.archive.read('getArticle', known[String(id)] ?? '')
  if (article === null) throw new Error(`Post ${id} is not in the archive.`)
  return article
}

describe('a whole site', () => {
  test('comes into the archive once, as structure', async () => {
    const report = await pull()
    // WordPress makes one post of its own, “Hello world!”.
    expect(report).toEqual({ imported: count + 1, updated: 0, unchanged: 0, kept: 0, withdrawn: 0, failed: [] })
    const article = await articleOf(ids[41] ?? 0)
    expect(article).toMatchObject({
      headline: 'Berita ke-42: rob & banjir',
      standfirst: 'Ringkasan 42',
      slug: 'berita-42',
      section: 'Hukum & Kriminal',
      byline: 'Editor',
      status: 'published',
      datedAt: '2023-02-12T03:00:00.000Z',
      dateline: { place: 'Semarang', outlet: 'Mercusuar' },
      origin: { kind: 'import', source: `${site.url}/2023/02/berita-42/` },
    })
    expect(article.tags.toSorted()).toEqual(['Jalan & Tol', 'banjir'])
    expect(article.text).toContain('Air pasang nomor 42 merendam jalan.')
    const [record] = await desk.archive.read('remotePosts', article.id)
    expect(record).toMatchObject({ id: String(ids[41]), url: `${site.url}/2023/02/berita-42/`, status: 'publish' })
    expect((await desk.archive.read('search', { query: '"pasang nomor 42"' })).total).toBe(1)
  })

  test('a second pull brings what changed since, and nothing else', async () => {
    const [new1, new2] = await seedWordPress(
      site,
      seedPosts(2, 1001, new Date().toISOString().slice(0, 19).replace('T', ' ')),
    )
    const changed = ids[6] ?? 0
    await seen.change(String(changed), { content: '<p>Diralat: air surut.</p>' })
    const report = await pull()
    expect(report).toMatchObject({ imported: 2, updated: 1, kept: 0, failed: [] })
    expect((await articleOf(changed)).text).toBe('Diralat: air surut.')
    const versions = await desk.archive.read('listVersions', (await articleOf(changed)).id)
    expect(versions.map(({ reason }) => reason)).toEqual(['restore', 'raw'])
    expect([(await articleOf(new1 ?? 0)).slug, (await articleOf(new2 ?? 0)).slug]).toEqual([
      'berita-1001',
      'berita-1002',
    ])
  })
})

describe('both sides write', () => {
  test('what was edited here stays, their text is a version, and publishing asks', async () => {
    const id = String(ids[9])
    const article = await articleOf(id)
    await desk.revise(article.id, { html: '<p>Disunting di meja.</p>', text: 'Disunting di meja.' })
    await seen.change(id, { content: '<p>Disunting di situs.</p>' })
    expect(await pull()).toMatchObject({ kept: 1, updated: 0 })
    expect((await articleOf(id)).text).toBe('Disunting di meja.')
    const versions = await desk.archive.read('listVersions', article.id)
    const theirs = await desk.archive.read('getVersion', versions[0]?.id ?? '')
    expect(theirs).toMatchObject({
      name: expect.stringContaining('Mercusuar · '),
      content: { text: 'Disunting di situs.' },
    })
    expect((await desk.archive.read('remotePosts', article.id))[0]).toMatchObject({ changedThere: true })
    // Again: the same text is not kept twice.
    expect(await pull()).toMatchObject({ kept: 0, updated: 0 })
    const job = await desk.settle(await desk.enqueue(article.id, endpoint.id))
    expect(job).toMatchObject({ state: 'conflict', problem: { code: 'changed_remotely' } })
    await desk.outbox.cancel(job.id)
  })

  test('an article written here is recognised, and takes over a change made there', async () => {
    const article = await desk.addArticle({
      headline: 'Ditulis di meja',
      html: '<p>Satu.</p>',
      text: 'Satu.',
      byline: 'Dedi',
    })
    const job = await desk.settle(await desk.enqueue(article.id, endpoint.id))
    expect(job.state).toBe('confirmed')
    expect(await pull()).toMatchObject({ imported: 0, updated: 0, kept: 0 })
    await seen.change(job.remote?.id ?? '', { content: '<p>Dua.</p>' })
    expect(await pull()).toMatchObject({ imported: 0, updated: 1 })
    expect(await articleOf(job.remote?.id ?? '')).toMatchObject({ id: article.id, text: 'Dua.', byline: 'Dedi' })
  })

  test('a pulled post is updated in place, and keeps the site’s own picture', async () => {
    const id = String(ids[19])
    const picture = (await seen.pictures())[0] ?? (await seen.upload('lead.gif'))
    await seen.change(id, { featured_media: picture.id })
    await pull()
    const article = await articleOf(id)
    expect(article.leadImage).toMatchObject({ mediaId: null })
    await desk.revise(article.id, { html: '<p>Diperbarui.</p>', text: 'Diperbarui.' })
    const job = await desk.settle(await desk.enqueue(article.id, endpoint.id))
    expect(job).toMatchObject({ state: 'confirmed', remote: { id } })
    expect(await seen.post(id)).toMatchObject({ featured_media: picture.id, slug: 'berita-20' })
  })

  test('a draft under way is the outbox’s, not a new article', async () => {
    const article = await desk.addArticle({ headline: 'Sedang dikirim', html: '<p>x</p>', text: 'x' })
    const job = await desk.enqueue(article.id, endpoint.id)
    const key = (await desk.archive.read('getJob', job.id))?.key ?? ''
    await seen.create({
      title: 'Sedang dikirim',
      slug: `sedang-dikirim-${key}`,
      status: 'publish',
      content: '<p>x</p>',
    })
    expect(await pull()).toMatchObject({ imported: 0 })
    expect(await desk.archive.read('remotePosts', article.id)).toEqual([])
    await desk.outbox.cancel(job.id)
    // Given up here, yet it is there: from now on it is this article's post.
    expect(await pull(true)).toMatchObject({ imported: 0 })
    expect(await desk.archive.read('remotePosts', article.id)).toMatchObject([{ status: 'publish' }])
  })
})

test('related posts lead to the articles that came with them', async () => {
  const target = await articleOf(ids[0] ?? 0)
  const url = `${site.url}/2023/01/berita-1/`
  const html = `<p>Isi.</p>${relatedHtml('inline', [{ articleId: 'dari-meja-lain', title: 'Berita ke-1', url }], 'id')}<p>Akhir.</p>`
  const made = await seen.create({ title: 'Dengan terkait', status: 'publish', content: html })
  expect(await pull()).toMatchObject({ imported: 1 })
  const article = await articleOf(made.id)
  expect(article.related).toEqual([{ kind: 'inline', links: [{ articleId: target.id, title: 'Berita ke-1', url }] }])
  expect(article.html).toContain(`data-article-id="${target.id}"`)
  expect(article.html).not.toContain('dari-meja-lain')
})

test('what is trashed or gone there is marked here, and not deleted', async () => {
  const [trashed, deleted] = [ids[29] ?? 0, ids[30] ?? 0]
  await seen.trash(String(trashed))
  await seen.erase(String(deleted))
  const report = await pull(true)
  expect(report).toMatchObject({ imported: 0, withdrawn: 2, failed: [] })
  for (const [id, status] of [
    [trashed, 'trash'],
    [deleted, 'gone'],
  ] as const) {
    const article = await articleOf(id)
    expect(article.status).toBe('published')
    expect((await desk.archive.read('remotePosts', article.id))[0]?.status).toBe(status)
    const urls = await desk.archive.read('remoteUrls', { endpointId: endpoint.id, articleIds: [article.id] })
    expect(urls).toEqual({})
  }
})

test('an author, who may not edit others’ posts, still reads what readers read', async () => {
  const other = await openDesk()
  try {
    const { user, password } = site.users.author
    const author = await other.addEndpoint('Penulis', site.url, user, password)
    const report = await createPulling({
      archive: other.archive,
      secrets: { get: async () => password },
      log: () => undefined,
      onChange: () => undefined,
    }).run(author.id, false, new AbortController().signal)
    expect(report.imported).toBeGreaterThanOrEqual(count)
    expect(report.failed).toEqual([])
    const found = await other.archive.read('search', { query: 'judul:"Berita ke-42"' })
    const article = await other.archive.read('getArticle', found.hits[0]?.id ?? '')
    expect(article).toMatchObject({ headline: 'Berita ke-42: rob & banjir', standfirst: 'Ringkasan 42' })
  } finally {
    await other.close()
  }
})
