import { kindAt, upper } from './letters.ts'
import { isPlace, opensPlaceName } from './places.ts'
import { remembered } from './remembered.ts'

/**
 * The words that tell a person's function from the person's name. Indonesian copy sets both in capitals and joins
 * them without a mark ("Direktur Utama BPJS Ketenagakerjaan Anggoro Eko Cahyo"), so only a word list can find the seam.
 */
const list = (words: string): Set<string> => new Set(words.split(/\s+/).filter((word) => word !== ''))

/** Words that can open a function. */
const openers = list(`
pm secretary-general cdm rider pebalap pembalap petenis pesepakbola podcaster psikolog
administrator promotor astronaut jenderal menteri-luar
presiden wapres wakil menteri wamen gubernur wagub bupati wabup wali walikota walkot wawali wawalkot kepala ketua waketum ketum sekretaris
bendahara direktur dirut dirops dirjen irjen sekjen sekda sekdis sekdaprov asisten staf stafsus deputi komisaris manajer manager general
chief ceo cfo coo cto founder cofounder co-founder pendiri pemilik owner anggota juru jubir humas kapolri wakapolri kapolda wakapolda
kapolres wakapolres kapolresta kapolrestabes kapolsek kasat kasi kasubag kasubdit kabid kabag kasubbid kadis kadin kadinkes kadisdik kadishub
kadispar kadisnaker kanit karo kasie kajari kajati kajagung kakanwil kakorlantas dirlantas dirreskrimum dirreskrimsus danlanal danlanud
dosen guru rektor dekan pengamat analis ekonom peneliti pakar ahli praktisi advokat pengacara kuasa jaksa hakim panglima pangdam dandim danrem
komandan camat lurah kades kadus kadet tokoh warga petani nelayan pedagang sopir pengemudi penjual pembeli pengunjung mahasiswa mahasiswi
siswa siswi pelajar santri korban saksi tersangka terdakwa keluarga aktivis koordinator sutradara produser aktor aktris penyanyi musisi artis
pelatih kapten pemain gelandang bek striker kiper atlet perwakilan perwira petugas pegawai karyawan karyawati pejabat plt plh pj pjs mantan eks
calon cagub cabup capres cawapres politikus politisi legislator senator dokter perawat bidan psikolog kurator arkeolog sejarawan budayawan
seniman penulis wartawan jurnalis pimpinan pemimpin pengurus penasihat pembina pengasuh pengelola penyelenggara panitia penyidik penanggung
inspektur auditor duta dubes konsul konjen perdana     paus uskup  khatib vice head director senior country
president minister governor mayor spokesperson spokesman spokeswoman secretary chairman chairwoman professor analyst executive managing
corporate marketing public vp svp evp pengusaha pelaku penggagas inisiator ibunda ayah ibu istri suami anak kakak adik orang pria wanita
perempuan lelaki komedian  influencer selebgram konsultan arsitek insinyur ilmuwan astronom penerjemah pustakawan provost dubes bos pasien deputy assistant associate managing creative lead principal nasabah
kepsek pembawa presenter host spesialis psikiater apoteker ketua marinir pilot nakhoda masinis kondektur relawan sekretaris-jenderal
menko wamenko menkeu wamenkeu mendagri wamendagri menlu wamenlu menhan wamenhan menag wamenag menkum menkumham menham mendag wamendag menaker
menakertrans wamenaker menkes wamenkes mensos wamensos menhub wamenhub menpora menpan menpanrb mendikbud mendikbudristek mendikdasmen
mendiktisaintek mentan wamentan menhut wamenhut mendes mentrans menpar menparekraf menekraf menteri-menteri menkop menkopukm menperin
wamenperin menpu menkomdigi menkominfo mensesneg wamensesneg seskab menkopolhukam menkomarves kpuketua jampidsus jampidum jaksa
joki peserta sesepuh juri pegiat pemerhati perajin pengrajin peternak penjaga buruh tukang marbut takmir penghulu modin pemandu perintis
inisiator fasilitator penyuluh pendamping penerima penghuni penyewa pelapak kondektur mekanik teknisi montir tetangga kerabat sepupu paman bibi
nenek kakek menantu mertua putra putri cucu janda wali terpidana terlapor pelapor terduga tersangka pelari perenang pegolf pecatur petinju
pembalap pebasket pebulutangkis ganda kolektor pedangdut vokalis gitaris drummer komposer dalang sinden penari pelukis pematung novelis penyair
sastrawan youtuber kreator wakapolsek wakasat wadir wadirut wakajati wakajari sestama irjenad pangkostrad pangkoopsud kasal kasau kasad
penyerang winger penjaga setter toser spiker libero ofisial wasit penenun pengojek pemulung penyelam perias penggali pemijat penjahit pengamen pemahat pembatik penambang pendaki penyintas peladang perantau penggembala pengepul pedayung pesepeda pemanjat penembak pegulat pesilat
pembudidaya petambak penambak pekebun penggarap penyadap penderes pengecer pemasok pengasong pensiunan mandor satpam kuli dukun tabib ustazah
kader sukarelawan jemaat jemaah pengungsi pelanggan pengendara wisatawan turis alumnus lulusan pemangku pencetak
remaja bocah gadis pemuda lansia
klian klebun keuchik geuchik perbekel bendesa kuwu petinggi sangadi kapitalaung pambakal pembakal kelian danramil wadanramil babinsa bhabinkamtibmas
ketua-umum ketuanya staf bupati-terpilih anggota dpr dprd jamaah pemudik penumpang pengemudi pemotor penonton suporter juragan bandar`)

