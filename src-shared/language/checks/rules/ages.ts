import { agesInBrackets } from '../../entities/enumerations.ts'
import type { Finding, StoryRule } from '../check.types.ts'

/** One person, one age. */
type Told = { name: string; years: number; start: number; end: number }

/** The last two words of a name: what stands before it may be a function or the beginning of the sentence. */
const keyOf = (name: string): string | null => {
  const words = name.split(/\s+/)
  return words.length < 2 ? null : words.slice(-2).join(' ')
}

export const twoAges: StoryRule = {
  id: 'name.two-ages',
  family: 'names',
  severity: 'warning',
  source: 'Kode etik jurnalistik: keterangan tentang orang benar dan tetap',
  copy: 'id',
  scope: 'story',
  examples: {
    fires: [
      'Solo, Kompas – Siswa itu Nadia Safitri (16) dan Bagas Prasetyo (17).\n\nSetelah lulus Nadia Safitri ⟦(18)⟧ ingin kuliah.',
    ],
    silent: [
      'Solo, Kompas – Siswa itu Nadia Safitri (16).\n\nSetelah lulus Nadia Safitri (16) ingin kuliah.',
      'Solo, Kompas – Siswa itu Nadia Safitri (16) dan Rina Safitri (17).',
    ],
  },
  check: ({ blocks }) => {
    const first = new Map<string, Told>()
    return blocks.flatMap(({ block, context }): Finding[] => {
      if (!context.signs.bracket || !context.signs.figure) return []
      return agesInBrackets(context.outside).flatMap(({ of, years, start, end }) => {
        const name = keyOf(of)
        if (name === null) return []
        const known = first.get(name)
        if (known === undefined) first.set(name, { name, years, start, end })
        if (known === undefined || known.years === years) return []
        return [{ start: block.start + start, end: block.start + end, values: { name, other: String(known.years) } }]
      })
    })
  },
}
