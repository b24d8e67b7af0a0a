/**
 * What may stand between the last word of a function and a person's name, by that word: a village, a company, a unit, or nothing.
 */
import { rememberedMatch } from './remembered.ts'

/** Words after which a proper name follows that is not the person's: a village, a company. */
export const takesProperName = rememberedMatch(
  /^(?:pt|cv|ud|bank|rs|rsud|universitas|institut|yayasan|pasar|stasiun|terminal|masjid|museum|gereja|pondok|pesantren|pelabuhan|bandara|lapas|rutan|puskesmas|desa|kelurahan|kecamatan|dusun|kampung|camat|lurah|kades|kapolsek|sma|smp|sd|smk|hotel|toko|restoran|grup)\.?$/i,
)
export const singleProperName = rememberedMatch(
  /^(?:pasar|stasiun|terminal|masjid|museum|gereja|pondok|pesantren|pelabuhan|bandara|lapas|rutan|puskesmas|desa|kelurahan|kecamatan|dusun|kampung|nagari|gampong|pekon|distrik|camat|lurah|kades|kapolsek|danramil|keuchik|geuchik|perbekel|kuwu|klebun|sangadi|pambakal|pembakal)$/i,
)
/** Words after which the name of a unit, a subject or a village follows, whatever else is known: "Dinas", "Nagari", "Dirjen". */
export const takesBody = rememberedMatch(
  /^(?:dirjen|bidang|kabid|dinas|kadis|badan|biro|balai|bagian|kabag|seksi|kasi|subdirektorat|fraksi|komisi|cabang|unit|divisi|departemen|kementerian|lembaga|asosiasi|himpunan|ikatan|persatuan|forum|komunitas|kelompok|paguyuban|koperasi|lsm|ormas|sanggar|klub|tim|partai|tani|taruna|nagari|gampong|pekon|distrik|danramil|keuchik|geuchik|perbekel|kuwu|klebun|sangadi|pambakal|pembakal|stadion|universitas|institut|politeknik|rw|rt)$/i,
)
/** Functions that are followed by where somebody has them. */
export const ofPlace = rememberedMatch(
  /^(?:masyarakat|adat|agama|pemuda|perempuan|warga|petani|nelayan|pedagang|perajin|suku|ulama)$/i,
)
/** Functions that are held in a body or, as often, printed right before the name. */
export const mayTakeBody = rememberedMatch(
  /^(?:ketua|wakil|sekretaris|bendahara|direktur|dirut|manajer|manager|komisaris|koordinator|pelatih|kapten|pemain|gelandang|bek|striker|kiper|penyerang|winger|pengasuh|pengelola|pengurus|pimpinan|pendiri|pemilik|founder|ceo|humas|bicara|jubir|perwakilan|anggota|dosen|peneliti|analis|ekonom|pengamat|jenderal|deputi|rektor|dekan|kepsek|kepala|sekjen|ketum)$/i,
)
/** Of these two words behind are a name rather than a body and a single name. */
export const ofKnowledge = rememberedMatch(/^(?:analis|ekonom|pengamat|peneliti|dosen)$/i)
/** Bodies that are named after people: a person's name right behind them is theirs. */
export const namedAfterPeople = rememberedMatch(
  /^(?:universitas|institut|rs|rsud|rsup|bandara|sma|smp|sd|smk|masjid|museum|gereja|yayasan|pondok|pesantren|stadion|terminal|jalan|hotel|pt|cv|ud|toko|grup|pasar)\.?$/i,
)
export const landscape = rememberedMatch(
  /^(?:sungai|tanjung|muara|bukit|gunung|kuala|pulau|teluk|ujung|batu|lubuk|koto|padang|talang|air|karang|tebing|ranah|simpang|pasir|parit|rantau|sumber|kali|lembah|pematang|payung|bandar|banjar|sei|way)$/i,
)
export const isCompany = rememberedMatch(/^(?:pt|cv|ud)\.?$/i)
export const ofSport = rememberedMatch(/^(?:kapten|pemain|gelandang|bek|striker|kiper|penyerang|winger|pelatih)$/i)
/** Functions that are followed by a company's name, which no word list knows: "CEO Anker Innovations Steven Yang". */
export const corporateRole = rememberedMatch(
  /^(?:ceo|cfo|coo|cto|chief|founder|pendiri|pemilik|owner|direktur|dirut|komisaris|manajer|manager|general|vp|svp|evp|head|director|president)$/i,
)
/** "CEO Anker Steven Yang": a company's name follows at once, and where it ends nobody can tell. */
export const companyFollows = rememberedMatch(/^(?:ceo|cfo|coo|cto|founder|co-founder|pendiri|pemilik|owner)$/i)
/** "Kades Parjan", "Kadis Sarwoto": their holders often have one name. */
const mayStandAlone = rememberedMatch(
  /^(?:dirjen|kabid|kadis|kabag|kasi|rt|rw|kades|danramil|kapolsek|keuchik|geuchik|perbekel|klebun|kuwu)$/i,
)
export const isNamelessBody = (lastRoleWord: string): boolean =>
  (takesProperName(lastRoleWord) || takesBody(lastRoleWord)) && !mayStandAlone(lastRoleWord)
