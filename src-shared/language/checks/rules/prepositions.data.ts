/**
 * Closed lists for "di" and "ke", written by hand: a preposition stands apart (EYD V, II.D), a prefix does not. Words
 * that exist in both forms with two meanings ("keluar", "dibalik", "kedalaman") are left out.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** What is a preposition before these words, so that "di" and "ke" stand apart from them. */
export const afterDi = list(`
sini sana situ atas bawah depan belakang dalam luar antara antaranya mana manapun samping sekitar sekeliling sebelah
tengah seberang ujung pinggir sisi kalangan bidang daerah wilayah negara kota desa kampung rumah sekolah kantor pasar
jalan kamar dapur sawah ladang hutan gunung pantai laut sungai tempat hari tahun bulan awal akhir pagi siang sore malam usia saat
setiap seluruh berbagai beberapa dunia masa media hadapan dekat muka tepi era periode pihak posisi indonesia jakarta
semarang solo bandung surabaya yogyakarta medan makassar bali jawa sumatera papua kalimantan sulawesi lapangan stasiun
terminal bandara pelabuhan masjid gereja kampus gedung hotel toko warung restoran pabrik bank kawasan lokasi
tingkat level sektor ajang laga babak menit`)

export const afterKe = list(`
sini sana situ atas bawah depan belakang mana manapun samping rumah sekolah kantor pasar kota desa kampung jakarta semarang
solo bandung surabaya yogyakarta medan bali jawa indonesia luarnegeri rumahsakit arah pihak seluruh berbagai beberapa
masyarakat warga publik polisi bandara stasiun terminal pelabuhan lokasi`)

/** Passive verbs that copy often prints apart: "di lakukan". None is a noun that could follow the preposition. */
export const passives = list(`
lakukan laksanakan berikan tangkap bawa ambil minta ketahui gelar temukan sebut sebutkan gunakan pakai tetapkan umumkan
sampaikan harapkan katakan jelaskan selenggarakan resmikan hadiri ikuti perlukan butuhkan jadikan bangunkan kembangkan
tingkatkan turunkan naikkan keluarkan masukkan kirimkan serahkan terima jual beli buat buatkan dapat dapatkan periksa
tahan tuntut dakwa hukum vonis tembak tusuk bunuh aniaya pukul tabrak larang lantik tunjuk pilih angkat pecat copot
perbaiki perbarui pertimbangkan pertanyakan perkirakan perkuat perketat perpanjang percepat prediksi duga nilai anggap kenal
rasakan alami lihat dengar baca tulis bayar bayarkan salurkan bagikan distribusikan alokasikan anggarkan targetkan fokuskan
prioritaskan tempatkan letakkan simpan buang bakar rusak hancurkan evakuasi selamatkan tolong bantu dukung dorong jaga awasi
kawal amankan sita geledah tutup buka mulai akhiri lanjutkan hentikan tunda batalkan tolak setujui sepakati tandatangani
karenakan kembalikan bandingkan berlakukan kenakan laporkan jalankan siapkan selesaikan perhatikan perbolehkan percayakan
perintahkan pastikan kaitkan sebabkan pulihkan bersihkan adakan sediakan kerjakan gratiskan rencanakan inginkan aktifkan
nonaktifkan izinkan ijinkan lokasikan kategorikan perkenalkan perlakukan perdebatkan perhitungkan persiapkan pertahankan
pertanggungjawabkan sajikan mainkan selidiki hubungi temui hadapi kunjungi dampingi sertai lengkapi miliki yakini pahami sadari
kuasai jalani lalui tangani penuhi sukai nikmati danai batasi kurangi lindungi pengaruhi jatuhi wakili basmi lintasi tinjau pantau
kutip lansir bahas rawat rancang bangun ubah unggah undang panggil jamin catat cegah hapus sebar susul pasang susun culik rampok
rebut gandeng usung serang ancam paksa hina cabut rujuk kubur sembelih potong banding tambah biarkan abaikan percantik perbanyak
perluas perkecil perbesar permudah persulit perbuat pertemukan`)

/** Verb stems that are half of a noun here: somebody lies "di rawat inap", and studies "di rancang bangun". */
export const nounPairs: ReadonlySet<string> = new Set([
  'rawat inap',
  'rawat jalan',
  'rawat darurat',
  'rawat intensif',
  'rawat bersama',
  'jual beli',
  'rancang bangun',
  'rancang busana',
])

/**
 * What "kan" ends after a consonant is a verb, "wajibkan", "kembangkan"; after a vowel it may be a noun, "tumpukan",
 * "kontrakan". These are nouns all the same.
 */
export const nounsInKan = list('perbankan republikan')

/**
 * Nouns that are verbs as well: "di aspal" lies on the road or is being paved. A word of time or mood in front makes it
 * the verb.
 */
export const nounsAndVerbs = list(`
aspal cor cat las paving vaksin kemas sewa proses verifikasi validasi evaluasi renovasi rehab audit eksekusi konsumsi`)
export const beforeVerb = list(`
belum sudah telah akan segera sedang tengah baru mulai harus perlu dapat bisa bakal tak tidak pernah sempat selesai usai siap hendak`)
