import { continuesRole, opensRole } from './role-words.ts'
import type { Speaker } from './structure.types.ts'

/**
 * Whether "politikus PKB itu" or "dokter tersebut" can mean somebody whose function the copy gave. Only what a description says about
 * a trade is held against a person, and only when their function is known; "pria 40 tahun itu" fits everybody.
 */
const politics =
  /politi[ks]|presiden|menteri|gubernur|bupati|wali ?kota|wagub|wabup|walkot|\bmpr\b|\bdprd?\b|\bdpd\b|\bdpr[a-z]?\b|fraksi|partai|legislat|senator|anggota|ketua|sekjen|sekretaris|bendahara|juru bicara|cagub|cabup|calon|caleg|\bmen[a-z]{3,}\b|wamen/
const sport =
  /pelatih|pemain|pencetak|kapten|kiper|bek|gelandang|striker|penyerang|winger|atlet|juara|pe(?:balap|bulu|tenis|tinju|golf|renang|lari|basket)|ganda|rider|joki|manajer|ofisial|asisten|wasit|legenda/
/** A coach or a manager is no player, unless the copy says that he was. */
const player =
  /pemain|pencetak|kapten|kiper|bek|gelandang|striker|penyerang|winger|atlet|juara|pe(?:balap|bulu|tenis|tinju|golf|renang|lari|basket)|ganda|rider|joki|legenda|mantan|eks/
const force =
  /kapol|wakapol|kas(?:at|i)|kanit|kabid|kabag|panglima|pangdam|dan(?:dim|rem|ramil|lanal|lanud|yon|sat)|komandan|kepala|jenderal|kolonel|letkol|mayor|kapten|lettu|letda|kombes|akbp|kompol|akp|iptu|ipda|aiptu|aipda|bripka|brig|briptu|bripda|sersan|ser[mktd]a|babinsa|bhabin|polisi|perwira|inspektur|komisaris|dir(?:ektur|res|lantas)|laks|mars/
const trades: readonly { described: RegExp; fits: RegExp }[] = [
  {
    described: /^(?:politi(?:kus|si)|legislator|senator|anggota (?:dewan|dpr|dprd|parlemen)|wakil rakyat)\b/,
    fits: politics,
  },
  { described: /^(?:pelatih|juru taktik|arsitek|pesepak bola|atlet|kapten tim)\b/, fits: sport },
  {
    described:
      /^(?:kiper|bek|gelandang|striker|penyerang|winger|pemain|pebulu tangkis|petenis|petinju|pebalap|pembalap)\b/,
    fits: player,
  },
  {
    described: /^(?:dokter|bidan|perawat)\b/,
    fits: /dokter|\bdr\b|dirut|direktur|kepala|kadinkes|bidan|perawat|spesialis|guru besar|dosen|ketua|menteri|menkes|ahli|pakar/,
  },
  {
    described: /^(?:pengacara|advokat|kuasa hukum)\b/,
    fits: /pengacara|advokat|kuasa|penasihat|ketua|direktur|pendamping|koordinator/,
  },
  {
    described: /^(?:remaja|bocah|pelaku|tersangka|terdakwa|korban|pelapor|pemuda)\b/,
    fits: /remaja|bocah|anak|pelajar|siswa|mahasiswa|pelaku|tersangka|terdakwa|terduga|korban|pelapor|warga|pemuda|ketua|penyintas|karyawan|buruh|pekerja|sopir|pedagang|suami|istri|mantan|eks|bendahara/,
  },
  { described: /^(?:perwira|jenderal|polisi|prajurit)\b/, fits: force },
  {
    described: /^(?:petani|nelayan|pedagang|peternak|sopir|buruh|mahasiswa|mahasiswi|pelajar|siswa|siswi)\b/,
    fits: /petani|nelayan|pedagang|penjual|peternak|sopir|pengemudi|buruh|pekerja|karyawan|mahasiswa|mahasiswi|pelajar|siswa|siswi|ketua|warga|pemilik|anggota|koordinator|presiden|korban|saksi|peserta|tersangka|ibu|ayah|suami|istri/,
  },
]

const body = String.raw`\p{Lu}[\p{L}\d.’'-]*(?:\s\p{Lu}[\p{L}\d.’'-]*)*`
const office = new RegExp(String.raw`^(?<office>\p{L}+)\s(?<body>${body})`, 'u')

/** Offices that nobody holds in two bodies. */
const oneBody = /^(?:pelatih|manajer|bupati|wali|gubernur|kapolres|kapolsek|kapolda|camat|lurah|rektor|dandim|kajari)$/i
/** "pelatih Persiku" is not the "Pelatih PSS": the same office in another body. */
const isElsewhere = (description: string, role: string, affiliation: string | null): boolean => {
  const wanted = office.exec(description)?.groups
  const held = office.exec(affiliation === null ? role : `${role} ${affiliation}`)?.groups
  if (wanted === undefined || held === undefined || !oneBody.test(wanted.office ?? '')) return false
  if (wanted.office?.toLowerCase() !== held.office?.toLowerCase()) return false
  const own = `${role} ${affiliation ?? ''}`.toLowerCase()
  return (wanted.body ?? '').split(' ').every((word) => !own.includes(word.toLowerCase()))
}

/** What somebody is by age, kin or chance is no function; neither is what says no more than that they play or take part. */
const passing =
  /^(?:pria|wanita|perempuan|lelaki|orang|anak|putr[ai]|remaja|bocah|gadis|pemuda|ibu|ayah|bapak|suami|istri|nenek|kakek|kakak|adik|janda|mantan|eks|calon|pelaku|korban|saksi|tersangka|terdakwa|pelapor|kandidat|tokoh|bos|sosok)(?:\s|$)|^(?:pemain|rider|pejabat|petugas|peserta|anggota|penumpang|artis|penulis|pemilik)$/i
const elsewhere = /\s(?:di|pada|dari|asal)\s.*$/u
/** What "pelatih Persiba itu", "pengelola kedai di Cimaung itu" say somebody does; null for "pria 40 tahun", "mantan bek". */
export const functionIn = (description: string): string | null => {
  const own = description.replace(elsewhere, '')
  const [first = '', ...rest] = own.split(' ')
  if (!opensRole(first) || passing.test(own)) return null
  return /\d/.test(own) || rest.some((word) => /^\p{Ll}/u.test(word) && !continuesRole(word)) ? null : own
}
export const isPassing = (role: string): boolean => passing.test(role)

/** "she" cannot be a grandson: what the copy says of kin and offices that tell a man from a woman. */
const male =
  /\b(?:grandson|son|husband|brother|father|grandfather|uncle|nephew|widower|boy|king|prince|\p{L}*(?<!wo)man)\b/u
const female =
  /\b(?:granddaughter|daughter|wife|sister|mother|grandmother|aunt|niece|widow|girl|queen|princess|\p{L}*woman)\b/u

export const contradicts = (description: string, { role, affiliation }: Speaker): boolean => {
  if (description === '' || role === null) return false
  const words = description.toLowerCase()
  if (words === 'she') return male.test(role.toLowerCase())
  if (words === 'he') return female.test(role.toLowerCase())
  if (isElsewhere(description, role, affiliation)) return true
  const trade = trades.find(({ described }) => described.test(words))
  return trade !== undefined && !trade.fits.test(`${role} ${affiliation ?? ''}`.toLowerCase())
}
