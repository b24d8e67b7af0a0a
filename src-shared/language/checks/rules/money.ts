import type { BlockRule } from '../check.types.ts'
import { findAll, isRunningText } from './find-all.ts'
import { watch } from './watched-words.ts'

/** How rupiah and magnitudes are printed. Orthography: it applies inside quotations too. */
const family = 'figures'
const rupiah = 'EYD V, III.A.4 dan Lampiran: lambang mata uang ditulis rapat dengan angka'

export const rupiahSpacing: BlockRule = {
  id: 'money.rp-spacing',
  family,
  severity: 'error',
  source: rupiah,
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  words: watch(['rp']),
  examples: {
    fires: [
      { text: 'Dana ⟦Rp 90⟧ triliun cair.', fix: 'Rp90' },
      { text: 'Harga ⟦Rp. 1.500.000⟧ per gram.', fix: 'Rp1.500.000' },
      { text: 'Harga ⟦rp 5.000⟧ per ikat.', fix: 'Rp5.000' },
      { text: '“Butuh ⟦Rp 5,5⟧ juta,” kata Budi.', fix: 'Rp5,5' },
    ],
    silent: ['Dana Rp90 triliun cair.', 'Kurs Rp terhadap dolar naik.', 'Korps itu ada 5 orang.'],
  },
  check: ({ prose }) =>
    findAll(prose, /(?<![\p{L}\d])(?:Rp\.?\s+|Rp\.|RP\.?\s*|rp\.?\s*)(\d+(?:[.,]\d+)*)/gu, (match) => ({
      fix: `Rp${match[1]}`,
      safe: true,
    })),
}

/** What is mended is mended whole: KBBI has neither of the two. */
const standardMagnitudes = new Map([
  ['milyar', 'miliar'],
  ['trilyun', 'triliun'],
])

export const magnitudeCase: BlockRule = {
  id: 'money.magnitude-case',
  family,
  severity: 'error',
  source: 'EYD V, I.F Huruf Kapital: satuan bilangan bukan nama',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  words: watch(['Ribu', 'Juta', 'Miliar', 'Milyar', 'Triliun', 'Trilyun', 'Persen']),
  examples: {
    fires: [
      { text: 'Dana Rp90 ⟦Triliun⟧ cair.', fix: 'triliun' },
      { text: 'Sebanyak 3 ⟦Juta⟧ warga datang.', fix: 'juta' },
      { text: 'Dana Rp10 ⟦Milyar⟧ cair.', fix: 'miliar' },
      { text: 'Dana Rp5 ⟦Trilyun⟧ cair.', fix: 'triliun' },
    ],
    silent: ['Dana Rp90 triliun cair.', 'Dana Rp90 Triliun Cair', 'Film 5 Juta Cinta Untukmu tayang.'],
  },
  check: ({ prose, type, bodyStart }) =>
    isRunningText(type)
      ? findAll(
          prose,
          /(?<=\d\s)(?:Ribu|Juta|Miliar|Milyar|Triliun|Trilyun|Persen)(?![\p{L}-])/gu,
          (match, start, end) => {
            if (start < bodyStart) return null
            // A title ("5 Juta Cinta") goes on in capitals, and so does its next word.
            const money = /Rp\.?\s?[\d.,]+\s$/u.test(prose.slice(Math.max(0, start - 24), start))
            if (!money && /^\s\p{Lu}/u.test(prose.slice(end, end + 3))) return null
            const word = match[0].toLowerCase()
            return { fix: standardMagnitudes.get(word) ?? word, safe: true }
          },
        )
      : [],
}

const abbreviations: Record<string, string> = {
  jt: 'juta',
  rb: 'ribu',
  M: 'miliar',
  T: 'triliun',
  m: 'miliar',
  t: 'triliun',
}

export const magnitudeAbbreviation: BlockRule = {
  id: 'money.magnitude-abbreviation',
  family,
  severity: 'warning',
  source: 'Kebiasaan redaksi: satuan ditulis lengkap di tubuh berita',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  words: watch(['jt', 'rb', 'M', 'T']),
  needs: /Rp/,
  examples: {
    fires: [
      { text: 'Dana Rp90 ⟦T⟧ cair.', fix: 'triliun' },
      { text: 'Harganya Rp5 ⟦jt⟧ saja.', fix: 'juta' },
      { text: '“Dananya Rp5 ⟦jt⟧ saja,” kata Budi.', fix: 'juta' },
    ],
    silent: ['Dana Rp90 triliun cair.', 'Jaraknya 5 m dari Pos T.'],
  },
  check: ({ prose, type }) =>
    type === 'headline'
      ? []
      : findAll(prose, /(?<=Rp\.?\s?[\d.,]+\s?)(?:jt|rb|M|T)(?![\p{L}\d])/gu, (match, start) => ({
          fix: `${/\s/.test(prose[start - 1] ?? '') ? '' : ' '}${abbreviations[match[0]] ?? match[0]}`,
        })),
}

export const rupiahTwice: BlockRule = {
  id: 'money.rupiah-twice',
  family,
  severity: 'warning',
  source: 'Kebiasaan redaksi: “Rp” sudah berarti rupiah',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /rupiah|,[-–—]/,
  examples: {
    fires: [
      { text: 'Dana ⟦Rp90 juta rupiah⟧ cair.', fix: 'Rp90 juta' },
      { text: 'Harganya ⟦Rp5.000,-⟧ saja.', fix: 'Rp5.000' },
    ],
    silent: ['Dana Rp90 juta cair.', 'Dana 90 juta rupiah cair.'],
  },
  check: ({ prose }) => [
    ...findAll(
      prose,
      /(Rp\.?\s?\d+(?:[.,]\d+)*(?:\s(?:ribu|juta|miliar|triliun))?)\s+rupiah(?![\p{L}-])/gu,
      (match) => ({
        fix: match[1] ?? null,
      }),
    ),
    ...findAll(prose, /(Rp\.?\s?\d[\d.]*\d),(?:-{1,2}|–|—)/gu, (match) => ({ fix: match[1] ?? null })),
  ],
}
