import { expect, test } from 'vitest'
import { structureStory } from './structure.ts'

/** Where a body, a village or a rank ends and the person's name begins, without a comma between them. Null: nobody can tell. */
const speakerOf = (phrase: string): string | null =>
  structureStory(`Warga menunggu bantuan datang.\n\n"Kami siap," kata ${phrase}, Senin (5/1/2026).`).quotes[0]?.speaker
    ?.name ?? null

test.each([
  // Ranks with branch or corps, with and without full stops.
  ['Danyonif 312 Letkol Inf Gatot Suherman', 'Gatot Suherman'],
  ['Danyonkav 4 Letkol Kav. Bayu Kresnadi', 'Bayu Kresnadi'],
  ['Danramil Ngawen Kapten Arm Sukardi', 'Sukardi'],
  ['Kapendam Kolonel Czi Hardono Wiyoto', 'Hardono Wiyoto'],
  ['Danlanud Iswahjudi Marsma TNI Firman Sebayang', 'Firman Sebayang'],
  ['Komandan Lanal Kolonel Laut (P) Yoris Samallo', 'Yoris Samallo'],
  ['Danpasmar Brigjen TNI (Mar) Rudi Tarmuji', 'Rudi Tarmuji'],
  ['Kapolres Sikka AKBP Dr. Hendra Lasmono', 'Hendra Lasmono'],
  ['Kabid Humas Polda Riau Kombes. Pol. Anom Warsita', 'Anom Warsita'],
  ['Mayor Ckm dr. Windi Astari', 'Windi Astari'],
  ['Nakhoda KM Sirimau, Capt. Joppy Lumenta', 'Joppy Lumenta'],
  ['Serma Mar Ponco Wibisana', 'Ponco Wibisana'],
  // Titles, acting holders and degrees.
  ['Plt. Bupati Blora Tri Yuliani', 'Tri Yuliani'],
  ['Plh. Kepala Dinas Kesehatan Kendal drg. Wening Astuti, M.Kes.', 'Wening Astuti'],
  ['Pj. Wali Kota Tegal Ir. Agung Dewanto, M.T.', 'Agung Dewanto'],
  ['Kepala Instalasi Farmasi, apt. Nurul Hidayati, S.Farm.', 'Nurul Hidayati'],
  ['Ketua DPC Peradi Solo Badrus Zamanto, SH, MH', 'Badrus Zamanto'],
  // Clubs.
  ['pelatih Persiraja Yudhi Permadi', 'Yudhi Permadi'],
  ['kapten tim Persela Riki Ferdian', 'Riki Ferdian'],
  ['Manajer PSPS Wahyu Kurniadi', 'Wahyu Kurniadi'],
  ['bek Persik Kediri Anton Suwarno', 'Anton Suwarno'],
  ['pelatih Semen Padang Eko Nurhadi', 'Eko Nurhadi'],
  ['pelatih kepala ganda putri Karina Wulandari', 'Karina Wulandari'],
  // Villages, markets and their heads.
  ['Camat Medan Baru Hotman Siregar', 'Hotman Siregar'],
  ['Lurah Pasar Minggu Endang Sulastri', 'Endang Sulastri'],
  ['Wali Nagari Sungai Pua Zulfahmi Datuk Rajo', 'Zulfahmi Datuk Rajo'],
  ['Keuchik Gampong Meunasah Baro Teuku Razali', 'Teuku Razali'],
  ['Kepala Desa Wonokerto Slamet Widodo', 'Slamet Widodo'],
  ['Kades Sumberagung Marsudi', 'Marsudi'],
  ['Perbekel Desa Taro I Wayan Warka', 'I Wayan Warka'],
  ['Kapolsek Cilincing Kompol Bagus Handoyo', 'Bagus Handoyo'],
  ['Kepala Puskesmas Waena Yuliana Rumbiak', 'Yuliana Rumbiak'],
  // Directorates, offices and universities.
  ['Direktur Jenderal Migas Herman Soelaiman', 'Herman Soelaiman'],
  ['Dirjen Dukcapil Teguh Purwadi', 'Teguh Purwadi'],
  ['Direktur Sanitasi Kementerian PU Dewi Hartati', 'Dewi Hartati'],
  ['Kabid Binamarga Sutikno Hadi', 'Sutikno Hadi'],
  ['pengamat ekonomi Universitas Indonesia Budi Frensidi', 'Budi Frensidi'],
  ['antropolog Universitas Negeri Medan Rosramadhana Nasution', 'Rosramadhana Nasution'],
  ['dosen Universitas Gadjah Mada Nanang Indrajaya', 'Nanang Indrajaya'],
  ['peneliti Ombudsman Ratna Sari Dewi', 'Ratna Sari Dewi'],
  ['Direktur RSUD dr Soetomo Cita Rosita', 'Cita Rosita'],
  // Groups.
  ['Ketua Kelompok Tani Ngudi Makmur Sugeng Riyanto', 'Sugeng Riyanto'],
  ['Ketua Karang Taruna Tunas Muda Dedi Kurniawan', 'Dedi Kurniawan'],
  ['Ketua Umum PBNU KH Yahya Mustofa', 'Yahya Mustofa'],
  // Full names that must stay whole.
  ['Bupati Gunungkidul Endah Subekti Ningrum', 'Endah Subekti Ningrum'],
  ['Ketua DPRD Kudus Masan Ali Wafa', 'Masan Ali Wafa'],
  ['Kepala BPBD Anak Agung Gede Darmawan', 'Anak Agung Gede Darmawan'],
  ['Wali Kota Bogor Deni A. Rahim', 'Deni A. Rahim'],
  ['Rasmi br. Ginting', 'Rasmi br. Ginting'],
  ['Dewi Anggrek Lestari', 'Dewi Anggrek Lestari'],
])('%s', (phrase, name) => {
  expect(speakerOf(phrase)).toBe(name)
})

