import { describe, expect, it } from 'vitest'
import { checkArticle, fixArticleSafely } from './check-article.ts'

const fields = {
  headline: '',
  standfirst: '',
  caption: 'Warga antre Rp 4 juta.',
  captions: 'Pompa senilai Rp 5 juta.\n\nBantuan Rp 7 juta.',
  text: 'Solo, Kompas – Dana Rp 6 juta cair.',
}

describe('an article’s fields', () => {
  it('are checked each in its own offsets, what stands under the pictures of the text among them', () => {
    const found = checkArticle({ fields, only: ['money.rp-spacing'] })
    expect(found.map(({ field, start, end }) => [field, fields[field].slice(start, end)])).toEqual([
      ['caption', 'Rp 4'],
      ['captions', 'Rp 5'],
      ['captions', 'Rp 7'],
      ['text', 'Rp 6'],
    ])
  })

  it('are fixed each by itself', () => {
    expect(fixArticleSafely({ fields })).toMatchObject({
      caption: 'Warga antre Rp4 juta.',
      captions: 'Pompa senilai Rp5 juta.\n\nBantuan Rp7 juta.',
      text: 'Solo, Kompas – Dana Rp6 juta cair.',
    })
  })
})
