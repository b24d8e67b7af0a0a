import type { Speaker } from './structure.types.ts'

/** Whether a title alone ("Wapres", "Kadisdik") means a person whose function the copy gave before. */
const shortTitles: Record<string, string> = {
  pm: 'perdana menteri',
  wapres: 'wakil presiden',
  gub: 'gubernur',
  wagub: 'wakil gubernur',
  wabup: 'wakil bupati',
  walkot: 'wali kota',
  walikota: 'wali kota',
  wawali: 'wakil wali kota',
  wawalkot: 'wakil wali kota',
  sekda: 'sekretaris daerah',
  sekdaprov: 'sekretaris daerah',
  dirut: 'direktur utama',
  kadis: 'kepala dinas',
  kadinkes: 'kepala dinas kesehatan',
  kadisdik: 'kepala dinas pendidikan',
  kadishub: 'kepala dinas perhubungan',
  kades: 'kepala desa',
  ketum: 'ketua umum',
  waketum: 'wakil ketua umum',
  sekjen: 'sekretaris jenderal',
  dirjen: 'direktur jenderal',
  kajari: 'kepala kejaksaan negeri',
  kajati: 'kepala kejaksaan tinggi',
  kabid: 'kepala bidang',
  kabag: 'kepala bagian',
  jubir: 'juru bicara',
  menkeu: 'menteri keuangan',
  mendagri: 'menteri dalam negeri',
  menlu: 'menteri luar negeri',
  menhan: 'menteri pertahanan',
  menag: 'menteri agama',
  menkum: 'menteri hukum',
  menkumham: 'menteri hukum',
  mendag: 'menteri perdagangan',
  menaker: 'menteri ketenagakerjaan',
  menkes: 'menteri kesehatan',
  mensos: 'menteri sosial',
  menhub: 'menteri perhubungan',
  menpora: 'menteri pemuda',
  mentan: 'menteri pertanian',
  menhut: 'menteri kehutanan',
  menperin: 'menteri perindustrian',
  mensesneg: 'menteri sekretaris negara',
  menko: 'menteri koordinator',
  kapolri: 'kepala kepolisian',
  kapolda: 'kepala kepolisian daerah',
  kapolres: 'kepala kepolisian resor',
  mendes: 'menteri desa',
}

const normalise = (title: string): string => title.toLowerCase().replace(/[.]/g, '')

/** Both readings of a title: as printed, and with its short first word spelt out. */
const readings = (title: string): string[] => {
  const plain = normalise(title)
  const [first = '', ...rest] = plain.split(' ')
  const long = shortTitles[first]
  return long === undefined ? [plain] : [plain, [long, ...rest].join(' ')]
}

/** The initials of a body, without its small words: "konservasi sumber daya alam dan ekosistem" → "ksdae". */
const initialsOf = (words: string[]): string =>
  words
    .filter((word) => !/^(?:dan|di|ke|dari|untuk|serta)$/.test(word))
    .map((word) => word[0] ?? '')
    .join('')

/** "direktur jenderal ksdae" for "direktur jenderal konservasi sumber daya alam dan ekosistem". */
const abbreviates = (wanted: string, role: string): boolean => {
  const words = wanted.split(' ')
  const acronym = words.pop() ?? ''
  const lead = `${words.join(' ')} `
  if (acronym.length < 3 || words.length === 0 || !role.startsWith(lead)) return false
  return initialsOf(role.slice(lead.length).split(' ')).startsWith(acronym)
}

/** Of "the governor": an English function may end in it or go on with "of", and its deputy is somebody else. */
const isEnglishOffice = (office: string, role: string): boolean => {
  const at = ` ${role} `.search(new RegExp(String.raw`\s${office}(?:\s(?:of|for|at|in)\s|\s$)`, 'u'))
  return at !== -1 && !/(?:deputy|vice|former|acting|assistant|ex-?)$/u.test(` ${role} `.slice(0, at))
}

export const titleMatches = (title: string, person: Speaker): boolean => {
  if (person.role === null) return false
  if (title.startsWith('the ')) return isEnglishOffice(title.slice(4), normalise(person.role))
  const roles = readings(person.affiliation === null ? person.role : `${person.role} ${person.affiliation}`)
  return readings(title).some((wanted) =>
    roles.some((role) => role === wanted || role.startsWith(`${wanted} `) || abbreviates(wanted, role)),
  )
}
