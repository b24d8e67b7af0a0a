/**
 * Closed lists for "di" and "ke", written by hand: a preposition stands apart (EYD V, II.D), a prefix does not. Words
 * that exist in both forms with two meanings ("keluar", "dibalik", "kedalaman") are left out.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s+/)

/** What is a preposition before these words, so that "di" and "ke" stand apart from them. */
export const afterDi = list(`
sini sana situ atas bawah depan belakang dalam luar antara antaranya mana manapun samping sekitar sekeliling sebelah
tengah seberang ujung pinggir sisi kalangan bidang daerah wilayah negara kota desa kampung rumah sekolah kantor pasar
jalan kamar dapur sawah ladang hutan gunung pantai laut sungai tempat hari tahun bulan awal akhir pagi siang sore malam
usia saat setiap seluruh berbagai beberapa dunia masa media hadapan dekat muka tepi era periode pihak posisi indonesia
jakarta semarang solo bandung surabaya yogyakarta medan makassar bali jawa sumatera papua kalimantan sulawesi lapangan
stasiun terminal bandara pelabuhan masjid gereja kampus gedung hotel toko warung restoran pabrik bank kawasan lokasi
tingkat level sektor ajang laga babak menit meja dermaga kebun halaman lantai dinding kolam taman alun-alun balai aula
teras ruang ruangan kelas perpustakaan laboratorium puskesmas apotek klinik rumahnya tempatnya kabupaten kecamatan
provinsi kelurahan posko lereng lembah bukit danau waduk bendungan jembatan perempatan pertigaan persimpangan simpang
trotoar gang lorong mal perumahan kompleks pedesaan perkotaan pesisir pulau perairan perbatasan mapolres mapolda
mapolsek pengadilan lapas podium panggung arena stadion gawang kandang putaran ronde klasemen pertengahan penghujung
minggu pekan jam zaman abad musim tangan kepala hati mata telinga kaki dada perut punggung leher`)

export const afterKe = list(`
sini sana situ atas bawah depan belakang mana manapun samping setiap lokasi tempat tempatnya jalan tengah tepi pinggir
sisi ujung sudut negara daerah wilayah kawasan gunung pantai laut sungai hutan ladang kebun kamar dapur dunia hadapan
dekat sebelah sekitar kampus gedung hotel toko warung restoran pabrik bank puskesmas masjid gereja rumahnya kabupaten
kecamatan provinsi rumah sekolah kantor pasar kota desa kampung jakarta semarang solo bandung surabaya yogyakarta medan
bali jawa indonesia luarnegeri rumahsakit arah pihak seluruh berbagai beberapa masyarakat warga publik polisi bandara
stasiun terminal pelabuhan sawah lembah bukit danau waduk bendungan jembatan lorong halaman balai aula ruang ruangan
kelas perpustakaan laboratorium apotek klinik posko pesisir pulau perbatasan mapolres mapolsek mapolda pengadilan lapas
podium panggung stadion gawang dermaga kolam taman perumahan kelurahan persidangan`)