/** Words that go on inside a function or an organisation's name, but do not open a person's name. */
const continuing = list(`
utama umum jenderal daerah harian eksekutif operasional operasi keuangan kantor dinas badan biro bagian bidang seksi sub subdirektorat
direktorat divisi departemen kementerian kejaksaan pengadilan mahkamah kepolisian polda polres polsek polri polrestabes polresta pemkot
pemkab pemprov pemda komisi fraksi partai universitas institut politeknik sekolah fakultas jurusan program studi rumah sakit puskesmas klinik
bank pt cv ud perum perumda persero tbk koperasi yayasan lembaga asosiasi himpunan ikatan persatuan perhimpunan forum serikat federasi
ombudsman walhi kontras apindo celios aptrindo organda gapensi perludem imparsial greenpeace telkom pelni damri taspen inalum freeport astra
gampong pekon distrik jorong baru lama kulon wetan kidul lor migas minerba dukcapil otda ebtke informatika arema borneo deltras bhayangkara sriwijaya barito putera
gerakan dewan pusat cabang wilayah regional kota kabupaten kab provinsi kecamatan kelurahan desa dusun nagari kampung republik indonesia
nasional internasional negara negeri luar dalam hukum ham agama sosial energi sumber daya mineral pariwisata investasi hilirisasi
pertahanan keamanan olahraga pemuda anak lingkungan hidup transmigrasi umkm statistik khusus hubungan masyarakat komunikasi strategis
teknologi informasi digital riset inovasi bisnis ritel produksi logistik pemasaran penjualan sdm haji umrah umat islam ulama nahdlatul
muhammadiyah lapas rutan bandara stasiun terminal pelabuhan pasar taman museum masjid gereja pondok pesantren satgas tim satuan reserse
kriminal lalu lintas intelijen narkoba unit pelaksana teknis bicara muda madya besar tinggi agung pertama kedua ketiga tetap administrasi
pers publik relations officer affairs communication communications group development business operations strategy sales finance human
resources capital legal technology information of the for and & media tata usaha besar pol tni polisi angkatan laut udara darat brigade
batalyon kodim koramil kodam korem lanal lanud mabes bareskrim korps brimob densus kolonel letkol mayor kapten lettu letda letnan mayjen
brigjen letjen komjen kombes akbp kompol akp iptu ipda aiptu aipda bripka brigadir briptu bripda sersan serka sertu serda kopral
laksamana laksma laksda laksdya marsekal marsda marsma marsdya purn purnawirawan inspektur komisaris ajun kelas perkara pidana perdata tipikor
staf karang  pramuka pembangunan desa adat warga rw rt rukun tetangga gugus tugas pokok bpd umat kristen katolik hindu buddha konghucu
undip unair unnes unsoed unpad unhas unand unud unila unsri unja udinus unika unissula unimus unmul untan untad unpatti uncen unram unsrat uho unja unri unsri unib unimed uny unesa undiksha untag unisma unisba unpar unika untar binus umy ums umm uad uii dunia google apple microsoft meta amazon nvidia tesla samsung yamaha ducati aprilia honda toyota telkomsel indosat
pertamina gojek tokopedia shopee grab pelindo danantara antam modal derivatif bursa karbon ekraf bumn komdigi kominfo dikti ristek nuklir antariksa perang minyak gas bumi listrik air minum kereta api pelayanan jasa raharja manusia niaga ekonomi kreatif syariah moneter makro mikro fiskal
anggaran pajak bea cukai ilmu politik sains sejarah bahasa sastra budaya seni filsafat hukum kedokteran teknik geofisika meteorologi klimatologi
bencana basarnas geologi vulkanologi gunung api jalan tol lintas raya perairan kapal laut dan-atau rawat inap
data pangan gizi obat makanan kosmetik hewan ternak tanaman padi hortikultura pupuk gula bulog kimia farma
timur barat selatan utara tengah tenggara hulu hilir metro jaya amerika serikat rd as
association organization institute center centre agency university college hospital racing team club fc united inc ltd corp company
social responsibility compliance risk audit partnership partnerships growth content brand product innovation engagement sustainability procurement external internal relation government
foundation council ministry bureau administration society times post news journal magazine
ii iii iv vi vii viii ix xi xii
tbk capital sekuritas securities asset management sejahtera-group holding ventures nusantara-group perkebunan peternakan perikanan perdagangan
perindustrian koperasi ukm ketahanan penanggulangan pemberdayaan perempuan keluarga berencana catatan sipil pekerjaan umum penataan ruang cipta
karya permukiman perumahan rakyat pertanahan kearsipan perpustakaan kebudayaan pendidikan kesehatan pertanian ketenagakerjaan perhubungan
pariwisata kebakaran penyelamatan konservasi ekosistem balai loka stasiun kapal bmkg sar pos pengamatan wartawan jurnalistik perawatan
persatuan pedagang petani nelayan buruh pekerja pengusaha santri pemuda pelajar mahasiswa alumni konsumen lansia difabel disabilitas
pansel marga
bhayangkari persit dharma dekranasda tp pkk posyandu bumdes gapoktan pokdarwis poktan paguyuban kelompok komunitas sanggar grup studio rumah
produksi konten kreatif festival lomba turnamen liga klub tim timnas skuad akademi sekretariat sekretaris perusahaan bapak operator penyedia
bawaslu bulog baznas kadin apindo gapki hipmi perbakin peradi ikadin setda setwan inspektorat bappeda bapenda bapperida bkd bkpsdm balitbang
samsat kejari kejati kejagung satlantas satreskrim satresnarkoba satpolairud satpol satbinmas sabhara ditlantas ditreskrimum ditreskrimsus
ditresnarkoba ditpolairud dit daop divre daops kanwil kpp kemenag imigrasi damkar kesbangpol kesra
bedah saraf ortopedi orthopedi jantung paru kandungan kulit gigi onkologi urologi kardiovaskular kardiologi anestesi radiologi patologi penyakit
klinik psikiatri neurologi rehabilitasi medik medis toraks petugas layanan country leader
tenaga kerja korut korsel ukraina rusia tiongkok cdm lapangan terpadu satwil laka layanan pengaduan`)

