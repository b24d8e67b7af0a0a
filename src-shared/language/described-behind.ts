import { splitAffiliation } from './affiliation.ts'
import { readNamedAfter } from './attribution.ts'
import { isFamilyName, isGivenName } from './given-names.ts'
import { comparable, isCommonFirst, type NameEvidence } from './name-seam.ts'
import type { Named } from './named.types.ts'
import { readPhrase } from './phrase.ts'
import { rememberedMatch } from './remembered.ts'
import { isParticle, isSettlement, opensRole, placeLength } from './role-words.ts'
import { looksLikeVerb } from './verb-look.ts'

/**
 * What people are said to be behind their names, in small letters and set off by commas: "Suparmi, 52, salah seorang warga, …",
 * "Slamet (63), tukang becak", "Sukarman, pemilik warung soto di Jalan Soka." Where they have it, or since when, is no part of it.
 * (Apposition by EYD V, II.B: between commas.)
 */
const counted = /^(?:(?:salah\s)?(?:seorang|satu)|sang)\s/u
/** Where the description ends, and how: with its own comma, or with a clause that goes on to say where or which. */
const closes = /[,.;:()\uFFFC\n]|\s(?:di|pada|dari|asal|yang|untuk|dengan|sejak|sekaligus|setempat)(?=\s|,)/u
const firstWord = /^[^\s,.;:()\uFFFC]*/
const longest = 8
const reach = 110

/** The description that begins at `at`, right behind a comma; null for words that go on with the sentence. */
const descriptionAt = (masked: string, at: number, to: number): { start: number; end: number } | null => {
  const rest = masked.slice(at, Math.min(to, at + reach))
  const lead = counted.exec(rest)?.[0] ?? ''
  const own = rest.slice(lead.length)
  if (lead !== 'sang ' && !opensRole(firstWord.exec(own)?.[0] ?? '')) return null
  const end = closes.exec(own)
  const role = own.slice(0, end?.index ?? own.length)
  const found = (length: number): { start: number; end: number } => ({
    start: at + lead.length,
    end: at + lead.length + length,
  })
  const words = role.split(' ')
  const first = words[0] ?? ''
  if (!/^\p{Ll}/u.test(first) || words.length > longest) return null
  if (!opensRole(first) && lead !== 'sang ') return null
  // "Stuart Candy, aktor Kari Coleman, dan …": a list of people.
  if (words.some((word) => /^\p{Lu}/u.test(word) && (isGivenName(word) || isFamilyName(word)))) return null
  if (words.some((word, index) => index > 0 && (looksLikeVerb(word) || /\d|^(?:dan|itu|tersebut|ini)$/.test(word))))
    return null
  if (artist.test(first) && /^\p{Lu}/u.test(words[1] ?? '')) return null
  if (end === null) return at + rest.length >= to ? found(role.length) : null
  if (end[0] === ',' || end[0] === '.') return found(role.length)
  // "Sarjono, warga di hilir mengeluh": without a second comma it is the next clause.
  const goesOn = own.slice(end.index)
  const close = /[,.;:\uFFFC\n]/u.exec(goesOn)
  if (close === null || close[0] === ';' || close[0] === ':') return null
  const between = goesOn.slice(0, close.index)
  if (/^\s(?:yang|untuk)/.test(between)) return close[0] === ',' ? found(role.length) : null
  if (between.split(/\s+/).some((word) => looksLikeVerb(word))) return null
  // "bidan di Puskesmas Kurulu" has a body in it, "nelayan di Dusun Kalimati" a place.
  const [, , body = '', more = ''] = between.split(/\s/)
  const ofBody = /^\p{Lu}/u.test(body) && !isSettlement(body) && placeLength([body, more], 0) === 0
  return found(ofBody ? end.index + between.length : role.length)
}

/** What no company, club or body is. */
const onlyPeople = rememberedMatch(
  /^(?:warga|pedagang|penjual|petani|nelayan|peternak|petambak|buruh|tukang|sopir|pengemudi|guru|dosen|bidan|perawat|dokter|siswa|siswi|pelajar|mahasiswa|mahasiswi|ibu|bapak|istri|suami|anak|kakak|adik|tetangga|kerabat|pengunjung|penumpang|pengendara|jemaah|jamaah|santri|pensiunan|pengungsi|penyintas|perajin|pengrajin|pembatik|penenun|penonton|wisatawan|relawan|satpam|petugas|karyawan|pegawai|pekerja|kuli|pemulung|pengamen|pelanggan|pemain|pencetak|kiper|bek|gelandang|striker|penyerang|pelatih|kapten|atlet)$/,
)

/** Behind these a person follows, and no body. */
const artist =
  /^(?:aktor|aktris|artis|penyanyi|musisi|vokalis|gitaris|drummer|komedian|presenter|sutradara|produser|penulis|novelis|penyair|pelukis|atlet|petenis|pebalap|pembalap|petinju)$/

const behindName =
  /(?:^|[\s\uFFFC])(?<name>\p{Lu}[\p{L}’'-]+(?:\s(?:bin|binti|br|boru|\p{Lu}[\p{L}’'-]*\.?)){0,4})(?<age>\s\(\d{1,2}(?:\stahun)?\)|,\s\d{1,2}(?:\stahun)?)?,\s$/u
/** Behind these a place stands, or somebody whose words follow. */
const noPerson =
  /^(?:di|ke|dari|dalam|pada|menurut|kata|ujar|tutur|ucap|ungkap|jelas|bagi|untuk|kepada|seperti|asal|akibat|sejak|hingga|jelang|menjelang|antara|kawasan|desa|kota|pasar)$/i

/** The person whose name stands before the comma in front of `at`, with what the words at `at` say of them. */
export const describedPerson = (
  masked: string,
  from: number,
  at: number,
  to: number,
  evidence: NameEvidence,
): Named | null => {
  const role = descriptionAt(masked, at, to)
  if (role === null) return null
  const start = Math.max(from, at - 80)
  const match = behindName.exec(masked.slice(start, at))
  const { name = '', age } = match?.groups ?? {}
  if (match === null || noPerson.test(name.split(' ')[0] ?? '')) return null
  const nameAt = start + match.index + match[0].indexOf(name)
  if (noPerson.test(/(\p{L}+)\s$/u.exec(masked.slice(Math.max(from, nameAt - 20), nameAt))?.[1] ?? '')) return null
  const raw = readNamedAfter(masked, nameAt, nameAt + name.length, evidence)
  if (raw?.kind !== 'named' || raw.isBody === true || raw.role !== null || !/\p{Ll}/u.test(raw.name)) return null
  const isPerson =
    age !== undefined ||
    (onlyPeople(/^\p{L}+/u.exec(masked.slice(role.start, role.end))?.[0] ?? '') &&
      !evidence.common.has(comparable(raw.name))) ||
    raw.name
      .split(' ')
      .some(
        (word, index) =>
          isCommonFirst(word) ||
          isGivenName(word) ||
          isParticle(word) ||
          (index > 0 && isFamilyName(word)) ||
          evidence.short.has(comparable(word)),
      )
  if (!isPerson) return null
  return { ...raw, ...splitAffiliation(readPhrase(masked, role.start, role.end, true).segments[0] ?? []) }
}
