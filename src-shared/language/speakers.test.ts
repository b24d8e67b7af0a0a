import { expect, test } from 'vitest'
import { structureStory } from './structure.ts'

/** Who is meant: names, functions and bodies told apart, and later mentions. The speaker's name (null: nobody) and function. */
type Expected = [name: string | null, role?: string | null | undefined, verb?: string | null][]
const stories: [title: string, copy: string, direct: Expected][] = [
  [
    '-nya goes to the nearest speaker',
    'Rektor Undip Suharnomo menjelaskan, kampus dibuka.\n\n"Kuota bertambah," jelasnya.\n\n"Biaya tetap," tandas dia.',
    [
      ['Suharnomo', 'Rektor Undip', 'jelas'],
      ['Suharnomo', 'Rektor Undip', 'tandas'],
    ],
  ],
  [
    '-nya must not pass an unknown speaker',
    '"Aman," kata Budi Santoso.\n\n"Ramai," kata seorang pedagang.\n\n"Mahal," imbuhnya.',
    [['Budi Santoso'], [null], [null]],
  ],
  [
    'short title for a long one',
    'Menteri Keuangan Sri Mulyani Indrawati meninjau pasar.\n\n"Inflasi terkendali," kata Menkeu.',
    [['Sri Mulyani Indrawati', 'Menteri Keuangan', 'kata']],
  ],
  [
    '-nya must not pass somebody without a name',
    'Lurah Sidomulyo Bambang Irawan datang. "Aman," ujar Bambang.\n\nPihak keluarga menolak autopsi.\n\n"Kami ikhlas," ujarnya.',
    [['Bambang Irawan'], [null]],
  ],
  [
    'who stands behind the verb is not its subject',
    'Lurah Sidomulyo Bambang Irawan datang. "Aman," ujar Bambang.\n\nIa menyebut, pihak sekolah membebaskan iuran.\n\n"Sudah lunas," ujarnya.',
    [['Bambang Irawan'], ['Bambang Irawan']],
  ],
  [
    'somebody called so',
    'Lurah Sidomulyo Bambang Irawan datang. "Aman," ujar Bambang.\n\nSeorang pedagang sayur bernama Tumini juga mengeluh.\n\n"Sepi," ujarnya.',
    [['Bambang Irawan'], ['Tumini']],
  ],
  [
    'an adverb before the name',
    'Menteri Keuangan Purbaya Yudhi datang. Justru Purbaya berkelakar bahwa dirinya lelah.\n\n"Capek," terang Purbaya.',
    [['Purbaya Yudhi']],
  ],
  [
    'a form of address that is a name as well',
    'Warga setempat, Petrus Kanisius Bili, datang. "Rusak," ungkap Daeng Petrus.',
    [['Petrus Kanisius Bili']],
  ],
  [
    'an English story passes to somebody new',
    'JAKARTA (AP) — Mayor Budi Santoso opened the bridge. “It is safe,” Santoso emphasized.\n\nAmong the visitors was Nurlaila binti Hasan, who came by bus.\n\n“I brought his shirt,” she said.\n\nA resident said he was worried.\n\n“We cannot sleep,” he said.',
    [['Budi Santoso'], ['Nurlaila binti Hasan'], [null]],
  ],
  [
    'a Balinese man in English',
    'DENPASAR (AP) — The ban will apply to all of the hotels that were built in the last year. “Rice fields are not empty land,” Governor I Nyoman Giri told reporters.',
    [['I Nyoman Giri']],
  ],
  [
    'two men of one name',
    '"Ya," kata Agus Salim.\n\n"Tidak," kata Agus Gumiwang.\n\n"Mungkin," kata Agus.',
    [['Agus Salim'], ['Agus Gumiwang'], [null]],
  ],
  [
    'degrees around the name',
    '"Jaga gula," kata dr. Rina Kusuma, Sp.PD, Sabtu (1/6/2024).',
    [['Rina Kusuma', null, 'kata']],
  ],
  [
    'address and degrees',
    '“Sidang ditunda,” ujar Ketua PN Solo, Dr. H. Agus Prabowo, S.H., M.H., usai sidang.',
    [['Agus Prabowo', 'Ketua PN Solo']],
  ],
  [
    'rank between function and name',
    '"Pelaku ditangkap," kata Kapolres Kudus AKBP Ronni Bonic.',
    [['Ronni Bonic', 'Kapolres Kudus']],
  ],
  [
    'ministry with dan',
    '"Dana cair," kata Menteri Komunikasi dan Digital Meutya Hafid.',
    [['Meutya Hafid', 'Menteri Komunikasi dan Digital']],
  ],
  [
    'bracket in the function',
    '"Impor ditutup," kata Menteri Perdagangan (Mendag) Budi Santoso.',
    [['Budi Santoso', 'Menteri Perdagangan']],
  ],
  [
    'age after the name',
    '"Air setinggi lutut," kata Sumiyati (45), warga Kaligawe, Rabu.',
    [['Sumiyati', 'warga Kaligawe']],
  ],
  [
    'who is also',
    'Airin Rachmi yang juga Ketua Koperasi Maju mengatakan, "anggota kami bertambah."',
    [['Airin Rachmi']],
  ],
  [
    'a list inside the function',
    'Kepala Dinas Tenaga Kerja, Perindustrian, dan UKM Kudus Rini Kartika mengatakan, kemasan penting. "Harus rapi," kata dia.',
    [['Rini Kartika', 'Kepala Dinas Tenaga Kerja, Perindustrian, dan UKM Kudus', 'kata']],
  ],
  [
    'a company the copy knows',
    'PT Samudra Lintas Bahari naik. Sekretaris Perusahaan Samudra Lintas Bahari Vania Kusnadi hadir. "Untung," tulisnya.',
    [['Vania Kusnadi', 'Sekretaris Perusahaan Samudra Lintas Bahari']],
  ],
  [
    'the body’s acronym in brackets',
    '"Bagus," kata Ketua Asosiasi Petani Tembakau Indonesia (APTI) Temanggung Siyamto Raharjo.',
    [['Siyamto Raharjo']],
  ],
  [
    'a place as a name after a rank',
    '"Aman," kata Kasatlantas Polres Semarang, AKP Lingga Ramadhani.',
    [['Lingga Ramadhani']],
  ],
  [
    '-nya goes to whom the sentence before is about',
    '"Aman," kata Budi Santoso.\n\nAnggota Komisi V DPR Suryadi Wirawan menolak rencana itu. "Rakyat susah," cetusnya.',
    [['Budi Santoso'], ['Suryadi Wirawan', 'Anggota Komisi V DPR', 'cetus']],
  ],
  [
    'a title and an acronym for a long function',
    'Direktur Jenderal Konservasi Sumber Daya Alam dan Ekosistem Satrio Nugroho hadir.\n\n"Cukup," kata Dirjen KSDAE.',
    [['Satrio Nugroho']],
  ],
  [
    'what opens a sentence is no first name',
    'Rumah Badriyah (71) roboh.\n\n"Saya di dapur," ujar Badriyah.',
    [['Badriyah']],
  ],
  [
    '-nya goes to the subject of its paragraph, whoever spoke before',
    '"Anak-anak main lepas," ujar pelatih Octavian Mandagi.\n\nRangga Aditya, Ketua Umum PBVSI, memuji daya juang mereka. "Luar biasa," katanya.',
    [['Octavian Mandagi'], ['Rangga Aditya', 'Ketua Umum', 'kata']],
  ],
  [
    'a subject with an age, or a form of address',
    '"Aman," kata Budi Santoso.\n\nMuntiah, 52, pedagang sayur, hanya kulakan sedikit. "Sepi," keluhnya.\n\nMama Yuliana menolak pergi. "Babi saya lapar," ujarnya.',
    [['Budi Santoso'], ['Muntiah'], ['Yuliana']],
  ],
  [
    'a subject with a part of a name known',
    'Bekas Direktur PT Sinar, Rudolf Manurung, diperiksa.\n\n"Sah," kata Kinanti Puspita.\n\nRudolf enggan berkomentar. "Tanya penyidik," ujar dia.',
    [['Kinanti Puspita'], ['Rudolf Manurung']],
  ],
  [
    'somebody without a name ends whom -nya may mean',
    '"Aman," kata Budi Santoso.\n\nSeorang warga menangis di pinggir jalan. "Habis semua," katanya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'whom the copy gives initials has no name',
    '"Aman," kata Budi Santoso.\n\nPelajar berinisial MRS (16) mengaku ikut-ikutan. "Diajak kawan," katanya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'initials that speak later have no name either',
    '"Aman," kata Budi Santoso.\n\nPria berinisial MR ditangkap.\n\nMR mengaku menyesal. "Saya disuruh," ucapnya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'Hari is a name, and degrees end no sentence',
    'Rektor Universitas Mercu Prof. Joko Hari Widodo, M.Agr.St., Ph.D. menegaskan, kampus siap. "Gelar itu awal," kata dia.',
    [['Joko Hari Widodo']],
  ],
  [
    'a verb behind "yang" has no subject of its own',
    '"Aman," kata Budi Santoso.\n\nSalah satu yang dikukuhkan, Luh Ayu Pertiwi, S.P., meneliti padi. "Petani butuh benih," ujarnya.',
    [['Budi Santoso'], ['Luh Ayu Pertiwi']],
  ],
  [
    'who is represented does not speak',
    '"Tersangka kami tahan," kata Kasat Reskrim AKP Budi Santoso mewakili Kapolres AKBP Joko Widagdo.',
    [['Budi Santoso', 'Kasat Reskrim']],
  ],
  [
    'what the passive names speaks next',
    '"Mahal," keluh Muntiah Sari.\n\nHal senada disampaikan Supriyanto. "Pembeli protes," katanya.',
    [['Muntiah Sari'], ['Supriyanto']],
  ],
  [
    'a nickname explained',
    'Sopir bus, Ponimin alias Kliwon, selamat.\n\n"Saya banting kiri," kata Kliwon.',
    [['Ponimin']],
  ],
  [
    'a nickname after the full name',
    'Kisah Kartodirejo (74) mengundang haru.\n\n"Saya menabung," ungkap Mbah Karto, sapaan akrabnya.',
    [['Kartodirejo']],
  ],
  [
    'a name made shorter',
    'Pengamat pendidikan Kresnayana Yahya hadir. "Bobotnya kabur," tandas Kresna.',
    [['Kresnayana Yahya', 'Pengamat pendidikan']],
  ],
  [
    'one of two names joined by a slash',
    'Fajar Alfian/Muhammad Shohibul Fikri mengaku siap.\n\n"Kami siap," kata Fajar.',
    [['Fajar Alfian']],
  ],
  [
    'a full name behind the opening of a sentence',
    'Sosok Bruno Fernandes menjadi kunci.\n\n"Saya tidur siang," kata Bruno.',
    [['Bruno Fernandes']],
  ],
  [
    'an office in one word',
    '"Belum ada kesimpulan," tulis Kemenkes dalam keterangan resmi.',
    [['Kemenkes', null, 'tulis']],
  ],
  [
    'a body in the middle of a function',
    '"Gejalanya samar," kata Kepala Petugas Medis di National Kidney Foundation, Joseph Vassalotti.',
    [['Joseph Vassalotti']],
  ],
  [
    'words no list knows before a full name',
    '"Ukurannya besar," ujar Supplier udang asal Cirebon Ciko Joyo.',
    [['Ciko Joyo', 'Supplier udang asal Cirebon']],
  ],
  [
    'whoever denies in the passive speaks next',
    '"Aman," kata Budi Santoso.\n\nTuduhan itu dibantah Ketua BPD, La Ode Hasan. "Semua tercatat," ujarnya.',
    [['Budi Santoso'], ['La Ode Hasan', 'Ketua BPD']],
  ],
  [
    'the dead do not speak, the living go on',
    '"Kami kehilangan," kata Budi Santoso.\n\nKepala Desa Wonokerto Slamet Widodo meninggal dunia pagi tadi. "Beliau guru saya," ujarnya.',
    [['Budi Santoso'], ['Budi Santoso']],
  ],
  [
    'whoever was arrested may be spoken of',
    '"Kami tahan," kata Kapolsek Genuk Kompol Budi Santoso.\n\nBendahara Desa Wonokerto Slamet Widodo ditangkap di rumahnya. "Bukti cukup," ujarnya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'whoever is asked answers',
    '"Kami tahan," kata Kapolsek Genuk Kompol Budi Santoso.\n\nBendahara Desa Wonokerto Slamet Widodo ditemui di rumahnya. "Saya pasrah," ujarnya.',
    [['Budi Santoso'], ['Slamet Widodo']],
  ],
  [
    'somebody named in between makes -nya a guess',
    '"Jalan ditutup," kata Camat Genuk Budi Santoso.\n\nRapat di kantor Lurah Kaligawe Sri Wahyuni berlangsung sejam. Hadir pula warga. "Kami tunggu," ujarnya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'somebody named in reported speech does not',
    '"Jalan ditutup," kata Camat Genuk Budi Santoso. Ia mengatakan surat datang dari Bupati Sragen Sri Wahyuni. "Kami tunggu," ujarnya.',
    [['Budi Santoso'], ['Budi Santoso']],
  ],
  [
    'a name told in full behind the word that opens its sentence',
    'Mata Ni Made Rukmini tidak awas lagi. Ia menenun sejak kecil.\n\n"Benangnya saya raba," kata Rukmini.',
    [['Ni Made Rukmini']],
  ],
  [
    'two words of a name of three',
    'Sudah lama warga menunggu: Lie Hong Swan akan pulang. Ia menyeduh teh.\n\n"Tehnya pahit," ujar Hong Swan.',
    [['Lie Hong Swan']],
  ],
  [
    'a function right behind the name',
    'Riset itu milik Moch Wisnu Adinata Peneliti Ahli Madya Kelompok Riset Kelautan. Hasilnya terbit kemarin.\n\n"Airnya hangat," kata Wisnu.',
    [['Moch Wisnu Adinata']],
  ],
  [
    'those who know are hardly of a body without "dari"',
    'Analis Farrel Gunadi menilai harga masih naik.\n\n"Tahan dulu," katanya.',
    [['Farrel Gunadi', 'Analis']],
  ],
  [
    'a hospital named like a person leaves nobody to name',
    'Direktur RSUD Farrel Gunadi menilai kamar kurang.\n\n"Penuh," katanya.',
    [[null]],
  ],
  [
    'a Chinese family name opens a name',
    'Pelatih Persela Lim Bun Hok mengakui anak asuhnya lelah.\n\n"Kami kalah cepat," katanya.',
    [['Lim Bun Hok', 'Pelatih Persela']],
  ],
  [
    'whoever is named in whatever part of a sentence may be meant next',
    '"Airnya naik," kata Budi Santoso.\n\nSawah milik Hj. Marlena terendam. Panen batal pekan ini.\n\n"Saya pasrah," ujarnya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'a name set off by commas speaks next',
    '"Kami siap," kata Budi Santoso.\n\nPenenun tertua di sana, Wemphi Lodokan, baru berusia 17 tahun. Siswi asal Alor itu sempat tidak percaya.\n\n"Saya rindu rumah," tuturnya.',
    [['Budi Santoso'], ['Wemphi Lodokan']],
  ],
  [
    'or letters that admit something',
    '"Mereka kami tahan," kata Budi Santoso.\n\nDihadirkan kemarin, KR mengaku menyesal. "Saya khilaf," ucapnya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'or a newcomer of English copy',
    '"We waited," said Julia Stein.\n\nHer neighbor Usman Hakim sold the boat. It was the last one.\n\n"I had to," he said.',
    [['Julia Stein'], [null]],
  ],
  [
    'or whoever stands behind a function that ends in a place',
    '"Kami latihan," kata Tince Lawalata.\n\nKepala SMP Negeri 4 Tual Barnabas Renwarin sekarang menjadi pendukung. Suaranya berat.\n\n"Saya malu," ujarnya.',
    [['Tince Lawalata'], [null]],
  ],
  [
    'or whoever is named besides the speaker',
    '"Kami kalah," kata Budi Santoso.\n\nTak hanya Budi, Rina Kusuma juga belajar dari laga itu. Lawannya unggulan.\n\n"Saya gugup," ujarnya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'a family name behind Br.',
    'Tuntutan dibacakan Jaksa Rosdiana Br. Tarigan di ruang sidang.\n\n"Kami pikir-pikir," kata Rosdiana.',
    [['Rosdiana Br. Tarigan', 'Jaksa']],
  ],
  [
    'nobody is called like the school they go to',
    '"Jalan ditutup," kata Budi Santoso.\n\nSiswa SMA Kartini sudah masuk.\n\n"Besok selesai," ujarnya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'but not whomever the speaker speaks of, nor a street',
    '"Jalan ditutup," kata Budi Santoso.\n\nIa berterima kasih kepada Rina Kusuma. Sejak pagi air menggenangi Jalan Ahmad Yani.\n\n"Besok selesai," ujarnya.',
    [['Budi Santoso'], ['Budi Santoso']],
  ],
  [
    'two officials in one breath keep their functions',
    'Wali Kota Tegal Rina Kusuma dan Wakil Wali Kota Dedi Hartono meninjau pasar.\n\n"Bersih," kata Rina.\n\n"Murah," kata Dedi.\n\n"Ramai," kata Rina dan Dedi.',
    [['Rina Kusuma', 'Wali Kota Tegal'], ['Dedi Hartono', 'Wakil Wali Kota'], [null]],
  ],
  ['three people have no one name', '"Sepi," kata Syamsul, Rahmat, dan Darmin, Senin.', [[null]]],
  [
    'bernama',
    'Warga Sungai Andai bernama Noorhalis (38) mengaku panik. "Api besar," katanya.',
    [['Noorhalis', 'Warga Sungai Andai']],
  ],
  [
    'letters are a body and nobody that -nya means',
    '"Cukup bukti," ujar Sekjen IKMA Budi Santoso. IKMA menilai laporan itu kuat. "Kami kawal," tuturnya.',
    [['Budi Santoso'], ['Budi Santoso']],
  ],
  [
    'PM for the head of a government',
    'Perdana Menteri Malaysia Anwar Hamid hadir. "Kami siap," kata PM Malaysia itu.',
    [['Anwar Hamid']],
  ],
  [
    'English: an office for its holder',
    'The fire injured nine people, officials said. West Manggarai Regent Edward Pongsi visited them on Monday.\n\n“Nobody should beg,” the regent said.\n\n“We will pay,” the deputy regent said.',
    [['Edward Pongsi', 'West Manggarai Regent', 'say'], [null]],
  ],
  [
    'somebody with a short name who never spoke makes -nya a guess',
    'Gol dicetak Ricky Pratama menit ke-75. "Dia lapar," kata Bernardo Santos.\n\nRicky sendiri mempersembahkan gol itu untuk ibunya.\n\n"Mama sakit," tuturnya.',
    [['Bernardo Santos'], [null]],
  ],
  [
    'an occupation behind a name makes a newcomer, and is the function',
    'Lurah Sidomulyo Bambang Irawan datang. "Aman," ujar Bambang.\n\nDaeng Naba, pembudidaya di Pulau Suka, sudah mencobanya sebulan. "Bersih," akunya.',
    [['Bambang Irawan'], ['Daeng Naba', 'pembudidaya']],
  ],
  [
    'an age, and salah seorang',
    'Lurah Sidomulyo Bambang Irawan datang. "Aman," ujar Bambang.\n\nSuparmi, 52, salah seorang warga, sudah membeli air. "Mahal," keluhnya.',
    [['Bambang Irawan'], ['Suparmi', 'warga']],
  ],
  [
    'what somebody is stands before the name',
    'Salah satu penumpang, Mira Azzahra (27), mengaku sempat panik. "Ombak tinggi," kata Mira.',
    [['Mira Azzahra', 'penumpang']],
  ],
  [
    'a body behind "di" is kept, a place is not',
    'Sarlota Itlay (34), bidan di Puskesmas Kurulu, berjalan kaki. "Jauh," kata Sarlota.\n\nMisnadi, 46, nelayan asal Dusun Kalimati, hanyut. "Dingin," ujar Misnadi.',
    [
      ['Sarlota Itlay', 'bidan di Puskesmas Kurulu'],
      ['Misnadi', 'nelayan'],
    ],
  ],
  [
    'two people in a list are no person and function',
    'Penyanyi Stuart Wirawan, aktor Kari Colema, dan Budi datang. "Ramai," kata Stuart.',
    [['Stuart Wirawan', 'Penyanyi']],
  ],
  [
    'whose founder she is does not say what she does',
    'Rumah singgah itu ramai. Pendirinya, Vania Oktaviani, memulainya sendiri. "Capek," kata Vania.',
    [['Vania Oktaviani', null]],
  ],
  [
    'what somebody is called later is their function',
    'Di kubu lawan, Jefri Kurniawan menyayangkan hasil itu. "Kami lengah," kata pelatih Persiba itu.\n\n"Masih ada waktu," tegas Jefri.',
    [['Jefri Kurniawan'], ['Jefri Kurniawan', 'pelatih Persiba']],
  ],
  [
    'the same office in another body is somebody else',
    '"Kami minta maaf," kata Pelatih PSS Ansyari Wibisana.\n\nTim tamu menurunkan tiga bek. "Mereka kuat," ujar pelatih Persiku itu.',
    [['Ansyari Wibisana'], [null]],
  ],
  [
    'a player is not the coach',
    'Gol dicetak kapten Richard Lumowa. "Bangga," ujar Pelatih Persmin, Ferdinand Rumengan.\n\nSementara Lumowa mempersembahkan golnya untuk sang ayah.\n\n"Papa duduk di timur," ucap pemain bernomor punggung 10 itu.',
    [['Ferdinand Rumengan'], ['Richard Lumowa']],
  ],
  [
    'an office alone is the subject',
    'Bupati Sleman Harda Kiswaya membuka pameran. "Silakan," kata Harda.\n\nKetua panitia, Rini Astuti, lega. "Ramai," katanya.\n\nBupati lalu meninjau lapak kopi. "Enak," ucapnya.',
    [['Harda Kiswaya'], ['Rini Astuti'], ['Harda Kiswaya']],
  ],
  [
    'who is asked by telephone is no place and no word',
    'Dihubungi di Semarang, Lurah Sidomulyo Bambang Irawan mengaku lega. "Syukurlah," katanya.',
    [['Bambang Irawan', 'Lurah Sidomulyo']],
  ],
  [
    'who is cited is not who speaks',
    '"Aman," kata Budi Santoso.\n\nSeorang pejabat, seperti dilansir AFP, mengatakan perundingan buntu. "Sulit," katanya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'many people who have something to say, with a small word between',
    '"Aman," kata Budi Santoso.\n\nPara pedagang pun mengeluh.\n\n"Sepi," ujarnya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'a newcomer by a name alone, who does something',
    '"Turun pekan depan," kata Budi Santosa.\n\nJamilah memanen lebih awal. Ia tidak mau menunggu.\n\n"Saya cabut sekarang," katanya.',
    [['Budi Santosa'], ['Jamilah']],
  ],
  [
    'a name that no list knows leaves -nya open',
    '"Turun pekan depan," kata Budi Santosa.\n\nMahrita memanen lebih awal.\n\n"Saya cabut sekarang," katanya.',
    [['Budi Santosa'], [null]],
  ],
  [
    'a flood that does something is nobody new',
    '"Kami siaga," kata Budi Santosa.\n\nBanjir masih merendam dua desa.\n\n"Air belum surut," katanya.',
    [['Budi Santosa'], ['Budi Santosa']],
  ],
  [
    'nor is what is called after somebody',
    '"Kami siaga," kata Budi Santosa.\n\nJembatan Mahrita juga mulai retak.\n\n"Segera ditutup," katanya.',
    [['Budi Santosa'], ['Budi Santosa']],
  ],
  [
    'nor are several things',
    '"Kami siaga," kata Budi Santosa.\n\nKasur-kasur masih menumpuk di tepi jalan.\n\n"Kami angkut," katanya.',
    [['Budi Santosa'], ['Budi Santosa']],
  ],
  [
    'somebody called like a thing but for a letter leaves -nya open',
    '"Kami siaga," kata Budi Santosa.\n\nBanjira masih menunggu bantuan.\n\n"Belum datang," katanya.',
    [['Budi Santosa'], [null]],
  ],
  [
    'salah satunya',
    '"Turun pekan depan," kata Budi Santosa.\n\nSalah satunya Nurlela. Gadis 14 tahun itu ingin menjadi bidan.\n\n"Jauh," katanya.',
    [['Budi Santosa'], ['Nurlela']],
  ],
  [
    'a place that does something is nobody new',
    '"Turun pekan depan," kata Budi Santosa.\n\nTimor Leste menginginkan kerja sama.\n\n"Kami siap," katanya.',
    [['Budi Santosa'], ['Budi Santosa']],
  ],
  [
    'the body somebody speaks for is nobody new',
    '"Kami patuh," kata Direktur Utama Sido Muncul, Irwan Hidayat.\n\nSido Muncul menerapkan aturan itu.\n\n"Semua," jelasnya.',
    [['Irwan Hidayat'], ['Irwan Hidayat']],
  ],
  [
    'a rare first name before one that mostly stands last',
    'Analis Valdy Kurniawan menilai penguatan didorong harapan. "Naik," katanya.',
    [['Valdy Kurniawan', 'Analis']],
  ],
  [
    'where a company ends the list of names tells',
    'Direktur PT Laba Forexindo Berjangka Ibrahim Assuaibi menuturkan penguatan itu tertahan. "Turun," jelasnya.',
    [['Ibrahim Assuaibi', 'Direktur']],
  ],
  [
    'who feels is a person, whatever the name',
    '"Maaf," kata Pelatih PSS Ansyari Wibisana.\n\nDi kubu lawan, Alfin Tuasalamony puas dengan hasil itu.\n\n"Kami tahu," tuturnya.',
    [['Ansyari Wibisana'], ['Alfin Tuasalamony']],
  ],
  [
    'a service is no person',
    'TARAKAN (AP) — The province will vaccinate cattle against the disease before the end of the year, and the work of the teams in the districts will begin at the border.\n\nHead of the province\'s Agriculture and Food Security Service, Heri Rudiyono, said the vaccine arrived on Monday.\n\n"We will start there," he remarked.',
    [['Heri Rudiyono']],
  ],
  [
    'in one paragraph -nya is whoever it is about',
    'Gol dicetak Ricky Pratama menit ke-75. "Dia lapar," kata Bernardo Santos.\n\nRicky sendiri mempersembahkan gol itu untuk ibunya. "Mama sakit," tuturnya.',
    [['Bernardo Santos'], ['Ricky Pratama']],
  ],
  [
    'where somebody comes from may stand behind the name',
    '"Berat," ucap Budi Santoso.\n\nSenada, Ratna Korona dari NasDem mempertanyakan setoran. "Ke mana sisanya?" tanyanya.',
    [['Budi Santoso'], ['Ratna Korona']],
  ],
  [
    'who speaks for somebody else',
    'Kapolres Sumenep AKBP Rivanda Setyo melalui Kasi Humas AKP Widiarti Ningtyas menyebut tersangka diam. "Disimpan dalam kaleng," katanya.',
    [['Widiarti Ningtyas', 'Kasi Humas']],
  ],
  [
    'the one person of a story',
    'Herlina Dewi Sapariah menyusuri sungai hampir setiap hari.\n\n"Bayi tidak menunggu," ujar bidan 44 tahun itu.',
    [['Herlina Dewi Sapariah']],
  ],
  ['kin is a function', 'Ibu korban, Sulastri, menangis. "Itu helmnya," ucapnya.', [['Sulastri', 'Ibu korban']]],
  [
    'a nickname stays with whom it was given to',
    'Anggota DPRD Solo, Hardiyanto Kenneth, hadir. "Setuju," ujar Kenneth. Pria yang akrab disapa Bang Kent itu lega.\n\nKent juga menolak begal. "Tindak," tutur dia.\n\n"Adil," kata Kent.',
    [['Hardiyanto Kenneth'], ['Hardiyanto Kenneth'], ['Hardiyanto Kenneth']],
  ],
  [
    'the body behind a function is nobody',
    'Sementara itu Peter Pan Junfeng, Vice President Huawei Asia Pacific, menegaskan semua siap. "Maju," ujarnya.',
    [['Peter Pan Junfeng', 'Vice President Huawei Asia Pacific']],
  ],
  [
    'a letter at the end of a name',
    'Head of Sales Walara (Distributor), Aryo Meidianto A, menjawab. "Stabil," ujar Aryo.',
    [['Aryo Meidianto A']],
  ],
  ['seloroh', '"Begitu kan?" seloroh dr Luky Satria.', [['Luky Satria', null, 'seloroh']]],
  [
    'what stands between the commas says who somebody is',
    'Suasana tenang. Kasem Hato, salah satu penumpang, menceritakan bahwa kapten ramah. "Semua tenang," ungkap Hato.',
    [['Kasem Hato']],
  ],
  [
    'somebody only spoken of loses -nya to whoever spoke before',
    '"Ketika itu ramai," terang Rashid Lumunye.\n\nSimon Njala beralih dari wartawan menjadi bintang. Ia terus bekerja. Namanya dikenal. "Dia jujur," tuturnya.',
    [['Rashid Lumunye'], [null]],
  ],
  ['a company of one word', '"Aman," kata CEO Walara David Onkoro.', [['David Onkoro', 'CEO']]],
  ['FX', '"Kami bicara," kata Kadis Pendidikan Malinau FX Brata.', [['FX Brata', 'Kadis Pendidikan Malinau']]],
  [
    'English: a profession in front of a name',
    'The number of the nests had doubled on the island, they said.\n\nConservationist Ida Lestari said the turtles were back. “We counted them,” she said.',
    [['Ida Lestari', 'Conservationist']],
  ],
  ['Jero', '"Runtuh," kata Bendesa Adat Songan Jero Wacika.', [['Jero Wacika', 'Bendesa Adat Songan']]],
  [
    'English: she is no grandson',
    '“The king will limp,” says Retno Lawiyani, 71, who has carved the puppets all her life.\n\nHer grandson, Bagas, has moved to Batam. “I do not blame him,” she says.',
    [['Retno Lawiyani'], ['Retno Lawiyani']],
  ],
  [
    'English: a name set apart from a company',
    'The strike shut the terminals on Monday and the talks were off.\n\nA spokeswoman for terminal operator Nusa Quay, Linda Hartawan, said the company was willing to talk. “But not under threat,” she added.',
    [['Linda Hartawan']],
  ],
  [
    'English: a particle inside a name',
    'Some, like teacher Anneke de Vries, stayed for the whole workshop of the village.\n\n“It has two left hands,” Vries said.',
    [['Anneke de Vries']],
  ],
  [
    'English: a place of two words in front of a function',
    'The frost was bad for the growers. Central Aceh agriculture chief Nasrun Liwa said the office would help.\n\n“It takes years,” he added.',
    [['Nasrun Liwa', 'Central Aceh agriculture chief', 'add']],
  ],
  [
    'a function in small letters behind a lead',
    '"Kecewa," kata Budi Santoso.\n\nDi kubu lawan, pelatih Persik Agus Salim puas dengan satu poin. "Tidak mudah," tutur dia.',
    [['Budi Santoso'], ['Agus Salim', 'pelatih Persik']],
  ],
  [
    'somebody whose name cannot be read ends whom -nya may mean',
    '"Aman," kata Budi Santoso.\n\nHead of Future Walara Onkoro Kanya mengatakan semua baik. "Maju terus," tutupnya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'a teenager is not the officer',
    '"Ditahan," kata Kapolsek Genuk Kompol Budi Santoso.\n\nRemaja itu mengaku menyesal. "Buat jajan," akunya.',
    [['Budi Santoso'], [null]],
  ],
  [
    'from whom a complaint comes speaks next',
    '"Naik," kata Budi Santoso.\n\nKeluhan serupa datang dari Desmawati, pemilik warung. "Rugi," ujarnya.',
    [['Budi Santoso'], ['Desmawati']],
  ],
  [
    'Lalu between commas is a title',
    'Kepala SDN Lenek, Lalu Saparwadi, mengaku lega. "Aman," kata Saparwadi.',
    [['Lalu Saparwadi', 'Kepala SDN Lenek']],
  ],
  [
    'a village no list knows before a given name',
    '"Jangan dirusak," kata tokoh masyarakat Soa Walara Ridwan Jafar.',
    [['Ridwan Jafar', 'tokoh masyarakat Soa Walara']],
  ],
  ['letters of an order', '"Damai," kata Ketua Komisi, Pastor Vincent Mait OFM.', [['Vincent Mait', 'Ketua Komisi']]],
  ['Mgr.', 'Uskup Ruteng Mgr. Siprianus Hormat hadir. "Damai," kata Mgr. Siprianus.', [['Siprianus Hormat']]],
  ['a team without a name of its own', '"Siap," kata Manajer tim Andry Mahyar.', [['Andry Mahyar', 'Manajer tim']]],
  [
    'islands and valleys before a name',
    '"Surut," kata Kepala BPBD Mentawai Lahmuddin Saogo.\n\n"Tanah kami," kata tokoh adat Lembah Baliem Yusup Hubi.',
    [['Lahmuddin Saogo'], ['Yusup Hubi']],
  ],
  [
    'penyakit dalam',
    '"Jangan banyak gula," kata spesialis penyakit dalam dr Erpryta Nurdia Tetrasiwi, SpPD.',
    [['Erpryta Nurdia Tetrasiwi']],
  ],
]

test.each(stories)('%s', (_, copy, expected) => {
  const direct = structureStory(copy).quotes.filter((quote) => quote.type === 'direct')
  expect(direct.map((quote) => quote.speaker?.name ?? null)).toEqual(expected.map(([name]) => name))
  expected.forEach(([, role, verb], index) => {
    if (role !== undefined) expect(direct[index]?.speaker?.role).toBe(role)
    if (verb !== undefined) expect(direct[index]?.verb).toBe(verb)
  })
})
