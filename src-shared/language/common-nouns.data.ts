/**
 * Words that open sentences of Indonesian news copy and name nobody: weather and harm, places and buildings, goods and money,
 * the state's business, sport, and what introduces a clause. Written for this project from general knowledge; small letters. Left
 * out is whatever people are called as well ("bunga", "guntur", "mega", "melati").
 */
export const commonNouns = `
abu acara adegan agenda ajang akibat aksi alasan alat alih amanat ancaman andai angin angka angket antrean apabila apakah area
areal arsip asap aset atap atas aturan audiensi audisi ayam babak badai bagai bagaimana bahan bahwa baik baju bakti
balapan balik bambu bangkai bangunan banjir bantuan barang barangkali batas batasan baterai batik batu bawang bayi belanja
benda bendera benih bentrokan beras berkas berkat biar biaya bibit biji bola buah bubur bukti bumbu bus cabai cadangan cara
cicilan ciri cuaca daging dakwaan dalih dampak dana dapatkan daripada daun debat debit debu demi demo denda desakan detik
devisa dinding diskusi dokumen draf duel dugaan dukungan edaran efek eksekusi ekspor emas endapan erosi erupsi final fitur
formulir gagasan gaji ganti gardu gawai gedung gejala gelanggang gelombang gempa genangan gerbang getaran gim gol gudang
gugatan guna hak halaman halte hambatan harga hari hibah hikmah hindari honor hujan hutan ide ikan iklim imbauan impor
insentif insiden inspeksi instruksi interaksi isi isu itulah izin jadwal jalur jangan janji jawaban jelang jembatan jendela
jenis jumlah jumpa kabut kadang kain kajian kalangan kaleng kali kamera kampanye kapas karung kas kata kawanan kawasan kayu
kebun keempat keenam kelapa kelima keluhan kemarau kendala kepiting kerbau kertas kios kirab kisruh klasemen kobaran kolam
kompetisi komputer kondisi konferensi konflik kongres konon konsep kontrak kopi kotak kotoran kredit krisis kuda kue kunci
kunjungan kunyit kuota kurs kursi laba laga lagi lahan lahar lampu langit langkah lantaran lapak larangan latar latihan lava
layar lelang lembur lewat limbah limpasan lintasan lokakarya lokasi longsor longsoran lorong los luas luka lumpur maka
maklumat makna maksud malam manfaat manfaatkan masa masalah matahari materi material medali melalui menara menjelang mesin
metode minat minuman misi mobil modal modus momen momentum motif motor mufakat muktamar mungkin musala musalla musibah musim
musyawarah mutu nasi nasib naskah niat nilai nisab nomor nota objek ombak omzet ongkos opsi organ pabrik pagar pakaian pakan
paket paling panen panganan pantai paparan parkir pasang pasir pasokan pastikan pawai pedati pekan peluru pemilu pendapat
perahu perangkat perda peristiwa pernahkah pesan pesta peti petir petisi piala pilihan pilkada pinjaman pintu pipa piutang
plastik pohon pola polemik polusi ponsel posisi posko posting postingan praktik prediksi prosedur proses protes prototipe
proyek puing pukulan pulau pungutan putaran putusan rangkaian rapat rata ratusan razia reaksi rekaman rekonstruksi rekor rel
rencana retakan revisi ritual rob rombongan ronde rotan roti ruangan ruas rumor rumput rumus rupiah rute saham saking saksikan
saldo salju saluran sambil sampah sampai sampan sanksi sapi sawah sayang sayur seakan sebelum seberapa sebulan secara sedari
segmen sejarah sejauh sekali sekitar sektor selagi selamat seleksi selepas selisih selokan semak semangat semasa sembari semen
semenjak seminar semoga sengketa senjata seolah sepanjang sepatu sepeda sepekan seperti serangan seraya seri sertifikat sesaat
sesampai sesuai sesudah set setahun setiba setoran siapa sidang silakan simak singkong sinyal sirkuit sisa sistem skema skor
sprint stadion start status stok strategi struktur suara suasana subsidi suhu suku sumpah sumur sungai suplai surat susu
syarat tabrakan tabung tabungan tahap tahapan tali tambak tambang tanah tanda tanggapan tanggul tanpa tantangan target tarif
tawaran tawuran tebing teguran tekanan telur tembakau tembok tempat temuan tenda tendangan tender teori tepi tepung terbaru
teror terutama tes tiang tidur tiga tikungan tim tindakan tingkat toilet tomat tontonan total tradisi tragedi transaksi
transisi tren trofi trotoar truk tsunami tudingan tugu tujuan tumor tumpukan tunggakan tunjangan tuntas tuntutan uang ubi
udang unggahan unggas unjuk upacara upah upaya uraian urusan usia usul usulan utang vaksin virus volume vonis wabah wacana
wadah waduk waktu warna wisata zona
`
