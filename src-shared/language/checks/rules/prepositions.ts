import type { BlockRule, Finding, Word } from '../check.types.ts'
import { withCapitalsOf } from './find-all.ts'
import { afterDi, afterKe, passives } from './prepositions.data.ts'

/** "di" and "ke": apart as prepositions, together as prefixes. Orthography: it applies inside quotations too. */
const family = 'spelling'

const joined = new Map<string, string>()
for (const word of afterDi) joined.set(`di${word}`, `di ${word.replace(/(?<=mana)pun$/, ' pun')}`)
for (const word of afterKe)
  joined.set(`ke${word}`, `ke ${word.replace(/(?<=mana)pun$/, ' pun').replace(/^(luar|rumah)(?=negeri|sakit)/, '$1 ')}`)
joined.set('diantara', 'di antara')
joined.set('dimana-mana', 'di mana-mana')
joined.set('kemana-mana', 'ke mana-mana')
joined.set('kedepan', 'ke depan')
joined.set('kedepannya', 'ke depannya')
joined.set('kedalam', 'ke dalam')

const properNames = new Set([
  'indonesia',
  'jakarta',
  'semarang',
  'solo',
  'bandung',
  'surabaya',
  'yogyakarta',
  'medan',
  'makassar',
  'bali',
  'jawa',
  'sumatera',
  'papua',
  'kalimantan',
  'sulawesi',
])

const apart = (lower: string): string | null => {
  const whole = joined.get(lower)
  if (whole !== undefined) {
    const [first = '', ...rest] = whole.split(' ')
    const place = rest[0] ?? ''
    return properNames.has(place) ? `${first} ${withCapitalsOf('A', place)}` : whole
  }
  if (!lower.endsWith('nya')) return null
  const stem = joined.get(lower.slice(0, -3))
  return stem === undefined ? null : `${stem}nya`
}

const mayBeJoined = ({ lower }: Word): boolean => lower.startsWith('di') || lower.startsWith('ke')

export const writtenTogether: BlockRule = {
  id: 'eyd.di-ke-terpisah',
  family,
  severity: 'error',
  source: 'EYD V, II.D: kata depan ditulis terpisah dari kata yang mengikutinya',
  copy: 'id',
  scope: 'block',
  examples: {
    fires: [
      { text: 'Warga berkumpul ⟦disini⟧ sejak pagi.', fix: 'di sini' },
      { text: '⟦Dimana⟧ warga tinggal?', fix: 'Di mana' },
      { text: '“Kami menunggu ⟦didepan⟧ kantor,” kata Budi.', fix: 'di depan' },
      { text: 'Ia pulang ⟦kerumah⟧ pada sore hari.', fix: 'ke rumah' },
    ],
    silent: [
      'Di dalamnya ada beras.',
      'Penghargaan digelar di Solo.',
      'Ia keluar rumah.',
      'Masalah diatasi warga.',
      'Kedokteran maju.',
      'Dikarenakan hujan, ia pulang.',
    ],
  },
  check: ({ proseWords }) =>
    proseWords.filter(mayBeJoined).flatMap((word) => {
      const fix = apart(word.lower)
      return fix === null ? [] : [{ start: word.start, end: word.end, fix: withCapitalsOf(word.text, fix), safe: true }]
    }),
}

const passiveVerbs = new Set(passives)
/** Nouns all the same after some words: "di hukum", "di nilai", "di pukul" are left to the reader. */
const doubtfulPassive = new Set([
  'hukum',
  'nilai',
  'pukul',
  'buka',
  'mulai',
  'tahan',
  'duga',
  'kenal',
  'dapat',
  'bangun',
  'tolong',
  'jaga',
  'tutup',
  'pakai',
  'beli',
  'jual',
])

export const writtenApart: BlockRule = {
  id: 'eyd.di-terangkai',
  family,
  severity: 'error',
  source: 'EYD V, II.B: awalan ditulis serangkai dengan kata dasarnya',
  copy: 'id',
  scope: 'block',
  examples: {
    fires: [
      { text: 'Pemeriksaan ⟦di lakukan⟧ kemarin.', fix: 'dilakukan' },
      { text: 'Rumah itu ⟦di jual⟧ murah.', fix: 'dijual' },
    ],
    silent: ['Pemeriksaan dilakukan kemarin.', 'Ia tinggal di rumah.', 'Ia bekerja di bidang hukum.'],
  },
  check: ({ prose, proseWords }) => {
    const findings: Finding[] = []
    proseWords.forEach((word, index) => {
      const next = word.lower === 'di' ? proseWords[index + 1] : undefined
      if (next === undefined || next.text !== next.lower) return
      const verb = passiveVerbs.has(next.lower) ? next.lower : next.lower.replace(/nya$/, '')
      if (!passiveVerbs.has(verb) || !/^[^\S\r\n]+$/.test(prose.slice(word.end, next.start))) return
      findings.push({
        start: word.start,
        end: next.end,
        fix: `${word.text}${next.text}`,
        safe: !doubtfulPassive.has(verb),
      })
    })
    return findings
  },
}
