/**
 * Non-standard spellings and what KBBI prints instead, one pair each, written by hand for this project. Forms that have
 * a standard meaning of their own are left out, as are words whose standard form is still disputed.
 */
const pairs = `
abjat abjad;adzan azan;akherat akhirat;aktifitas aktivitas;aktip aktif;aktuil aktual;alumunium aluminium;almunium aluminium
ambulan ambulans;analisa analisis;menganalisa menganalisis;dianalisa dianalisis;antri antre;mengantri mengantre;antrian antrean;apotik apotek;apotiker apoteker
aquarium akuarium;asik asyik;assesmen asesmen;assesment asesmen;atlit atlet;atmosfir atmosfer;atheis ateis;azas asas
advokad advokat;aksesoris aksesori;asessor asesor;assessor asesor;akomodir akomodasi;mengakomodir mengakomodasi;diakomodir diakomodasi;terakomodir terakomodasi
bathin batin;kebathinan kebatinan;batere baterai;baterei baterai;batre baterai;beaya biaya;berfikir berpikir;fikir pikir;fikiran pikiran;difikirkan dipikirkan
beresiko berisiko;bernafas bernapas;berhutang berutang;berhimpitan berimpitan;blanko blangko;buldozer buldoser;bulldozer buldoser;bazaar bazar;brandkas brankas
bekerjasama bekerja sama;bertanggungjawab bertanggung jawab;berterimakasih berterima kasih;bertandatangan bertanda tangan;beritahu beri tahu;berulangkali berulang kali;bulutangkis bulu tangkis
cabe cabai;cendikiawan cendekiawan;cendikia cendekia;cidera cedera;cinderamata cendera mata;coklat cokelat;cengkram cengkeram;mencengkram mencengkeram;cendrung cenderung;catering katering;cinderahati cendera hati
dasyat dahsyat;dekrit dekret;derajad derajat;disain desain;mendisain mendesain;didisain didesain;detil detail;diagnosa diagnosis;mendiagnosa mendiagnosis;didiagnosa didiagnosis;dirijen dirigen;diskripsi deskripsi;dollar dolar
dzikir zikir;dzuhur zuhur;detergen deterjen;dihimbau diimbau;diijinkan diizinkan;dikoordinir dikoordinasi;direspon direspons;dirubah diubah;disurvey disurvei;diberitahu diberi tahu;diambilalih diambil alih;diujicoba diuji coba
donatir donatur;duren durian;dramatisir dramatisasi;mendramatisir mendramatisasi
ekosistim ekosistem;eksport ekspor;mengeksport mengekspor;eksekutip eksekutif;ekstrim ekstrem;emosionil emosional;esay esai;essay esai;efektifitas efektivitas;efektip efektif;effektif efektif;effisien efisien;ekwivalen ekuivalen;enerjik energik;essensi esensi;esensiil esensial;exklusif eksklusif;expor ekspor;extra ekstra;ekslusif eksklusif
faham paham;difahami dipahami;faksimili faksimile;finansiil finansial;fleksibelitas fleksibilitas;photokopi fotokopi;fotocopy fotokopi;photocopy fotokopi;frase frasa;frekwensi frekuensi;filem film;pilem film;fiktip fiktif
gubug gubuk;goa gua
hadist hadis;hapal hafal;menghapal menghafal;hakekat hakikat;hektar hektare;hembus embus;hembusan embusan;menghembuskan mengembuskan;berhembus berembus;menghempas mengempas;menghempaskan mengempaskan;himbau imbau;himbauan imbauan;menghimbau mengimbau
hipotesa hipotesis;hirarki hierarki;hisap isap;menghisap mengisap;dihisap diisap;hisapan isapan;hutang utang;dihutang diutang;menghimpit mengimpit;terhimpit terimpit;menghujam menghunjam;hobby hobi
ibukota ibu kota;idiil ideal;idiologi ideologi;ijasah ijazah;ijin izin;perijinan perizinan;mengijinkan mengizinkan;seijin seizin;imaginasi imajinasi;mengimport mengimpor;indera indra;individuil individual;intelejen intelijen;intelegensi inteligensi;intelijensi inteligensi;intropeksi introspeksi;isteri istri
mengisolir mengisolasi;terisolir terisolasi;diisolir diisolasi;intensip intensif;inovatip inovatif;inisiatip inisiatif
jadual jadwal;jaman zaman;jenasah jenazah;jendral jenderal;jum'at Jumat;jerigen jeriken
kadaluarsa kedaluwarsa;kadaluwarsa kedaluwarsa;kedaluarsa kedaluwarsa;kaedah kaidah;kaos kaus;karir karier;katagori kategori;katulistiwa khatulistiwa;kharisma karisma;kharismatik karismatik;kuatir khawatir;kawatir khawatir;klab klub;kreatifitas kreativitas;kreatip kreatif;kongkrit konkret;konkrit konkret;kongkret konkret
konfrensi konferensi;konperensi konferensi;konggres kongres;konsekwen konsekuen;konsekwensi konsekuensi;kontinyu kontinu;konsleting korsleting;kolestrol kolesterol;komoditi komoditas;komplek kompleks;komplit komplet;kridit kredit;kuisioner kuesioner;kwesioner kuesioner;kwalitas kualitas;kwantitas kuantitas;kwitansi kuitansi;kwota kuota
kerjasama kerja sama;kenalpot knalpot;kropos keropos;konsistansi konsistensi;konsumtip konsumtif;kooperatip kooperatif;komunikatip komunikatif;kumulatip kumulatif;koordinir koordinasi;kredibelitas kredibilitas;kompetitip kompetitif;kolektip kolektif;kualitatip kualitatif
kakilima kaki lima;kambinghitam kambing hitam;kepaladesa kepala desa
lembab lembap;kelembaban kelembapan;leukimia leukemia;likwidasi likuidasi;lobang lubang;lasykar laskar;legilatif legislatif;lalulintas lalu lintas;lalulalang lalu lalang;legalisir legalisasi;melegalisir melegalisasi;dilegalisir dilegalisasi;lokalisir lokalisasi;melokalisir melokalisasi
mahluk makhluk;managemen manajemen;manajement manajemen;menejemen manajemen;menejer manajer;mesjid masjid;mensukseskan menyukseskan;mentaati menaati;mempesona memesona;mempengaruhi memengaruhi;mengkonsumsi mengonsumsi;mengkoreksi mengoreksi;mengkonfirmasi mengonfirmasi;mengkampanyekan mengampanyekan;mengkategorikan mengategorikan
mengkompensasi mengompensasi;mengkonversi mengonversi;mengkombinasikan mengombinasikan;mengkomunikasikan mengomunikasikan;mengkondisikan mengondisikan;mengkosongkan mengosongkan;mengkontrol mengontrol;mengkoordinasi mengoordinasi;mengkoordinasikan mengoordinasikan;mengkoordinir mengoordinasi;mengkolaborasikan mengolaborasikan;mengkoleksi mengoleksi;mengkonstruksi mengonstruksi;mengkonsolidasikan mengonsolidasikan;mengkonsultasikan mengonsultasikan
mensosialisasikan menyosialisasikan;mensosialisasi menyosialisasi;mensinergikan menyinergikan;mensejahterakan menyejahterakan;mensuplai menyuplai;mensubsidi menyubsidi;mensurvei menyurvei;mensurvey menyurvei;mensimulasikan menyimulasikan;mensiasati menyiasati;mensikapi menyikapi;mensolidkan menyolidkan;mensuarakan menyuarakan;mensetujui menyetujui;mensederhanakan menyederhanakan;mensita menyita;mensaring menyaring;mensinkronkan menyinkronkan;mensinkronisasi menyinkronisasi;mensertifikasi menyertifikasi
mentolerir menoleransi;mentoleransi menoleransi;ditolerir ditoleransi;menterjemahkan menerjemahkan;menterapkan menerapkan;mentertawakan menertawakan;mentargetkan menargetkan;mentaklukkan menaklukkan;mentelantarkan menelantarkan
mempopulerkan memopulerkan;memparkir memarkir;memparkirkan memarkirkan;mempraktekkan mempraktikkan;mempraktekan mempraktikkan;mempedulikan memedulikan;memperkosa memerkosa;mempidanakan memidanakan;mempolisikan memolisikan;mempublikasikan memublikasikan;mempublikasi memublikasi;mempensiunkan memensiunkan;mempelopori memelopori;mempatenkan mematenkan;mempasok memasok;memposisikan memosisikan;memproklamirkan memproklamasikan;mempotret memotret;mempersentasikan mempresentasikan;mempaparkan memaparkan;mempimpin memimpin
mencontek menyontek;merubah mengubah;merobah mengubah;metoda metode;milyar miliar;milyarder miliarder;milliar miliar;miliard miliar;moderen modern;motifasi motivasi;memotifasi memotivasi;motip motif;muadzin muazin;mubadzir mubazir;musium museum;mushola musala;mushalla musala;musholla musala;mushala musala;masal massal;materei meterai;materai meterai;mengkilap mengilap;mengkilat mengilat;menyolok mencolok
mentri menteri;merk merek;mikropon mikrofon;mujizat mukjizat;mu'jizat mukjizat;merespon merespons;mengorganisir mengorganisasi;terorganisir terorganisasi;diorganisir diorganisasi;memberitahu memberi tahu;mengambilalih mengambil alih;merealisir merealisasi;mendominir mendominasi;mengevakuir mengevakuasi;matapencaharian mata pencaharian;matauang mata uang;matapelajaran mata pelajaran;minimun minimum;maksimun maksimum;menejerial manajerial
nafas napas;pernafasan pernapasan;nasehat nasihat;menasehati menasihati;dinasehati dinasihati;penasehat penasihat;negatip negatif;negoisasi negosiasi;bernegoisasi bernegosiasi;netralisir netralisasi;menetralisir menetralisasi;dinetralisir dinetralisasi;nomer nomor;nopember November;pebruari Februari;februwari Februari;febuari Februari;nahkoda nakhoda;nakoda nakhoda;nekad nekat;normalisir normalisasi
obyek objek;obyektif objektif;obyektivitas objektivitas;objektifitas objektivitas;omset omzet;operasionil operasional;orisinil orisinal;originil orisinal;originalitas orisinalitas;otentik autentik;otentifikasi autentifikasi;otopsi autopsi;diotopsi diautopsi;otodidak autodidak;otobiografi autobiografi;obsesip obsesif;orangtua orang tua;oktorber Oktober
paragrap paragraf;pasport paspor;passport paspor;perduli peduli;prilaku perilaku;perangko prangko;personil personel;phisik fisik;pisik fisik;pondasi fondasi;positip positif;praktek praktik;dipraktekkan dipraktikkan;praktekkan praktikkan;propinsi provinsi;prosentase persentase;prosentasi persentase;presentase persentase;produktifitas produktivitas;produktip produktif;putera putra;puteri putri;potensiil potensial;profesionil profesional;provokatip provokatif
pastur pastor;peranserta peran serta;putusasa putus asa;prihal perihal;persolan persoalan;perusahan perusahaan;partisipatip partisipatif;pengkoordinasian pengoordinasian;pensosialisasian penyosialisasian;perwujutan perwujudan;pengrajin perajin;pengrusakan perusakan;pengrusak perusak;penterjemah penerjemah;penterjemahan penerjemahan;primitip primitif
rapih rapi;kerapihan kerapian;raport rapor;rejeki rezeki;rekruitmen rekrutmen;rekrutment rekrutmen;relijius religius;resiko risiko;respon respons;responsip responsif;rubuh roboh;rasionil rasional;realisir realisasi;restaurant restoran;restauran restoran;relatifitas relativitas;relatip relatif;represip represif;rumahsakit rumah sakit
saur sahur;seksama saksama;samudera samudra;sekedar sekadar;sekedarnya sekadarnya;sekertaris sekretaris;silahkan silakan;sintesa sintesis;sistim sistem;sistimatis sistematis;sholat salat;shalat salat;solat salat;supir sopir;sorga surga;standarisasi standardisasi;distandarisasi distandardisasi;strukturil struktural;subyek subjek;subyektif subjektif;subjektifitas subjektivitas;survey survei;survai survei;sutera sutra;syaraf saraf;syah sah;syaitan setan
sportifitas sportivitas;sensitifitas sensitivitas;sensitip sensitif;selektifitas selektivitas;selebriti selebritas;seringkali sering kali;acapkali acap kali;salahsatu salah satu;sepakbola sepak bola;serahterima serah terima;sodara saudara;sprei seprai;seprei seprai;stabilisir stabilisasi;saos saus;sorban serban;spesipik spesifik;sosialisir sosialisasi;seumurhidup seumur hidup;sepakterjang sepak terjang;standart standar;subtansi substansi;suport dukungan
taqwa takwa;ketaqwaan ketakwaan;tauladan teladan;tehnik teknik;tehnologi teknologi;tehnis teknis;tekhnik teknik;tekhnologi teknologi;tekhnis teknis;terlanjur telanjur;keterlanjuran ketelanjuran;terlantar telantar;telpon telepon;telefon telepon;menelpon menelepon;ditelpon ditelepon;tentram tenteram;ketentraman ketenteraman;teoritis teoretis;trampil terampil;ketrampilan keterampilan;thema tema;tradisionil tradisional;trilyun triliun;trilliun triliun;triliyun triliun;trotoir trotoar;tahta takhta;bertahta bertakhta;tahayul takhayul;takhyul takhayul;tarip tarif;telor telur;terlentang telentang;trophy trofi;tropi trofi;terimakasih terima kasih;tanggungjawab tanggung jawab;tandatangan tanda tangan;tatacara tata cara;tatakelola tata kelola;tataruang tata ruang;tatatertib tata tertib;truck truk
ujud wujud;umroh umrah;ustadz ustaz;ustad ustaz;ustadzah ustazah;universil universal;urin urine;uangmuka uang muka;ujicoba uji coba;ulangtahun ulang tahun;unjukrasa unjuk rasa
vidio video;visuil visual;varitas varietas
walikota wali kota;wakilwalikota wakil wali kota;warganegara warga negara
yunior junior;yudikatip yudikatif
apapun apa pun;siapapun siapa pun;manapun mana pun;kapanpun kapan pun;itupun itu pun;inipun ini pun;diapun dia pun;iapun ia pun;merekapun mereka pun;sayapun saya pun;kamipun kami pun;kitapun kita pun;berapapun berapa pun;satupun satu pun;sedikitpun sedikit pun;seorangpun seorang pun;akupun aku pun;darimana dari mana;darimanapun dari mana pun
sentausa sentosa;kesentausaan kesentosaan;wudhu wudu;brandal berandal;memfikirkan memikirkan;fikirkan pikirkan;jagad jagat;lafadz lafal;lansekap lanskap;pinsil pensil
menkonsumsi mengonsumsi;sub-sistem subsistem;nampak tampak;nampaknya tampaknya;menampakan menampakkan;merubuhkan merobohkan;mengenyampingkan mengesampingkan;berhianat berkhianat;menghianati mengkhianati
penghianat pengkhianat;penghianatan pengkhianatan;menghawatirkan mengkhawatirkan;mengkoordinatori mengoordinatori;terkoordinir terkoordinasi;diproklamirkan diproklamasikan;mengkaitkan mengaitkan;mengkerucut mengerucut;memitnah memfitnah;mempitnah memfitnah
mempokuskan memfokuskan;memokuskan memfokuskan;mempasilitasi memfasilitasi;memasilitasi memfasilitasi;mentaklukan menaklukkan;menaklukan menaklukkan;menunjukan menunjukkan;menunjukannya menunjukkannya;ditunjukan ditunjukkan;pertunjukkan pertunjukan
membuktikkan membuktikan;memasukan memasukkan;dimasukan dimasukkan;menaikan menaikkan;dinaikan dinaikkan;menjatuhkankan menjatuhkan;mematikkan mematikan;mengejutkkan mengejutkan;menyebutkkan menyebutkan;meletakan meletakkan
diletakan diletakkan;ditemuka ditemukan;dilakukkan dilakukan;melakukkan melakukan;memberikkan memberikan;mengatakkan mengatakan;menyatakn menyatakan;mengatkan mengatakan;masyrakat masyarakat;masyarkat masyarakat
pemeritah pemerintah;pemerintahaan pemerintahan;perintahan pemerintahan;kepolisan kepolisian;kabupten kabupaten;kecamtan kecamatan;provinsii provinsi;indonesai Indonesia;indoensia Indonesia;pendidkan pendidikan
kesehtan kesehatan;keshatan kesehatan;perekonomain perekonomian;pembanguan pembangunan;pembagunan pembangunan;penangananan penanganan;pelaksanan pelaksanaan;peningkatkan peningkatan;kegitan kegiatan;kegaitan kegiatan
tersangkah tersangka;tesangka tersangka;terdakwah terdakwa;korbaan korban;bedasarkan berdasarkan;berdasrkan berdasarkan;sebesr sebesar;sehinga sehingga;sehingg sehingga;sementra sementara
semenatara sementara;tersebt tersebut;tesebut tersebut;dengn dengan;yng yang;yag yang;karna karena;krena karena;utuk untuk;untk untuk
bahwah bahwa;sejumlh sejumlah;selurh seluruh;antra antara;terhdap terhadap;terhapad terhadap;diantarnya di antaranya
`

