import { isPlace } from '../places.ts'
import type { Span } from '../structure.types.ts'
import type { Organisation, Place } from './entity.types.ts'

/** Organisations by the word they begin with, and places by the gazetteer or the word before them. Modest on purpose. */
type Taken = (start: number, end: number) => boolean

const opening = [
  'PT',
  'CV',
  'UD',
  'Kementerian',
  'Dinas',
  'Badan',
  'Komisi',
  'Mahkamah',
  'Pengadilan(?: Negeri| Tinggi| Agama)?',
  'Kejaksaan(?: Negeri| Tinggi| Agung)?',
  'Kepolisian',
  'Pol(?:res|da|sek|restabes|resta)',
  'Pem(?:kot|kab|prov)',
  'Pemerintah (?:Kota|Kabupaten|Provinsi)',
  'DPRD?',
  'Bank',
  'Universitas',
  'Institut',
  'Politeknik',
  'Sekolah Tinggi',
  'S(?:D|MP|MA|MK)(?: Negeri|N)?',
  'RS(?:UD|UP)?',
  'Rumah Sakit',
  'Puskesmas',
  'Yayasan',
  'Asosiasi',
  'Himpunan',
  'Ikatan',
  'Persatuan',
  'Partai',
  'Koperasi',
  'Perum(?:da)?',
  'Lembaga',
  'Dewan',
  'Majelis',
  'Forum',
  'Federasi',
  'Otoritas',
  'Ombudsman',
  'Kamar Dagang(?: dan Industri)?',
  'Palang Merah',
  'Kwartir',
  'Ko(?:dam|dim|rem|ramil)',
  '(?:UIN|IAIN|STAIN|UPN)',
  'Satpol PP',
  'PDAM',
  'Komnas',
  'Nahdlatul',
  'PDI',
  'Balai',
].join('|')
const word = String.raw`(?:\p{Lu}[\p{L}\d&’'/-]*|\d{1,3})`
const body = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${opening})\.?(?:(?:,?\s(?:dan|serta|&)\s(?!(?:${opening})\s)|,\s(?=${word}(?:,|\s${word})*,?\s(?:dan|serta)\s)|\s)${word}){1,9}(?:\sTbk\b\.?)?(?:\s\((?<acronym>\p{Lu}[\p{L}\d-]{1,11})\))?`,
  'gu',
)
const known =
  /(?<![\p{L}\d])(?:BPJS(?: Ketenagakerjaan| Kesehatan)?|BMKG|BNPB|BPBD|BPS|BPK|KPK|KPU|Bawaslu|OJK|DPR|DPD|MPR|MK|MA|TNI|Polri|PBB|WHO|ASEAN|BUMN|PSSI|MUI|PBNU|Basarnas|Bulog|Baznas|Muhammadiyah|Kemen(?:kes|keu|hub|dagri|lu|sos|tan|ag|dikbud|kominfo|perin|ko)|Komdigi|Kemnaker|Kemhan|Dis(?:dik|hub|naker|kominfo|perindag)|Din(?:kes|sos))(?![\p{L}\d])/gu

/** The office of a known body in a place, "KPU Sragen", "BPBD Kabupaten Pati". */
const office = /^(?:\s(?:Kota|Kabupaten|Provinsi))?(?:\s\p{Lu}[\p{L}’'-]*){1,3}/u
const officeAfter = (text: string, end: number): string => {
  const words = (office.exec(text.slice(end, end + 60))?.[0] ?? '').split(/(?=\s)/u)
  for (let count = words.length; count > 0; count -= 1) {
    const place = words.slice(0, count).join('')
    if (isPlace(place.trim())) return place
  }
  return ''
}

type Named = { name: string; span: Span }

/** One entry a name, with every place it stands at, in the order of the text. */
const gather = (found: Named[]): { name: string; mentions: Span[] }[] => {
  const byName = new Map<string, Span[]>()
  for (const { name, span } of found) byName.set(name, [...(byName.get(name) ?? []), span])
  return [...byName].map(([name, mentions]) => ({ name, mentions }))
}

const spanAt = (text: string, start: number): Span => ({ text, start, end: start + text.length })

/** `personAt`: the start of the person's name inside a stretch, where a function and a name follow one another. */
export const findOrganisations = (
  text: string,
  personAt: (start: number, end: number) => number | null,
): Organisation[] => {
  const acronyms = new Map<string, string>()
  const found: Named[] = []
  for (const match of text.matchAll(body)) {
    const { acronym } = match.groups ?? {}
    const whole = match[0].replace(/\s\([^)]*\)$/u, '')
    const cut = personAt(match.index, match.index + whole.length)
    const name = (cut === null ? whole : text.slice(match.index, cut)).replace(/[\s,.]+$/u, '')
    if (!/\s/u.test(name)) continue
    if (acronym !== undefined && cut === null) acronyms.set(acronym, name)
    found.push({ name, span: spanAt(name, match.index) })
  }
  const inside: Taken = (start, end) => found.some(({ span }) => span.start < end && start < span.end)
  for (const [acronym, name] of acronyms) {
    for (let at = text.indexOf(acronym); at !== -1; at = text.indexOf(acronym, at + acronym.length)) {
      const alone = !/[\p{L}\d]/u.test(`${text[at - 1] ?? ' '}${text[at + acronym.length] ?? ' '}`)
      if (alone && !inside(at, at + acronym.length)) found.push({ name, span: spanAt(acronym, at) })
    }
  }
  for (const match of text.matchAll(known)) {
    if (!inside(match.index, match.index + match[0].length)) {
      const name = match[0] + officeAfter(text, match.index + match[0].length)
      found.push({ name, span: spanAt(name, match.index) })
    }
  }
  found.sort((a, b) => a.span.start - b.span.start)
  return gather(found).map((one) => ({
    ...one,
    acronym: [...acronyms].find(([, name]) => name === one.name)?.[0] ?? null,
  }))
}

const administrative =
  /(?<![\p{L}\d])(?:Desa|Kelurahan|Kecamatan|Kabupaten|Kota|Provinsi|Dusun|Dukuh|Kampung|Jalan|Jl\.|Sungai|Gunung|Pulau|Pantai|Teluk|Selat|Danau|Laut)(?:\s\p{Lu}[\p{L}’'-]*){1,3}/gu
const capitalised = /(?<![\p{L}\d’'-])\p{Lu}[\p{L}’'-]+/gu
/** Names of people or common words as well: places only after a preposition. */
const ambiguous = /^(?:Batu|Bima|Agam|Karo|Siak|Sula|Buru|Lingga|Malang|Intan|Jaya|Kaur|Toba|Kota|Barat|Amerika|Perak)$/
const placed = /(?:^|[\s(])(?:di|ke|dari|asal|Kota|Kabupaten)\s$/u

export const findPlaces = (text: string, taken: Taken): Place[] => {
  const found: Named[] = []
  const reached = { end: 0 }
  const named = Array.from(text.matchAll(administrative), (match) => spanAt(match[0], match.index))
  const free = (start: number, end: number): boolean =>
    !taken(start, end) && !named.some((span) => span.start < end && start < span.end)
  for (const span of named) if (!taken(span.start, span.end)) found.push({ name: span.text, span })
  const words = Array.from(text.matchAll(capitalised))
  words.forEach((match, index) => {
    if (match.index < reached.end) return
    for (let count = 3; count > 0; count -= 1) {
      const last = words[index + count - 1]
      if (last === undefined) continue
      const end = last.index + last[0].length
      const name = text.slice(match.index, end)
      if (!/^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*$/u.test(name) || !isPlace(name) || !free(match.index, end))
        continue
      const sure = !ambiguous.test(name) || placed.test(text.slice(Math.max(0, match.index - 12), match.index))
      if (sure) found.push({ name, span: spanAt(name, match.index) })
      reached.end = end
      return
    }
  })
  return gather(found.sort((a, b) => a.span.start - b.span.start))
}
