import { isFamilyName, isGivenName } from '../../given-names.ts'
import type { BlockContext, BlockRule, Finding, Word } from '../check.types.ts'
import { isRunningText, withCapitalsOf } from './find-all.ts'

/** Capitals where a sentence has none, and names without theirs. Orthography: it applies inside quotations too. */
const family = 'spelling'

const small = new Set('di ke dari yang dan untuk dengan pada oleh karena atau sebagai dalam agar serta'.split(' '))
/** Before these words' names a place or a time follows, so that the capital after them proves no title. */
const beforePlace = new Set('di ke dari pada untuk'.split(' '))
/** What follows these is a title, and titles open with a capital. */
const titled =
  /^(?:film|lagu|buku|novel|sinetron|acara|program|judul|album|video|drama|serial|puisi|cerpen|lukisan|pameran|kampanye|gerakan|tema|slogan|aplikasi|tajuk|rubrik|siniar|kanal|band|grup|majalah|tabloid|situs|(?:ber|ter)(?:judul|tajuk|tema|nama)|(?:me|di)(?:nyanyikan|mbawakan|mutar|nonton|rilis|bintangi|tayangkan|nyanyikan|namai|sebut))$/u
/** "Di" is the beginning of a surname as well: what follows must be where something is. */
const placeNoun =
  /^(?:Alun|Pasar|Gedung|Kota|Kabupaten|Kecamatan|Kelurahan|Desa|Jalan|Stadion|Hotel|Balai|Kantor|Rumah|Taman|Lapangan|Masjid|Gereja|Pantai|Gunung|Pulau|Pelabuhan|Bandara|Stasiun|Terminal|Museum|Universitas|Sekolah|Jawa|Sumatera|Kalimantan|Sulawesi|Papua|Indonesia|Jakarta|Semarang|Solo|Surabaya|Bandung|Yogyakarta)/u
const verbal = /^(?:me|di|ber|ter)\p{Ll}{4,}$/u

const adjacent = ({ prose }: BlockContext, before: Word, after: Word): boolean =>
  after.start === before.end + 1 && prose[before.end] === ' '

export const capitalInside: BlockRule = {
  id: 'eyd.kapital-tengah',
  family,
  severity: 'warning',
  source: 'EYD V, I.F.1: huruf kapital pada awal kalimat, bukan pada kata tugas di tengahnya',
  copy: 'id',
  scope: 'block',
  examples: {
    fires: [
      { text: 'Mesin itu dipamerkan ⟦Di⟧ Alun-Alun Wonosobo.', fix: 'di' },
      { text: 'Warga membeli beras ⟦Dan⟧ gula di pasar.', fix: 'dan' },
    ],
    silent: [
      'Mesin itu dipamerkan di Alun-Alun Wonosobo.',
      'Ia menonton film Di Bawah Lindungan Kakbah.',
      'Warga pulang. Di rumah mereka beristirahat.',
      'Ia berkata, “Di rumah saja.”',
      'Warga Dan Mogot mengeluh.',
      'Aturan berlaku mulai 2 Juni 2026 Untuk pengawasan, warga membantu.',
      'Balapan itu dimenangkan Di Giannantonio.',
    ],
  },
  check: (block) => {
    if (!isRunningText(block.type)) return []
    const { proseWords } = block
    const findings: Finding[] = []
    proseWords.forEach((word, index) => {
      if (word.text === word.lower || !small.has(word.lower) || word.text.slice(1) !== word.lower.slice(1)) return
      const [before, next] = [proseWords[index - 1], proseWords[index + 1]]
      if (before === undefined || next === undefined || !adjacent(block, before, word) || !adjacent(block, word, next))
        return
      // After a figure a subhead may have run into the text: "Berlaku Mulai 2 Juni 2026 Untuk pengawasan, …".
      if (before.text !== before.lower || !/\p{Ll}$/u.test(before.text) || titled.test(before.lower)) return
      const goesOn =
        next.text === next.lower ||
        (beforePlace.has(word.lower) && verbal.test(before.lower) && placeNoun.test(next.text))
      if (goesOn) findings.push({ start: word.start, end: word.end, fix: word.lower })
    })
    return findings
  },
}

