import { expect, test } from 'vitest'
import { type Article, emptyContent } from '../contract/index.ts'
import { levelOf, type PrePublishFacts, prePublish } from './pre-publish.ts'

const at = '2026-11-22T07:00:00.000Z'
const picture = { mediaId: 'a'.repeat(64), alt: 'Antrean', caption: '', credit: 'Dedi' }
const article: Article = {
  ...emptyContent,
  ...{ id: 'a', headline: 'Rapat ditunda', text: 'Isi.', section: 'Kota Lama', leadImage: picture },
  ...{ status: 'draft', wordCount: 1, origin: { kind: 'typed', source: '' }, contentHash: '', revision: 1 },
  ...{ createdAt: at, updatedAt: at, datedAt: at },
}
const found = (part: Partial<PrePublishFacts>) =>
  prePublish({
    ...{ article, kind: 'wordpress', issues: [], targets: [], publicThere: [], embargo: null, refusedAuthors: [] },
    ...{ cannot: [], tooLarge: null, missingSection: null, pictures: [], levels: {}, now: Date.parse(at) },
    ...part,
  }).map(({ item, level, n, found: named, limit }) => ({ item, level, n, named, limit }))

test('a complete story has nothing to be told', () => {
  expect(found({})).toEqual([])
})

test('what the role does not allow is told only where the story needs it', () => {
  const cannot = ['upload', 'add_sections', 'edit_published'] as const
  expect(found({ cannot, missingSection: 'Kota Lama' }).map(({ item }) => item)).toEqual([
    'picture_refused',
    'section_refused',
  ])
  expect(found({ cannot, article: { ...article, leadImage: null } })).toEqual([])
  expect(found({ missingSection: 'Kota Lama' })).toEqual([])
})

test('a picture larger than the site takes is told with both sizes', () => {
  const finding = { item: 'picture_too_large', level: 'warn', n: 12, named: '', limit: 8 }
  expect(found({ tooLarge: { picture: 12, limit: 8 } })).toEqual([finding])
})

test('what is only told stands last, and the house decides what that is', () => {
  const many = { cannot: ['upload'] as const, refusedAuthors: ['Sari'], article: { ...article, headline: '' } }
  const levels = (set: PrePublishFacts['levels']) => found({ ...many, levels: set }).map(({ level }) => level)
  expect(levels({})).toEqual(['block', 'warn', 'info'])
  expect(levels({ picture_refused: 'info', author: 'off' })).toEqual(['block', 'info'])
  expect(levelOf('headline', { headline: 'info' })).toBe('block')
})

test('pictures in the text need their alternative text, and a site that takes them', () => {
  const inText = { mediaId: 'b'.repeat(64), address: '', alt: '', caption: '', credit: '' }
  const pictures = [
    inText,
    { ...inText, alt: 'Pompa' },
    { ...inText, mediaId: null, address: 'https://x.example/a.jpg' },
  ]
  expect(found({ pictures })).toMatchObject([{ item: 'body_alt', level: 'warn', n: 2 }])
  const bare = { ...article, leadImage: null }
  expect(found({ article: bare, cannot: ['upload'], pictures: pictures.slice(1, 2) })).toMatchObject([
    { item: 'picture_refused' },
  ])
})