/** Words of function lists that are also common names: part of a function only where nothing else can be the name. */
const alsoNames = list(
  'utama muda agung umum raya jaya putra negara bangsa budaya setia besar bumi gunung hidup sejarah indonesia anak perdana tim kapten pilot metro hakim timur barat selatan utara tengah tenggara modal',
)

/** Forms of address and degrees before a name; not part of it. */
const honorifics = list(`
dr drg drs dra drh prof ir h hj kh ust ustaz ustad ustadz ustadzah gus kiai kyai nyai habib tgh tgb pak bu bapak ibu mas mbak bang kang cak abah
profesor professor syaikh syekh sheikh sdr romo pastor pendeta pdt tuan nyonya mr mrs ms sir lord haji hajah ny tn sdr sdri
kardinal buya ning suster bruder bhante tgk teungku tuan-guru mbok
capt apt ns rm tb krt kph kgph mgr ki nyi neng aa abang mang aki pakde bude lek
mak emak opung ompung nek kek wan engku acil julak mbok mbokde budhe pakdhe paklik bulik engkong
mama mace pace opa oma om tante mbah eyang uwa wak bli uda uni teteh akang datuk pater bung koh cik`)

const notNames = list(`
belakangan manajemen buruh media otoritas perusahaan publik warganet netizen komunitas serikat studi militer aparat massa pengguna akun sumber
kami kita saya aku anda mereka dia ia beliau pihak pihaknya pemerintah namun selain sementara menurut hal itu ini karena sebab jika apalagi
bahkan padahal tak tidak yang dan saat setelah ketika lebih hingga kemudian lalu selanjutnya nah jadi bukan sehingga terpisah sebelumnya
sedangkan sebagai untuk pada di ke dari dengan dalam adapun meski meskipun kendati walau walaupun oleh tetapi tapi atau juga serta usai
seusai sejak selama tentang terkait soal setiap para sejumlah beberapa salah satu seorang sebuah jam pukul tahun bulan tanggal senin selasa rabu kamis
jumat sabtu minggu ahad januari februari maret april mei juni juli agustus september oktober november desember wib wita wit foto video
begitu demikian bagi agar supaya kini sekarang nanti kemarin besok tadi berdasarkan hasil laporan data survei studi ada tersebut bila
kalau masih dihubungi ditemui dikonfirmasi ditanya ditanyai diwawancara diwawancarai dimintai disinggung sudah telah akan bisa harus perlu semua seluruh banyak berita rp usd justru malah malahan lantas alhasil ternyata memang sontak tentu toh hanya lagi-lagi rupanya the a an this that he she they we it but`)

