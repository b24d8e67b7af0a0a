import type { Token } from './phrase.ts'
import { rememberedMatch } from './remembered.ts'
import { continuesRole, isAcronym, isCapitalised, isClub, isHonorific, isRank, opensRole } from './role-words.ts'

/** Where a function ends and the body begins that somebody has it in: "Direktur Utama | BPJS Ketenagakerjaan". */
export const joined = (tokens: Token[]): string =>
  tokens.map((token, at) => (token.comma === true && at < tokens.length - 1 ? `${token.text},` : token.text)).join(' ')

/** The first word of a body's name. */
const organisation = rememberedMatch(
  /^(?:PT|CV|UD|Bank|Universitas|Institut|Politeknik|Yayasan|Perum|Perumda|Perhimpunan|Asosiasi|Himpunan|Ikatan|Persatuan|Partai|Kementerian|Polda|Polres|Polrestabes|Pemkot|Pemkab|Pemprov|Rumah|RSUD|RS|Lembaga|Badan|Komisi|Koperasi|Forum|Federasi)\.?$/,
)
const complete = rememberedMatch(
  /^(?:direktur|rektor|ceo|cfo|coo|cto|manajer|manager|komisaris|dosen|peneliti|pengamat|ekonom|analis|founder|co-founder|pendiri|managing|presiden|jubir|humas|[a-z]{3,}olog)$/i,
)

/** "Kepala Polres Cirebon Kota Ajun Komisaris Besar Polisi": a rank in full after the function. */
const spelledRank =
  /\s(?:Ajun (?:Komisaris|Inspektur)|(?:Komisaris|Inspektur|Brigadir)(?: Besar| Jenderal| Polisi| Satu| Dua)|Letnan (?:Kolonel|Jenderal)|Mayor Jenderal|Laksamana|Marsekal)(?: (?:Besar|Polisi|Jenderal|Satu|Dua|Muda|Madya|Pertama|Kelas|TNI|Pol\.?))*$/u

const spelledRanks = new Set('Ajun Komisaris Inspektur Brigadir Letnan Mayor Laksamana Marsekal'.split(' '))

/** A rank before the name, or "bernama": not part of the function before it. */
const closesRole = (words: Token[]): boolean => {
  const last = words.at(-1)?.text ?? ''
  return (
    isHonorific(last) ||
    last === 'bernama' ||
    last === 'yakni' ||
    (isRank(last) && !words.every((word) => isRank(word.text)) && last !== 'Jenderal')
  )
}

const connecting = new Set(['dan', '&', 'of', 'for', 'bidang'])
/** "Salah satu", "seorang": before the function that somebody has. */
export const isCounting = rememberedMatch(/^(?:salah|seorang)$/i)

const leadingOn = new Set(['untuk', 'di', 'dari', 'pada', 'dan', 'of', 'for', 'at', 'the', 'The', '&'])

/** `Direktur Utama BPJS Ketenagakerjaan` → function and organisation; "Ketua DPRD Kota Semarang" stays whole. */
export const splitAffiliation = (role: Token[]): { role: string | null; affiliation: string | null } => {
  if (role.length === 0) return { role: null, affiliation: null }
  const words = [...role]
  // "Ibu korban" is what she is; "Pak Lurah" addresses.
  const isKin =
    /^(?:[Ii]bu|[Bb]apak)$/.test(words[0]?.text ?? '') && words[1] !== undefined && !isCapitalised(words[1].text)
  while (!isKin && isHonorific(words[0]?.text ?? '')) words.shift()
  while (words.length > 0 && closesRole(words)) words.pop()
  const plain = words[0] !== undefined && isCounting(words[0].text) ? words.findIndex((w) => opensRole(w.text)) : 0
  if (plain > 0) words.splice(0, plain)
  // "Duta Besar Israel untuk …": a function does not end in a word that leads on.
  while (words.length > 1 && leadingOn.has(words.at(-1)?.text ?? '')) words.pop()
  const rank = words.findIndex(({ text }, index) => index > 0 && spelledRanks.has(text))
  const spelled = rank === -1 ? null : spelledRank.exec(joined(words))
  if (spelled !== null && spelled.index > 0)
    words.length = joined(words).slice(0, spelled.index).trim().split(' ').length
  if (words.length === 0) return { role: null, affiliation: null }
  const at = words.findIndex(
    (token, index) =>
      index > 0 &&
      !connecting.has(words[index - 1]?.text ?? '') &&
      (organisation(token.text) ||
        (isAcronym(token.text) && /^\p{Lu}{3,}/u.test(token.text) && !opensRole(token.text))),
  )
  // "CEO Larasati Pangan": after a function of business what no list knows is the company.
  const company = complete(words[0]?.text ?? '')
    ? words.findIndex(
        ({ text }, index) =>
          index > 0 && isCapitalised(text) && (isClub(text) || !continuesRole(text)) && text !== 'Co-Founder',
      )
    : -1
  if (at === -1 && company > 0 && !connecting.has(words[company - 1]?.text ?? ''))
    return { role: joined(words.slice(0, company)), affiliation: joined(words.slice(company)) }
  if (at === -1 || (at === 1 && !complete(words[0]?.text ?? ''))) return { role: joined(words), affiliation: null }
  return { role: joined(words.slice(0, at)), affiliation: joined(words.slice(at)) }
}