/** Passive verbs that copy often prints apart: "di lakukan". None is a noun that could follow the preposition. */
export const passives = list(`
lakukan laksanakan berikan tangkap bawa ambil minta ketahui gelar temukan sebut sebutkan gunakan pakai tetapkan umumkan
sampaikan harapkan katakan jelaskan selenggarakan resmikan hadiri ikuti perlukan butuhkan jadikan bangunkan kembangkan
tingkatkan turunkan naikkan keluarkan masukkan kirimkan serahkan terima jual beli buat buatkan dapat dapatkan periksa
tahan tuntut dakwa hukum vonis tembak tusuk bunuh aniaya pukul tabrak larang lantik tunjuk pilih angkat pecat copot
perbaiki perbarui pertimbangkan pertanyakan perkirakan perkuat perketat perpanjang percepat prediksi duga nilai anggap
kenal rasakan alami lihat dengar baca tulis bayar bayarkan salurkan bagikan distribusikan alokasikan anggarkan targetkan
fokuskan prioritaskan tempatkan letakkan simpan buang bakar rusak hancurkan evakuasi selamatkan tolong bantu dukung
dorong jaga awasi kawal amankan sita geledah tutup buka mulai akhiri lanjutkan hentikan tunda batalkan tolak setujui
sepakati tandatangani karenakan kembalikan bandingkan berlakukan kenakan laporkan jalankan siapkan selesaikan perhatikan
perbolehkan percayakan perintahkan pastikan kaitkan sebabkan pulihkan bersihkan adakan sediakan kerjakan gratiskan
rencanakan inginkan aktifkan nonaktifkan izinkan ijinkan lokasikan kategorikan perkenalkan perlakukan perdebatkan
perhitungkan persiapkan pertahankan pertanggungjawabkan sajikan mainkan selidiki hubungi temui hadapi kunjungi dampingi
sertai lengkapi miliki yakini pahami sadari kuasai jalani lalui tangani penuhi sukai nikmati danai batasi kurangi
lindungi pengaruhi jatuhi wakili basmi lintasi tinjau pantau kutip lansir bahas rawat rancang bangun ubah unggah undang
panggil jamin catat cegah hapus sebar susul pasang susun culik rampok rebut gandeng usung serang ancam paksa hina cabut
rujuk kubur sembelih potong banding tambah biarkan abaikan percantik perbanyak perluas perkecil perbesar permudah
persulit perbuat pertemukan alihkan angkut pimpin bongkar curi saksikan ungsikan jerat parkir parkirkan cek ringkus
bekuk gerebek gugat amuk keroyok jambret begal sabet bacok cegat hadang gilas lindas seruduk hantam terjang hempas sapu
telan renggut selundupkan gelapkan manfaatkan tuduh tuding tanam tanami pupuk siram semprot pangkas tebang gali timbun
keruk urug pugar perbaharui rakit bungkus ikat gantung pajang pamerkan pertontonkan putar tayangkan siarkan terbitkan
cetak sunting  jemput antar antarkan kirim paketkan titipkan sewakan kontrakkan tawarkan bebaskan penjarakan
gunduli arak usir singkirkan halau bubarkan blokir segel tilang derek obati suntik suntikkan makamkan kebumikan kuburkan
kremasi mandikan salatkan doakan kenang peringati rayakan meriahkan ramaikan buka-tutup tutup-tutupi jual-belikan coblos
contreng kukuhkan promosikan berhentikan skors pensiunkan wawancarai tanyai mintai mintakan datangi hampiri ikutsertakan
libatkan gaet rangkul bentuk dirikan wujudkan realisasikan optimalkan maksimalkan efektifkan efisienkan sinkronkan
sesuaikan samakan ratakan perlancar permasalahkan perjuangkan pertaruhkan perebutkan pertandingkan perlombakan
perdagangkan perjualbelikan perbincangkan perkarakan pergunakan perkosa peras peralat perbantukan perkaya pertebal
pertegas perhebat perindah perdalam pertajam masak goreng rebus kukus olah sangrai racik aduk cicipi santap hidangkan
suguhkan rekomendasikan usulkan ajukan ajari didik latih bimbing asuh asah tempa ujikan teliti amati telaah kaji petakan
ukur timbang gusur pindahkan geser gantikan ganti tukar tukarkan daur beritakan kabarkan adukan gugatkan kecam protes
puji sambut elukan soraki jamu traktir undi undur majukan mundurkan perpendek persingkat hibahkan wakafkan sumbangkan
donasikan zakatkan cicil lunasi potong-potong talangi retas sadap rekam jepret unggahkan sebarkan sebarluaskan viralkan
sukseskan gagalkan halangi hambat lawan kalahkan taklukkan tundukkan juarai menangi menangkan ungguli gempur serbu
sergap intai buntuti kuntit kejar tangkis tepis halalkan haramkan tumpas berantas entaskan tuntaskan rampungkan
selenggarai jadwalkan agendakan luncurkan takuti hantui lukai sakiti celakai bohongi tipu kibuli perdaya sinyalir
indikasikan kategorisasi golongkan kelompokkan satukan gabungkan pisahkan pisah bedakan operasikan fungsikan hidupkan
matikan nyalakan padamkan redakan tenangkan timpa terpa landa rendam genangi kepung kelilingi tutupi lewati seberangi
naiki turuni tumpangi kemudikan kendarai temani beri tegaskan terangkan tuturkan ungkap ungkapkan paparkan uraikan
utarakan lontarkan kemukakan nyatakan akui bantah sanggah tampik percaya ragukan sangkal sesalkan syukuri hargai hormati
segani cintai buru isi sembunyikan curigai sayangkan percayai tinggalkan tinggali tunggu tanyakan ingatkan tempuh tempel
tempeli terapkan khususkan peruntukkan`)

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
  'olah raga',
  'olah vokal',
  'rekam medis',
  'rekam jejak',
  'bongkar muat',
  'pangkas rambut',
  'cetak biru',
  'hitung cepat',
  'antar jemput',
  'potong rambut',
  'parkir timur',
  'tanam paksa',
  'tanam padi',
  'nilai tukar',
  'nilai kontrak',
  'nilai ekspor',
  'nilai jual',
  'nilai tambah',
  'nilai akhir',
  'simpan pinjam',
  'ukur ulang',
  'bayar muka',
  'masak air',
])

/** What "kan" ends is a verb, "wajibkan", "ungsikan", but for these, most of them of a stem in "k": "tumpukan". */
export const nounsInKan = list(`
perbankan republikan ikan rekan pekan makan bukan akan pasukan tumpukan kontrakan tanjakan belokan cetakan petakan
gerakan tindakan ledakan tembakan injakan pijakan masukan pasokan gertakan teriakan bentakan ajakan tolakan desakan
isakan dudukan ejekan gebrakan gesekan hentakan lonjakan masakan rombakan olokan patokan petikan pelukan percikan
pojokan retakan robekan sobekan tabrakan tarikan tebakan tekukan tepukan titikan tusukan adukan bajakan balikan bisikan
cekikan colekan didikan gosokan hardikan jambakan jebakan jentikan kelokan kerukan ketukan lirikan tambakan tunggakan
suntikan serakan usikan tegakan dekan rusakan cabikan elakan`)

/**
 * Nouns that are verbs as well: "di aspal" lies on the road or is being paved. A word of time or mood in front makes it
 * the verb.
 */
export const nounsAndVerbs = list(`
revisi aspal cor cat las paving vaksin kemas sewa proses verifikasi validasi evaluasi renovasi rehab audit eksekusi konsumsi
operasi portal panen infus rontgen bor modifikasi interogasi imunisasi vaksinasi isolasi karantina identifikasi
klarifikasi konfirmasi mutasi rotasi diagnosis analisis survei relokasi blokade potret foto kritik apresiasi jadwal
rilis lelang uji sumpah bedah hitung rekap rekapitulasi
kunci gembok cat paku sikat palu rantai pagar lem semen gergaji garis paket label cap stempel tato`)
export const beforeVerb = list(`
belum sudah telah akan segera sedang tengah baru mulai harus perlu dapat bisa bakal tak tidak pernah sempat selesai usai siap hendak`)
