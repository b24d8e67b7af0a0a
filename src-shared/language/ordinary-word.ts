import { comparable, type NameEvidence } from './name-seam.ts'
import { continuesRole, mayBeName } from './role-words.ts'

/** What sentences are often about before a name: "Insiden Zarco", "Karier Budi". */
const ownedThing =
  /^(?:insiden|kabar|kasus|peran|aksi|nama|karier|karir|momen|kisah|sosok|kondisi|gol|rumah|video|foto|komentar|langkah|usaha|cerita|mobil|motor|tim|kubu|pihak|performa|prestasi|posisi|kontrak|cedera|operasi|sikap|sanksi|hukuman|kuasa|jasad|jenazah|surat|buku|film|lagu|akun|gaya|gestur|ekspresi|penampilan|bakat|nasib|sejarah|mantan|era|duet|pasangan|bisnis|toko|warung|gelar|rekor|rumor|isu|polemik|drama|konser|album|putusan|vonis|sidang|laporan|data|hasil|pidato|ucapan|kritik|saran|visi|misi|figur|citra|popularitas|elektabilitas|mental|mimpi|harapan|tubuh|tangan|kaki|mata|wajah|hati|teman|rekan|sahabat|warga|desa|kota|hari|malam|pagi)$/i

/** Whether a word with a capital is an ordinary one that no name begins with. */
export const isOrdinary = (word: string, evidence: NameEvidence): boolean =>
  ownedThing.test(word) || evidence.common.has(comparable(word)) || (continuesRole(word) && !mayBeName(word))
