import { eachPart } from './letters.ts'

/**
 * The verbs that carry an attribution, each form with its lemma. Bare forms ("ujar", "ujarnya") follow or introduce a
 * direct quotation; full forms ("menjelaskan") follow their speaker and mostly introduce indirect speech.
 */
const bareLemmas = `kata ujar tutur ucap ungkap jelas papar tegas sebut terang lanjut tambah imbuh pungkas tandas tukas
tulis tanya beber urai kilah seru sambung jawab pinta aku tuding klaim harap pesan tutup cetus timpal ulas ajak imbau keluh
kenang cerita cuit rinci bantah simpul canda sahut usul saran puji kritik sindir akui elak celetuk sesal bilang sebutkan
jelaskan tuturkan ungkapkan tegaskan ingat papar janji kelakar gurau guyon sergah ledek sanggah tampik dalih duga nilai desak gumam bisik
cibir kisah curhat tepis gugat ralat catat ancam komentar wanti tekan singkat sapa teriak lapor rilis yakin urai hemat hitung ratap rintih
seloroh sembur celoteh balas kecam tegur respons pekik gerutu batin protes isak tambahkan sampaikan`.split(/\s+/)

/** Full form → lemma. */
const fullForms: Record<string, string> = {
  mengatakan: 'kata',
  berkata: 'kata',
  bilang: 'bilang',
  mengujarkan: 'ujar',
  berujar: 'ujar',
  menuturkan: 'tutur',
  bertutur: 'tutur',
  mengucapkan: 'ucap',
  berucap: 'ucap',
  mengungkapkan: 'ungkap',
  mengungkap: 'ungkap',
  menjelaskan: 'jelas',
  memaparkan: 'papar',
  menegaskan: 'tegas',
  menyebut: 'sebut',
  menyebutkan: 'sebut',
  menerangkan: 'terang',
  melanjutkan: 'lanjut',
  menambahkan: 'tambah',
  mengimbuhkan: 'imbuh',
  memungkasi: 'pungkas',
  menandaskan: 'tandas',
  menukas: 'tukas',
  menulis: 'tulis',
  menuliskan: 'tulis',
  bertanya: 'tanya',
  membeberkan: 'beber',
  menguraikan: 'urai',
  berkilah: 'kilah',
  berseru: 'seru',
  menyerukan: 'seru',
  menyambung: 'sambung',
  menjawab: 'jawab',
  meminta: 'minta',
  mengaku: 'aku',
  mengakui: 'aku',
  menuding: 'tuding',
  mengklaim: 'klaim',
  berharap: 'harap',
  mengharapkan: 'harap',
  berpesan: 'pesan',
  menyampaikan: 'sampai',
  menyatakan: 'nyata',
  menilai: 'nilai',
  mengingatkan: 'ingat',
  mengimbau: 'imbau',
  menghimbau: 'imbau',
  menekankan: 'tekan',
  memastikan: 'pasti',
  mengusulkan: 'usul',
  menyarankan: 'saran',
  menceritakan: 'cerita',
  bercerita: 'cerita',
  mengisahkan: 'kisah',
  mencontohkan: 'contoh',
  merinci: 'rinci',
  membantah: 'bantah',
  memperkirakan: 'kira',
  menyimpulkan: 'simpul',
  mencuit: 'cuit',
  mengeluhkan: 'keluh',
  mengajak: 'ajak',
  mengkritik: 'kritik',
  membenarkan: 'benar',
  mengonfirmasi: 'konfirmasi',
  menyoroti: 'sorot',
  meyakini: 'yakin',
  mengumumkan: 'umum',
  melaporkan: 'lapor',
  mengemukakan: 'kemuka',
  menyayangkan: 'sayang',
  mendesak: 'desak',
  menampik: 'tampik',
  menyinggung: 'singgung',
  memprediksi: 'prediksi',
  menutup: 'tutup',
  menceletuk: 'celetuk',
  menjanjikan: 'janji',
  berjanji: 'janji',
  berkelakar: 'kelakar',
  menyanggah: 'sanggah',
  berdalih: 'dalih',
  mengutarakan: 'utara',
  menghitung: 'hitung',
  mencatat: 'catat',
  menargetkan: 'target',
  mewanti: 'wanti',
  menggarisbawahi: 'garis bawah',
  mengisyaratkan: 'isyarat',
  menyadari: 'sadar',
  berpendapat: 'pendapat',
  berpandangan: 'pandang',
  beralasan: 'alasan',
  berargumen: 'argumen',
  bersaksi: 'saksi',
  mengancam: 'ancam',
  memprotes: 'protes',
  menjamin: 'jamin',
  menduga: 'duga',
  said: 'say',
  says: 'say',
  added: 'add',
  adds: 'add',
  told: 'tell',
  explained: 'explain',
  stated: 'state',
}

/**
 * Full forms whose object is normally a clause: what follows is indirect speech even without a comma or "bahwa". The
 * others ("menyampaikan laporan", "meminta maaf") need one of the two.
 */
const clauseForms = new Set([
  'mengatakan',
  'bilang',
  'menegaskan',
  'menyatakan',
  'menuturkan',
  'menilai',
  'mengaku',
  'berharap',
  'memastikan',
  'meyakini',
  'berjanji',
])

const bare = new Map<string, string>()
for (const lemma of bareLemmas) {
  const base = lemma.replace(/(?<=jelas|tutur|ungkap|tegas|sebut|tambah|sampai)kan$/, '')
  bare.set(lemma, base)
}
for (const verb of ['said', 'says', 'added', 'adds', 'explained', 'stated']) bare.set(verb, fullForms[verb] ?? verb)

/** All bare forms, for a pattern. */
export const bareVerbs: readonly string[] = [...new Set(bareLemmas)]

export type SpeechVerb = { lemma: string; form: 'bare' | 'nya' | 'full' }

/** The verb `word` is, in any case; null for every other word. */
export const readBareVerb = (word: string): SpeechVerb | null => {
  const lower = word.toLowerCase()
  const direct = bare.get(lower)
  if (direct !== undefined) return { lemma: direct, form: 'bare' }
  if (!lower.endsWith('nya')) return null
  const stem = bare.get(lower.slice(0, -3))
  return stem === undefined ? null : { lemma: stem, form: 'nya' }
}

const lemmas = new Map(Object.entries(fullForms))

export const readFullVerb = (word: string): SpeechVerb | null => {
  const lower = word.toLowerCase()
  const lemma = lemmas.get(lower)
  return lemma === undefined ? null : { lemma, form: 'full' }
}

export const takesClause = (word: string): boolean => clauseForms.has(word.toLowerCase())

const longestFullForm = Math.max(...Object.keys(fullForms).map((form) => form.length))
const firstOfFullForms = new Set(Object.keys(fullForms).flatMap(([first = '']) => [first, first.toUpperCase()]))

export type FoundVerb = { word: string; index: number; lemma: string }

/** The full forms in running text, in order; whole words only. */
export const fullVerbsIn = (text: string): FoundVerb[] => {
  const found: FoundVerb[] = []
  eachPart(text, (start, end) => {
    if (end - start < 4 || end - start > longestFullForm || !firstOfFullForms.has(text.charAt(start))) return true
    const word = text.slice(start, end)
    const verb = readFullVerb(word)
    if (verb !== null) found.push({ word, index: start, lemma: verb.lemma })
    return true
  })
  return found
}
