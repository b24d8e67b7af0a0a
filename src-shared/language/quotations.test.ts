import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endsLikeSpeech } from './quotations.ts'
import { structureStory } from './structure.ts'

/** Hand-made copy in the styles of many desks: for each direct quotation the speaker's name (null: nobody) and function. */
type Expected = [name: string | null, role?: string | null | undefined, verb?: string | null][]
const stories: [title: string, copy: string, direct: Expected][] = [
  [
    'curly, verb and name',
    'Pasar ramai.\n\n“Kami senang,” ujar Budi Santoso, Senin (3/2/2025).',
    [['Budi Santoso', null, 'ujar']],
  ],
  [
    'straight quotes, short name later',
    '"Stok aman," kata Kepala Bulog Semarang Rendra Wijaya, Selasa.\n\n"Harga turun," imbuh Rendra.',
    [
      ['Rendra Wijaya', 'Kepala Bulog Semarang', 'kata'],
      ['Rendra Wijaya', 'Kepala Bulog Semarang', 'imbuh'],
    ],
  ],
  [
    'single quotes inside double',
    '"Tema \'Bersih Desa\' dipilih warga," kata Lurah Tandang, Siti Rohmah.',
    [['Siti Rohmah', 'Lurah Tandang', 'kata']],
  ],
  ['single quotes outside', "'Kami siap bertanding,' kata Dewi Lestari.", [['Dewi Lestari', null, 'kata']]],
  ['a term in marks is none', 'Kampanye "Jaga Desa" dibuka kemarin. Film "Laskar Pelangi" diputar.', []],
  [
    'a name with an apostrophe',
    "“Zakat wajib,” tutur Wakil Presiden Ma'ruf Amin.\n\n“Tunaikan segera,” kata Ma'ruf.",
    [
      ["Ma'ruf Amin", 'Wakil Presiden'],
      ["Ma'ruf Amin", 'Wakil Presiden'],
    ],
  ],
  [
    'function, comma, name',
    '"Omzet naik," kata Direktur Utama PT Sinar Abadi, Budi Santoso, di Solo.',
    [['Budi Santoso', 'Direktur Utama']],
  ],
  [
    'name, comma, function',
    '"Omzet naik," kata Budi Santoso, Direktur Utama PT Sinar Abadi, di Solo.',
    [['Budi Santoso', 'Direktur Utama']],
  ],
  [
    'full verb before',
    'Budi Santoso, Direktur Utama PT Sinar Abadi, mengatakan, "Omzet kami naik tajam."',
    [['Budi Santoso', 'Direktur Utama', 'kata']],
  ],
  [
    'colon before',
    'Bupati Kudus Hartopo menegaskan: "Pasar tidak akan digusur."',
    [['Hartopo', 'Bupati Kudus', 'tegas']],
  ],
  ['menurut before', 'Menurut Sri Mulyani, "ekonomi tumbuh di atas lima persen."', [['Sri Mulyani', null, 'menurut']]],
  ['bare verb before', 'Kata Bambang Pacul, "kami menunggu keputusan partai."', [['Bambang Pacul', null, 'kata']]],
  [
    'split',
    '“Anak saya sehat,” kata Rini Astuti, “karena imunisasi lengkap.”',
    [
      ['Rini Astuti', null, 'kata'],
      ['Rini Astuti', null, 'kata'],
    ],
  ],
  [
    'going on after the attribution',
    '“Banjir surut,” kata Camat Genuk Slamet Riyadi Utomo. “Warga sudah pulang.”',
    [
      ['Slamet Riyadi Utomo', 'Camat Genuk', 'kata'],
      ['Slamet Riyadi Utomo', 'Camat Genuk', null],
    ],
  ],
  [
    'over paragraphs',
    '“Pertama, kami perbaiki jalan desa.\n\n“Kedua, kami bangun jembatan,” kata Gubernur Jawa Tengah Ahmad Luthfi.',
    [['Ahmad Luthfi', 'Gubernur Jawa Tengah', 'kata']],
  ],
  [
    'over paragraphs without reopening',
    '"Pertama, kami perbaiki jalan desa.\n\nKedua, kami bangun jembatan," kata Gubernur Ahmad Luthfi.',
    [['Ahmad Luthfi', 'Gubernur', 'kata']],
  ],
  ['-nya without anybody before', '"Kuota bertambah," jelasnya.', [[null, undefined, 'jelas']]],
  ['comma missing before the mark', '“Kami siap mendukung” ujar Rina Wulandari.', [['Rina Wulandari']]],
  ['question without comma', '“Kapan dibangun?” tanya Wahyu Hidayat.', [['Wahyu Hidayat', null, 'tanya']]],
  ['comma outside the mark', '"Kami menolak", kata Joko Susilo.', [['Joko Susilo']]],
  ['spaces inside the marks', '" Kami menolak, " kata Joko Susilo.', [['Joko Susilo']]],
  [
    'numbers with dots',
    '"Biayanya Rp1.250.000 per orang," kata Ketua Panitia Lukman Hakim.',
    [['Lukman Hakim', 'Ketua Panitia']],
  ],
  ['a body speaks', '"Gelombang tinggi," tulis BMKG dalam siaran pers, Minggu.', [['BMKG', null, 'tulis']]],
  ['a crowd has no name', '"Hidup buruh!" seru massa.', [[null]]],
  ['words glued by a full stop are no name', '"Rupiah kuat," kata Purbaya.saat rapat di kantor.', [[null]]],
  ['a place is no speaker', '"Ramai sekali," kata Semarang.', [[null]]],
  ['subject after the quotation', '“Kami optimistis,” Airin Rachmi menegaskan.', [['Airin Rachmi', null, 'tegas']]],
  [
    'hard-wrapped lines',
    'SEMARANG - Pasar Johar kembali ramai setelah direnovasi selama dua\ntahun penuh. "Pembeli datang dari luar kota dan jumlahnya terus naik\nsetiap akhir pekan," kata Kepala Pasar Johar Budi\nSantoso, Senin (3/2/2025).',
    [['Budi Santoso', 'Kepala Pasar Johar']],
  ],
  ['CRLF', 'Judul\r\n\r\nSOLO - Isi.\r\n\r\n"Aman," kata Budi Santoso.\r\n', [['Budi Santoso']]],
  ['a company nobody knows', '"Laris," kata CEO Anker Prime Steven Yang.', [[null]]],
  [
    'where and when before the verb',
    'Kepala Polres Cirebon Ajun Komisaris Besar Polisi Eko Iskandar di Cirebon, Kamis, mengatakan pelaku tiga orang. "Sudah ditahan," katanya.',
    [['Eko Iskandar', 'Kepala Polres Cirebon', 'kata']],
  ],
  [
    'English, name first',
    'The rain of the day fell.\n\n“We are ready,” Mayor Maria Santos said.',
    [['Maria Santos', 'Mayor', 'say']],
  ],
  [
    'English, split, function after the name',
    'The rain fell on the town.\n\n“We are ready,” said Maria Santos, a farmer in the hills, “and we will stay.”',
    [
      ['Maria Santos', 'farmer', 'say'],
      ['Maria Santos', 'farmer', 'say'],
    ],
  ],
  [
    'English, told and he',
    'The ship sank in the storm. Judge Hasan Wello said the vessel was old.\n\n“It was the law,” Wello told the court.\n\n“We warned them,” he said.',
    [
      ['Hasan Wello', 'Judge', 'tell'],
      ['Hasan Wello', 'Judge', 'say'],
    ],
  ],
  ['a thing with a name in it is no person', 'Insiden Zarco mengubah lomba. "Saya baik," kata Zarco.', [['Zarco']]],
  ['a name and a colon', 'Pramudya Wirakusuma: "Kami tidak tergesa-gesa."', [['Pramudya Wirakusuma', null, null]]],
  [
    'a statement, a colon, and the quotation',
    'Pengamat pasar modal Tigor Nababan mengingatkan, rupiah tetap rentan: "Jangan sampai modal keluar."',
    [['Tigor Nababan', 'Pengamat pasar modal', 'ingat']],
  ],
  ['a heading and a colon are nobody', 'Berikut sebaran wilayahnya: "Dua puluh tiga positif di Jakarta."', [[null]]],
  [
    'an account between verb and quotation',
    'Dewangga Pratista menulis di akun Instagram-nya, "Terima kasih sudah bernyanyi."',
    [['Dewangga Pratista', null, 'tulis']],
  ],
  [
    'demikian disampaikan, demikian pernyataan',
    '"Kami mulai," demikian disampaikan Menteri Energi Hanafi Surbakti.\n\n"Kami menolak," demikian pernyataan Kementerian Pertahanan Rumania.',
    [
      ['Hanafi Surbakti', 'Menteri Energi', 'sampai'],
      ['Kementerian Pertahanan Rumania', null, 'nyata'],
    ],
  ],
  ['where a man is from is not his name', '"Saya pulang," kata Sutarna asal Desa Kledung.', [['Sutarna']]],
  ['a governor without a name', '"Jangan tunggu korban," kata Gubernur Nusa Tenggara Timur.', [[null]]],
  [
    'a name in marks inside the function',
    'Ketua Kelompok Tani "Sumber Rejeki" Sukiman menolak. "Tidak cukup," keluh Sukiman.',
    [['Sukiman', 'Ketua Kelompok Tani "Sumber Rejeki"', 'keluh']],
  ],
  [
    'a company no list knows',
    '"Penuh sampai 2027," ujar CEO Larasati Pangan, Bayu Segara.',
    [['Bayu Segara', 'CEO', 'ujar']],
  ],
  [
    'what somebody is to someone',
    'Penyanyi Dewangga Pratista pamit.\n\nRekan duetnya, Melani Tobing, mengaku kaget sekali. "Aku nangis," tulisnya.',
    [['Melani Tobing', 'Rekan duetnya', 'tulis']],
  ],
  [
    'a quotation that opens inside a paragraph and goes on in the next',
    'Pengamat Tigor Nababan menilai sistem itu buruk. “Pertama, bobotnya kabur.\n\n“Kedua, panitia bisa mengubahnya,” tandas Tigor.',
    [['Tigor Nababan', 'Pengamat', 'tandas']],
  ],
  [
    'English: the subject of the sentence before',
    'The sea came in for years.\n\n“We raised the floor,” says Nur Khasanah.\n\nHer neighbour, Slamet Wiyono, moved in July. “My father is buried there,” he recalls.',
    [
      ['Nur Khasanah', null, 'say'],
      ['Slamet Wiyono', 'neighbour', 'recall'],
    ],
  ],
  [
    'English: a word before the function, a body inside it',
    'The boats of the islands sail.\n\n"Two a week," said Thai delegate Somchai Rattanakul.\n\n"They are late," Director General of Sea Transportation Dody Latuconsina said.',
    [['Somchai Rattanakul'], ['Dody Latuconsina', 'Director General of Sea Transportation']],
  ],
  ['English', 'BANDUNG (AP) — Rain fell.\n\n“We are ready,” said Maria Santos.', [['Maria Santos', null, 'say']]],
]

