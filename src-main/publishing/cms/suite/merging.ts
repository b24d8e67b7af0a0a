/** Edits of different passages come together by themselves, visibly, and an editor is asked where they touch. */
import { expect, test } from 'vitest'
import { datelineAttributes, element } from '../../../../src-shared/article/markup.ts'
import type { ArticleContent } from '../../../../src-shared/contract/index.ts'
import { paragraphs, type Stand } from './stand.ts'

const theirEdit = `<p>Semarang, Mercusuar – Satu.</p>${paragraphs('Dua dari situs.', 'Tiga.', 'Empat.')}`

const tools = (stand: Stand) => {
  const { at, calm, onlyStory, publish, write } = stand
  return {
    /** A story that is public, then edited on the site, and after that here. */
    editedTwice: async (there: string, here: Partial<ArticleContent>) => {
      calm()
      const { desk, stage } = at()
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
    },
    expectBoth: async (headline: string): Promise<void> => {
      const { html } = await onlyStory(headline)
      for (const text of ['Satu.', 'Dua dari situs.', 'Tiga dari meja.', 'Empat.']) expect(html).toContain(text)
      expect(html).not.toMatch(/Dua\.|Tiga\.<|dari situs[\s\S]*dari situs/)
    },
  }
}

export const testMergingByItself = (stand: Stand): void => {
  const { editedTwice, expectBoth } = tools(stand)

  test('edits that do not touch each other come together by themselves, and it is told', async () => {
    const { articleId, headline, id } = await editedTwice(theirEdit, {})
    const { desk } = stand.at()
    const job = await stand.publish(articleId)
    expect(job).toMatchObject({ state: 'confirmed', problem: null, remote: { id } })
    const notes = job.notes.filter(({ code }) => code !== 'picture_left_out')
    expect(notes).toMatchObject([{ code: 'merged_from_site', name: 'Dua dari situs.' }])
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
}

export const testMergingWithCare = (stand: Stand): void => {
  const { editedTwice, expectBoth } = tools(stand)

  test('what was written after the story was queued is neither sent with the merge nor lost by it', async () => {
    const { articleId, headline } = await editedTwice(theirEdit, {})
    const { desk, endpoint } = stand.at()
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
    const { desk } = stand.at()
    desk.house.mergesByItself = here.standfirst === undefined
    const job = await stand.publish(articleId).finally(() => {
      desk.house.mergesByItself = true
    })
    expect(job).toMatchObject({ state: 'conflict', problem: { code }, notes: [] })
    expect((await stand.onlyStory(headline)).html).not.toContain('dari meja')
    expect(await desk.archive.read('getArticle', articleId)).toMatchObject({ revision: 2 })
  })
}
