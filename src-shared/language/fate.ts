import { kindAt, past, space } from './letters.ts'
import type { Named } from './named.types.ts'
import { looksLikeVerb } from './verb-look.ts'

/**
 * What a sentence says of somebody it names, so that the "-nya" after it is not taken for a victim or for the dead: they are
 * talked about, and somebody else speaks.
 */
export type Fate = 'able' | 'acted-on' | 'dead'

const late = /(?:^|\s)(?:[Aa]lmarhum(?:ah)?|[Mm]endiang|[Jj]enazah|[Jj]asad|Alm\.?)(?:\s|$)/u
const died = new Set(['meninggal', 'tewas', 'wafat', 'berpulang', 'mangkat', 'tiada'])
const diedInWords = /^\s*(?:telah |sudah )?(?:tutup usia|meng?hembuskan na[pf]as)/u
/** Whether a sentence says of somebody that they are no more. */
export const tellsOfDead = (sentence: string): boolean =>
  late.test(sentence) || sentence.split(' ').some((word) => died.has(word))
/** "Budi ditemui di rumahnya", "Budi dihubungi": whoever is asked answers. */
const asked = /^di(?:temui|jumpai|hubungi|konfirmasi|wawancarai?|tanyai?|mintai|sambangi|kenal|dampingi)$/u
const passive = /^di\p{Ll}{4,}$/u
const struck = new Set(['tertabrak', 'terseret', 'tertimpa', 'tenggelam', 'hanyut', 'terbunuh', 'terluka'])

/** What stands between a name and its predicate: "(45)", ", warga Desa Maju,". */
const aside = /^(?:\s?\([^()]{1,60}\)|,[^,.;:\uFFFC]{1,90},)+/u
const reach = 160

const endOfSentence = /[.!?](?=\s|$)|[\uFFFC\n]/u

/** Up to five, parted by spaces and commas. */
const firstWords = (sentence: string): string[] => {
  const words: string[] = []
  const isBetween = (at: number): boolean => sentence[at] === ',' || (kindAt(sentence, at) & space) !== 0
  let at = past(sentence, 0, sentence.length, space)
  while (at < sentence.length && words.length < 5) {
    const start = at
    while (at < sentence.length && !isBetween(at)) at += 1
    words.push(sentence.slice(start, at))
    while (at < sentence.length && isBetween(at)) at += 1
  }
  return words
}

/** `to` bounds the paragraph. */
export const fateOf = (masked: string, { role, start, end }: Named, to: number): Fate => {
  if (
    late.test(masked.slice(Math.max(0, start - 16, masked.lastIndexOf('\n', start) + 1), start)) ||
    late.test(role ?? '')
  )
    return 'dead'
  const rest = masked.slice(end, Math.min(to, end + reach))
  const sentence = rest.slice(0, endOfSentence.exec(rest)?.index ?? rest.length).replace(aside, '')
  if (diedInWords.test(sentence)) return 'dead'
  for (const word of firstWords(sentence)) {
    if (died.has(word)) return 'dead'
    if (struck.has(word)) return 'acted-on'
    if (word.startsWith('di') && passive.test(word) && looksLikeVerb(word))
      return asked.test(word) ? 'able' : 'acted-on'
    if ((word.startsWith('me') || word.startsWith('ber')) && looksLikeVerb(word)) return 'able'
  }
  return 'able'
}