/** Cities, regencies and lands whose names are no other word. */
const places = new Set(
  `jakarta surabaya semarang bandung yogyakarta denpasar makassar palembang pontianak banjarmasin balikpapan samarinda manado kendari
ambon jayapura pekanbaru bengkulu lampung cirebon sukabumi tasikmalaya garut cianjur karawang bekasi depok tangerang bogor serang cilegon
purwokerto pekalongan magelang surakarta boyolali sragen karanganyar wonogiri klaten sukoharjo jepara rembang blora grobogan kendal brebes
cilacap banyumas purbalingga banjarnegara kebumen purworejo wonosobo temanggung salatiga sleman bantul gunungkidul kulonprogo madiun kediri
blitar tulungagung trenggalek ponorogo pacitan ngawi magetan bojonegoro tuban lamongan gresik sidoarjo mojokerto jombang pasuruan probolinggo
lumajang jember banyuwangi bondowoso situbondo bangkalan pamekasan sumenep buleleng gianyar karangasem lombok sumbawa kupang flores
indonesia sumatera kalimantan sulawesi papua jawa malaysia singapura australia jepang tiongkok amerika eropa belanda inggris rusia ukraina palestina israel`.split(
    /\s+/,
  ),
)
/** Kinds of things take a place's name without its capital, "gula jawa" (EYD V, I.F.13): before a place stands one of these. */
const beforePlaceName =
  /^(?:di|ke|dari|asal|kota|kabupaten|provinsi|kecamatan|warga|pemkot|pemkab|pemprov|polres|polda|polrestabes|polresta|wilayah|kawasan|daerah|pulau|negara|bupati|gubernur|presiden)$/u
/** A body's name begins with this word. "Kota" and "kabupaten" are words of their own as often as parts of names. */
const bodies = /^(?:dinas|kementerian|universitas|kejaksaan|pengadilan)$/u
/** After these "dinas" is a word of its own: "rumah dinas Bupati". */
const ownedBy =
  /^(?:rumah|mobil|motor|kendaraan|perjalanan|sepeda|baju|seragam|pakaian|kamar|telepon|tas|jam|ke|luar)$/u
const fields =
  /^(?:Pendidikan|Kesehatan|Perhubungan|Pekerjaan|Sosial|Pertanian|Perdagangan|Perindustrian|Pariwisata|Kebudayaan|Kependudukan|Lingkungan|Kelautan|Perikanan|Peternakan|Kehutanan|Koperasi|Tenaga|Ketenagakerjaan|Komunikasi|Pemuda|Perumahan|Penanaman|Pemadam|Energi|Pangan|Ketahanan|Kearsipan|Perpustakaan|Bina|Keuangan|Dalam|Luar|Agama|Hukum|Pertahanan|Negeri|Tinggi|Agung|Militer|Tata|Tipikor|Indonesia|Gadjah|Negara|Diponegoro|Airlangga|Brawijaya|Muhammadiyah|Islam)$/u

const inNames = new Set([
  ...places,
  ...'dinas kementerian universitas kejaksaan pengadilan kabupaten kecamatan kelurahan provinsi'.split(' '),
])

const regions = /^(?:kabupaten|kecamatan|kelurahan|provinsi)$/u
const isPlaceName = ({ text, lower }: Word): boolean => /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !notPlaces.has(lower)
const notPlaces = new Set('senin selasa rabu kamis jumat sabtu minggu anda'.split(' '))

/** Given names that are words as well. */
const words =
  /^(?:agung|budi|indah|bunga|cahaya|surya|ratu|raja|putra|putri|bintang|mega|intan|permata|mutiara|setia|jaya|utama|rahmat|nur|sri|dewi|dewa|gede|made|raden|mas|abang|hari|guntur|bayu|satria|kusuma|wijaya|mulia|dian|wati|anggun|cinta|melati|mawar|fajar|embun|jati|tri|dwi|eka|catur|panca|tegar|teguh|yang|imam|haji|kasih|lestari|abadi|sakti|bakti|angkasa|samudra|merdeka|amanah|ramadan|ramadhan|maulana|sabar|tulus|ikhlas|arif|adil|aman|mukti|untung|rejeki|pelita|harapan|syukur|hidayah|nikmat|berkah|rizki|akbar|islam|muslim|iman|amin|salam|malik|murni|asri|ayu|elok|manis|sari|puspa|kembang|kartika|purnama|bulan|senja|pagi|kurnia|karunia|anugerah|pratama|perdana|perkasa|perwira|pahlawan|panji|gading|gilang|galih|gemilang|ganda|garuda|elang|rajawali|naga|singa|bima|arjuna|krisna|brama|wisnu|siwa|rama|sinta|laksmana|jaka|lima|ian|di|al|an|dan|de|la|le|van|von|bin|binti)$/u

