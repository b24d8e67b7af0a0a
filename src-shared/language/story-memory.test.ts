import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createQuotesMemory, type QuotesMemory } from './quotations.ts'
import { createKept, type Kept } from './story-memory.ts'
import { structureStory } from './structure.ts'

const seed = readFileSync(join(import.meta.dirname, 'fixtures', 'seed-article.txt'), 'utf8')
const english =
  'JAKARTA (AP) — “We are ready,” said Maria Santos, the mayor.\n\nHer neighbour, Slamet Wiyono, moved in July. “It was cold,” he recalls.\n\nSantos told reporters that the market was closed.'

/** Paragraphs that say who somebody is, and others that lean on it: what one shows of a name changes how another is read. */
const pieces = [
  '“Kami siap,” kata Direktur Utama PT Samudra Lintas Bahari Anggoro Eko Cahyo.',
  '“Kami menunggu sejak pagi,” ujarnya, Selasa (17/9/2024).',
  'Anggoro mengatakan, warga sudah menerima bantuan itu.',
  'Kantor PT Samudra Lintas Bahari ramai. Warga di Jodipan datang.',
  'Ketua Kelompok Jodipan Rahmat Hidayat memuji petani, dunia, dan samudra.',
  'Seorang pelajar berinisial MRS ditangkap. MRS mengaku menyesal. “Saya salah,” katanya.',
  'Ponimin alias Kliwon pulang. “Bus saya penuh,” kata Kliwon.',
  '“Kami datang\n\n“Kami pulang,” kata Bupati Sambas Satono.',
  'Menurut Rahmat, harga turun. Hal senada disampaikan Supriyanto kepada wartawan di Solo.',
  'Istrinya, Ribka, mengangguk. "Ya," katanya.',
]

const edit = fc.record({
  kind: fc.constantFrom('insert' as const, 'type' as const, 'remove' as const, 'move' as const),
  at: fc.nat(40),
  place: fc.nat(400),
  text: fc.oneof(
    fc.constantFrom(...pieces),
    fc.constantFrom(
      '”',
      '“',
      '"',
      '?! ',
      '.',
      '… ',
      ', ',
      '\n',
      ' kata ',
      ' Budi ',
      ' mengatakan ',
      ' dunia ',
      'a',
      'X',
      ' (45)',
    ),
  ),
})
type Edit = { kind: 'insert' | 'type' | 'remove' | 'move'; at: number; place: number; text: string }

const applied = (blocks: readonly string[], { kind, at, place, text }: Edit): string[] => {
  const index = at % Math.max(1, blocks.length)
  const own = blocks[index] ?? ''
  const rest = blocks.filter((_, other) => other !== index)
  switch (kind) {
    case 'insert':
      return [...blocks.slice(0, index), text, ...blocks.slice(index)]
    case 'type': {
      const within = place % (own.length + 1)
      return blocks.with(index, own.slice(0, within) + text + own.slice(within))
    }
    case 'remove':
      return rest
    case 'move':
      return [...rest.slice(0, place % (rest.length + 1)), own, ...rest.slice(place % (rest.length + 1))]
  }
}

test.each([
  ['Indonesian', [...seed.split('\n\n'), ...pieces]],
  ['English', english.split('\n\n')],
])(
  '%s copy read again with what was known is read as if for the first time',
  (_, paragraphs) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 10 }), (edits) => {
        const memory = createQuotesMemory()
        let blocks = paragraphs
        structureStory(blocks.join('\n\n'), memory)
        for (const change of edits) {
          blocks = applied(blocks.length === 0 ? paragraphs : blocks, change)
          const text = blocks.join('\n\n')
          expect(structureStory(text, memory)).toEqual(structureStory(text))
        }
      }),
      { numRuns: 60 },
    )
  },
  60_000,
)

test('a word elsewhere that makes a name ordinary has the paragraph read again', () => {
  const memory = createQuotesMemory()
  const speech = '“Kami siap menerima semua warga,” kata Direktur Samudra Rahmat Hidayat.'
  const speaker = (text: string): unknown => structureStory(text, memory).quotes[0]?.speaker
  const before = speaker(`Warga datang.\n\n${speech}`)
  const after = speaker(`Warga datang dari samudra.\n\n${speech}`)
  expect(after).toEqual(structureStory(`Warga datang dari samudra.\n\n${speech}`).quotes[0]?.speaker)
  expect(after).not.toEqual(before)
  expect(speaker(`Warga datang.\n\n${speech}`)).toEqual(before)
})

type Cited = Parameters<QuotesMemory['cited']['keep']>[1]

/** Counts the values that were not known already. */
const counting = (): Kept<Cited> & { read: () => number } => {
  const kept = createKept<Cited>()
  let read = 0
  return {
    ...kept,
    keep: (key, value) => {
      if (kept.find(key) !== value) read += 1
      kept.keep(key, value)
    },
    read: () => read,
  }
}

test('a key press has one paragraph read', () => {
  const memory = { ...createQuotesMemory(), cited: counting() }
  structureStory(seed, memory)
  const all = memory.cited.read()
  expect(all).toBeGreaterThan(5)
  structureStory(seed.replace('Pada kesempatan itu', 'Pada kesempatan itu juga'), memory)
  expect(memory.cited.read() - all).toBe(1)
  structureStory(seed.replace('Pada kesempatan itu', 'Pada kesempatan itu juga'), memory)
  expect(memory.cited.read() - all).toBe(1)
})
