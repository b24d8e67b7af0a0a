import { expect, it } from 'vitest'
import { type ArticleContent, emptyContent } from '../../src-shared/contract/index.ts'
import { canonicalJson, contentHash, sha256 } from './content-hash.ts'

const attribution = { speaker: 'Slamet', role: 'Petugas', verb: 'ujar', saidOn: '2024-03-14', channel: 'telepon' }

const story: ArticleContent = {
  ...emptyContent,
  headline: 'Rob “Surut”',
  tags: ['rob', 'banjir'],
  dateline: { place: 'Semarang', outlet: '', separator: '–', order: 'place', outletWrap: 'none', raw: '' },
  leadImage: { mediaId: null, caption: 'Truk', alt: '', credit: 'Dok.' },
  text: 'Air surut.\n\n\ud83d\ude00',
  quotations: [{ ...attribution, form: 'inline', text: 'surut', start: 4, end: 9 }],
  related: [{ kind: 'end', links: [{ articleId: null, title: 'Pompa', url: 'https://contoh.id/' }] }],
}

it('hashes every field of a story as canonical JSON would, but its document', () => {
  expect(contentHash(story)).toBe(sha256(canonicalJson({ ...story, document: null })))
  expect(contentHash({ ...story, document: '{}' })).toBe(contentHash(story))
})

it('is the same whatever order the fields arrived in, and however sure the rules were of a speaker', () => {
  const turned = Object.fromEntries(Object.entries(story).toReversed()) as ArticleContent
  const sure = story.quotations.map((quotation) => ({ confidence: 0.5, ...quotation }))
  expect(contentHash({ ...turned, quotations: sure })).toBe(contentHash(story))
})
