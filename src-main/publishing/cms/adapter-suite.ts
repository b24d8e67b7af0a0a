/**
 * What every adapter must do against its real server, told once: a story arrives whole and once, whatever is lost on the
 * way, and nothing that was changed there is overwritten.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FaultyProxy, startFaultyProxy } from '../../../e2e/servers/faulty-proxy.ts'
import { onePixel, openDesk, type PublishingDesk } from '../../../e2e/servers/publishing-desk.ts'
import type { SeenStory, Stage } from '../../../e2e/servers/stage.ts'
import { datelineAttributes, element } from '../../../src-shared/article/markup.ts'
import type { ArticleContent, Endpoint, Job } from '../../../src-shared/contract/index.ts'
import { previewPublication } from '../preview.ts'

export const describeAdapter = (name: string, start: () => Promise<Stage>): void => {
  describe(`${name}, as every adapter`, () => {
    let stage: Stage
    let proxy: FaultyProxy
    let desk: PublishingDesk
    let endpoint: Endpoint
    beforeAll(async () => {
      stage = await start()
      proxy = await startFaultyProxy(stage.port)
      desk = await openDesk()
      endpoint = await addEndpoint('Situs', proxy.url, stage.secret)
    })
    afterAll(async () => {
      await desk?.close()
      await proxy?.stop()
      await stage?.stop()
    })

    const addEndpoint = (title: string, origin: string, secret: string): Promise<Endpoint> => {
      const { kind, json, user } = stage.accountAt(origin)
      return desk.addEndpoint(title, stage.addressAt(origin), user, secret, { kind, json })
    }
    let count = 0
    const write = async (content: Partial<ArticleContent> = {}) => {
      count += 1
      const headline = `${name} ${count} & “lain” <uji>`
      const picture = await desk.addPicture(onePixel(headline))
      const leadImage = { mediaId: picture.id, caption: 'Warga <menunggu>', alt: 'Antrean warga', credit: 'Foto: Dedi' }
      const html = `<p>Naskah ${count} &amp; <em>lainnya</em>.</p><blockquote><p>“Begitu.”</p></blockquote>`
      const terms = { section: 'Hukum & Kriminal', tags: [`Jalan & Tol ${count}`, "O'Neil"] }
      const given = { headline, standfirst: 'Ringkas & jelas.', html, leadImage, ...terms, ...content }
      return { headline, html: given.html, article: await desk.addArticle(given) }
    }
    const publish = async (articleId: string, at = endpoint): Promise<Job> =>
      desk.settle(await desk.enqueue(articleId, at.id))
    const onlyStory = async (headline: string): Promise<SeenStory> => {
      const stories = await stage.stories(headline)
      expect(stories.map(({ status }) => status)).toEqual(['publish'])
      const [story] = stories
      if (story === undefined) throw new Error(`“${headline}” is not there.`)
      return story
    }
    const expectWhole = async (headline: string, html: string): Promise<void> => {
      const story = await onlyStory(headline)
      expect(story.html).toContain(html)
      expect(story.excerpt).toBe('Ringkas & jelas.')
      expect(story.terms).toEqual(expect.arrayContaining(['Hukum & Kriminal', "O'Neil"]))
      expect(story.picture).toMatchObject({ alt: 'Antrean warga' })
      expect(story.picture?.caption).toContain('menunggu')
    }
    const expectNoDoubles = async (picturesBefore: number, stories = 1): Promise<void> => {
      expect(await stage.countPictures()).toBe(picturesBefore + stories)
      const names = await stage.termNames()
      expect(names.length).toBe(new Set(names.map((each) => each.toLowerCase())).size)
    }

    test('what the preview shows is what is sent', async () => {
      proxy.plan(() => null)
      const { article } = await write({ leadImage: null, section: '', tags: [] })
      const at = { articleId: article.id, endpointId: endpoint.id, targetStatus: 'publish' as const }
      const shown = await previewPublication(desk.archive, { ...at, correctionsPlace: 'bottom' })
      const { id, state } = await publish(article.id)
      expect(state).toBe('confirmed')
      const key = (await desk.archive.read('getJob', id))?.key ?? ''
      const attempts = await desk.archive.read('attempts', id)
      const sent = attempts.flatMap(({ exchanges }) => exchanges.map((exchange) => exchange.sent.body))
      // The last body that carries the story; what only the server knows is told to Ghost in `updated_at`.
      const [last] = sent.filter((body) => body.includes(JSON.stringify(shown.content).slice(1, -1))).slice(-1)
      const plain = (body: string | undefined) =>
        JSON.parse((body ?? 'null').replace(/,"updated_at":"[^"]*"/, '').replaceAll(key, '…'))
      expect(plain(last)).toEqual(JSON.parse(shown.request))
      expect(shown.request).not.toContain(stage.secret)
    })

    test('a story arrives as it was approved, with its terms and its picture, and is updated in place', async () => {
      proxy.plan(() => null)
      const before = await stage.countPictures()
      const { article, headline, html } = await write()
      const job = await publish(article.id)
      expect(job).toMatchObject({ state: 'confirmed', attempts: 1, problem: null })
      const own = desk.uploads.filter(({ jobId }) => jobId === job.id)
      expect(own.length).toBeGreaterThan(0)
      expect(own.at(-1)?.sent).toBe(own.at(-1)?.total)
      await expectWhole(headline, html)
      const changed = '<p>Naskah yang <strong>diperbarui</strong>.</p>'
      await desk.revise(article.id, { html: changed })
      expect(await publish(article.id)).toMatchObject({ state: 'confirmed', remote: { id: job.remote?.id } })
      await expectWhole(headline, changed)
      await expectNoDoubles(before)
    })

    test('terms are found again, whatever their case', async () => {
      proxy.plan(() => null)
      const { article } = await write({ section: 'hukum & KRIMINAL', tags: ["o'neil"] })
      expect((await publish(article.id)).state).toBe('confirmed')
      const names = await stage.termNames()
      expect(names.length).toBe(new Set(names.map((each) => each.toLowerCase())).size)
    })

    test('an answer lost at any request of a first publication changes nothing in the end', async () => {
      proxy.plan(() => null)
      const sample = await write()
      await publish(sample.article.id)
      const requests = proxy.requests.length
      const before = await stage.countPictures()
      const sent: { headline: string; html: string }[] = []
      for (let at = 0; at < requests; at += 1) {
        const { article, headline, html } = await write()
        proxy.plan(({ index }) => (index === at ? { kind: 'reset-after' } : null))
        const job = await publish(article.id)
        expect({ at, state: job.state, problem: job.problem }).toEqual({ at, state: 'confirmed', problem: null })
        sent.push({ headline, html })
      }
      for (const { headline, html } of sent) await expectWhole(headline, html)
      await expectNoDoubles(before, sent.length)
    }, 180_000)

    test('an answer lost at any request of an update leaves one story with the new text', async () => {
      proxy.plan(() => null)
      const { article, headline } = await write()
      await publish(article.id)
      let requests = Number.POSITIVE_INFINITY
      for (let at = 0; at < requests; at += 1) {
        const html = `<p>Pembaruan ke-${at}.</p>`
        await desk.revise(article.id, { html })
        proxy.plan(({ index }) => (index === at ? { kind: 'reset-after' } : null))
        const job = await publish(article.id)
        expect({ at, state: job.state }).toEqual({ at, state: 'confirmed' })
        if (!Number.isFinite(requests)) requests = proxy.requests.length
        expect((await onlyStory(headline)).html).toContain(html)
      }
    }, 180_000)

    test('a change made there is not overwritten, and what is gone is not brought back', async () => {
      proxy.plan(() => null)
      const { article, headline } = await write()
      const { id } = (await publish(article.id)).remote ?? { id: '' }
      await stage.change(id, '<p>Milik mereka.</p>')
      await desk.revise(article.id, { html: '<p>Milik kami.</p>' })
      const refused = await publish(article.id)
      expect(refused).toMatchObject({ state: 'conflict', problem: { code: 'changed_remotely' } })
      expect((await onlyStory(headline)).html).toContain('Milik mereka.')
      await desk.outbox.cancel(refused.id)
      await stage.remove(id)
      expect(await publish(article.id)).toMatchObject({ state: 'conflict', problem: { code: 'gone' } })
      expect((await stage.stories(headline)).filter(({ status }) => status === 'publish')).toEqual([])
    })

    test('in a conflict the editor chooses, and the other text stays as a version', async () => {
      proxy.plan(() => null)
      const conflict = async () => {
        const { article, headline } = await write()
        const { id } = (await publish(article.id)).remote ?? { id: '' }
        await stage.change(id, '<p>Milik mereka.</p>')
        await desk.revise(article.id, { html: '<p>Milik kami.</p>', text: 'Milik kami.' })
        const job = await publish(article.id)
        expect(job.state).toBe('conflict')
        return { articleId: article.id, headline, job }
      }
      const versionTexts = async (articleId: string): Promise<(string | undefined)[]> => {
        const versions = (await desk.archive.read('listVersions', articleId)).filter(({ reason }) => reason === 'named')
        return Promise.all(versions.map(async ({ id }) => (await desk.archive.read('getVersion', id))?.content.text))
      }
      const mine = await conflict()
      const over = await desk.settle(await desk.outbox.resolve(mine.job.id, 'mine'))
      expect(over).toMatchObject({ state: 'confirmed', problem: null })
      expect((await onlyStory(mine.headline)).html).toContain('Milik kami.')
      expect(await versionTexts(mine.articleId)).toEqual(['Milik mereka.'])

      const theirs = await conflict()
      const taken = await desk.outbox.resolve(theirs.job.id, 'theirs')
      expect(taken).toMatchObject({ state: 'cancelled', problem: { code: 'took_theirs' } })
      const article = await desk.archive.read('getArticle', theirs.articleId)
      expect(article).toMatchObject({
        headline: theirs.headline,
        text: 'Milik mereka.',
        standfirst: 'Ringkas & jelas.',
      })
      expect(await versionTexts(theirs.articleId)).toEqual(['Milik kami.'])
      const [record] = await desk.archive.read('remotePosts', theirs.articleId)
      expect(record?.pushedHash).toBe(article?.contentHash)
      await desk.revise(theirs.articleId, { html: '<p>Milik mereka, disunting.</p>' })
      expect((await publish(theirs.articleId)).state).toBe('confirmed')
      expect((await onlyStory(theirs.headline)).html).toContain('Milik mereka, disunting.')
    })

    test('in a conflict, edits of different passages come together, and nothing newer is written over', async () => {
      proxy.plan(() => null)
      const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('')
      const { article, headline } = await write({ html: paragraphs('Satu.', 'Dua.', 'Tiga.', 'Empat.') })
      const { id } = (await publish(article.id)).remote ?? { id: '' }
      await stage.change(id, paragraphs('Satu.', 'Dua dari situs.', 'Tiga.', 'Empat dari situs.'))
      await desk.revise(article.id, { html: paragraphs('Satu dari meja.', 'Dua.', 'Tiga.', 'Empat dari meja.') })
      const job = await publish(article.id)
      expect(job.state).toBe('conflict')
      const seen = await desk.outbox.conflict(job.id)
      expect(seen).toMatchObject({ isBaseKnown: true, headline: { kind: 'same' }, standfirst: { kind: 'same' } })
      expect(seen.passages.map(({ kind }) => kind)).toEqual(['mine', 'theirs', 'same', 'both'])
      const html = seen.passages.map(({ kind, mine, theirs }) => (kind === 'theirs' ? theirs : mine)).join('')
      const { mark, revision } = seen
      const merge = { jobId: job.id, mark, revision, headline, standfirst: 'Ringkas & jelas.', html }
      await expect(desk.outbox.merge({ ...merge, mark: 'lain' })).rejects.toMatchObject({ code: 'stale_revision' })
      const merged = await desk.settle(await desk.outbox.merge(merge))
      expect(merged).toMatchObject({ state: 'confirmed', problem: null, remote: { id } })
      const expected = ['Satu dari meja.', 'Dua dari situs.', 'Tiga.', 'Empat dari meja.']
      const { html: arrived } = await onlyStory(headline)
      expect(expected.map((text) => arrived.indexOf(text))).toEqual(
        expected.map((text) => arrived.indexOf(text)).toSorted((a, b) => a - b),
      )
      for (const text of expected) expect(arrived).toContain(text)
      expect(await desk.archive.read('getArticle', article.id)).toMatchObject({ text: expected.join('\n\n') })
    })

    const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('')
    /** A story that is public, then edited on the site, and after that here. */
    const editedTwice = async (there: string, here: Partial<ArticleContent>) => {
      proxy.plan(() => null)
      const dateline = {
        place: 'Semarang',
        outlet: 'Mercusuar',
        separator: '–',
        order: 'place-outlet',
        outletWrap: 'none',
        raw: 'Semarang, Mercusuar – ',
      } as const
      const opening = `<p>${element('span', datelineAttributes(dateline), dateline.raw)}Satu.</p>`
      const html = `${opening}${paragraphs('Dua.', 'Tiga.', 'Empat.')}`
      const { article, headline } = await write({ html })
      const { id } = (await publish(article.id)).remote ?? { id: '' }
      await stage.change(id, there)
      await desk.revise(article.id, { html: html.replace('Tiga.', 'Tiga dari meja.'), ...here })
      return { articleId: article.id, headline, id }
    }
    const theirEdit = `<p>Semarang, Mercusuar – Satu.</p>${paragraphs('Dua dari situs.', 'Tiga.', 'Empat.')}`
    const expectBoth = async (headline: string): Promise<void> => {
      const { html } = await onlyStory(headline)
      for (const text of ['Satu.', 'Dua dari situs.', 'Tiga dari meja.', 'Empat.']) expect(html).toContain(text)
      expect(html).not.toMatch(/Dua\.|Tiga\.<|dari situs[\s\S]*dari situs/)
    }

    test('edits that do not touch each other come together by themselves, and it is told', async () => {
      const { articleId, headline, id } = await editedTwice(theirEdit, {})
      const job = await publish(articleId)
      expect(job).toMatchObject({ state: 'confirmed', problem: null, remote: { id } })
      expect(job.notes).toMatchObject([{ code: 'merged_from_site', name: 'Dua dari situs.' }])
      await expectBoth(headline)
      const article = await desk.archive.read('getArticle', articleId)
      expect(article).toMatchObject({ dateline: { place: 'Semarang' }, html: expect.stringContaining('data-dateline') })
      expect(article?.text).toContain('Dua dari situs.\n\nTiga dari meja.')
      const texts = await Promise.all(
        (await desk.archive.read('listVersions', articleId)).map(
          async ({ id: version }) => (await desk.archive.read('getVersion', version))?.content.html ?? '',
        ),
      )
      const has = (...words: string[]) => texts.some((html) => words.every((word) => html.includes(word)))
      expect([has('Dua.', 'Tiga dari meja.'), has('Dua dari situs.', 'Tiga.')]).toEqual([true, true])
      const [record] = await desk.archive.read('remotePosts', articleId)
      expect(record?.pushedHash).toBe(article?.contentHash)
    })

    test('what was written after the story was queued is neither sent with the merge nor lost by it', async () => {
      const { articleId, headline } = await editedTwice(theirEdit, {})
      const queued = await desk.enqueue(articleId, endpoint.id)
      const before = await desk.archive.read('getArticle', articleId)
      await desk.revise(articleId, { html: before?.html.replace('Empat.', 'Empat, ditulis kemudian.') ?? '' })
      expect(await desk.settle(queued)).toMatchObject({ state: 'confirmed', notes: [{ code: 'merged_from_site' }] })
      await expectBoth(headline)
      const article = await desk.archive.read('getArticle', articleId)
      for (const text of ['Dua dari situs.', 'Tiga dari meja.', 'Empat, ditulis kemudian.']) {
        expect(article?.html).toContain(text)
      }
    })

    test.each<[string, string, Partial<ArticleContent>, string]>([
      ['both changed a passage', theirEdit.replace('Tiga.', 'Tiga dari situs.'), {}, 'changed_remotely'],
      ['the house wants to be asked', theirEdit, { standfirst: 'Tanya dulu.' }, 'changed_remotely'],
    ])('a person decides where %s', async (_, there, here, code) => {
      const { articleId, headline } = await editedTwice(there, here)
      desk.house.mergesByItself = here.standfirst === undefined
      const job = await publish(articleId).finally(() => {
        desk.house.mergesByItself = true
      })
      expect(job).toMatchObject({ state: 'conflict', problem: { code }, notes: [] })
      expect((await onlyStory(headline)).html).not.toContain('dari meja')
      expect(await desk.archive.read('getArticle', articleId)).toMatchObject({ revision: 2 })
    })

    test('an answer lost at any request of a merge changes nothing in the end', async () => {
      proxy.plan(() => null)
      const bare = { section: '', tags: [], leadImage: null }
      const { article, headline } = await write({
        ...bare,
        html: paragraphs('Satu.', 'Dua semula.', 'Tiga.', 'Empat semula.'),
      })
      const { id } = (await publish(article.id)).remote ?? { id: '' }
      let [there, here] = ['Dua semula.', 'Empat semula.']
      let requests = Number.POSITIVE_INFINITY
      for (let at = 0; at < requests; at += 1) {
        const [theirs, mine] = [`Dua dari situs ${at}.`, `Empat dari meja ${at}.`]
        await stage.change(id, paragraphs('Satu.', theirs, 'Tiga.', here))
        await desk.revise(article.id, { html: paragraphs('Satu.', there, 'Tiga.', mine) })
        ;[there, here] = [theirs, mine]
        proxy.plan(({ index }) => (index === at ? { kind: 'reset-after' } : null))
        const job = await publish(article.id)
        if (!Number.isFinite(requests)) requests = proxy.requests.length
        expect({ at, state: job.state, problem: job.problem }).toEqual({ at, state: 'confirmed', problem: null })
        expect(job.notes).toMatchObject([{ code: 'merged_from_site', name: theirs }])
        const { html } = await onlyStory(headline)
        expect([theirs, mine].filter((text) => html.includes(text))).toEqual([theirs, mine])
      }
    }, 300_000)

    test('a wrong secret waits for a person, and goes on with the right one', async () => {
      proxy.plan(() => null)
      const locked = await addEndpoint('Terkunci', proxy.url, stage.wrongSecret)
      const { article, headline } = await write()
      const job = await publish(article.id, locked)
      expect(job).toMatchObject({ state: 'needs_auth', problem: { code: 'bad_credentials' } })
      expect(await stage.stories(headline)).toEqual([])
      desk.secrets.set(locked.id, stage.secret)
      expect((await desk.settle(await desk.outbox.retry(job.id))).state).toBe('confirmed')
      await onlyStory(headline)
    })

    test('without a network the job waits and uses no tries; with one it goes out, once', async () => {
      const port = Number(new URL(proxy.url).port)
      const { article, headline } = await write()
      await proxy.stop()
      const job = await desk.enqueue(article.id, endpoint.id)
      const waiting = await desk.outbox.runNow(job.id)
      proxy = await startFaultyProxy(stage.port, port)
      expect(waiting).toMatchObject({ state: 'waiting', attempts: 0, problem: { code: 'offline' } })
      expect((await desk.outbox.runNow(job.id)).state).toBe('confirmed')
      await onlyStory(headline)
    })
  })
}
