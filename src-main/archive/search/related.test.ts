import { describe, expect, it } from 'vitest'
import { createArticle } from '../articles.ts'
import { content, temporaryArchive } from '../fixtures/temporary-archive.ts'
import type { Writable } from '../handle.ts'
import { maintain } from '../maintenance.ts'
import { sketchOf } from './read-text.ts'
import { sameCopy } from './same-copy.ts'
import { likeness, resemblance } from './sketch.ts'
import { suggest } from './suggest.ts'

const add = (db: Writable, fields: Parameters<typeof content>[0]): string => {
  const origin = { kind: 'typed' as const, source: '' }
  return createArticle(db, { content: content(fields), origin }, new Date('2024-09-17T05:00:00.000Z')).id
}

describe('near-duplicates', { timeout: 60_000 }, () => {
  const copy = Array.from({ length: 120 }, (_, at) => `kata${at}`).join(' ')

  it('share most of their sketch, other copy does not', () => {
    const changed = copy.replace('kata3 ', 'lain ').replace('kata90 ', 'beda ')
    const other = Array.from({ length: 120 }, (_, at) => `lain${at}`).join(' ')
    expect(resemblance(sketchOf(copy), sketchOf(copy))).toBe(1)
    expect(resemblance(sketchOf(copy), sketchOf(changed))).toBeGreaterThan(0.6)
    expect(resemblance(sketchOf(copy), sketchOf(other))).toBe(0)
    expect(resemblance(sketchOf(''), sketchOf('dua kata'))).toBe(0)
  })

  it('are known by their sketches when the end was cut off, not by a paragraph or by what both share with a third', () => {
    const words = (name: string, amount: number): string =>
      Array.from({ length: amount }, (_, at) => name + at).join(' ')
    const whole = words('rilis', 200)
    const cut = (share: number): string => whole.slice(0, whole.length * share)
    const alike = (text: string): number => likeness(sketchOf(text), sketchOf(whole))
    expect(alike(cut(0.7))).toBeGreaterThan(0.5)
    // Of less than half of it too few runs are shared; but nearly all of them stand in the whole.
    expect(resemblance(sketchOf(cut(0.4)), sketchOf(whole))).toBeLessThan(0.5)
    expect(alike(cut(0.4))).toBeGreaterThan(0.75)
    expect([alike(words('rilis', 25)), alike(words('rilis', 12))]).toEqual([0, 0])
    expect([alike(`${words('lain', 120)} ${cut(0.3)}`), alike(words('lain', 200))]).toEqual([0, 0])
  })

  it('are found where a release was shortened and got another lead, not where only a house text is shared', () => {
    const db = temporaryArchive()
    const words = (name: string, amount: number): string =>
      Array.from({ length: amount }, (_, at) => name + at).join(' ')
    const release = words('rilis', 200)
    const house = words('redaksi', 80)
    const id = add(db, { headline: 'Rilis', text: release })
    add(db, { headline: 'Lain', text: `${words('lain', 120)} ${house}` })
    maintain(db)
    const found = (text: string): string[] => sameCopy(db, { text, articleId: '' }).map((one) => one.id)
    expect(found(`Pembuka dari redaksi sendiri. ${release.slice(0, release.length / 2)}`)).toEqual([id])
    expect(found(`${words('baru', 120)} ${house}`)).toEqual([])
    // One paragraph of it is not the story.
    expect(found(words('rilis', 40))).toEqual([])
  })

  it('are marked among the suggestions, which say why', () => {
    const db = temporaryArchive()
    const self = add(db, { headline: 'Rob Kaligawe', text: copy, section: 'Daerah' })
    const twin = add(db, { headline: 'Rob Kaligawe Lagi', text: `${copy} tambahan`, section: 'Daerah' })
    const kin = add(db, { headline: 'Kaligawe Kering', text: 'Air surut di Kaligawe.', section: 'Ekonomi' })
    const seed = { articleId: self, headline: 'Rob Kaligawe', text: copy, section: 'Daerah', speakers: [] }
    const found = suggest(db, seed, Date.parse('2024-09-18'))
    expect(found.map((one) => [one.id, one.nearDuplicate, one.reason.sameSection])).toEqual([
      [twin, true, true],
      [kin, false, false],
    ])
    expect(found[1]?.reason.words).toEqual(['kaligawe'])
  })

  it('are not joined by stories that share one word of many', () => {
    const db = temporaryArchive()
    const text = 'Longsor Brebes: longsor, Brebes, Sirampog, Sirampog, relokasi, relokasi, retakan, retakan.'
    const self = add(db, { headline: 'Longsor Sirampog Brebes', text })
    const kin = add(db, { headline: 'Relokasi Korban Longsor', text: 'Relokasi warga Sirampog dan Brebes.' })
    add(db, { headline: 'Retakan Jembatan', text: 'Retakan kecil.' })
    const found = suggest(db, { articleId: self, headline: 'Longsor Sirampog Brebes', text, section: '', speakers: [] })
    expect(found.map(({ id }) => id)).toEqual([kin])
  })

  it('are not joined by words that stand together in many stories by chance', () => {
    const db = temporaryArchive()
    for (let at = 0; at < 1000; at += 1)
      add(db, {
        headline: `Kabar ${at}`,
        text: `${at % 2 === 0 ? 'bikin' : ''} ${at % 3 === 0 ? 'tertentu' : ''} masa.`,
      })
    const text = 'Bau, bau, otak, otak, tertentu, tertentu, bikin, bikin, masa, masa.'
    const self = add(db, { headline: 'Bau dan Otak', text })
    const kin = add(db, { headline: 'Otak Mengenal Bau', text: 'Otak tertentu.' })
    maintain(db)
    const found = suggest(db, { articleId: self, headline: 'Bau dan Otak', text, section: '', speakers: [] })
    expect(found.map(({ id }) => id)).toEqual([kin])
  })
})
