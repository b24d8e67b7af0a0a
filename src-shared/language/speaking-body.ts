import type { Named } from './named.types.ts'
import type { Token } from './phrase.ts'
import {
  continuesRole,
  isAcronym,
  isCapitalised,
  isHonorific,
  isNoName,
  isRank,
  isShortOffice,
  opensRole,
  placeLength,
} from './role-words.ts'

/** A body that speaks for itself: "terang WHO", "tulis Kemenkes", "sebut Kementerian Pertahanan Rumania". */
const bodyOpener =
  /^(?:PT|CV|Kementerian|Kemenko|Kepolisian|Kejaksaan|Mahkamah|Pengadilan|Polda|Polres|Polresta|Polrestabes|Polsek|Pemkot|Pemkab|Pemprov|Pemdes|Dinas|Badan|Komisi|Komite|Bank|Universitas|Institut|Politeknik|Partai|Fraksi|Asosiasi|Aliansi|Koalisi|Himpunan|Ikatan|Persatuan|Perhimpunan|Serikat|Federasi|Forum|Lembaga|Yayasan|Perum|Perumda|Dewan|Majelis|Kedutaan|Kantor|Satgas|Otoritas|Rumah)\.?$/u

const isPlainWord = ({ text }: Token): boolean => isCapitalised(text) || /^(?:dan|&|\d{1,3})$/.test(text)

/** Null when the words are no body, or a person stands among them. */
export const readBody = (tokens: Token[]): Named | null => {
  const [first, ...rest] = tokens
  const last = tokens.at(-1)
  if (first === undefined || last === undefined || isNoName(first.text) || tokens.length > 8) return null
  if (!tokens.every(isPlainWord) || rest.some(({ text }) => opensRole(text) || isRank(text) || isHonorific(text)))
    return null
  const words = tokens.map(({ text }) => text)
  const isOffice = isAcronym(first.text) || isShortOffice(first.text)
  const named = isOffice && words.every((word, at) => at === 0 || continuesRole(word) || placeLength(words, at) > 0)
  if (!named && !(bodyOpener.test(first.text) && rest.length > 0)) return null
  return { name: words.join(' '), role: null, affiliation: null, start: first.start, end: last.end, isBody: true }
}
