import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onePixel, openDesk, type PublishingDesk } from '../../../../e2e/servers/publishing-desk.ts'
import { wordPressStage } from '../../../../e2e/servers/wordpress-stage.ts'
import { witness } from '../../../../e2e/servers/wordpress-witness.ts'
import { startWordPress, type WordPressServer } from '../../../../scripts/cms/wordpress-start.ts'
import {
  attributionAttributes,
  datelineAttributes,
  element,
  relatedHtml,
} from '../../../../src-shared/article/markup.ts'
import { pictureHtml } from '../../../../src-shared/article/picture-markup.ts'
import { type ArticleContent, type Endpoint, emptyAttribution } from '../../../../src-shared/contract/index.ts'
import { describeAdapter } from '../suite/describe-adapter.ts'

let site: WordPressServer
let desk: PublishingDesk
let seen: ReturnType<typeof witness>
let editor: Endpoint
beforeAll(async () => {
  site = await startWordPress()
  desk = await openDesk()
  seen = witness(site)
  editor = await desk.addEndpoint('Redaktur', site.url, site.users.editor.user, site.users.editor.password)
})
afterAll(async () => {
  await desk?.close()
  await site?.stop()
})

const publish = async (
  content: Partial<ArticleContent>,
  endpoint = editor,
  status: 'draft' | 'publish' = 'publish',
) => {
  const article = await desk.addArticle(content)
  const job = await desk.enqueue(article.id, endpoint.id, status)
  return { article, job: await desk.settle(job) }
}

const update = async (articleId: string, change: Partial<ArticleContent>) => {
  const article = await desk.archive.read('getArticle', articleId)
  if (article === null) throw new Error('The article is gone.')
  const { id, revision, status, wordCount, origin, contentHash, createdAt, updatedAt, datedAt, ...content } = article
  const request = { articleId, baseRevision: revision, sequence: 1, content: { ...content, ...change } }
  await desk.archive.write('saveArticle', request)
  return desk.settle(await desk.enqueue(articleId, editor.id))
}

const dateline = element(
  'span',
  datelineAttributes({
    place: 'Semarang',
    outlet: 'Mercusuar',
    separator: '–',
    order: 'place-outlet',
    outletWrap: 'none',
    raw: '',
  }),
  'Semarang, Mercusuar – ',
)
const quotation = element(
  'span',
  attributionAttributes({ ...emptyAttribution, speaker: 'Anggoro', verb: 'ujar' }),
  '“Memang ada peningkatan,”',
)

describeAdapter('WordPress', async () => wordPressStage(site))

