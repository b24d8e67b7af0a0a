import type { BlockRule, Finding, Word } from '../check.types.ts'
import { withCapitalsOf } from './find-all.ts'
import { afterDi, afterKe, beforeVerb, nounPairs, nounsAndVerbs, nounsInKan, passives } from './prepositions.data.ts'
import { watch } from './watched-words.ts'

/** "di" and "ke": apart as prepositions, together as prefixes. Orthography: it applies inside quotations too. */
const family = 'spelling'

const joined = new Map<string, string>()
for (const word of afterDi) joined.set(`di${word}`, `di ${word.replace(/(?<=mana)pun$/, ' pun')}`)
for (const word of afterKe)
  joined.set(`ke${word}`, `ke ${word.replace(/(?<=mana)pun$/, ' pun').replace(/^(luar|rumah)(?=negeri|sakit)/, '$1 ')}`)
for (const word of afterDi) joined.set(`di${word}-${word}`, `di ${word}-${word}`)
for (const word of afterKe) joined.set(`ke${word}-${word}`, `ke ${word}-${word}`)
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

export const writtenTogether: BlockRule = {
  id: 'eyd.di-ke-terpisah',
  family,
  severity: 'error',
  source: 'EYD V, II.D: kata depan ditulis terpisah dari kata yang mengikutinya',
  copy: 'id',
  scope: 'block',
  words: watch(joined.keys()),
  examples: {
    fires: [
      { text: 'Warga berkumpul ⟦disini⟧ sejak pagi.', fix: 'di sini' },
      { text: '⟦Dimana⟧ warga tinggal?', fix: 'Di mana' },
      { text: '“Kami menunggu ⟦didepan⟧ kantor,” kata Budi.', fix: 'di depan' },
      { text: 'Surat itu ada ⟦dimeja⟧ panitia.', fix: 'di meja' },
      { text: 'Petugas datang ⟦kesetiap⟧ rumah.', fix: 'ke setiap' },
      { text: 'Petugas datang ⟦kerumah-rumah⟧ warga.', fix: 'ke rumah-rumah' },
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
    proseWords.flatMap((word) => {
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
  'banding',
  'tambah',
  'potong',
  'undang',
  'parkir',
  'bentuk',
  'isi',
  'antar',
  'tilang',
  'lawan',
  'sapu',
])
const nouns = new Set(nounsInKan)
const eitherNounOrVerb = new Set(nounsAndVerbs)
const auxiliary = new Set(beforeVerb)
/** "Jalan itu di aspal": what is paved stands in front; "di jalan" is where something lies. */
const paved = /(?<!\p{L})(?<!(?:di|ke|dari|pada)\s)(?:jalan|ruas|jalur|gang|lorong|jembatan)\s(?:\p{Ll}+\s){0,2}$/iu

/** "Kebijakan", "pertunjukan" and their like are nouns by what they begin with. */
const endsInKan = /^(?!ke|pe[rnml]|me|ber|ter)\p{Ll}{2,}kan$/u

type Passive = { safe: boolean }

/** Null when "di" before `verb` may be the preposition. */
const passiveOf = (verb: string, before: Word | undefined, lead: () => string): Passive | null => {
  if (passiveVerbs.has(verb)) return { safe: !doubtfulPassive.has(verb) }
  if (endsInKan.test(verb) && !nouns.has(verb)) return { safe: /[^aiueo]kan$/.test(verb) }
  if (!eitherNounOrVerb.has(verb)) return null
  const isVerb =
    (before !== undefined && auxiliary.has(before.lower)) || (/^(?:aspal|cor|paving)$/.test(verb) && paved.test(lead()))
  return isVerb ? { safe: false } : null
}

export const writtenApart: BlockRule = {
  id: 'eyd.di-terangkai',
  family,
  severity: 'error',
  source: 'EYD V, II.B: awalan ditulis serangkai dengan kata dasarnya',
  copy: 'id',
  scope: 'block',
  words: watch(['di']),
  examples: {
    fires: [
      { text: 'Pemeriksaan ⟦di lakukan⟧ kemarin.', fix: 'dilakukan' },
      { text: 'Rumah itu ⟦di jual⟧ murah.', fix: 'dijual' },
      { text: 'Acara batal ⟦di karenakan⟧ hujan.', fix: 'dikarenakan' },
      { text: 'Peserta ⟦di wajibkan⟧ hadir.', fix: 'diwajibkan' },
      { text: 'Dana itu ⟦di kembalikan⟧ kepada warga.', fix: 'dikembalikan' },
      { text: 'Warga ⟦di ungsikan⟧ ke balai desa.', fix: 'diungsikan' },
      { text: 'Motor itu ⟦di curi⟧ pada malam hari.', fix: 'dicuri' },
      { text: 'Beras ⟦di angkut⟧ dengan truk.', fix: 'diangkut' },
      { text: 'Jembatan ⟦di bangun⟧ tahun ini.', fix: 'dibangun' },
      { text: 'Jalan desa itu belum ⟦di aspal⟧.', fix: 'diaspal' },
    ],
    silent: [
      'Pemeriksaan dilakukan kemarin.',
      'Ia tinggal di rumah.',
      'Ia bekerja di bidang hukum.',
      'Sampah di tumpukan itu terbakar.',
      'Ia bekerja di perbankan, tinggal di kontrakan, dan lewat di tanjakan itu.',
      'Ia bergabung di pasukan itu, lalu di gerakan pemuda dan di pertunjukan wayang.',
      'Kamar di rawat inap penuh, dokter bertugas di rawat jalan.',
      'Risiko utamanya ada di nilai tukar, bukan di simpan pinjam.',
      'Korban tergeletak di aspal.',
      'Warga berkumpul di bawah pohon, di atas bukit, di mana saja.',
      'Kecelakaan terjadi di jalan itu, di pekan kedua.',
    ],
  },
  check: ({ prose, proseWords }) => {
    const findings: Finding[] = []
    proseWords.forEach((word, index) => {
      const next = word.lower === 'di' ? proseWords[index + 1] : undefined
      if (next === undefined || next.text !== next.lower) return
      const before = proseWords[index - 1]
      const lead = (): string => prose.slice(Math.max(0, word.start - 40), word.start)
      const passive = passiveOf(next.lower, before, lead) ?? passiveOf(next.lower.replace(/nya$/, ''), before, lead)
      if (passive === null || nounPairs.has(`${next.lower} ${proseWords[index + 2]?.lower}`)) return
      if (!/^[^\S\r\n]+$/.test(prose.slice(word.end, next.start))) return
      findings.push({ start: word.start, end: next.end, fix: `${word.text}${next.text}`, safe: passive.safe })
    })
    return findings
  },
}
