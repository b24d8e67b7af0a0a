/** What was changed on the server is not overwritten before somebody chose, and neither text is lost. */
import { expect, test } from 'vitest'
import { paragraphs, type Stand } from './stand.ts'

export const testRefusedOverwrite = (stand: Stand): void => {
  const { at, calm, onlyStory, publish, write } = stand

  test('a change made there is not overwritten, and what is gone is not brought back', async () => {
    calm()
    const { desk, stage } = at()
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
    expect((await stage.stories(headline)).filter(({ status }) => status !== 'trash')).toEqual([])
  })
}

export const testConflicts = (stand: Stand): void => {
  const { at, calm, onlyStory, publish, write } = stand

  test('in a conflict the editor chooses, and the other text stays as a version', async () => {
    calm()
    const { desk, stage } = at()
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
    calm()
    const { desk, stage } = at()
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
}