/** Ranks stand between function and name; they are no part of either unless they are all there is. */
const ranks =
  list(`kolonel letkol mayor kapten lettu letda letnan mayjen brigjen letjen komjen kombes akbp kompol akp iptu ipda aiptu aipda
bripka brigadir briptu bripda sersan serka sertu serda kopral laksamana laksma laksda laksdya marsekal marsda marsma purn irjen jenderal pol tni
serma peltu pelda kopka koptu kopda praka pratu prada bharada bharatu kapt jend brigpol kol`)
export const isRank = remembered((word) => ranks.has(bareWord(word)))

const particles = list('bin binti br br. boru al el van von de der da di dos ibn alias')

const abstractNoun = /^(?:Ke|Pe|Per|Pem|Pen|Peng)\p{Ll}{4,}an$/u
/** "Sanitasi", "Digitalisasi", "Epidemiologi": what a directorate is for. */
const subject = /^\p{Lu}\p{Ll}{3,}(?:asi|ologi|itas|isme)$/u
/** "Persipal", "Persewar", "PSIS": football clubs. */
export const isClub = (word: string): boolean => club.test(word)
const club = /^(?:Pers[aeiu]\p{Ll}{1,8}|PS[A-Z]{1,4})$/u
const acronym = /^\p{Lu}[\p{Lu}\d&/.-]*\p{Lu}\d*$|^\p{Lu}{2,}\w*$/u
/** Degrees with a dot inside (S.H., M.Si, Ph.D), medical specialists (SpPD-KHOM), and the common ones without dots. */
const degree =
  /^(?:[SMADB]|Ph|Lc|Sp|Subsp|Apt)\.\s?\p{L}[\p{L}.-]*$|^\p{Lu}\.\p{L}[\p{L}.]*$|^Sp\p{Lu}[\p{L}.-]*$|^Subsp\b.*$|^(?:SH|SE|ST|SKM|SPd|SPsi|SSos|SSi|SIP|SIK|SAg|MM|MH|MHum|MA|MSi|MPd|MKes|MBA|MSc|BSc|MPH|MARS|PhD|MBiomed|MKM|MAP|MT|MKom|MAg|MSn|MTr|MPA|MPdI|MIKom|MKn|MEng|SSTP|SHut|SPt|SPi|SKep|SKom|SSn|SPdI|STh|SFarm|SKed|SIKom|STP|STrK|QIA|Apt|Ners|Lc|Pr|OFM|OFMCap|SJ|SVD|MSF|MSC|OSC|CICM|OCarm|CSsR|SCJ|OMI|FINASIM|FINACS|FISQua|CFA|CPA|SC)\.?$/u
