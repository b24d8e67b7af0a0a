/** What the rules say in Indonesian: `message` at the place in the copy, `reason` in the list of rules. */
export type RuleWords = { message: string; reason: string }

export const indonesian = {
  'paste.nbsp': {
    message: 'Spasi takputus dari halaman web; ganti dengan spasi biasa.',
    reason: 'Spasi takputus merusak pencarian dan pemenggalan baris.',
  },
  'paste.double-space': { message: 'Spasi ganda.', reason: 'Antara dua kata cukup satu spasi.' },
  'paste.invisible': {
    message: 'Ada karakter tak terlihat di sini.',
    reason: 'Karakter tak terlihat memecah kata dalam pencarian.',
  },
  'paste.related-residue': {
    message: 'Sisa judul tautan terkait; jadikan blok terkait atau hapus.',
    reason: 'Judul “Baca juga” yang tertinggal terbaca sebagai isi berita.',
  },
  'paste.page-residue': {
    message: 'Sisa halaman web: “{found}”.',
    reason: 'Tulisan iklan, tombol, dan ajakan dari halaman web bukan isi berita.',
  },
  'paste.markup': { message: 'Sisa kode HTML: {found}', reason: 'Kode HTML tampil apa adanya kepada pembaca.' },
  'paste.encoding': {
    message: 'Huruf rusak karena pengodean: {found}',
    reason: 'Naskah pernah dibaca dengan pengodean yang salah.',
  },
  'draft.placeholder': { message: 'Bagian ini belum diisi: {found}', reason: 'Penanda sementara tidak boleh terbit.' },
  'punct.space-before': {
    message: 'Tidak ada spasi sebelum tanda baca.',
    reason: 'Tanda baca melekat pada kata di depannya.',
  },
  'punct.space-after': {
    message: 'Kurang spasi setelah tanda baca.',
    reason: 'Setelah koma dan titik koma ada spasi.',
  },
  'punct.glued-sentences': { message: 'Dua kalimat melekat: {found}', reason: 'Di antara dua kalimat ada spasi.' },
  'punct.doubled': { message: 'Tanda baca ganda: {found}', reason: 'Satu tempat cukup satu tanda baca.' },
  'punct.bracket-space': {
    message: 'Spasi pada tanda kurung keliru.',
    reason: 'Tanda kurung melekat pada isinya dan terpisah dari kata di luarnya.',
  },
  'punct.ellipsis': { message: 'Elipsis ditulis dengan tiga titik.', reason: 'Tanda elipsis terdiri atas tiga titik.' },
  'punct.unpaired-bracket': { message: 'Tanda kurung tanpa pasangan.', reason: 'Tanda kurung selalu berpasangan.' },
  'punct.small-start': {
    message: 'Kalimat diawali huruf kecil: {found}',
    reason: 'Huruf pertama kalimat adalah huruf kapital.',
  },
  'quote.comma-before-close': {
    message: 'Kurang koma sebelum tanda petik penutup.',
    reason: 'Koma memisahkan petikan dari pengiringnya, di dalam tanda petik.',
  },
  'quote.comma-after-close': {
    message: 'Koma berada di luar tanda petik penutup.',
    reason: 'Koma petikan berdiri di dalam tanda petik; setelah tanda tanya atau seru tidak ada koma.',
  },
  'quote.stop-before-attribution': {
    message: 'Tanda baca di akhir petikan tidak cocok dengan pengiringnya.',
    reason: 'Sebelum pengiring petikan ada koma, tanda tanya, atau tanda seru saja.',
  },
  'quote.capital-attribution': {
    message: 'Pengiring petikan ditulis dengan huruf kecil: {fix}',
    reason: 'Pengiring petikan meneruskan kalimat.',
  },
  'quote.space-inside': { message: 'Ada spasi di dalam tanda petik.', reason: 'Tanda petik melekat pada petikannya.' },
  'quote.space-outside': {
    message: 'Kurang spasi di luar tanda petik.',
    reason: 'Tanda petik terpisah dari kata di luarnya.',
  },
  'quote.unpaired': {
    message: 'Tanda petik tanpa pasangan.',
    reason: 'Tanpa pasangan, pembaca tidak tahu siapa yang berbicara.',
  },
  'quote.mixed-marks': {
    message: 'Tanda petik lurus dan lengkung bercampur.',
    reason: 'Satu naskah memakai satu bentuk tanda petik.',
  },
  'quote.speaker-not-introduced': {
    message: '{found} belum diperkenalkan: nama lengkap dan jabatannya?',
    reason: 'Narasumber diperkenalkan pada penyebutan pertama.',
  },
  'quote.no-speaker': { message: 'Siapa yang mengatakan ini?', reason: 'Setiap petikan mempunyai penutur.' },
  'eyd.koma-penghubung': {
    message: 'Koma berada di belakang ungkapan penghubung: {fix}',
    reason: 'Ungkapan penghubung antarkalimat diikuti koma.',
  },
  'eyd.koma-namun': {
    message: 'Koma di belakang kata penghubung antarkalimat: {fix}',
    reason: 'Kata penghubung antarkalimat diikuti koma.',
  },
  'eyd.konjungsi-awal': {
    message: '“{found}” menghubungkan klausa di dalam kalimat; gabungkan dengan kalimat sebelumnya.',
    reason: 'Konjungsi intrakalimat tidak memulai kalimat.',
  },
  'eyd.fragmen': {
    message: 'Kalimat ini penggalan; gabungkan dengan kalimat sebelumnya.',
    reason: 'Keterangan tambahan tidak berdiri sebagai kalimat.',
  },
  'eyd.koma-yaitu': { message: 'Kurang koma: {fix}', reason: 'Sebelum yaitu dan yakni ada koma.' },
  'eyd.koma-tetapi': { message: 'Kurang koma: {fix}', reason: 'Sebelum tetapi, melainkan, dan sedangkan ada koma.' },
  'eyd.di-ke-terpisah': {
    message: 'Kata depan ditulis terpisah: {fix}',
    reason: 'Kata depan di dan ke terpisah dari kata sesudahnya.',
  },
  'eyd.di-terangkai': {
    message: 'Awalan ditulis serangkai: {fix}',
    reason: 'Awalan di- pada kata kerja pasif ditulis serangkai.',
  },
  'eyd.ke-angka': {
    message: 'Bilangan tingkat: {fix}',
    reason: 'Ke- dirangkai dengan tanda hubung di depan angka, serangkai di depan huruf.',
  },
  'eyd.angka-an': {
    message: 'Perlu tanda hubung: {fix}',
    reason: 'Tanda hubung merangkai imbuhan dengan angka dan huruf kapital.',
  },
  'eyd.bentuk-terikat': {
    message: 'Bentuk terikat ditulis serangkai: {fix}',
    reason: 'Pasca, antar, non, pra, dan sub ditulis serangkai.',
  },
  'eyd.angka-dua': { message: 'Bentuk ulang ditulis lengkap: {fix}', reason: 'Angka 2 bukan tanda bentuk ulang.' },
  'eyd.kapital-waktu': {
    message: 'Nama hari dan bulan dengan huruf kapital: {fix}',
    reason: 'Nama hari dan bulan diawali huruf kapital.',
  },
  'eyd.singkatan': { message: 'Singkatan ditulis {fix}', reason: 'Singkatan umum memakai titik.' },
  'word.nonstandard': { message: 'Bentuk baku: {fix}', reason: 'Berita memakai bentuk baku menurut KBBI.' },
  'word.repeated': {
    message: 'Kata berulang: {found}',
    reason: 'Kata yang tertulis dua kali biasanya salah ketik; bentuk ulang memakai tanda hubung.',
  },
  'word.shorthand': {
    message: 'Singkatan pesan; tulis lengkap: {fix}',
    reason: 'Di luar petikan berita tidak memakai singkatan pesan singkat.',
  },
  'word.informal': {
    message: 'Ragam cakapan; ragam baku: {fix}',
    reason: 'Di luar petikan berita memakai ragam baku.',
  },
  'term.foreign-italic': {
    message: 'Kata asing ditulis miring. Padanan: {indonesian}',
    reason: 'Ungkapan asing ditulis dengan huruf miring atau dipadankan.',
  },
  'style.pleonasm': { message: 'Dua kata untuk satu arti: {found}', reason: 'Kalimat berita hemat kata.' },
  'style.collocation': { message: 'Pasangan kata yang baku: {fix}', reason: 'Beberapa kata mempunyai pasangan tetap.' },
  'style.long-sentence': { message: 'Kalimat ini {words} kata.', reason: 'Kalimat panjang sulit diikuti.' },
  'money.rp-spacing': { message: 'Rp ditulis rapat dengan angka: {fix}', reason: 'Lambang rupiah melekat pada angka.' },
  'money.magnitude-case': {
    message: 'Satuan bilangan dengan huruf kecil: {fix}',
    reason: 'Ribu, juta, miliar, dan triliun bukan nama.',
  },
  'money.magnitude-abbreviation': {
    message: 'Tulis satuan lengkap: {fix}',
    reason: 'M dan T bermakna ganda bagi pembaca.',
  },
  'money.rupiah-twice': { message: 'Cukup {fix}', reason: '“Rp” sudah berarti rupiah.' },
  'number.decimal-point': { message: 'Desimal memakai koma: {fix}', reason: 'Koma untuk desimal, titik untuk ribuan.' },
  'number.thousand-comma': {
    message: 'Ribuan memakai titik: {fix}',
    reason: 'Titik untuk ribuan, koma untuk desimal.',
  },
  'number.thousand-dot': { message: 'Ribuan dipisahkan titik: {fix}', reason: 'Bilangan besar dibaca per ribuan.' },
  'number.percent-spacing': { message: 'Penulisan persen: {fix}', reason: 'Lambang % melekat, kata persen terpisah.' },
  'number.percent-style': {
    message: 'Gaya rumah: “{fix}”.',
    reason: 'Satu naskah memakai “persen” atau “%”, tidak keduanya.',
  },
  'number.spell-small': {
    message: 'Bilangan kecil dengan huruf: {fix}',
    reason: 'Bilangan satu atau dua kata ditulis dengan huruf di luar perincian.',
  },
  'number.sentence-opening': {
    message: 'Kalimat tidak diawali angka.',
    reason: 'Bilangan pada awal kalimat ditulis dengan huruf, atau kalimatnya diubah.',
  },
  'date.weekday': { message: '{date} jatuh pada hari {weekday}.', reason: 'Hari dan tanggal harus cocok.' },
  'date.impossible': { message: 'Tanggal ini tidak ada: {found}', reason: 'Tanggal harus ada di kalender.' },
  'date.comma-before-bracket': {
    message: 'Tanpa koma sebelum tanda kurung: {fix}',
    reason: 'Hari langsung diikuti tanggal dalam kurung.',
  },
  'time.colon': { message: 'Jam dan menit dipisahkan titik: {fix}', reason: 'Titik memisahkan jam dan menit.' },
  'time.jam-pukul': { message: 'Waktu: {fix}', reason: 'Pukul untuk waktu, jam untuk lamanya.' },
  'time.impossible': { message: 'Waktu ini tidak ada: {found}', reason: 'Jam sampai 24, menit sampai 59.' },
  'time.zone-case': {
    message: 'Zona waktu dengan huruf kapital: {fix}',
    reason: 'WIB, WITA, dan WIT ditulis dengan huruf kapital.',
  },
  'time.vague': { message: 'Kapan tepatnya?', reason: 'Berita menyebut waktu peristiwa.' },
  'caption.stale-date': {
    message: 'Tanggal di keterangan foto {days} hari lebih tua daripada beritanya.',
    reason: 'Foto lama diberi tanda arsip.',
  },
  'caption.form': {
    message: 'Keterangan foto hanya huruf kapital: jadikan kalimat dengan kredit.',
    reason: 'Keterangan foto adalah kalimat yang menjelaskan foto.',
  },
  'headline.ambiguous-acronym': { message: '{found} yang mana?', reason: 'Judul menyebut lembaga dengan jelas.' },
  'headline.length': {
    message: 'Judul {length} karakter.',
    reason: 'Judul panjang terpotong di ponsel dan hasil pencarian.',
  },
  'meta.missing': { message: 'Belum ada: {fields}.', reason: 'Naskah terbit dengan penulis, editor, dan tanggal.' },
  'dateline.house-style': { message: 'Titimangsa gaya rumah: {fix}', reason: 'Titimangsa mengikuti templat redaksi.' },
  'acronym.before-expansion': {
    message: '{acronym} dipakai sebelum kepanjangannya.',
    reason: 'Kepanjangan diberikan pada penyebutan pertama.',
  },
  'acronym.expanded-twice': {
    message: '{acronym} sudah diperkenalkan sebelumnya.',
    reason: 'Kepanjangan cukup diberikan sekali.',
  },
  'name.alias-inconsistent': {
    message: 'Lembaga yang sama disebut {name} di tempat lain.',
    reason: 'Satu lembaga memakai satu nama dalam satu naskah.',
  },
  'name.two-spellings': {
    message: 'Di tempat lain ditulis {other}.',
    reason: 'Nama orang ditulis tetap dalam satu naskah.',
  },
  'figures.count-mismatch': {
    message: 'Disebut {told}, tetapi perinciannya {counted}.',
    reason: 'Jumlah dan perincian harus cocok.',
  },
  'figures.sum-mismatch': {
    message: 'Disebut {told}, tetapi perinciannya berjumlah {sum}.',
    reason: 'Jumlah bagian harus sama dengan keseluruhan.',
  },
  'figures.disagree': {
    message: 'Tubuh berita menyebut {body}.',
    reason: 'Angka di judul dan keterangan harus ada di tubuh berita.',
  },
  'headline.title-case': {
    message: 'Kapital pada judul: {fix}',
    reason: 'Pada judul, kata tugas berhuruf kecil dan bentuk ulang berkapital pada kedua kata.',
  },
  'eyd.koma-bahwa': {
    message: 'Tanpa koma sebelum bahwa: {fix}',
    reason: 'Sebelum bahwa tidak ada koma.',
  },
  'eyd.koma-kalimat-taklangsung': {
    message: 'Kalimat taklangsung memakai bahwa: {fix}',
    reason: 'Setelah mengatakan dan sejenisnya ada bahwa, bukan koma.',
  },
  'eyd.gelar-titik': {
    message: 'Gelar diakhiri titik: {fix}',
    reason: 'Singkatan gelar di depan nama diakhiri titik.',
  },
  'en.a-an': {
    message: 'Kata sandang bahasa Inggris: {fix}',
    reason: 'Dalam bahasa Inggris bunyi menentukan “a” atau “an”.',
  },
  'en.quote-comma': {
    message: 'Koma di dalam tanda petik: {fix}',
    reason: 'Dalam naskah Inggris koma berdiri di dalam tanda petik penutup.',
  },
  'en.weekday': {
    message: 'Tanggal itu jatuh pada hari {weekday}.',
    reason: 'Hari dan tanggal harus cocok, juga dalam naskah Inggris.',
  },
  'eyd.kapital-tengah': {
    message: 'Kata tugas di tengah kalimat berhuruf kecil: {fix}',
    reason: 'Huruf kapital di tengah kalimat hanya untuk nama dan judul.',
  },
  'eyd.kapital-nama': {
    message: 'Nama tempat dan lembaga berhuruf kapital: {fix}',
    reason: 'Nama geografi dan nama lembaga diawali huruf kapital.',
  },
  'word.typo': {
    message: 'Mungkin salah ketik: {fix}',
    reason: 'Kata ini berbeda satu huruf dari kata yang lazim dalam berita.',
  },
  'acronym.other-letters': {
    message: 'Yang diperkenalkan adalah {other}.',
    reason: 'Satu lembaga memakai satu singkatan.',
  },
  'name.two-ages': {
    message: 'Di tempat lain {name} berusia {other} tahun.',
    reason: 'Usia seseorang tetap dalam satu naskah.',
  },
  'figures.change-mismatch': {
    message: 'Menurut kedua angkanya: {real}.',
    reason: 'Persentase harus cocok dengan kedua angkanya.',
  },
} satisfies Record<string, RuleWords>

export type RuleId = keyof typeof indonesian

/** Fields of a story, as `meta.missing` names them. */
export const indonesianFields = { byline: 'penulis', editor: 'editor', date: 'tanggal', section: 'rubrik', tags: 'tag' }
export type StoryField = keyof typeof indonesianFields
