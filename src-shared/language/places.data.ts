/**
 * The names of Indonesia's 38 provinces and their cities (kota) and regencies (kabupaten), the short and colloquial
 * names newsrooms use for them, and foreign cities seen in datelines. Names only: no codes and no coordinates.
 */
export type Province = { name: string; cities: string; regencies: string }

export const provinces: Province[] = [
  {
    name: 'Aceh',
    cities: 'Banda Aceh, Langsa, Lhokseumawe, Sabang, Subulussalam',
    regencies:
      'Aceh Barat, Aceh Barat Daya, Aceh Besar, Aceh Jaya, Aceh Selatan, Aceh Singkil, Aceh Tamiang, Aceh Tengah, Aceh Tenggara, Aceh Timur, Aceh Utara, Bener Meriah, Bireuen, Gayo Lues, Nagan Raya, Pidie, Pidie Jaya, Simeulue',
  },
  {
    name: 'Sumatera Utara',
    cities: 'Binjai, Gunungsitoli, Medan, Padangsidimpuan, Pematangsiantar, Sibolga, Tanjungbalai, Tebing Tinggi',
    regencies:
      'Asahan, Batu Bara, Dairi, Deli Serdang, Humbang Hasundutan, Karo, Labuhanbatu, Labuhanbatu Selatan, Labuhanbatu Utara, Langkat, Mandailing Natal, Nias, Nias Barat, Nias Selatan, Nias Utara, Padang Lawas, Padang Lawas Utara, Pakpak Bharat, Samosir, Serdang Bedagai, Simalungun, Tapanuli Selatan, Tapanuli Tengah, Tapanuli Utara, Toba',
  },
  {
    name: 'Sumatera Barat',
    cities: 'Bukittinggi, Padang, Padang Panjang, Pariaman, Payakumbuh, Sawahlunto, Solok',
    regencies:
      'Agam, Dharmasraya, Kepulauan Mentawai, Lima Puluh Kota, Padang Pariaman, Pasaman, Pasaman Barat, Pesisir Selatan, Sijunjung, Solok, Solok Selatan, Tanah Datar',
  },
  {
    name: 'Riau',
    cities: 'Dumai, Pekanbaru',
    regencies:
      'Bengkalis, Indragiri Hilir, Indragiri Hulu, Kampar, Kepulauan Meranti, Kuantan Singingi, Pelalawan, Rokan Hilir, Rokan Hulu, Siak',
  },
  {
    name: 'Kepulauan Riau',
    cities: 'Batam, Tanjungpinang',
    regencies: 'Bintan, Karimun, Kepulauan Anambas, Lingga, Natuna',
  },
  {
    name: 'Jambi',
    cities: 'Jambi, Sungai Penuh',
    regencies:
      'Batanghari, Bungo, Kerinci, Merangin, Muaro Jambi, Sarolangun, Tanjung Jabung Barat, Tanjung Jabung Timur, Tebo',
  },
  {
    name: 'Sumatera Selatan',
    cities: 'Lubuklinggau, Pagar Alam, Palembang, Prabumulih',
    regencies:
      'Banyuasin, Empat Lawang, Lahat, Muara Enim, Musi Banyuasin, Musi Rawas, Musi Rawas Utara, Ogan Ilir, Ogan Komering Ilir, Ogan Komering Ulu, Ogan Komering Ulu Selatan, Ogan Komering Ulu Timur, Penukal Abab Lematang Ilir',
  },
  {
    name: 'Kepulauan Bangka Belitung',
    cities: 'Pangkalpinang',
    regencies: 'Bangka, Bangka Barat, Bangka Selatan, Bangka Tengah, Belitung, Belitung Timur',
  },
  {
    name: 'Bengkulu',
    cities: 'Bengkulu',
    regencies:
      'Bengkulu Selatan, Bengkulu Tengah, Bengkulu Utara, Kaur, Kepahiang, Lebong, Mukomuko, Rejang Lebong, Seluma',
  },
  {
    name: 'Lampung',
    cities: 'Bandar Lampung, Metro',
    regencies:
      'Lampung Barat, Lampung Selatan, Lampung Tengah, Lampung Timur, Lampung Utara, Mesuji, Pesawaran, Pesisir Barat, Pringsewu, Tanggamus, Tulang Bawang, Tulang Bawang Barat, Way Kanan',
  },
  {
    name: 'Banten',
    cities: 'Cilegon, Serang, Tangerang, Tangerang Selatan',
    regencies: 'Lebak, Pandeglang, Serang, Tangerang',
  },
  {
    name: 'DKI Jakarta',
    cities: 'Jakarta Barat, Jakarta Pusat, Jakarta Selatan, Jakarta Timur, Jakarta Utara',
    regencies: 'Kepulauan Seribu',
  },
  {
    name: 'Jawa Barat',
    cities: 'Bandung, Banjar, Bekasi, Bogor, Cimahi, Cirebon, Depok, Sukabumi, Tasikmalaya',
    regencies:
      'Bandung, Bandung Barat, Bekasi, Bogor, Ciamis, Cianjur, Cirebon, Garut, Indramayu, Karawang, Kuningan, Majalengka, Pangandaran, Purwakarta, Subang, Sukabumi, Sumedang, Tasikmalaya',
  },
  {
    name: 'Jawa Tengah',
    cities: 'Magelang, Pekalongan, Salatiga, Semarang, Surakarta, Tegal',
    regencies:
      'Banjarnegara, Banyumas, Batang, Blora, Boyolali, Brebes, Cilacap, Demak, Grobogan, Jepara, Karanganyar, Kebumen, Kendal, Klaten, Kudus, Magelang, Pati, Pekalongan, Pemalang, Purbalingga, Purworejo, Rembang, Semarang, Sragen, Sukoharjo, Tegal, Temanggung, Wonogiri, Wonosobo',
  },
  {
    name: 'DI Yogyakarta',
    cities: 'Yogyakarta',
    regencies: 'Bantul, Gunungkidul, Kulon Progo, Sleman',
  },
  {
    name: 'Jawa Timur',
    cities: 'Batu, Blitar, Kediri, Madiun, Malang, Mojokerto, Pasuruan, Probolinggo, Surabaya',
    regencies:
      'Bangkalan, Banyuwangi, Blitar, Bojonegoro, Bondowoso, Gresik, Jember, Jombang, Kediri, Lamongan, Lumajang, Madiun, Magetan, Malang, Mojokerto, Nganjuk, Ngawi, Pacitan, Pamekasan, Pasuruan, Ponorogo, Probolinggo, Sampang, Sidoarjo, Situbondo, Sumenep, Trenggalek, Tuban, Tulungagung',
  },
  {
    name: 'Bali',
    cities: 'Denpasar',
    regencies: 'Badung, Bangli, Buleleng, Gianyar, Jembrana, Karangasem, Klungkung, Tabanan',
  },
  {
    name: 'Nusa Tenggara Barat',
    cities: 'Bima, Mataram',
    regencies: 'Bima, Dompu, Lombok Barat, Lombok Tengah, Lombok Timur, Lombok Utara, Sumbawa, Sumbawa Barat',
  },
  {
    name: 'Nusa Tenggara Timur',
    cities: 'Kupang',
    regencies:
      'Alor, Belu, Ende, Flores Timur, Kupang, Lembata, Malaka, Manggarai, Manggarai Barat, Manggarai Timur, Nagekeo, Ngada, Rote Ndao, Sabu Raijua, Sikka, Sumba Barat, Sumba Barat Daya, Sumba Tengah, Sumba Timur, Timor Tengah Selatan, Timor Tengah Utara',
  },
  {
    name: 'Kalimantan Barat',
    cities: 'Pontianak, Singkawang',
    regencies:
      'Bengkayang, Kapuas Hulu, Kayong Utara, Ketapang, Kubu Raya, Landak, Melawi, Mempawah, Sambas, Sanggau, Sekadau, Sintang',
  },
  {
    name: 'Kalimantan Tengah',
    cities: 'Palangka Raya',
    regencies:
      'Barito Selatan, Barito Timur, Barito Utara, Gunung Mas, Kapuas, Katingan, Kotawaringin Barat, Kotawaringin Timur, Lamandau, Murung Raya, Pulang Pisau, Seruyan, Sukamara',
  },
  {
    name: 'Kalimantan Selatan',
    cities: 'Banjarbaru, Banjarmasin',
    regencies:
      'Balangan, Banjar, Barito Kuala, Hulu Sungai Selatan, Hulu Sungai Tengah, Hulu Sungai Utara, Kotabaru, Tabalong, Tanah Bumbu, Tanah Laut, Tapin',
  },
  {
    name: 'Kalimantan Timur',
    cities: 'Balikpapan, Bontang, Samarinda',
    regencies: 'Berau, Kutai Barat, Kutai Kartanegara, Kutai Timur, Mahakam Ulu, Paser, Penajam Paser Utara',
  },
  { name: 'Kalimantan Utara', cities: 'Tarakan', regencies: 'Bulungan, Malinau, Nunukan, Tana Tidung' },
  {
    name: 'Sulawesi Utara',
    cities: 'Bitung, Kotamobagu, Manado, Tomohon',
    regencies:
      'Bolaang Mongondow, Bolaang Mongondow Selatan, Bolaang Mongondow Timur, Bolaang Mongondow Utara, Kepulauan Sangihe, Kepulauan Siau Tagulandang Biaro, Kepulauan Talaud, Minahasa, Minahasa Selatan, Minahasa Tenggara, Minahasa Utara',
  },
  {
    name: 'Gorontalo',
    cities: 'Gorontalo',
    regencies: 'Boalemo, Bone Bolango, Gorontalo, Gorontalo Utara, Pohuwato',
  },
  {
    name: 'Sulawesi Tengah',
    cities: 'Palu',
    regencies:
      'Banggai, Banggai Kepulauan, Banggai Laut, Buol, Donggala, Morowali, Morowali Utara, Parigi Moutong, Poso, Sigi, Tojo Una-Una, Tolitoli',
  },
  {
    name: 'Sulawesi Barat',
    cities: '',
    regencies: 'Majene, Mamasa, Mamuju, Mamuju Tengah, Pasangkayu, Polewali Mandar',
  },
  {
    name: 'Sulawesi Selatan',
    cities: 'Makassar, Palopo, Parepare',
    regencies:
      'Bantaeng, Barru, Bone, Bulukumba, Enrekang, Gowa, Jeneponto, Kepulauan Selayar, Luwu, Luwu Timur, Luwu Utara, Maros, Pangkajene dan Kepulauan, Pinrang, Sidenreng Rappang, Sinjai, Soppeng, Takalar, Tana Toraja, Toraja Utara, Wajo',
  },
  {
    name: 'Sulawesi Tenggara',
    cities: 'Baubau, Kendari',
    regencies:
      'Bombana, Buton, Buton Selatan, Buton Tengah, Buton Utara, Kolaka, Kolaka Timur, Kolaka Utara, Konawe, Konawe Kepulauan, Konawe Selatan, Konawe Utara, Muna, Muna Barat, Wakatobi',
  },
  {
    name: 'Maluku',
    cities: 'Ambon, Tual',
    regencies:
      'Buru, Buru Selatan, Kepulauan Aru, Kepulauan Tanimbar, Maluku Barat Daya, Maluku Tengah, Maluku Tenggara, Seram Bagian Barat, Seram Bagian Timur',
  },
  {
    name: 'Maluku Utara',
    cities: 'Ternate, Tidore Kepulauan',
    regencies:
      'Halmahera Barat, Halmahera Selatan, Halmahera Tengah, Halmahera Timur, Halmahera Utara, Kepulauan Sula, Pulau Morotai, Pulau Taliabu',
  },
  {
    name: 'Papua',
    cities: 'Jayapura',
    regencies: 'Biak Numfor, Jayapura, Keerom, Kepulauan Yapen, Mamberamo Raya, Sarmi, Supiori, Waropen',
  },
  {
    name: 'Papua Barat',
    cities: '',
    regencies: 'Fakfak, Kaimana, Manokwari, Manokwari Selatan, Pegunungan Arfak, Teluk Bintuni, Teluk Wondama',
  },
  {
    name: 'Papua Barat Daya',
    cities: 'Sorong',
    regencies: 'Maybrat, Raja Ampat, Sorong, Sorong Selatan, Tambrauw',
  },
  {
    name: 'Papua Tengah',
    cities: '',
    regencies: 'Deiyai, Dogiyai, Intan Jaya, Mimika, Nabire, Paniai, Puncak, Puncak Jaya',
  },
  {
    name: 'Papua Pegunungan',
    cities: '',
    regencies: 'Jayawijaya, Lanny Jaya, Mamberamo Tengah, Nduga, Pegunungan Bintang, Tolikara, Yahukimo, Yalimo',
  },
  { name: 'Papua Selatan', cities: '', regencies: 'Asmat, Boven Digoel, Mappi, Merauke' },
]