test.each(stories)('%s', (_, copy, expected) => {
  const direct = structureStory(copy).quotes.filter((quote) => quote.type === 'direct')
  expect(direct.map((quote) => quote.speaker?.name ?? null)).toEqual(expected.map(([name]) => name))
  expected.forEach(([, role, verb], index) => {
    if (role !== undefined) expect(direct[index]?.speaker?.role).toBe(role)
    if (verb !== undefined) expect(direct[index]?.verb).toBe(verb)
  })
})

test.each([
  [
    'Wali Kota Solo Budi Santoso mengatakan bahwa jalan akan diperbaiki tahun ini.',
    'Budi Santoso',
    'jalan akan diperbaiki tahun ini',
  ],
  ['Menurut Budi Santoso, jalan akan diperbaiki tahun ini.', 'Budi Santoso', 'jalan akan diperbaiki tahun ini'],
  ['Jalan akan diperbaiki tahun ini, kata Budi Santoso.', 'Budi Santoso', 'Jalan akan diperbaiki tahun ini'],
  ['Hingga siang, kata Budi Santoso, jalan belum bisa dilalui.', 'Budi Santoso', 'jalan belum bisa dilalui'],
  [
    'Lurah Tandang Siti Rohmah meminta dinas melibatkan warga sebelum memutuskan.',
    'Siti Rohmah',
    'dinas melibatkan warga sebelum memutuskan',
  ],
  [
    'Camat Kaliori Endang Sulistyowati mengatakan "pemerintah sedang menyiapkan gudang.',
    'Endang Sulistyowati',
    'pemerintah sedang menyiapkan gudang',
  ],
  ['Terpisah, Siti Aminah menambahkan, warga sudah kembali ke rumah.', 'Siti Aminah', 'warga sudah kembali ke rumah'],
])('indirect: %s', (copy, name, statement) => {
  expect(structureStory(`SOLO - Isi.\n\n${copy}`).quotes).toMatchObject([
    { type: 'indirect', text: statement, speaker: { name } },
  ])
})