test.each([
  'Camat Kembaran',
  'pakar geologi Universitas Lyverdal',
  'pelatih Ozky Agus Setiawan',
  'Ketua Walara Budi Santoso',
  'Kepala Puskesmas Walara Onkoro',
])('nobody, rather than a name with a piece of a body in it: %s', (phrase) => {
  expect(speakerOf(phrase)).toBeNull()
})

/** Whom "-nya" and "politikus itu" mean: the subject of the last clause, never whom it speaks to. */
const lastSpeaker = (copy: string): string | null => structureStory(copy).quotes.at(-1)?.speaker?.name ?? null

test.each([
  ['Anggota DPR Ratna Juwita bertanya kepada Dirjen Migas Laode Husen. "Mana datanya?" katanya.', 'Ratna Juwita'],
  ['Bupati Agus Salim bertemu Ketua DPRD Rina Wati. "Anggaran kurang," ujarnya.', 'Agus Salim'],
  ['Camat Genuk Budi Raharjo datang bersama Lurah Kaligawe Sri Wahyuni. "Air surut," tuturnya.', 'Budi Raharjo'],
  ['Kapolda Jateng Hadi Utomo menerima laporan dari Kapolres Kudus Dwi Santosa. "Lanjutkan," pesannya.', 'Hadi Utomo'],
  ['Pengasuh Pesantren Al-Falah, KH Abdul Karim alias Gus Karim, mengamini. "Sejuk," katanya.', 'Abdul Karim'],
  ['Istrinya, Ribka, mengangguk. "Asal jangan boros," katanya.', 'Ribka'],
  ['Bupati Sambas Satono menumpang rakit. "Beras jangan telat," katanya.', 'Satono'],
  [
    'Anggota DPR Ratna Juwita hadir. Direktur Jenderal Migas Laode Husen menjawab. "Saya ingin data," ujar politikus PKB itu.',
    'Ratna Juwita',
  ],
  [
    'Wakil Ketua DPRD, Teuku Zulkarnain, dan anggota Komisi IV, Usin Abdi, hadir. "Kami kawal," kata Usin.',
    'Usin Abdi',
  ],
  [
    'Wakil Ketua DPRD Teuku Zulkarnain hadir. "Kalau terlambat, hibahnya dihentikan," demikian Zulkarnain.',
    'Teuku Zulkarnain',
  ],
  ['Kepala BMKG Gede Eriksa hadir. "Tetap tenang," kata Gde Eriksa.', 'Gede Eriksa'],
  ['Wanita itu, Rina Wati, hadir. "Sudah," kata perempuan yang akrab disapa Ina itu.', 'Rina Wati'],
  ['Bupati Agus Salim hadir. "Saya takut," kata karyawan yang tidak mau disebut namanya itu.', null],
  ['Dokter Siti Aminah hadir. "Saya kebobolan," kata kiper PSIS itu.', null],
])('%s', (copy, name) => {
  expect(lastSpeaker(`Warga menunggu bantuan datang.\n\n${copy}`)).toBe(name)
})