/** `short or other name: what it stands for`. The left side is what appears in copy. */
export const aliases: Record<string, string> = {
  Jakarta: 'Ibu kota, DKI Jakarta',
  Jogja: 'Yogyakarta',
  Yogya: 'Yogyakarta',
  Jogjakarta: 'Yogyakarta',
  Solo: 'Surakarta, Jawa Tengah',
  Purwokerto: 'Banyumas, Jawa Tengah',
  Ungaran: 'Kabupaten Semarang, Jawa Tengah',
  Ambarawa: 'Kabupaten Semarang, Jawa Tengah',
  Mungkid: 'Kabupaten Magelang, Jawa Tengah',
  Borobudur: 'Kabupaten Magelang, Jawa Tengah',
  Purwodadi: 'Grobogan, Jawa Tengah',
  Slawi: 'Kabupaten Tegal, Jawa Tengah',
  Kajen: 'Kabupaten Pekalongan, Jawa Tengah',
  Cepu: 'Blora, Jawa Tengah',
  Kartasura: 'Sukoharjo, Jawa Tengah',
  Wates: 'Kulon Progo, DI Yogyakarta',
  Wonosari: 'Gunungkidul, DI Yogyakarta',
  'Gunung Kidul': 'Gunungkidul, DI Yogyakarta',
  Kulonprogo: 'Kulon Progo, DI Yogyakarta',
  Cikarang: 'Kabupaten Bekasi, Jawa Barat',
  Cibinong: 'Kabupaten Bogor, Jawa Barat',
  Soreang: 'Kabupaten Bandung, Jawa Barat',
  Lembang: 'Bandung Barat, Jawa Barat',
  Cikampek: 'Karawang, Jawa Barat',
  Tangsel: 'Tangerang Selatan, Banten',
  Jakbar: 'Jakarta Barat',
  Jakpus: 'Jakarta Pusat',
  Jaksel: 'Jakarta Selatan',
  Jaktim: 'Jakarta Timur',
  Jakut: 'Jakarta Utara',
  Kepanjen: 'Kabupaten Malang, Jawa Timur',
  Caruban: 'Kabupaten Madiun, Jawa Timur',
  Madura: 'Pulau, Jawa Timur',
  Nusantara: 'Ibu Kota Nusantara',
  IKN: 'Ibu Kota Nusantara',
  Sofifi: 'Ibu kota, Maluku Utara',
  Mamuju: 'Ibu kota, Sulawesi Barat',
  Singaraja: 'Buleleng, Bali',
  Ubud: 'Gianyar, Bali',
  Kuta: 'Badung, Bali',
  'Nusa Dua': 'Badung, Bali',
  Lombok: 'Pulau, Nusa Tenggara Barat',
  'Labuan Bajo': 'Manggarai Barat, Nusa Tenggara Timur',
  Maumere: 'Sikka, Nusa Tenggara Timur',
  Ruteng: 'Manggarai, Nusa Tenggara Timur',
  Waingapu: 'Sumba Timur, Nusa Tenggara Timur',
  Palangkaraya: 'Palangka Raya, Kalimantan Tengah',
  Sampit: 'Kotawaringin Timur, Kalimantan Tengah',
  'Pangkalan Bun': 'Kotawaringin Barat, Kalimantan Tengah',
  Martapura: 'Banjar, Kalimantan Selatan',
  Tenggarong: 'Kutai Kartanegara, Kalimantan Timur',
  Sangatta: 'Kutai Timur, Kalimantan Timur',
  'Tanjung Selor': 'Ibu kota, Kalimantan Utara',
  'Tanjung Pinang': 'Tanjungpinang, Kepulauan Riau',
  'Pangkal Pinang': 'Pangkalpinang, Kepulauan Bangka Belitung',
  Bandarlampung: 'Bandar Lampung, Lampung',
  'Lubuk Linggau': 'Lubuklinggau, Sumatera Selatan',
  Siantar: 'Pematangsiantar, Sumatera Utara',
  'Pematang Siantar': 'Pematangsiantar, Sumatera Utara',
  'Lubuk Pakam': 'Deli Serdang, Sumatera Utara',
  Kabanjahe: 'Karo, Sumatera Utara',
  Meulaboh: 'Aceh Barat, Aceh',
  Takengon: 'Aceh Tengah, Aceh',
  Timika: 'Mimika, Papua Tengah',
  Wamena: 'Jayawijaya, Papua Pegunungan',
  Sentani: 'Jayapura, Papua',
  Biak: 'Biak Numfor, Papua',
  'Pare-Pare': 'Parepare, Sulawesi Selatan',
  'Bau-Bau': 'Baubau, Sulawesi Tenggara',
  Jabar: 'Jawa Barat',
  Jateng: 'Jawa Tengah',
  Jatim: 'Jawa Timur',
  Sumut: 'Sumatera Utara',
  Sumbar: 'Sumatera Barat',
  Sumsel: 'Sumatera Selatan',
  Kepri: 'Kepulauan Riau',
  Babel: 'Kepulauan Bangka Belitung',
  Kalbar: 'Kalimantan Barat',
  Kalteng: 'Kalimantan Tengah',
  Kalsel: 'Kalimantan Selatan',
  Kaltim: 'Kalimantan Timur',
  Kaltara: 'Kalimantan Utara',
  Sulut: 'Sulawesi Utara',
  Sulteng: 'Sulawesi Tengah',
  Sulsel: 'Sulawesi Selatan',
  Sultra: 'Sulawesi Tenggara',
  Sulbar: 'Sulawesi Barat',
  NTB: 'Nusa Tenggara Barat',
  NTT: 'Nusa Tenggara Timur',
  DIY: 'DI Yogyakarta',
  'Bangka Belitung': 'Provinsi',
  'Daerah Istimewa Yogyakarta': 'Provinsi',
  'Sumatra Utara': 'Sumatera Utara',
  'Sumatra Barat': 'Sumatera Barat',
  'Sumatra Selatan': 'Sumatera Selatan',
  Indonesia: 'Negara',
}

