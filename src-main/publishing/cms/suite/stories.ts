/** A story arrives as it was approved and as it was previewed, once, with its terms and its picture. */
import { expect, test } from 'vitest'
import { previewPublication } from '../../preview.ts'
import type { Stand } from './stand.ts'

export const testStories = (stand: Stand): void => {
  const { at, calm, expectEachTermOnce, expectNoDoubles, expectWhole, lacks, most, publish, write } = stand

  test('what the preview shows is what is sent', async () => {
    calm()
    const { desk, endpoint, stage } = at()
    const { article } = await write({ leadImage: null, section: '', tags: [], html: '<p>Satu &amp; dua.</p>' })
    const how = { articleId: article.id, endpointId: endpoint.id, targetStatus: most() }
    const shown = await previewPublication(desk.archive, { ...how, correctionsPlace: 'bottom' })
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
    calm()
    const { desk, stage } = at()
    const before = await stage.countPictures()
    const { article, headline, html } = await write()
    const job = await publish(article.id)
    expect(job).toMatchObject({ state: 'confirmed', attempts: 1, problem: null })
    expect(job.notes.map(({ code }) => code)).toEqual(lacks('upload') ? ['picture_left_out', 'pictures_left_out'] : [])
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
    calm()
    const { article } = await write({ section: 'hukum & KRIMINAL', tags: ["o'neil"] })
    expect((await publish(article.id)).state).toBe('confirmed')
    await expectEachTermOnce()
  })
}
