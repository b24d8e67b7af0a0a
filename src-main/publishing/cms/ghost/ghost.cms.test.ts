import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FaultyProxy, type SeenRequest, startFaultyProxy } from '../../../../e2e/servers/faulty-proxy.ts'
import { cardOf, ghostStage } from '../../../../e2e/servers/ghost-stage.ts'
import { ghostWitness } from '../../../../e2e/servers/ghost-witness.ts'
import { openDesk, type PublishingDesk } from '../../../../e2e/servers/publishing-desk.ts'
import { type GhostServer, startGhost } from '../../../../scripts/cms/ghost-start.ts'
import {
  attributionAttributes,
  datelineAttributes,
  element,
  relatedHtml,
} from '../../../../src-shared/article/markup.ts'
import { emptyAttribution } from '../../../../src-shared/contract/index.ts'
import { testAccount } from '../../endpoints.ts'
import { openFaultDesk } from '../../outbox/fault-suite.ts'
import { describeAdapter } from '../suite/describe-adapter.ts'

let site: GhostServer
let seen: ReturnType<typeof ghostWitness>
beforeAll(async () => {
  site = await startGhost()
  seen = ghostWitness(site)
})
afterAll(() => site?.stop())

describeAdapter('Ghost', async () => ghostStage(site))

test('typed blocks are kept to the byte, and no newsletter goes out', async () => {
  const desk: PublishingDesk = await openDesk()
  try {
    const endpoint = await desk.addEndpoint('Ghost', site.url, '', site.adminKey, { kind: 'ghost', json: null })
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
    const attribution = attributionAttributes({ ...emptyAttribution, speaker: 'Anggoro', verb: 'ujar' })
    const quotation = element('span', attribution, '“Memang ada peningkatan,”')
    const related = relatedHtml(
      'inline',
      [{ articleId: null, title: 'Luar', url: 'https://luar.example/?a=1&b=2' }],
      'id',
    )
    const html = `<p>${dateline}Jumlah bertambah.</p><p>${quotation} ujar Anggoro.</p>${related}<ul><li>Satu</li></ul>`
    const article = await desk.addArticle({ headline: 'Kartu HTML', slug: 'kartu-html', html })
    const job = await desk.settle(await desk.enqueue(article.id, endpoint.id))
    expect(job).toMatchObject({ state: 'confirmed', remote: { url: `${site.url}/kartu-html/`, status: 'published' } })
    const [post] = await seen.postsTitled('Kartu HTML')
    expect(cardOf(post?.html ?? null)).toContain(dateline)
    expect(cardOf(post?.html ?? null)).toContain(quotation)
    expect(cardOf(post?.html ?? null)).toContain('https://luar.example/?a=1&amp;b=2')
    expect([post?.newsletter ?? null, post?.email ?? null]).toEqual([null, null])
    expect((await desk.archive.read('getArticle', article.id))?.status).toBe('published')
  } finally {
    await desk.close()
  }
})

test('a picture whose answer was lost is not sent again while something in between forbids the look', async () => {
  const stage = ghostStage(site)
  const open = await openFaultDesk(stage)
  try {
    const story = await open.addStory('Gambar yang tertutup', 'Rubrik', 'tag')
    const before = await stage.countPictures()
    const isUpload = ({ method, url }: SeenRequest) => method === 'POST' && url.includes('/images/upload/')
    const isLook = ({ url }: SeenRequest) => url.startsWith('/content/images/')
    open.proxy.plan((request) => (isUpload(request) ? { kind: 'reset-after' } : null))
    const job = await open.desk.enqueue(story.articleId, open.endpoint.id)
    expect(await open.desk.outbox.runNow(job.id)).toMatchObject({ state: 'ambiguous' })
    for (const status of [403, 302]) {
      open.proxy.plan((request) => (isLook(request) ? { kind: 'answer-before', status } : null))
      expect(await open.desk.outbox.runNow(job.id)).toMatchObject({ state: 'waiting' })
      expect(open.proxy.requests.filter(isUpload)).toEqual([])
    }
    open.proxy.plan(() => null)
    expect(await open.desk.outbox.runNow(job.id)).toMatchObject({ state: 'confirmed' })
    expect(await stage.countPictures()).toBe(before + 2)
  } finally {
    await open.close()
  }
})

test('lengths that Ghost sets: a long standfirst is shortened and told, a long headline is refused before anything is sent', async () => {
  const desk = await openDesk()
  try {
    const endpoint = await desk.addEndpoint('Ghost', site.url, '', site.adminKey, { kind: 'ghost', json: null })
    const publish = async (content: { headline: string; standfirst?: string }) => {
      const article = await desk.addArticle({ html: '<p>x</p>', tags: ['#tagar'], ...content })
      return desk.settle(await desk.enqueue(article.id, endpoint.id))
    }
    expect((await publish({ headline: 'Ringkasan panjang', standfirst: 'kata '.repeat(80) })).state).toBe('confirmed')
    const [post] = await seen.postsTitled('Ringkasan panjang')
    expect(post?.custom_excerpt).toMatch(/^(kata )+kata…$/)
    expect(post?.custom_excerpt?.length).toBeLessThanOrEqual(300)
    expect(post?.tags.map(({ name }) => name)).toEqual(['tagar'])
    expect(desk.logged.join('\n')).toContain('The standfirst was shortened')
    const long = await publish({ headline: 'J'.repeat(256) })
    expect(long).toMatchObject({ state: 'rejected', problem: { code: 'headline_too_long' } })
    expect(await seen.postsTitled('J'.repeat(256))).toEqual([])
  } finally {
    await desk.close()
  }
})

test('a connection is tested down to the key', async () => {
  const proxy: FaultyProxy = await startFaultyProxy(site.port)
  const check = (url: string, secret: string) => testAccount({ kind: 'ghost', url, user: '', json: null, secret })
  try {
    expect(await check(`${proxy.url}/ghost/#/settings`.replace('#/settings', ''), site.adminKey)).toEqual({
      ok: true,
      siteName: 'Koran Uji',
      userName: 'Admin API',
      canPublish: true,
      warnings: [],
      site: { timeZone: 'Etc/UTC', targets: ['publish', 'schedule', 'draft'] },
    })
    expect(await check(proxy.url, '3b7793edbb4ddcaa27550437d1')).toMatchObject({ ok: false, problem: 'bad_key' })
    const [id, secret] = site.adminKey.split(':')
    expect(await check(proxy.url, `${id}:${'ab'.repeat(32)}`)).toMatchObject({ problem: 'bad_credentials' })
    expect(await check(proxy.url, `${'0'.repeat(24)}:${secret}`)).toMatchObject({ problem: 'bad_credentials' })
    proxy.plan(() => ({ kind: 'without-header', name: 'authorization' }))
    expect(await check(proxy.url, site.adminKey)).toMatchObject({ ok: false, problem: 'authorization_stripped' })
    proxy.plan(() => ({ kind: 'answer-before', status: 200, body: '<html></html>' }))
    expect(await check(proxy.url, site.adminKey)).toMatchObject({ ok: false, problem: 'not_this_cms' })
    expect(proxy.requests.some(({ authorized }) => authorized)).toBe(false)
    const wrongClock = { date: new Date(Date.now() - 3_600_000).toUTCString() }
    proxy.plan(({ url }) =>
      url.includes('/posts/') ? { kind: 'answer-before', status: 401, headers: wrongClock, body: '{}' } : null,
    )
    expect(await check(proxy.url, site.adminKey)).toMatchObject({ ok: false, problem: 'clock_skew' })
  } finally {
    await proxy.stop()
  }
})
