import type { BlockRule } from '../check.types.ts'
import { findAll, isRunningText, withCapitalsOf } from './find-all.ts'
import { collocations, pleonasms } from './phrases.data.ts'

/** Phrases of two words and more: doubled meanings and words that go together. */
const family = 'sentence'

const phrasePattern = (entries: readonly (readonly [string, string])[]): RegExp =>
  new RegExp(
    String.raw`(?<![\p{L}\d-])(?:${entries
      .map(([phrase]) => phrase)
      .filter((phrase) => !phrase.endsWith(' ter'))
      .sort((a, b) => b.length - a.length)
      .map((phrase) => `[${phrase[0]?.toUpperCase()}${phrase[0]}]${phrase.slice(1).replaceAll(' ', String.raw`\s+`)}`)
      .join('|')})(?![\p{L}\d-])`,
    'gu',
  )
const doubled = phrasePattern(pleonasms)
const fixOf = new Map([...pleonasms, ...collocations])
const lookup = (found: string): string | null => {
  const fix = fixOf.get(found.toLowerCase().replace(/\s+/g, ' '))
  return fix === undefined || fix === '' ? null : withCapitalsOf(found, fix)
}
/** "sangat mahal sekali", "para siswa-siswa", "banyak orang-orang", "paling terbesar". */
const doubledForms =
  /(?<![\p{L}\d-])(?:(?:[Ss]angat|[Aa]mat)\s+\p{Ll}{3,}\s+sekali|(?:[Pp]ara|[Bb]anyak|[Ss]emua|[Bb]eberapa|[Ss]ejumlah)\s+(\p{Ll}{3,})-\1(?![\p{L}-])|[Pp]aling\s+ter(?!lambat|tentu|lalu|tinggal|jadi|kena|biasa|asa|lihat|dampak|libat|pengaruh|cinta|sayang)\p{Ll}{3,})(?![\p{L}\d-])/gu

export const pleonasm: BlockRule = {
  id: 'style.pleonasm',
  family,
  severity: 'warning',
  source: 'Kebiasaan redaksi: kalimat hemat kata',
  copy: 'id',
  scope: 'block',
  examples: {
    fires: [
      { text: 'Kota itu ⟦adalah merupakan⟧ pusat dagang.', fix: 'merupakan' },
      { text: 'Ia datang ⟦agar supaya⟧ dibantu.', fix: 'agar' },
      'Harga beras ⟦sangat mahal sekali⟧ tahun ini.',
      '⟦Para siswa-siswa⟧ pulang.',
    ],
    silent: [
      'Kota itu merupakan pusat dagang.',
      'Para siswa pulang.',
      'Ia sangat ingin datang sekali lagi.',
      'Mereka sangat jarang, sekali datang pun tidak.',
    ],
  },
  check: ({ outside, type }) =>
    isRunningText(type)
      ? [
          ...findAll(outside, doubled, (match) => ({ fix: lookup(match[0]) })),
          ...findAll(outside, doubledForms, (match, _start, end) =>
            /sekali$/.test(match[0]) && /^\s+(?:lagi|pun|saja|dalam|waktu)/.test(outside.slice(end, end + 8))
              ? null
              : {},
          ),
        ]
      : [],
}

const together = phrasePattern(collocations)

export const collocation: BlockRule = {
  id: 'style.collocation',
  family,
  severity: 'info',
  source: 'KBBI: pasangan kata idiomatis',
  copy: 'id',
  scope: 'block',
  examples: {
    fires: [
      { text: 'Panitia ⟦terdiri dari⟧ lima orang.', fix: 'terdiri atas' },
      {
        text: 'Ia ⟦tidak hanya⟧ guru, tapi juga petani.'.replace(
          '⟦tidak hanya⟧ guru, tapi juga',
          'tidak hanya guru, ⟦tapi juga⟧',
        ),
        fix: 'tetapi juga',
      },
    ],
    silent: ['Panitia terdiri atas lima orang.', 'Ia tidak hanya guru, tetapi juga petani.'],
  },
  check: ({ outside, type }) =>
    isRunningText(type)
      ? [
          ...findAll(outside, together, (match) => ({ fix: lookup(match[0]) })),
          ...findAll(
            outside,
            /(?<=(?:tidak|bukan|tak) (?:hanya|cuma|sekadar)[^.!?]{2,90}\s)(?:tapi|namun|melainkan|tetapi) juga(?![\p{L}-])/gu,
            (match) => (/^tetapi/.test(match[0]) || /^melainkan/.test(match[0]) ? null : { fix: 'tetapi juga' }),
          ),
        ]
      : [],
}

export const longSentence: BlockRule = {
  id: 'style.long-sentence',
  family,
  severity: 'info',
  source: 'Kebiasaan redaksi: panjang kalimat',
  copy: 'all',
  scope: 'block',
  examples: {
    fires: [
      {
        text: `⟦${'Warga desa datang '.repeat(8)}ke balai kota.⟧`,
        settings: { longestSentence: 20 },
      },
    ],
    silent: ['Warga desa datang ke balai kota.'],
  },
  check: ({ outside, sentences, words, type, house }) => {
    if (type !== 'paragraph' || words.length <= house.longestSentence) return []
    return sentences.flatMap(({ start, end }) => {
      const count = words.filter((word) => word.start >= start && word.end <= end).length
      if (count <= house.longestSentence || /\uFFFC/u.test(outside.slice(start, end))) return []
      return [{ start, end, values: { words: String(count) } }]
    })
  },
}