test.each([
  'Kebijakan itu mengatakan banyak hal tentang kita semua.',
  'Menurut data terakhir, harga beras naik dua persen.',
  'Budi Santoso menegaskan larangan mengamen di area halte tetap.',
  'Budi Santoso menyampaikan pentingnya menjaga tubuh agar tetap sehat.',
  'Budi Santoso menulis buku tentang Semarang tempo dulu.',
  'Budi Santoso menyampaikan terima kasih atas bantuan dari semua warga kota.',
])('no indirect speech: %s', (copy) => {
  expect(structureStory(`SOLO - Isi.\n\n${copy}`).quotes).toEqual([])
})

test('when and through which channel', () => {
  const copy = '"Aman," kata Budi Santoso melalui pesan singkat, Kamis, 5 Desember 2024. Ia pulang Jumat (6/12/2024).'
  expect(structureStory(copy).quotes[0]).toMatchObject({
    when: { text: 'Kamis, 5 Desember 2024', iso: '2024-12-05' },
    channel: 'melalui pesan singkat',
  })
})

test.each([
  ['"Aman," tulis Budi Santoso di akun X @budis, Senin (1/6/2026).', 'di akun X @budis'],
  ['Budi Santoso menulis di akun Instagram-nya, "Aman sekali di sini."', 'di akun Instagram-nya'],
  ['"Aman," kata Budi Santoso lewat unggahan di Instagram, Senin.', 'lewat unggahan di Instagram'],
])('the channel of %s', (copy, channel) => {
  expect(structureStory(copy).quotes[0]?.channel).toBe(channel)
})

test('the end of speech is seen as the pattern sees it', () => {
  const inside = fc.array(fc.constantFrom(...'aB1 ,.?!…–—-’\'”"“\n;', ' '), { maxLength: 8 })
  fc.assert(
    fc.property(inside, (characters) => {
      const text = characters.join('')
      expect(endsLikeSpeech(text)).toBe(/[,.?!…–—-]\s*[’'”"]?\s*$/.test(text))
    }),
    { numRuns: 500 },
  )
})
