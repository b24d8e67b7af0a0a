/**
 * Long words that newsrooms write every day, written by hand: what is one slip away from one of them, and no word of its own, is
 * a typing error. `neighbours` are words that look like slips of the first list and are none.
 */
export const longWords = `
pemerintah pemerintahan masyarakat kepolisian penyelidikan penyidikan penyelidik penyidik kecelakaan kendaraan perusahaan pendidikan kesehatan
pembangunan perekonomian keputusan keterangan pernyataan penjelasan pemeriksaan penangkapan penahanan pelaksanaan pelayanan peningkatan penurunan
pertumbuhan perkembangan pengembangan pengelolaan penggunaan penyediaan penyaluran pengawasan pengamanan penertiban penindakan penanganan pencegahan
penanggulangan penyebaran pemulihan perbaikan perawatan pemeliharaan pengadaan pembelian penjualan perdagangan pertanian perikanan peternakan perkebunan
pertambangan perindustrian pariwisata kebudayaan keuangan perbankan anggaran pendapatan pengeluaran pembiayaan penerimaan kerugian keuntungan
kemiskinan pengangguran ketenagakerjaan kesejahteraan keamanan ketertiban keselamatan keadilan kebijakan peraturan perundangan undangan kewenangan
tanggung kementerian kejaksaan pengadilan persidangan terdakwa tersangka penuntut pengacara penasihat hakim saksi kesaksian dakwaan tuntutan hukuman
penjara pelanggaran kejahatan pencurian perampokan pembunuhan penganiayaan penggelapan penipuan pemerasan pemerkosaan penyalahgunaan narkotika
kecamatan kabupaten kelurahan provinsi perkotaan pedesaan lingkungan perumahan permukiman pemukiman jembatan perempatan pertigaan terminal bandara pelabuhan stasiun
transportasi penerbangan penumpang pengemudi pengendara kemacetan perjalanan keberangkatan kedatangan pemberangkatan penjemputan
pemilihan pemilih kampanye pencalonan kandidat pasangan koalisi pemungutan penghitungan perolehan rekapitulasi pelantikan parlemen
pertandingan kejuaraan kompetisi klasemen pelatih pemain penyerang kemenangan kekalahan kedudukan perpanjangan kesempatan permainan pertahanan penampilan penonton
sekolah mahasiswa mahasiswi universitas perguruan pelajaran pembelajaran pelatihan penelitian pengajaran pengajar peneliti kurikulum beasiswa kelulusan
kesulitan kemudahan kebutuhan kepentingan keinginan keberhasilan kegagalan kepercayaan kekhawatiran ketakutan kebahagiaan kesedihan
bencana kebakaran kekeringan longsor pengungsi pengungsian penyelamatan evakuasi kerusakan ketinggian peringatan perkiraan prakiraan gelombang kedalaman
pasien perawat kedokteran penyakit penularan pengobatan vaksinasi imunisasi kematian kelahiran kehamilan
sementara sebelumnya selanjutnya kemudian bersama bersamaan berdasarkan terhadap mengenai termasuk meskipun walaupun sehingga sedangkan melainkan
sejumlah beberapa berbagai seluruh sebagian sekitar setidaknya sedikitnya sebanyak sebesar selama setelah sebelum terutama khususnya umumnya biasanya
mengatakan menyatakan menjelaskan menegaskan mengungkapkan menyampaikan menyebutkan menambahkan menuturkan memaparkan mengaku mengakui menanggapi menjawab
menanyakan mengimbau mengingatkan mengajak mengharapkan meminta memerintahkan menginstruksikan menyarankan mengusulkan merekomendasikan
melakukan dilakukan melaksanakan dilaksanakan menggelar mengadakan diadakan menyelenggarakan diselenggarakan menghadiri dihadiri mengikuti diikuti
memberikan diberikan menerima diterima mendapatkan didapatkan memperoleh diperoleh menyerahkan diserahkan menyalurkan disalurkan membagikan dibagikan
membangun dibangun memperbaiki diperbaiki meningkatkan ditingkatkan menurunkan diturunkan menambah mengurangi mempercepat memperkuat memperluas memperpanjang
mengembangkan dikembangkan mengelola dikelola menggunakan digunakan memanfaatkan dimanfaatkan menyediakan disediakan menyiapkan disiapkan mempersiapkan dipersiapkan
menangkap ditangkap mengamankan diamankan menahan ditahan memeriksa diperiksa menyita disita menetapkan ditetapkan menerapkan diterapkan menjatuhkan dijatuhkan
menyelidiki diselidiki menemukan ditemukan melaporkan dilaporkan mengejar melarikan mengakibatkan diakibatkan menyebabkan disebabkan menimbulkan
meninggal menewaskan melukai mengalami dialami dirawat dilarikan dievakuasi menyelamatkan diselamatkan mengungsi mengevakuasi
menjadi merupakan memiliki dimiliki mempunyai membutuhkan dibutuhkan memerlukan diperlukan menghasilkan dihasilkan mencapai ditargetkan menargetkan
memimpin dipimpin menjabat dilantik mengangkat diangkat menunjuk ditunjuk mengundurkan memberhentikan diberhentikan menggantikan digantikan
menolak ditolak menyetujui disetujui mendukung didukung menentang mengkritik dikritik memprotes membantah dibantah menuding dituding menuduh dituduh
membuka dibuka menutup ditutup memulai dimulai mengakhiri diakhiri melanjutkan dilanjutkan menghentikan dihentikan menunda ditunda membatalkan dibatalkan
mengumumkan diumumkan meluncurkan diluncurkan meresmikan diresmikan memperkenalkan diperkenalkan menampilkan ditampilkan menyajikan disajikan
memastikan dipastikan memantau dipantau mengawasi diawasi menjaga mencegah mengantisipasi diantisipasi mengatasi diatasi menangani ditangani menyelesaikan diselesaikan
berlangsung bertambah berkurang berkembang bertemu berharap berencana berusaha bekerja berkunjung berangkat berlaku berakhir berjumlah berlokasi bertugas bertindak
terjadi tercatat terdapat terdiri terkait terlibat terlihat terdampak tersedia tersebut terpilih terbukti terancam tertangkap terluka terbakar terendam
diketahui diperkirakan diharapkan direncanakan diduga disebut dinilai dianggap dipercaya dibandingkan dipengaruhi dilengkapi didominasi
operasional dioperasikan mengoperasikan infrastruktur konstruksi teknologi informasi komunikasi administrasi organisasi koordinasi sosialisasi
investasi ekonomi industri produksi distribusi konsumsi konsumen produsen pengusaha pedagang petani nelayan pekerja karyawan pegawai
perwakilan pimpinan anggota ketua wakil sekretaris bendahara direktur manajer komisaris komandan prajurit tentara
internasional nasional regional indonesia demokrasi konstitusi legislatif eksekutif yudikatif dokumen peresmian penghargaan peringatan perayaan
pertemuan rapat musyawarah konferensi seminar kunjungan kegiatan peserta undangan panitia penyelenggara penyelenggaraan kerjasama kemitraan
keluarga perempuan pemuda remaja penduduk kependudukan disabilitas penyandang
tambahan bantuan sumbangan hibah subsidi kompensasi pinjaman tabungan pembayaran tagihan
teknis strategis efektif efisien produktif kreatif inovatif kompetitif signifikan optimal maksimal minimal potensial
kemungkinan kecenderungan keberadaan kebersamaan kebersihan keindahan kelestarian keterbatasan keterlambatan keterlibatan ketersediaan
pemberdayaan pemanfaatan penyelesaian pembebasan pembatasan pembentukan penyusunan pembahasan pengesahan penetapan penerapan penambahan pengurangan
menghubungi dihubungi mengunjungi dikunjungi menghadapi dihadapi mempertahankan dipertahankan memperjuangkan mempertimbangkan dipertimbangkan
wartawan redaksi narasumber pemberitaan penulisan jurnalis media penyiaran
mengurus pengurus kepengurusan menyewa penyewa penyewaan menginap penginapan
perlengkapan peralatan persediaan perlindungan perlombaan persiapan persyaratan perizinan perpustakaan perselisihan persetujuan perundingan
memutuskan diputuskan putusan menyebarkan disebarkan mengirimkan dikirimkan mengeluarkan dikeluarkan memasukkan dimasukkan menempatkan ditempatkan
memanggil dipanggil pemanggilan mendatangi didatangi mengeluhkan dikeluhkan berjuang perjuangan emosional swadaya semenjak mencukupi dicukupi
menunjukkan ditunjukkan membuktikan dibuktikan membenarkan dibenarkan mengonfirmasi dikonfirmasi
`