/** OpenAI, PlayStation, SpaceX; but McDonald and DeWine are people. */
const brand = /^(?!Mc|Mac|De|Di|La|Le|O[’'])\p{L}*\p{Ll}\p{Lu}\p{L}*$/u

const bareWord = (word: string): string => {
  const lower = word.toLowerCase()
  return lower.endsWith('.') ? lower.replace(/[.]+$/, '') : lower
}

/** "Nutrisionis", "virolog", "fotografer": professions by their endings, none of which ends a name. */
const profession = /^\p{L}{3,}(?:sionis|olog|ologis|grafer|terapis)$/u

/** "Putri Kusuma Wardani", "Putra Nababan": in capitals a first name far more often than somebody's child. */
const firstName = /^Putr[ai]$/u

export const opensRole = remembered(
  (word) =>
    !firstName.test(word) &&
    (openers.has(bareWord(word)) ||
      profession.test(bareWord(word)) ||
      /^(?:(?:kasat|kabag|kabid|kanit|kasub|kapen|kapuspen|kadispen|kasdam|kasrem|kasdim|(?:wa)?dan(?:sat|yon|pus|pom|pas|rem|lan|den|ton|brig|sek|kod|jen|kor))\p{L}*|(?:ka(?:dis|din|kan)|wamen|menko)\p{L}{2,}|dir(?:ut|dik|ops|lantas|res\p{L}+|krim\p{L}*|polair\p{L}*|tipid\p{L}*|samapta|intel\p{L}*))$/u.test(
        bareWord(word),
      )),
)

/** Offices and ministries shortened to one word: "Dishub", "Dindikbud", "Kemenkes", "Pemkot". */
const shortOffice =
  /^(?:(?:dis|din)(?:hub|dik|kes|sos|naker|nak|por|par|bud|perin|dag|kop|tan|tani|but|lut|kan|komin|duk|kim|per|pus|ka)\p{Ll}*|kemen\p{Ll}{2,}|pem(?:kot|kab|prov|des)|pol(?:res|da|sek|tabes|restabes|resta)|bpbd)$/u
const isUpperAt = (word: string, at: number): boolean => at < word.length && (kindAt(word, at) & upper) !== 0
/** A word of a name in marks inside a function: `"Sumber`, `Rejeki"`. */
export const isInMarks = (word: string): boolean => {
  const end = word.length - 1
  return end >= 0 && ('"”’\''.includes(word.charAt(end)) || ('“"‘\''.includes(word.charAt(0)) && isUpperAt(word, 1)))
}
export const isShortOffice = (word: string): boolean => shortOffice.test(bareWord(word))
export const continuesRole = remembered(
  (word) =>
    opensRole(word) ||
    continuing.has(bareWord(word)) ||
    (word.length >= 8 && abstractNoun.test(word)) ||
    subject.test(word) ||
    club.test(word) ||
    isShortOffice(word),
)
export const mayBeName = remembered((word) => alsoNames.has(bareWord(word)))
export const isHonorific = remembered((word) => honorifics.has(bareWord(word)))
export const isParticle = (word: string): boolean => particles.has(word)
/** Words that begin sentences, groups of people, "mulanya", "akhirnya", and "Dihadirkan": never a person's name. */
export const isNoName = remembered(
  (word) => notNames.has(bareWord(word)) || /^(?:\p{L}{4,}nya|[Dd]i\p{Ll}{3,}kan)$/u.test(word),
)
export const isCapitalised = (word: string): boolean =>
  isUpperAt(word, 0) || (isUpperAt(word, 1) && '‘\'’“"'.includes(word.charAt(0)))
/** BPJS, PT, DPR-RI, OpenAI; not the initial of a name ("K."). */
export const isAcronym = remembered(
  (word) => word.length >= 2 && !word.endsWith('.') && (acronym.test(word) || brand.test(word)),
)
export const isDegree = remembered((word) => degree.test(word))

const settlements =
  list(`desa dusun kampung kelurahan kecamatan kabupaten kota jalan jl gang pasar pulau pantai sungai danau
lereng provinsi blok banjar nagari gampong padukuhan distrik lembang kapanewon kawasan perumahan rt rw`)
/** What opens the name of where somebody lives or works: "Dusun Kalimati", "Jalan Soka". */
export const isSettlement = (word: string): boolean => isCapitalised(word) && settlements.has(bareWord(word))

const opensPlace = remembered(opensPlaceName)

/** How many of `words` from `at` on make up one place name, the longest first; 0 for none. */
export const placeLength = (words: string[], at: number): number => {
  const first = words[at]
  if (first === undefined || !isCapitalised(first) || !opensPlace(first)) return 0
  for (let count = Math.min(3, words.length - at); count > 0; count -= 1) {
    const part = words.slice(at, at + count)
    if (part.every(isCapitalised) && isPlace(part.join(' '))) return count
  }
  return 0
}

/** Whether the word alone is the name of a place. */
export const isPlaceWord = remembered((word) => placeLength([word], 0) === 1)