describe('a whole story', () => {
  test('arrives as the editor approved it, once', async () => {
    const target = await publish({ headline: 'Sasaran tautan', html: '<p>Isi.</p>' })
    const picture = await desk.addPicture(onePixel('cerita'))
    const related = relatedHtml(
      'inline',
      [
        { articleId: target.article.id, title: 'Sasaran & tautan', url: '' },
        { articleId: 'belum-terbit', title: 'Belum terbit', url: 'https://luar.example/' },
      ],
      'id',
    )
    const html = `<p>${dateline}Jumlah peserta bertambah.</p><p>${quotation} ujar Anggoro.</p>${related}<h2>Rincian</h2><ul><li>Satu</li></ul>`
    const { job, article } = await publish({
      headline: 'Laba “Naik” < 5% & aman',
      standfirst: 'Ringkasannya.',
      slug: 'laba-naik',
      section: 'Hukum & Kriminal',
      tags: ['banjir', 'Jalan & Tol'],
      html,
      leadImage: { mediaId: picture.id, caption: 'Warga <menunggu>', alt: 'Antrean warga', credit: 'Foto: Dedi' },
    })
    expect(job).toMatchObject({ state: 'confirmed', attempts: 1, problem: null })
    const [post, ...others] = await seen.postsTitled('Laba “Naik” &lt; 5% &amp; aman')
    expect(others).toEqual([])
    expect(post).toMatchObject({
      slug: 'laba-naik',
      status: 'publish',
      excerpt: { raw: 'Ringkasannya.' },
      link: job.remote?.url,
    })
    const shown = post?.content.rendered ?? ''
    expect(shown).toContain(dateline)
    expect(shown).toContain(quotation)
    expect(shown).toContain(
      `<a data-article-id="${target.article.id}" href="${target.job.remote?.url}">Sasaran &amp; tautan</a>`,
    )
    expect(shown).toContain('<li>Belum terbit</li>')
    expect(shown).not.toContain('luar.example')
    expect(shown).toContain('<ul><li>Satu</li></ul>')
    const paragraphs = shown.match(/<p[ >]/g) ?? []
    expect(paragraphs).toHaveLength((html.match(/<p[ >]/g) ?? []).length)
    const image = (await seen.pictures()).find(({ id }) => id === post?.featured_media)
    expect(image).toMatchObject({ alt_text: 'Antrean warga', caption: { raw: 'Warga &lt;menunggu&gt; (Foto: Dedi)' } })
    const names = (await seen.terms('categories')).filter(({ id }) => post?.categories.includes(id))
    expect(names.map(({ name }) => name)).toEqual(['Hukum &amp; Kriminal'])
    expect(post?.tags).toHaveLength(2)
    const [record] = await desk.archive.read('remotePosts', article.id)
    expect(record).toMatchObject({ id: job.remote?.id, url: job.remote?.url, status: 'publish' })
    expect((await desk.archive.read('getArticle', article.id))?.status).toBe('published')
  })

  test('a picture of the text that becomes the lead one is the same file, with the lead picture’s words', async () => {
    const picture = await desk.addPicture(onePixel('naik pangkat'))
    const figure = pictureHtml({
      mediaId: picture.id,
      address: '',
      alt: 'Di dalam',
      caption: 'Dalam naskah',
      credit: '',
    })
    const { article } = await publish({ headline: 'Naik jadi utama', html: `<p>Satu.</p>${figure}` })
    const before = (await seen.pictures()).length
    const leadImage = { mediaId: picture.id, alt: 'Di atas', caption: 'Gambar utama', credit: 'Ani' }
    expect(await update(article.id, { html: '<p>Satu.</p>', leadImage })).toMatchObject({
      state: 'confirmed',
      notes: [],
    })
    const [post] = await seen.postsTitled('Naik jadi utama')
    const all = await seen.pictures()
    expect(all).toHaveLength(before)
    expect(all.find(({ id }) => id === post?.featured_media)).toMatchObject({
      alt_text: 'Di atas',
      caption: { raw: 'Gambar utama (Ani)' },
    })
    // Another story that shows it gets words of its own, and leaves these alone.
    await publish({ headline: 'Gambar yang sama', html: '<p>x</p>', leadImage: { ...leadImage, caption: 'Lain' } })
    const after = await seen.pictures()
    expect(after.find(({ id }) => id === post?.featured_media)?.caption.raw).toBe('Gambar utama (Ani)')
    expect(after).toHaveLength(before + 1)
  })

  test('finds sections and tags again, whatever their case or encoding', async () => {
    const content = { section: 'hukum & KRIMINAL', tags: ['BANJIR'], html: '<p>x</p>' }
    await publish({ ...content, headline: 'Istilah pertama' })
    await publish({ ...content, headline: 'Istilah kedua' })
    const same = async (taxonomy: 'categories' | 'tags', start: string) =>
      (await seen.terms(taxonomy)).filter(({ name }) => name.toLowerCase().startsWith(start))
    expect(await same('categories', 'hukum')).toHaveLength(1)
    expect(await same('tags', 'banjir')).toHaveLength(1)
  })

  test('the same picture with the same words is one copy, with other words another', async () => {
    const picture = await desk.addPicture(onePixel('dipakai dua kali'))
    const before = (await seen.pictures()).length
    const leadImage = { mediaId: picture.id, caption: 'Satu', alt: '', credit: '' }
    await publish({ headline: 'Gambar satu', html: '<p>x</p>', leadImage })
    await publish({ headline: 'Gambar dua', html: '<p>x</p>', leadImage })
    expect((await seen.pictures()).length).toBe(before + 1)
    await publish({ headline: 'Gambar tiga', html: '<p>x</p>', leadImage: { ...leadImage, caption: 'Lain' } })
    expect((await seen.pictures()).length).toBe(before + 2)
  })

  test('a draft stays a draft, with its own slug', async () => {
    const { job, article } = await publish({ headline: 'Naskah draf', html: '<p>x</p>' }, editor, 'draft')
    expect(await seen.post(job.remote?.id ?? '')).toMatchObject({ status: 'draft', slug: 'naskah-draf' })
    expect((await desk.archive.read('getArticle', article.id))?.status).toBe('draft')
  })
})

