import type { Speaker } from './structure.types.ts'

/**
 * Whether "politikus PKB itu" or "dokter tersebut" can mean somebody whose function the copy gave. Only what a description says about
 * a trade is held against a person, and only when their function is known; "pria 40 tahun itu" fits everybody.
 */
const politics =
  /politi[ks]|presiden|menteri|gubernur|bupati|wali ?kota|wagub|wabup|walkot|\bmpr\b|\bdprd?\b|\bdpd\b|\bdpr[a-z]?\b|fraksi|partai|legislat|senator|anggota|ketua|sekjen|sekretaris|bendahara|juru bicara|cagub|cabup|calon|caleg|\bmen[a-z]{3,}\b|wamen/
const sport =
  /pelatih|pemain|kapten|kiper|bek|gelandang|striker|penyerang|winger|atlet|juara|pe(?:balap|bulu|tenis|tinju|golf|renang|lari|basket)|ganda|rider|joki|manajer|ofisial|asisten|wasit|legenda/
const force =
  /kapol|wakapol|kas(?:at|i)|kanit|kabid|kabag|panglima|pangdam|dan(?:dim|rem|ramil|lanal|lanud|yon|sat)|komandan|kepala|jenderal|kolonel|letkol|mayor|kapten|lettu|letda|kombes|akbp|kompol|akp|iptu|ipda|aiptu|aipda|bripka|brig|briptu|bripda|sersan|ser[mktd]a|babinsa|bhabin|polisi|perwira|inspektur|komisaris|dir(?:ektur|res|lantas)|laks|mars/
const trades: readonly { described: RegExp; fits: RegExp }[] = [
  {
    described: /^(?:politi(?:kus|si)|legislator|senator|anggota (?:dewan|dpr|dprd|parlemen)|wakil rakyat)\b/,
    fits: politics,
  },
  {
    described:
      /^(?:pelatih|juru taktik|arsitek|kiper|bek|gelandang|striker|penyerang|winger|pemain|pesepak bola|atlet|pebulu tangkis|petenis|petinju|pebalap|pembalap|kapten tim)\b/,
    fits: sport,
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
  const trade = trades.find(({ described }) => described.test(words))
  return trade !== undefined && !trade.fits.test(`${role} ${affiliation ?? ''}`.toLowerCase())
}
