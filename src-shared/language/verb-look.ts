import { eachPart, lower, past } from './letters.ts'
import { remembered } from './remembered.ts'

/**
 * Whether a small-letter word begins the predicate of an Indonesian sentence, by its prefix or as a word of time and
 * mood. Enough to see where a subject ends; it is no part-of-speech tagger.
 */
const verbPrefix = /^(?:me(?:m|n|ng|ny)\p{L}{3,}|me[lrwy]\p{L}{3,}|ber\p{L}{4,}|di\p{L}{5,}|ter\p{L}{4,})$/u
const moods = new Set(
  `akan telah sudah sedang tengah masih belum tidak tak bukan bisa dapat harus perlu ingin mau hendak boleh wajib mampu ikut turut
sempat mulai kini adalah ialah merupakan yakin optimistis siap khawatir ada hanya pun juga punya minta naik turun datang pergi tiba
hadir ingat tahu paham setuju menolak jadi lolos gagal hilang terus kembali makin semakin cukup baru pernah tumbuh jatuh tewas selesai rampung rusak habis
mundur maju pindah tinggal lahir tutup buka aman penting sulit mudah mahal murah retak kurang lebih finis juara tampil sepakat cemas
percaya enggan tampak kerap sering selalu biasanya justru malah sadar optimis pesimistis ragu yakin
muncul lulus menang kalah gugur sembuh masuk keluar kabur waswas gembira bangga senang sedih kecewa puas`.split(/\s+/),
)
const nouns = new Set(
  `media medis mesin meja merek mebel mental mentah mental menara meter menu menit melayu metode menteri menantu mertua berita beras
berkas berlian digital dinas divisi distrik direktorat direktur diskusi disiplin dirigen dinding dialog dimensi diplomat diskon terminal
ternak terdakwa tersangka terpidana terlapor terduga terapis teras terumbu terigu tertua mendiang meritokrasi memori mentor merpati
mekanik mekanisme menstruasi berapa beranda tersebut terhadap terkait terbaru tertentu terutama terlalu tersendiri terdekat tertinggi
terendah terbesar terbanyak terbaik berikut berikutnya bersama berbagai beberapa berdasarkan bersangkutan mengenai menurut melalui menjelang
menuju bernama mereka merah dirinya melainkan mengingat meskipun memang besar`.split(/\s+/),
)

export const looksLikeVerb = remembered(
  (word) => moods.has(word) || (verbPrefix.test(word) && !nouns.has(word) && /^\p{Ll}/u.test(word)),
)

/** Whether a stretch of a sentence has a predicate of its own: then it is a statement and no mere object. */
export const hasPredicate = (text: string): boolean => {
  let found = false
  eachPart(text, (start, end) => {
    if (past(text, start, end, lower) === end) found = looksLikeVerb(text.slice(start, end))
    return !found
  })
  return found
}
