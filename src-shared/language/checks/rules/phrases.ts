import type { BlockContext, BlockRule, Finding } from '../check.types.ts'
import { findAll, isRunningText, withCapitalsOf } from './find-all.ts'
import { collocations, pleonasms } from './phrases.data.ts'
import { watch } from './watched-words.ts'

/** Phrases of two words and more: doubled meanings and words that go together. */
const family = 'sentence'

type Phrases = ReadonlyMap<string, readonly (readonly [phrase: string[], fix: string])[]>

/** By first word, the longest first. */
const byFirstWord = (entries: readonly (readonly [string, string])[]): Phrases => {
  const index = new Map<string, (readonly [string[], string])[]>()
  for (const [phrase, fix] of entries) {
    const words = phrase.split(' ')
    const first = words[0] ?? ''
    index.set(
      first,
      [...(index.get(first) ?? []), [words, fix] as const].sort((a, b) => b[0].length - a[0].length),
    )
  }
  return index
}

const findPhrases = ({ words, outside }: BlockContext, byFirst: Phrases): Finding[] => {
  const findings: Finding[] = []
  words.forEach((word, index) => {
    const beginning = byFirst.get(word.lower)
    if (beginning === undefined) return
    const match = beginning.find(([phrase]) =>
      phrase.every((part, ahead) => {
        const here = words[index + ahead]
        if (here?.lower !== part) return false
        return ahead === 0 || /^\s+$/.test(outside.slice(words[index + ahead - 1]?.end, here.start))
      }),
    )
    const end = match === undefined ? undefined : words[index + match[0].length - 1]?.end
    if (match === undefined || end === undefined) return
    // "naik ke atas panggung" says where to; only a bare "naik ke atas" says it twice.
    if (/^(?:atas|bawah|depan|belakang)$/.test(match[0].at(-1) ?? '') && /^\s+\p{L}/u.test(outside.slice(end, end + 3)))
      return
    findings.push({ start: word.start, end, fix: withCapitalsOf(word.text, match[1]) })
  })
  return findings
}
const phrasesOf = (entries: readonly (readonly [string, string])[]): string[] => entries.map(([phrase]) => phrase)

const doubled = byFirstWord(pleonasms)

/** "sangat mahal sekali", "para siswa-siswa", "banyak orang-orang", "paling terbesar". */
const doubledForms =
  /(?<![\p{L}\d-])(?:(?:[Ss]angat|[Aa]mat)\s+\p{Ll}{3,}\s+sekali|(?:[Pp]ara|[Bb]anyak|[Ss]emua|[Bb]eberapa|[Ss]ejumlah)\s+(\p{Ll}{3,})-\1(?![\p{L}-])|[Pp]aling\s+ter(?:besar|kecil|tinggi|rendah|baik|buruk|banyak|sedikit|panjang|pendek|cepat|lama|berat|ringan|mahal|murah|penting|kuat|lemah|baru|tua|muda|dekat|jauh|indah|cantik|luas|kaya|miskin|populer))(?![\p{L}\d-])/gu

export const pleonasm: BlockRule = {
  id: 'style.pleonasm',
  family,
  severity: 'warning',
  source: 'Kebiasaan redaksi: kalimat hemat kata',
  copy: 'id',
  scope: 'block',
  words: watch([
    ...phrasesOf(pleonasms),
    ...'sangat amat para banyak semua beberapa sejumlah'.split(' '),
    'paling ter',
  ]),
  examples: {
    fires: [
      { text: 'Kota itu ⟦adalah merupakan⟧ pusat dagang.', fix: 'merupakan' },
      { text: 'Ia datang ⟦agar supaya⟧ dibantu.', fix: 'agar' },
      'Harga beras ⟦sangat mahal sekali⟧ tahun ini.',
      '⟦Para siswa-siswa⟧ pulang.',
      '⟦Paling terbesar⟧ di Jawa.',
      { text: 'Ia ⟦naik ke atas⟧.', fix: 'naik' },
    ],
    silent: [
      'Kota itu merupakan pusat dagang.',
      'Ia yang paling terpukul.',
      'Ia naik ke atas panggung.',
      'Para siswa pulang.',
      'Ia sangat ingin datang sekali lagi.',
      'Mereka sangat jarang, sekali datang pun tidak.',
    ],
  },
  check: (block) =>
    isRunningText(block.type)
      ? [
          ...findPhrases(block, doubled),
          ...findAll(block.outside, doubledForms, (match, _start, end) =>
            /sekali$/.test(match[0]) && /^\s+(?:lagi|pun|saja|dalam|waktu)/.test(block.outside.slice(end, end + 8))
              ? null
              : {},
          ),
        ]
      : [],
}

const together = byFirstWord(collocations)

export const collocation: BlockRule = {
  id: 'style.collocation',
  family,
  severity: 'info',
  source: 'KBBI: pasangan kata idiomatis',
  copy: 'id',
  scope: 'block',
  words: watch([...phrasesOf(collocations), 'tapi juga', 'namun juga']),
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
  check: (block) =>
    isRunningText(block.type)
      ? [
          ...findPhrases(block, together),
          ...findAll(
            block.outside,
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
  check: (block) => {
    const { outside, type, house } = block
    if (type !== 'paragraph' || block.proseWords.length <= house.longestSentence) return []
    const { words } = block
    let at = 0
    return block.sentences.flatMap(({ start, end }) => {
      while ((words[at]?.start ?? Number.POSITIVE_INFINITY) < start) at += 1
      const from = at
      while ((words[at]?.end ?? Number.POSITIVE_INFINITY) <= end) at += 1
      const count = at - from
      if (count <= house.longestSentence || /\uFFFC/u.test(outside.slice(start, end))) return []
      return [{ start, end, values: { words: String(count) } }]
    })
  },
}