export const neighbours = `
berbagi mematikan pelindungan penyerapan mengenali menyempatkan mending terpendam provisi strategies menyerapkan menebarkan keutuhan kepindahan
kemudikan kedinginan dadakan bisanya tambahkan pasangkan penebaran terebut kebajikan peraturannya pengelola pengguna penyedia penyalur pengawas pengaman pemelihara pembeli pemberi penjual pedagang petambak pertama
perkara perlahan perhatian perdamaian pengedar pengendali penerima penerbitan penerangan penanaman penataan pendataan penyewaan penerapannya
perusakan perubahan perumusan persatuan persamaan peragaan peranan pelajar pelakunya pelanggan pelaksana pelatihnya pembinaan
menerjemahkan menyatukan menyertakan menyerukan menyebut menyeberang menyeberangkan menurun menunggak menanam menaruh menangis menambal menangguk
mengadukan mengarahkan mengerahkan menyarangkan mengangkut pengangkut mengancam mengirim mengajar mengalir mengandung mengenal
memeras memeriahkan meminjam membuat membuang membakar membeberkan membawa memaafkan menelan menolong menahun
ditanam ditanya ditata ditaksir diterka diterima ditimbang didapat dibuat dibawa dilihat dilalui disetor disewa diarahkan dikerahkan
bertumbuh berkumpul berjalan berlanjut beredar berulang beralih bertahan bertanding bersaing
terjaga tersita terikat terlepas tertutup terbuka tertinggi terendah terdekat terdepan terkini
`
