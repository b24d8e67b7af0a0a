/**
 * What the shared suite stands on: a real server behind a proxy that fails on request, a desk with an account there, and
 * stories to send. What the account may do is what the site itself says of it.
 */
import { afterAll, beforeAll, expect } from 'vitest'
import { type FaultyProxy, startFaultyProxy } from '../../../../e2e/servers/faulty-proxy.ts'
import { onePixel, openDesk, type PublishingDesk } from '../../../../e2e/servers/publishing-desk.ts'
import type { SeenStory, Stage } from '../../../../e2e/servers/stage.ts'
import { pictureHtml } from '../../../../src-shared/article/picture-markup.ts'
import type { ArticleContent, Endpoint, Job, RemoteStatus, RoleLimit } from '../../../../src-shared/contract/index.ts'
import { targetsOf } from '../../../../src-shared/publishing/targets.ts'
import { testAccount } from '../../endpoints.ts'

export const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('')

type Opened = { stage: Stage; proxy: FaultyProxy; desk: PublishingDesk; endpoint: Endpoint }

export type Stand = ReturnType<typeof openStand>

/** Called inside a `describe`: what it gives back is there when its tests run. */
export const openStand = (name: string, start: () => Promise<Stage>) => {
  let opened: Opened | null = null
  const at = (): Opened => {
    if (opened === null) throw new Error(`${name} is not open.`)
    return opened
  }
  const addEndpoint = (
    title: string,
    secret: string,
    { desk, proxy, stage }: Omit<Opened, 'endpoint'> = at(),
  ): Promise<Endpoint> => {
    const { kind, json, user } = stage.accountAt(proxy.url)
    return desk.addEndpoint(title, stage.addressAt(proxy.url), user, secret, { kind, json })
  }
  /** With what the site says of this account, as the app asks it before a story is sent. */
  const surveyed = async (endpoint: Endpoint, desk: PublishingDesk, secret: string): Promise<Endpoint> => {
    const check = await testAccount({ ...endpoint, secret })
    if (!check.ok) throw new Error(`${name} cannot be used: ${check.message}`)
    await desk.archive.write('keepSiteFacts', { endpointId: endpoint.id, site: check.site })
    return { ...endpoint, site: check.site }
  }
  beforeAll(async () => {
    const stage = await start()
    const proxy = await startFaultyProxy(stage.port)
    const desk = await openDesk()
    const endpoint = await addEndpoint('Situs', stage.secret, { stage, proxy, desk })
    opened = { stage, proxy, desk, endpoint: await surveyed(endpoint, desk, stage.secret) }
  })
  afterAll(async () => {
    await opened?.desk.close()
    await opened?.proxy.stop()
    await opened?.stage.stop()
  })

  const may = (target: RemoteStatus): boolean => targetsOf(at().endpoint).includes(target)
  const lacks = (limit: RoleLimit): boolean => at().endpoint.site?.cannot?.includes(limit) === true
  /** As far as this account can bring a story towards its readers. */
  const most = (): RemoteStatus => (may('publish') ? 'publish' : 'pending')

  /** A picture nobody has sent yet, as it stands in a text. */
  const photo = async (seed: string): Promise<string> => {
    const { id: mediaId } = await at().desk.addPicture(onePixel(seed))
    return pictureHtml({ mediaId, address: '', alt: 'Pompa', caption: 'Pompa <rusak>', credit: 'Foto: Ani' })
  }
  let count = 0
  const write = async (content: Partial<ArticleContent> = {}) => {
    count += 1
    const headline = `${name} ${count} & “lain” <uji>`
    const picture = await at().desk.addPicture(onePixel(headline))
    const leadImage = { mediaId: picture.id, caption: 'Warga <menunggu>', alt: 'Antrean warga', credit: 'Foto: Dedi' }
    const html = `<p>Naskah ${count} &amp; <em>lainnya</em>.</p><blockquote><p>“Begitu.”</p></blockquote>`
    const inText = content.html === undefined ? await photo(`${headline} dalam teks`) : ''
    const terms = { section: 'Hukum & Kriminal', tags: [`Jalan & Tol ${count}`, "O'Neil"] }
    const given = { headline, standfirst: 'Ringkas & jelas.', html: html + inText, leadImage, ...terms, ...content }
    return { headline, html: content.html ?? html, article: await at().desk.addArticle(given) }
  }
  const publish = async (articleId: string, endpoint = at().endpoint): Promise<Job> =>
    at().desk.settle(await at().desk.enqueue(articleId, endpoint.id, most()))
  const onlyStory = async (headline: string): Promise<SeenStory> => {
    const stories = await at().stage.stories(headline)
    expect(stories.map(({ status }) => status)).toEqual([may('publish') ? 'publish' : 'draft'])
    const [story] = stories
    if (story === undefined) throw new Error(`“${headline}” is not there.`)
    return story
  }
  const expectWhole = async (headline: string, html: string): Promise<void> => {
    const story = await onlyStory(headline)
    expect(story.html).toContain(html)
    expect(story.excerpt).toBe('Ringkas & jelas.')
    expect(story.terms).toEqual(expect.arrayContaining(['Hukum & Kriminal', "O'Neil"]))
    if (lacks('upload')) return expect(story.picture).toBeNull()
    expect(story.picture).toMatchObject({ alt: 'Antrean warga' })
    expect(story.picture?.caption).toContain('menunggu')
  }
  const expectEachTermOnce = async (): Promise<void> => {
    const names = await at().stage.termNames()
    expect(names.length).toBe(new Set(names.map((each) => each.toLowerCase())).size)
  }
  /** Each story with a lead picture and one in its text. */
  const expectNoDoubles = async (picturesBefore: number, stories = 1): Promise<void> => {
    expect(await at().stage.countPictures()).toBe(picturesBefore + (lacks('upload') ? 0 : 2 * stories))
    await expectEachTermOnce()
  }
  /** Nothing goes wrong from now on; requests are counted from 0. */
  const calm = (): void => at().proxy.plan(() => null)
  /** The answer to the request with this number does not arrive; everything else does. */
  const loseAnswer = (number: number): void =>
    at().proxy.plan(({ index }) => (index === number ? { kind: 'reset-after' } : null))
  /** The network is gone while `work` runs. */
  const withoutNetwork = async <T>(work: () => Promise<T>): Promise<T> => {
    const { proxy, stage } = at()
    await proxy.stop()
    return work().finally(async () => {
      opened = { ...at(), proxy: await startFaultyProxy(stage.port, Number(new URL(proxy.url).port)) }
    })
  }
  return {
    name,
    at,
    addEndpoint,
    may,
    lacks,
    most,
    photo,
    write,
    publish,
    onlyStory,
    expectWhole,
    expectEachTermOnce,
    expectNoDoubles,
    calm,
    loseAnswer,
    withoutNetwork,
  }
}
