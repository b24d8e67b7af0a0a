import { isAcronym, isCapitalised, isHonorific, opensRole } from '../../role-words.ts'
import type { Finding, StoryRule } from '../check.types.ts'

/** Who speaks: introduced, and named at all. */
const family = 'quotation'
const source = 'Kode etik jurnalistik: sumber berita disebut dengan jelas'

/** Offices that papers print like a name. */
const isBody =
  /^(?:Kemen\p{Ll}{2,}|Kem(?:han|lu|naker|dik\p{Ll}*|hub|kes|komdigi|sos|tan)|Pem(?:kot|kab|prov|da|des)|Pol(?:da|res|sek|ri|resta|restabes)|Dis(?:dik|naker|kominfo|hub|perindag|budpar)|Din(?:kes|sos)|Basarnas|Bawaslu|Bulog|Baznas|Satgas|Komnas)$/u

/** Public figures and gods of whom one name is enough are the editor's to ignore; brackets hold an age or a title. */
export const speakerNotIntroduced: StoryRule = {
  id: 'quote.speaker-not-introduced',
  family,
  severity: 'warning',
  source,
  copy: 'id',
  scope: 'story',
  examples: {
    fires: [
      'Solo, Kompas – Pasar dibuka lagi pada pagi hari.\n\n“Kami senang sekali pasar ini dibuka,” kata ⟦Supriyatno⟧.',
    ],
    silent: [
      'Solo, Kompas – Pedagang beras Budi Supriyatno senang.\n\n“Kami senang sekali pasar ini dibuka,” kata Supriyatno.',
      'Solo, Kompas – Pasar dibuka.\n\n“Kami senang sekali pasar ini dibuka,” kata Supriyatno, pedagang beras.',
      'Solo, Kompas – Pasar dibuka.\n\n“Kami senang sekali pasar ini dibuka,” kata Supriyatno (33).',
      'Solo, Kompas – Pasar dibuka.\n\n“Kami senang sekali pasar ini dibuka,” tulis Kemenkes dalam siaran pers.',
    ],
  },
  check: ({ text, structure }) => {
    const seen = new Set<string>()
    return structure.quotes.flatMap((quote): Finding[] => {
      const { mention } = quote
      if (quote.type !== 'direct' || mention === null || mention.text.includes(' ')) return []
      const name = mention.text
      if (
        seen.has(name) ||
        !/^\p{Lu}\p{Ll}{3,}$/u.test(name) ||
        isBody.test(name) ||
        isAcronym(name) ||
        opensRole(name)
      )
        return []
      seen.add(name)
      const before = text.slice(0, Math.min(mention.start, quote.start))
      const between = text.slice(quote.end, mention.start)
      const around = text.slice(mention.end, mention.end + 3)
      // A function before the name or an apposition after it introduces the speaker here and now.
      const words = between.trim().split(/\s+/)
      const described =
        words.length > 1 || words.some((word) => isHonorific(word) || opensRole(word)) || /^\s?[(,\d]/.test(around)
      const later = /^\s\p{Lu}/u.test(around)
      if (described || later || before.includes(name) || text.slice(mention.end).includes(` ${name} (`)) return []
      const titled = isCapitalised(words.at(-1) ?? '')
      return titled ? [] : [{ start: mention.start, end: mention.end }]
    })
  },
}

const shortestSpeech = 8

/** A whole paragraph of speech, and nobody says it there or in the paragraphs beside it. */
export const quotationWithoutSpeaker: StoryRule = {
  id: 'quote.no-speaker',
  family,
  severity: 'info',
  source,
  copy: 'all',
  scope: 'story',
  examples: {
    fires: [
      'Solo, Kompas – Pasar dibuka lagi pada pagi hari ini.\n\n⟦“Kami senang sekali pasar ini dibuka lagi untuk semua.”⟧\n\nHarga beras turun pada hari itu juga.',
    ],
    silent: [
      'Solo, Kompas – Pasar dibuka lagi.\n\n“Kami senang sekali pasar ini dibuka lagi untuk semua,” kata Budi Santoso.',
    ],
  },
  check: ({ structure }) =>
    structure.quotes.flatMap((quote, index): Finding[] => {
      if (quote.type !== 'direct' || quote.speaker !== null || quote.mention !== null || quote.verb !== null) return []
      const words = quote.text.match(/[\p{L}\d]+/gu)?.length ?? 0
      const beside = [structure.quotes[index - 1], structure.quotes[index + 1]].some(
        (other) => other !== undefined && (other.verb !== null || other.speaker !== null),
      )
      if (words < shortestSpeech || beside) return []
      return [{ start: quote.start, end: quote.end }]
    }),
}