describe('updating what is on the site', () => {
  test('writes to the same post, again and again', async () => {
    const { article, job } = await publish({ headline: 'Berita awal', html: '<p>Satu.</p>' })
    for (const [index, text] of ['Dua.', 'Tiga.'].entries()) {
      const again = await update(article.id, { headline: `Berita awal (${index})`, html: `<p>${text}</p>` })
      expect(again).toMatchObject({ state: 'confirmed', remote: { id: job.remote?.id, url: job.remote?.url } })
      expect((await seen.post(job.remote?.id ?? '')).content.raw).toContain(text)
    }
  })

  test('a change made on the site is never overwritten, not even within the same second', async () => {
    const { article, job } = await publish({ headline: 'Diubah di situs', html: '<p>Milik kami.</p>' })
    const id = job.remote?.id ?? ''
    await seen.change(id, { content: '<p>Milik mereka.</p>' })
    const refused = await update(article.id, { html: '<p>Milik kami, baru.</p>' })
    expect(refused).toMatchObject({ state: 'conflict', problem: { code: 'changed_remotely' } })
    expect((await seen.post(id)).content.raw).toBe('<p>Milik mereka.</p>')
    const again = await desk.settle(await desk.outbox.retry(refused.id))
    expect(again.state).toBe('conflict')
    expect((await seen.post(id)).content.raw).toBe('<p>Milik mereka.</p>')
    expect((await desk.archive.read('getArticle', article.id))?.html).toContain('Milik kami, baru.')
  })

  test('a post in the trash, or gone, is not brought back behind anyone', async () => {
    const { article, job } = await publish({ headline: 'Dibuang di situs', html: '<p>x</p>' })
    await seen.trash(job.remote?.id ?? '')
    expect(await update(article.id, { html: '<p>y</p>' })).toMatchObject({
      state: 'conflict',
      problem: { code: 'gone' },
    })
    expect((await seen.post(job.remote?.id ?? '')).status).toBe('trash')
  })
})

describe('people with fewer rights', () => {
  test('an author publishes without a section that does not exist yet, and hears of it', async () => {
    const { user, password } = site.users.author
    const author = await desk.addEndpoint('Penulis', site.url, user, password)
    const picture = await desk.addPicture(onePixel('penulis'))
    const leadImage = { mediaId: picture.id, caption: '', alt: 'a', credit: '' }
    const content = { headline: 'Dari penulis', section: 'Rubrik Baru', tags: ['tag baru'], leadImage }
    const { job } = await publish({ ...content, html: `<p>${dateline}x ${quotation}</p>` }, author)
    expect(job.state).toBe('confirmed')
    const [post] = await seen.postsTitled('Dari penulis')
    expect(post?.content.raw).toContain(dateline)
    expect(post?.content.raw).toContain(quotation)
    expect(post?.tags).toHaveLength(1)
    expect(post?.featured_media).toBeGreaterThan(0)
    expect(desk.logged.join('\n')).toContain('“Rubrik Baru”')
  })

  test('a contributor is told; the draft is there for an editor', async () => {
    const { user, password } = site.users.contributor
    const contributor = await desk.addEndpoint('Kontributor', site.url, user, password)
    const { job } = await publish({ headline: 'Dari kontributor', html: '<p>x</p>' }, contributor)
    expect(job).toMatchObject({ state: 'needs_auth', problem: { code: 'cannot_publish' } })
    expect((await seen.postsTitled('Dari kontributor')).map(({ status }) => status)).toEqual(['draft'])
  })

  test('a password that changed makes the job wait for a person, and go on with the new one', async () => {
    const { user, password } = site.users.editor
    const endpoint = await desk.addEndpoint('Sandi lama', site.url, user, 'aaaa bbbb cccc dddd eeee ffff')
    const { job } = await publish({ headline: 'Sandi salah', html: '<p>x</p>' }, endpoint)
    expect(job).toMatchObject({ state: 'needs_auth', problem: { code: 'bad_credentials' } })
    expect(await seen.postsTitled('Sandi salah')).toEqual([])
    desk.secrets.set(endpoint.id, password)
    expect((await desk.settle(await desk.outbox.retry(job.id))).state).toBe('confirmed')
    expect(await seen.postsTitled('Sandi salah')).toHaveLength(1)
  })
})
