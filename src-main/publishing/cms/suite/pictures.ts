/** Pictures in the text stand on the site from the site itself, once, and are the archive's own when they come back. */
import { expect, test } from 'vitest'
import { onePixel } from '../../../../e2e/servers/publishing-desk.ts'
import { factBoxHtml } from '../../../../src-shared/article/fact-box-markup.ts'
import { pictureHtml } from '../../../../src-shared/article/picture-markup.ts'
import { picturesIn } from '../../../html/pictures.ts'
import type { Stand } from './stand.ts'

const sources = (html: string): string[] => [...html.matchAll(/<img\b[^>]*\ssrc="([^"]*)"/g)].map(([, src = '']) => src)

export const testPictures = (stand: Stand): void => {
  const { at, calm, onlyStory, photo, publish, write } = stand

  test('a picture in the text stands there from the site itself, with its words, and once', async () => {
    calm()
    const before = await at().stage.countPictures()
    const bytes = onePixel(`${stand.name} dua kali`)
    const { id: mediaId } = await at().desk.addPicture(bytes)
    const words = { alt: 'Antrean', caption: 'Warga <antre>', credit: 'Foto: Ani' }
    const figure = pictureHtml({ mediaId, address: '', ...words })
    const again = pictureHtml({ mediaId, address: '', ...words, caption: 'Foto yang sama' })
    const { article, headline } = await write({
      html: `<p>Satu.</p>${figure}<p>Dua.</p>${again}`,
      leadImage: { mediaId, ...words },
    })
    expect(await publish(article.id)).toMatchObject({ state: 'confirmed', attempts: 1, notes: [] })
    const { html } = await onlyStory(headline)
    expect(await at().stage.countPictures()).toBe(before + 1)
    const [first = '', second = '', ...more] = sources(html)
    expect([second, more]).toEqual([first, []])
    expect(html).not.toContain('data-address')
    for (const text of ['alt="Antrean"', 'Warga &lt;antre&gt;', 'Foto: Ani', 'Foto yang sama'])
      expect(html).toContain(text)
    expect([html.indexOf('Satu.'), html.indexOf('<img'), html.indexOf('Dua.')].toSorted((a, b) => a - b)[1]).toBe(
      html.indexOf('<img'),
    )
    if (!first.includes('.example/')) {
      const answer = await fetch(first)
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes)
    }
  })

  test('new words under a picture and in a fact box arrive with an update, and the picture is not sent again', async () => {
    calm()
    const { id: mediaId } = await at().desk.addPicture(onePixel(`${stand.name} kata baru`))
    const text = (caption: string, credit: string, title: string, fact: string): string =>
      `<p>Satu.</p>${pictureHtml({ mediaId, address: '', alt: 'Pompa', caption, credit })}${factBoxHtml(title, `<p>${fact}</p>`)}`
    const { article, headline } = await write({
      html: text('Warga <antre>', 'Foto: Ani', 'Angka lama', 'Empat puluh.'),
    })
    const first = await publish(article.id)
    expect(first).toMatchObject({ state: 'confirmed', notes: [] })
    const before = await at().stage.countPictures()
    const [source] = sources((await onlyStory(headline)).html)
    await at().desk.revise(article.id, { html: text('Warga & pompa', 'Foto: Budi', 'Angka <baru>', 'Lima puluh.') })
    expect(await publish(article.id)).toMatchObject({
      state: 'confirmed',
      remote: { id: first.remote?.id },
      problem: null,
      notes: [],
    })
    const { html } = await onlyStory(headline)
    for (const words of ['Warga &amp; pompa', 'Foto: Budi', 'Angka &lt;baru&gt;', 'Lima puluh.'])
      expect(html).toContain(words)
    for (const words of ['antre', 'Foto: Ani', 'Angka lama', 'Empat puluh.']) expect(html).not.toContain(words)
    expect(sources(html)).toEqual([source])
    expect(await at().stage.countPictures()).toBe(before)
  })

  test('a story with pictures that was edited there comes together with ours, its pictures still our own', async () => {
    calm()
    const figure = await photo(`${stand.name} gabung`)
    const text = (...[one, two]: string[]) => `<p>${one}</p>${figure}<p>${two}</p>`
    const { article, headline } = await write({ html: text('Satu.', 'Dua.') })
    const { id } = (await publish(article.id)).remote ?? { id: '' }
    const before = await at().stage.countPictures()
    await at().stage.change(id, (await onlyStory(headline)).html.replace('Dua.', 'Dua dari situs.'))
    await at().desk.revise(article.id, { html: text('Satu dari meja.', 'Dua.') })
    expect(await publish(article.id)).toMatchObject({
      state: 'confirmed',
      notes: [{ code: 'merged_from_site', name: 'Dua dari situs.' }],
    })
    expect(picturesIn((await at().desk.archive.read('getArticle', article.id))?.html ?? '')).toEqual(picturesIn(figure))
    const { html } = await onlyStory(headline)
    for (const words of ['Satu dari meja.', 'Dua dari situs.']) expect(html).toContain(words)
    expect(sources(html)).toHaveLength(1)
    expect(await at().stage.countPictures()).toBe(before)
  })

  test('a picture that is not in the archive holds the story back, and says so', async () => {
    calm()
    const figure = pictureHtml({ mediaId: 'ef'.repeat(32), address: '', alt: '', caption: '', credit: '' })
    const { article, headline } = await write({ html: `<p>Satu.</p>${figure}` })
    expect(await publish(article.id)).toMatchObject({ state: 'rejected', problem: { code: 'body_media_missing' } })
    expect(await at().stage.stories(headline)).toEqual([])
  })
}
