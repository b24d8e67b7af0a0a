/** Whichever answer is lost on the way, the server ends with one story, as it was to be. */
import { expect, test } from 'vitest'
import { paragraphs, type Stand } from './stand.ts'

/** At whichever request, or those that write: the ones after which nobody knows what there is. */
export const testLostAnswersOfFirst = (stand: Stand, which: 'any request' | 'any write'): void => {
  const { at, calm, expectNoDoubles, expectWhole, loseAnswer, publish, write } = stand

  test(`an answer lost at ${which} of a first publication changes nothing in the end`, async () => {
    calm()
    const { proxy, stage } = at()
    const sample = await write()
    await publish(sample.article.id)
    const numbers = proxy.requests
      .filter(({ method }) => which === 'any request' || method !== 'GET')
      .map(({ index }) => index)
    expect(numbers.length).toBeGreaterThan(1)
    const before = await stage.countPictures()
    const sent: { headline: string; html: string }[] = []
    for (const number of numbers) {
      const { article, headline, html } = await write()
      loseAnswer(number)
      const { problem, state } = await publish(article.id)
      expect({ number, state, problem }).toEqual({ number, state: 'confirmed', problem: null })
      sent.push({ headline, html })
    }
    for (const { headline, html } of sent) await expectWhole(headline, html)
    await expectNoDoubles(before, sent.length)
  }, 600_000)
}

export const testLostAnswersOfLater = (stand: Stand): void => {
  const { at, calm, loseAnswer, onlyStory, publish, write } = stand

  test('an answer lost at any request of an update leaves one story with the new text', async () => {
    calm()
    const { desk, proxy } = at()
    const { article, headline } = await write()
    await publish(article.id)
    let requests = Number.POSITIVE_INFINITY
    for (let number = 0; number < requests; number += 1) {
      const html = `<p>Pembaruan ke-${number}.</p>`
      await desk.revise(article.id, { html })
      loseAnswer(number)
      const { state } = await publish(article.id)
      expect({ number, state }).toEqual({ number, state: 'confirmed' })
      if (!Number.isFinite(requests)) requests = proxy.requests.length
      expect((await onlyStory(headline)).html).toContain(html)
    }
  }, 600_000)

  test('an answer lost at any request of a merge changes nothing in the end', async () => {
    calm()
    const { desk, proxy, stage } = at()
    const bare = { section: '', tags: [], leadImage: null }
    const { article, headline } = await write({
      ...bare,
      html: paragraphs('Satu.', 'Dua semula.', 'Tiga.', 'Empat semula.'),
    })
    const { id } = (await publish(article.id)).remote ?? { id: '' }
    let [there, here] = ['Dua semula.', 'Empat semula.']
    let requests = Number.POSITIVE_INFINITY
    for (let number = 0; number < requests; number += 1) {
      const [theirs, mine] = [`Dua dari situs ${number}.`, `Empat dari meja ${number}.`]
      await stage.change(id, paragraphs('Satu.', theirs, 'Tiga.', here))
      await desk.revise(article.id, { html: paragraphs('Satu.', there, 'Tiga.', mine) })
      ;[there, here] = [theirs, mine]
      loseAnswer(number)
      const { notes, problem, state } = await publish(article.id)
      if (!Number.isFinite(requests)) requests = proxy.requests.length
      expect({ number, state, problem }).toEqual({ number, state: 'confirmed', problem: null })
      expect(notes).toMatchObject([{ code: 'merged_from_site', name: theirs }])
      const { html } = await onlyStory(headline)
      expect([theirs, mine].filter((text) => html.includes(text))).toEqual([theirs, mine])
    }
  }, 600_000)
}
