import type { BlockRule, Finding } from '../check.types.ts'

/** Capitals in headlines. */
const source = 'EYD V, I.F.15: huruf kapital pada judul, kecuali kata tugas; bentuk ulang sempurna berkapital keduanya'

/** Prepositions, conjunctions and particles that stay small unless they open the headline. */
const small = new Set(
  'di ke dari pada untuk bagi dengan dalam oleh dan atau tetapi serta yang sebagai tentang terhadap kepada daripada antara sampai hingga sejak agar karena jika bila maka pun si sang dengan tanpa'.split(
    ' ',
  ),
)

/** Fewer than this part of its words with a capital, and the headline is set like a sentence. */
const titled = 0.6

const isCapital = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word)

export const titleCapitals: BlockRule = {
  id: 'headline.title-case',
  family: 'story',
  severity: 'info',
  source,
  copy: 'id',
  scope: 'block',
  examples: {
    fires: [
      { text: 'Warga Solo Berkumpul ⟦Di⟧ Balai Kota\n\nSolo, Kompas – Warga berkumpul di balai kota.', fix: 'di' },
      { text: 'Rapat Pleno Bahas ⟦Undang-undang⟧ Baru\n\nSolo, Kompas – Rapat digelar.', fix: 'Undang-Undang' },
    ],
    silent: [
      'Warga Solo Berkumpul di Balai Kota\n\nSolo, Kompas – Warga berkumpul di balai kota.',
      'Di Balai Kota Warga Berkumpul\n\nSolo, Kompas – Warga berkumpul di balai kota.',
      'Warga Solo berkumpul di balai kota\n\nSolo, Kompas – Warga berkumpul di balai kota.',
      'Film “Di Bawah Lindungan” Tayang Lagi\n\nSolo, Kompas – Film itu tayang lagi.',
      'Pasar Johar: Dari Rob Hingga Bangkit\n\nSolo, Kompas – Warga senang.',
      'Bandara Kuala Namu Ramai Lagi\n\nSolo, Kompas – Penumpang bertambah.',
    ],
  },
  check: (block) => {
    if (block.type !== 'headline' || block.words.length < 3) return []
    const { words, outside } = block
    const capital = words.filter((word) => isCapital(word.text)).length
    if (capital / words.length < titled) return []
    return words.flatMap((word, index): Finding[] => {
      const before = words[index - 1]
      if (before === undefined || !isCapital(word.text)) return []
      const twin = word.isChain ? /^(\p{Lu}\p{Ll}{2,})-(\p{Ll}{3,})$/u.exec(word.text) : null
      const [, first = '', second = ''] = twin ?? []
      if (twin !== null && first.toLowerCase() === second) {
        return [{ start: word.start, end: word.end, fix: `${first}-${first}`, safe: true }]
      }
      // After a colon or a dash the headline opens again; "Hingga" before a name may be part of it.
      const opens = !/^\s+$/.test(outside.slice(before.end, word.start))
      const colon = outside.slice(0, word.start).includes(':')
      return small.has(word.lower) && !opens && !colon
        ? [{ start: word.start, end: word.end, fix: word.lower, safe: true }]
        : []
    })
  },
}
