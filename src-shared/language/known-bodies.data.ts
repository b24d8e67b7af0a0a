/**
 * Names of universities, hospitals and clubs of more than one word that papers print before a person's name without a mark:
 * "pengamat Universitas Gadjah Mada | Onky Setiawan". Without the word that opens them; small letters, one a comma.
 */
export const knownBodies = `
gadjah mada, sebelas maret, syiah kuala, sam ratulangi, lambung mangkurat, nusa cendana, halu oleo, jenderal soedirman, jenderal sudirman, sultan ageng tirtayasa,
raja ali haji, maritim raja ali haji, teuku umar, ahmad dahlan, atma jaya, bina nusantara, mercu buana, pelita harapan, sanata dharma, kristen petra, kristen maranatha,
kristen satya wacana, satya wacana, kristen duta wacana, duta wacana, katolik parahyangan, katolik soegijapranata, katolik atma jaya, katolik widya mandira,
widya mandira, widya mandala, islam indonesia, islam bandung, islam malang, islam sultan agung, sultan agung, islam riau, dian nuswantoro, stikubank, pgri semarang,
tujuh belas agustus, wijaya kusuma, dr soetomo, hang tuah, bung hatta, bung karno, ibn khaldun, ibnu khaldun, pakuan, nasional jakarta, esa unggul, budi luhur,
prof dr moestopo, moestopo, warmadewa, pendidikan ganesha, pendidikan indonesia, pembangunan nasional veteran, pembangunan jaya, negeri jakarta, negeri semarang,
negeri yogyakarta, negeri surabaya, negeri malang, negeri medan, negeri padang, negeri makassar, negeri manado, negeri gorontalo, borneo tarakan, bangka belitung,
sunan kalijaga, sunan ampel, sunan gunung djati, syarif hidayatullah, walisongo, alauddin, raden fatah, raden intan, raden mas said, ar raniry, ar-raniry, sultan syarif kasim,
imam bonjol, maulana malik ibrahim, muhammadiyah malang, muhammadiyah surakarta, muhammadiyah yogyakarta, sultan thaha saifuddin, antasari, pattimura,
teknologi bandung, sepuluh nopember, teknologi sepuluh nopember, pertanian bogor, seni indonesia,
dr kariadi, dr sardjito, sardjito, dr soetomo surabaya, saiful anwar, hasan sadikin, dr moewardi, moewardi, margono soekarjo, wahidin sudirohusodo, adam malik,
zainoel abidin, m djamil, cipto mangunkusumo, gatot soebroto, dr hasan sadikin,
mulawarman, airlangga, brawijaya, diponegoro, padjadjaran, andalas, udayana, tadulako, cenderawasih, musamus, khairun, tanjungpura, trunojoyo, siliwangi,
singaperbangsa, malikussaleh, trisakti, tarumanagara, paramadina, gunadarma, wiralodra, muria kudus, hkbp nommensen, nommensen, narotama, kanjuruhan, ciputra,
mahasaraswati, ngurah rai, mahendradatta, nusa nipa, artha wacana, bosowa, muslim indonesia, klabat, ottow geissler, swadaya gunung jati, galuh, pakuan bogor,
karang taruna, semen padang, bali united, madura united, dewa united, malut united, barito putera, adhyaksa fc, kendal tornado, gresik united, bhayangkara presisi, nusantara united
`
