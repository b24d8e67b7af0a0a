import { expect, test } from 'vitest'
import { pictureHtml } from '../../src-shared/article/picture-markup.ts'
import { captionsInText, captionsOf } from './captions.ts'

const picture = (caption: string, credit: string): string =>
  pictureHtml({ mediaId: null, address: 'https://x.example/a.jpg', alt: 'Alternatif', caption, credit })
const html = `<p>Satu.</p>${picture('Air & lumpur', 'Foto: Ani')}${picture('', 'Foto: Budi')}${picture('Pompa', '')}${picture('', '')}`

test('search gets every word under a picture, the lead one first; the checks get what an editor wrote as sentences', () => {
  const leadImage = { mediaId: null, caption: 'Truk', alt: 'x', credit: 'Dok.' }
  expect(captionsOf({ html, leadImage })).toBe('Truk Dok.\nAir & lumpur Foto: Ani\nFoto: Budi\nPompa')
  expect(captionsInText(html)).toBe('Air & lumpur\n\nPompa')
})

test('a story without pictures has none', () => {
  expect(captionsOf({ html: '<p>figcaption</p>', leadImage: null })).toBe('')
  expect(captionsInText('<p>figcaption</p>')).toBe('')
})
