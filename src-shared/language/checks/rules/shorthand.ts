import type { BlockContext, BlockRule, Finding } from '../check.types.ts'
import { withCapitalsOf } from './find-all.ts'
import { watch } from './watched-words.ts'

/** Words as messages on a telephone write them: "yg", "tdk". In a quotation they are the speaker's, or a message shown. */
const shorthand = new Map(
  `yg yang;tdk tidak;tdak tidak;dgn dengan;dg dengan;krn karena;krna karena;utk untuk;sdh sudah;sudh sudah;blm belum;jg juga;dr dari;pd pada
org orang;bs bisa;sy saya;kpd kepada;dlm dalam;spt seperti;sprti seperti;tsb tersebut;trsebut tersebut;hrs harus;tlh telah;sbg sebagai;jgn jangan
dpt dapat;bgmn bagaimana;skrg sekarang;skrng sekarang;sblm sebelum;stlh setelah;bnyk banyak;lbh lebih;msh masih;hny hanya;trus terus;klo kalau
klu kalau;ttg tentang;tntg tentang;thd terhadap;thdp terhadap;sdg sedang;sdgkan sedangkan;mrk mereka;shg sehingga;shngga sehingga;bhw bahwa
pny punya;dtg datang;brp berapa;jml jumlah;sbb sebab;krg kurang;smpai sampai;smp sampai;sampe sampai;hr hari;bln bulan;thn tahun;pemkt pemkot
bpk bapak;msyrkt masyarakat;masy masyarakat;ktk ketika;kmrn kemarin;ssuai sesuai;dgr dengar;brsama bersama;tmn teman;rmh rumah;byk banyak`
    .split(/[;\n]/)
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
)

/** Also a degree, a body, or somebody's initials: only between two words in small letters. */
const alsoOther = new Set(['dr', 'pd', 'bs', 'sy', 'jg', 'org', 'smp', 'hr', 'dg', 'masy', 'sbb', 'jml'])

const isBetweenWords = ({ outside, words }: BlockContext, index: number): boolean => {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]]
  if (before === undefined || word === undefined || after === undefined) return false
  const plain = (gap: string): boolean => /^\s$/.test(gap)
  return (
    after.text === after.lower &&
    before.text === before.lower &&
    plain(outside.slice(before.end, word.start)) &&
    plain(outside.slice(word.end, after.start))
  )
}

/** "(jg/dr)", "kompas.org", "@sy": initials and addresses. */
const isPartOfSomething = (text: string, start: number, end: number): boolean =>
  /[(/@#._\d-]$/.test(text.slice(Math.max(0, start - 1), start)) ||
  /^(?:[/)@_]|\.\p{L})/u.test(text.slice(end, end + 2))

export const shorthandWord: BlockRule = {
  id: 'word.shorthand',
  family: 'spelling',
  severity: 'warning',
  source: 'KBBI: singkatan pesan tidak baku',
  copy: 'id',
  scope: 'block',
  words: watch(shorthand.keys()),
  examples: {
    fires: [
      { text: 'Warga ⟦yg⟧ datang sejak pagi.', fix: 'yang' },
      { text: 'Harga beras ⟦tdk⟧ naik.', fix: 'tidak' },
      { text: '⟦Krn⟧ hujan, acara batal.', fix: 'Karena' },
      { text: 'Bantuan itu datang ⟦dr⟧ pemerintah.', fix: 'dari' },
    ],
    silent: [
      'Warga yang datang tidak membeli.',
      'Menurut dr Tan Shot Yen, itu sehat.',
      'Menurut dr. tan, itu sehat.',
      '“Saya tdk tahu yg itu,” kata Budi.',
      'Organisasi YG membuka kantor di Solo.',
      'Situs pantau.org ramai. (sy/jg)',
      { text: 'Ia menulis yg begitu.', settings: { dictionary: ['yg'] } },
    ],
  },
  check: (block) => {
    if (block.type === 'credit' || block.type === 'byline' || block.type === 'relatedMarker') return []
    const findings: Finding[] = []
    block.words.forEach((word, index) => {
      const { text, lower, start, end } = word
      const whole = shorthand.get(lower)
      if (whole === undefined || block.house.dictionary.has(lower)) return
      // Capitals are an abbreviation's; one capital opens a sentence.
      if (text !== lower && (text !== withCapitalsOf('A', lower) || alsoOther.has(lower))) return
      if (text !== lower && !block.sentences.some((sentence) => sentence.start === start)) return
      if (isPartOfSomething(block.outside, start, end)) return
      if (alsoOther.has(lower) && !isBetweenWords(block, index)) return
      findings.push({ start, end, fix: withCapitalsOf(text, whole) })
    })
    return findings
  },
}