/** Two words that are one, or the other way round. */
const twoWords = `
dari pada=daripada;olah raga=olahraga;berolah raga=berolahraga;kaca mata=kacamata;kosa kata=kosakata;loka karya=lokakarya;duka cita=dukacita;suka cita=sukacita;suka rela=sukarela;bumi putera=bumiputra
foto copy=fotokopi;foto kopi=fotokopi;halal bi halal=halalbihalal;bela sungkawa=belasungkawa;sapu tangan=saputangan;segi tiga=segitiga;peri laku=perilaku;bea siswa=beasiswa;barang kali=barangkali;apa bila=apabila;bila mana=bilamana;mana kala=manakala
walau pun=walaupun;meski pun=meskipun;kendati pun=kendatipun;mau pun=maupun;bagaimana pun=bagaimanapun;kalau pun=kalaupun;biar pun=biarpun;sungguh pun=sungguhpun;hulu balang=hulubalang;kilo meter=kilometer;nara sumber=narasumber;pasca sarjana=pascasarjana;tuna netra=tunanetra;tuna rungu=tunarungu;tuna wisma=tunawisma;tuna karya=tunakarya;wira usaha=wirausaha;wira swasta=wiraswasta;swa daya=swadaya;swa sembada=swasembada;pri bumi=pribumi;dwi fungsi=dwifungsi;eka warna=ekawarna;panca sila=Pancasila;antar negara=antarnegara;puspa warna=puspawarna;menanda tangani=menandatangani;ditanda tangani=ditandatangani;penanda tanganan=penandatanganan;menyebar luaskan=menyebarluaskan;disebar luaskan=disebarluaskan;dilipat gandakan=dilipatgandakan;melipat gandakan=melipatgandakan;mempertanggung jawabkan=mempertanggungjawabkan;dipertanggung jawabkan=dipertanggungjawabkan;pertanggung jawaban=pertanggungjawaban;ketidak adilan=ketidakadilan;ketidak pastian=ketidakpastian;ketidak hadiran=ketidakhadiran;ketidak jelasan=ketidakjelasan;memberi tahukan=memberitahukan;diberi tahukan=diberitahukan;pemberi tahuan=pemberitahuan;mengujicoba kan=mengujicobakan;uji cobakan=ujicobakan;keaneka ragaman=keanekaragaman;kewarga negaraan=kewarganegaraan
`

const read = (list: string, split: RegExp): Map<string, string> =>
  new Map(
    list
      .split(/[;\n]+/)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '')
      .map((entry): [string, string] => {
        const at = entry.search(split)
        return [entry.slice(0, at), entry.slice(at + 1)]
      })
      .filter(([wrong, right]) => wrong !== right),
  )

export const nonstandardWords: ReadonlyMap<string, string> = read(pairs, / /)
export const nonstandardPairs: ReadonlyMap<string, string> = read(twoWords, /=/)