/** A person is named after a comma, and by who says, sees or accompanies them. */
const beforePerson = /^(?:kata|ujar|ucap|tutur|ungkap|jelas|tegas|kepada|bernama|oleh|menurut|bersama|pak|bu|saudara)$/u
const mayOpenName = ({ prose }: BlockContext, word: Word, before: Word | undefined): boolean =>
  before === undefined || prose.slice(before.end, word.start).startsWith(',') || beforePerson.test(before.lower)

/** "heru Indarjo": a given name beside its surname. */
const isHalfName = (word: Word, next: Word): boolean =>
  word.lower.length > 3 &&
  isGivenName(word.lower) &&
  !words.test(word.lower) &&
  /^\p{Lu}\p{Ll}{3,}$/u.test(next.text) &&
  (isGivenName(next.lower) || isFamilyName(next.lower) || /(?:o|i|ti|to|wati|syah|din)$/u.test(next.lower)) &&
  !notPlaces.has(next.lower)

/** Whether a word of `inNames` is a name, or begins one. */
const isSmallName = (block: BlockContext, word: Word, before: Word | undefined, next: Word | undefined): boolean => {
  if (places.has(word.lower))
    return before !== undefined && beforePlaceName.test(before.lower) && adjacent(block, before, word)
  if (next === undefined || !adjacent(block, word, next)) return false
  if (regions.test(word.lower)) return isPlaceName(next)
  return bodies.test(word.lower) && fields.test(next.text) && !(before !== undefined && ownedBy.test(before.lower))
}

const smallNames = (block: BlockContext): Finding[] => {
  const { proseWords } = block
  const findings: Finding[] = []
  proseWords.forEach((word, index) => {
    if (word.text !== word.lower) return
    const next = proseWords[index + 1]
    const isListed = inNames.has(word.lower)
    if (!isListed && (next === undefined || next.text === next.lower)) return
    const before = proseWords[index - 1]
    const isName = isListed
      ? isSmallName(block, word, before, next)
      : next !== undefined && adjacent(block, word, next) && mayOpenName(block, word, before) && isHalfName(word, next)
    if (!isName) return
    const found = { start: word.start, end: word.end, fix: withCapitalsOf('A', word.text) }
    findings.push(regions.test(word.lower) ? { ...found, severity: 'info' } : found)
  })
  return findings
}

export const smallName: BlockRule = {
  id: 'eyd.kapital-nama',
  family,
  severity: 'warning',
  source: 'EYD V, I.F.12–13: nama geografi dan nama lembaga berhuruf kapital',
  copy: 'id',
  scope: 'block',
  examples: {
    fires: [
      { text: 'Warga pulang ke ⟦semarang⟧ pada sore hari.', fix: 'Semarang' },
      { text: 'Kepala Satpol PP, ⟦heru⟧ Indarjo, menduga api itu kecil.', fix: 'Heru' },
      { text: 'Kepala ⟦dinas⟧ Perhubungan Kota Solo datang.', fix: 'Dinas' },
    ],
    silent: [
      'Warga pulang ke Semarang pada sore hari.',
      'Ia membeli gula jawa, jeruk bali, dan kacang bogor.',
      'Kepala dinas itu datang.',
      'Ia bertugas di dinas Senin lalu, lalu ke rumah dinas Bupati.',
      'Periksa badan Anda.',
      'Hewan kurban pribadi Prabowo disembelih.',
    ],
  },
  check: (block) => (isRunningText(block.type) ? smallNames(block) : []),
}