/** Foreign cities of datelines: country, then cities in Indonesian and English spelling. */
export const foreignCities: Record<string, string> = {
  'Amerika Serikat':
    'Washington, Washington DC, New York, Los Angeles, San Francisco, Chicago, Houston, Boston, Seattle',
  Inggris: 'London, Manchester, Liverpool, Birmingham',
  Prancis: 'Paris, Lyon, Marseille',
  Jerman: 'Berlin, Frankfurt, Munich, Muenchen, Hamburg',
  Belanda: 'Amsterdam, Den Haag, The Hague, Rotterdam',
  Belgia: 'Brussel, Brussels',
  Swiss: 'Jenewa, Geneva, Davos, Zurich, Bern',
  Italia: 'Roma, Rome, Milan, Milano',
  Vatikan: 'Vatikan, Vatican City',
  Spanyol: 'Madrid, Barcelona',
  Portugal: 'Lisbon, Lisabon',
  Austria: 'Wina, Vienna',
  Rusia: 'Moskow, Moscow',
  Ukraina: 'Kyiv, Kiev',
  Turki: 'Ankara, Istanbul',
  Swedia: 'Stockholm',
  Norwegia: 'Oslo',
  Denmark: 'Kopenhagen, Copenhagen',
  Polandia: 'Warsawa, Warsaw',
  Malaysia: 'Kuala Lumpur, Putrajaya, Penang, Johor Bahru',
  Singapura: 'Singapura, Singapore',
  Thailand: 'Bangkok, Phuket',
  Filipina: 'Manila, Davao',
  Vietnam: 'Hanoi, Ho Chi Minh City',
  Kamboja: 'Phnom Penh',
  Laos: 'Vientiane',
  Myanmar: 'Yangon, Naypyidaw',
  'Brunei Darussalam': 'Bandar Seri Begawan',
  'Timor-Leste': 'Dili',
  'Papua Nugini': 'Port Moresby',
  Tiongkok: 'Beijing, Shanghai, Hong Kong, Guangzhou',
  Taiwan: 'Taipei',
  Jepang: 'Tokyo, Osaka, Kyoto, Hiroshima',
  'Korea Selatan': 'Seoul, Busan',
  'Korea Utara': 'Pyongyang',
  India: 'New Delhi, Mumbai',
  Pakistan: 'Islamabad, Karachi',
  Bangladesh: 'Dhaka',
  'Sri Lanka': 'Kolombo, Colombo',
  Nepal: 'Kathmandu',
  Afganistan: 'Kabul',
  Australia: 'Canberra, Sydney, Melbourne, Perth, Brisbane, Darwin',
  'Selandia Baru': 'Wellington, Auckland',
  'Arab Saudi': 'Riyadh, Jeddah, Makkah, Mekkah, Madinah',
  'Uni Emirat Arab': 'Dubai, Abu Dhabi',
  Qatar: 'Doha',
  Mesir: 'Kairo, Cairo',
  Palestina: 'Gaza, Ramallah',
  Israel: 'Yerusalem, Jerusalem, Tel Aviv',
  Iran: 'Teheran, Tehran',
  Irak: 'Baghdad',
  Suriah: 'Damaskus, Damascus',
  Lebanon: 'Beirut',
  Kenya: 'Nairobi',
  Nigeria: 'Abuja, Lagos',
  Etiopia: 'Addis Ababa',
  'Afrika Selatan': 'Johannesburg, Pretoria, Cape Town',
  Kanada: 'Ottawa, Toronto, Vancouver',
  Meksiko: 'Mexico City',
  Brasil: 'Brasilia, Rio de Janeiro, Sao Paulo',
  Argentina: 'Buenos Aires',
}

export const otherCountries =
  'Amerika, Argentina, Aljazair, Bahrain, Bolivia, Bulgaria, Ceko, Chili, China, Ekuador, Fiji, Finlandia, Ghana, Hungaria, Irlandia, Islandia, Kamerun, Kolombia, Korea, Kongo, Republik Demokratik Kongo, Kroasia, Kuba, Kuwait, Libya, Luksemburg, Maladewa, Maroko, Oman, Panama, Paraguay, Peru, Rumania, Senegal, Serbia, Slovenia, Somalia, Sudan, Suriname, Tanzania, Tunisia, Uganda, Uruguay, Uzbekistan, Venezuela, Yaman, Yordania, Yunani, Zimbabwe, Kazakhstan, Mongolia, Eropa'
