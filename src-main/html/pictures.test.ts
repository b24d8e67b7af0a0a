import { describe, expect, it } from 'vitest'
import { hashInAddress, pictureHtml, sentName } from '../../src-shared/article/picture-markup.ts'
import type { BodyPicture } from '../../src-shared/contract/index.ts'
import { pictureHints, picturesIn, withOwnPictures, withoutForeignSources, withSources } from './pictures.ts'
import { sanitiseHtml } from './sanitise.ts'

const id = '0123456789abcdef'.repeat(4)
const held: BodyPicture = {
  mediaId: id,
  address: '',
  alt: 'A & B',
  caption: 'Air <pasang> "naik"',
  credit: 'Foto: Ani',
}
const elsewhere: BodyPicture = { ...held, mediaId: null, address: 'https://x.example/a.jpg?b=1&c=2', credit: '' }
const story = `<p>Satu.</p>${pictureHtml(held)}<p>Dua.</p>${pictureHtml(elsewhere)}`

describe('pictures of a story', () => {
  it('are read as they were written, sanitised or not', () => {
    expect(picturesIn(story)).toEqual([held, elsewhere])
    expect(picturesIn(sanitiseHtml(story))).toEqual([held, elsewhere])
    expect(picturesIn('<p>Satu.</p>')).toEqual([])
  })

  it('get a source where they are told one, and never by themselves', () => {
    expect(story).not.toContain('src=')
    const sourced = withSources(story, ({ mediaId }) => (mediaId === null ? null : `media/${mediaId}.png`))
    expect(sourced.match(/src="[^"]*"/g)).toEqual([`src="media/${id}.png"`])
    expect(picturesIn(sanitiseHtml(sourced))).toEqual([held, elsewhere])
  })

  it('words that are too long, or make several lines, are cut and joined', () => {
    const long = `<figure><img src="https://x.example/a.jpg" alt="${'a'.repeat(3000)}"><figcaption>Satu\n<b>dua</b> ${'k'.repeat(3000)}</figcaption></figure>`
    const [picture] = picturesIn(long)
    expect(picture?.alt).toHaveLength(1000)
    expect(picture?.caption).toMatch(/^Satu dua k+$/)
    expect(picture?.caption).toHaveLength(2000)
  })
})

describe("a site's pictures", () => {
  const name = sentName(id)
  const there = (src: string, more = ''): string => `<figure><img src="${src}" alt="x"${more}></figure>`

  it.each([
    `https://koran.example/wp-content/uploads/2026/11/${name}.jpg`,
    `https://koran.example/wp-content/uploads/2026/11/${name}-scaled.jpg`,
    `https://koran.example/wp-content/uploads/2026/11/${name}-1-1024x683.jpg`,
    `https://koran.example/content/images/2026/11/${name}.png?v=2`,
  ])('%s is known by its name', (src) => {
    expect(hashInAddress(src)).toBe(id.slice(0, 32))
    expect(pictureHints(there(src))).toEqual([id.slice(0, 32)])
    expect(picturesIn(withOwnPictures(there(src), [id]))).toMatchObject([{ mediaId: id, address: '' }])
    expect(picturesIn(withOwnPictures(there(src), []))).toMatchObject([{ mediaId: null, address: src }])
  })

  it.each(['https://x.example/a.jpg', `https://x.example/${name}.svg`, `https://x.example/${name}.jpg/x`])(
    '%s stays on the site',
    (src) => {
      expect(picturesIn(withOwnPictures(there(src), [id]))).toMatchObject([{ mediaId: null, address: src }])
    },
  )

  it('one that says it is of an archive is, if it is of this one', () => {
    const src = 'https://koran.example/media/1'
    const said = there(src, ` data-picture="${id}"`)
    expect(picturesIn(withOwnPictures(said, [id]))).toMatchObject([{ mediaId: id, address: '' }])
    expect(picturesIn(withOwnPictures(said, []))).toMatchObject([{ mediaId: null, address: src }])
  })

  it('give way to their address in a view that fetches nothing', () => {
    const view = `<figure><img src="app://meja/media/${id}" alt="a"></figure><img src="https://x.example/a.jpg" alt="b">`
    const shown = withoutForeignSources(view)
    expect(shown).toContain(`app://meja/media/${id}`)
    expect(shown).not.toContain('src="https')
    expect(shown).toContain('b · https://x.example/a.jpg')
  })
})
